extension String {
  /// The text with the characters that LaTeX would take for its own set back, and the signs that its fonts
  /// lack or set badly as mathematics; letters of other scripts stay as they are, for LuaLaTeX.
  var latexEscaped: String {
    guard !utf8.allSatisfy({ Self.isPlain($0) }) else { return self }
    return singleLine.reduce(into: "") { text, character in
      if let sign = Self.latexSign(of: character) { text += sign } else { text.append(character) }
    }
  }

  /// Whether a byte is a letter, a figure or a mark that stands for itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x28, 0x29, 0x2B...0x2F, 0x3A, 0x3B: true
    default: false
    }
  }

  private static func latexSign(of character: Character) -> String? {
    switch character {
    case "\\": "\\textbackslash{}"
    case "~": "\\textasciitilde{}"
    case "^": "\\textasciicircum{}"
    case "\"": "\\textquotedbl{}"
    case "'": "\\textquotesingle{}"
    case "`": "\\textasciigrave{}"
    case "_", "%", "&", "#", "$", "{", "}": "\\\(character)"
    case "<", ">", "|": "$\(character)$"
    case "–": "--"
    case "—": "---"
    case "…": "\\ldots{}"
    case "\u{A0}": "~"
    case "\u{202F}", "\u{2009}": "\\,"
    case "‘": "`"
    case "’": "'"
    case "“": "``"
    case "”": "''"
    default: latexMathematics(of: character).map { "$\($0)$" }
    }
  }

  private static func latexMathematics(of character: Character) -> String? {
    switch character {
    case "−": "-"
    case "×": "\\times"
    case "÷": "\\div"
    case "·": "\\cdot"
    case "±": "\\pm"
    case "≥": "\\geq"
    case "≤": "\\leq"
    case "≠": "\\neq"
    case "≈": "\\approx"
    case "→": "\\to"
    case "∞": "\\infty"
    case "√": "\\surd"
    case "Σ": "\\Sigma"
    case "Δ": "\\Delta"
    case "Φ": "\\Phi"
    case "½": "\\frac{1}{2}"
    case "°": "^\\circ"
    case "′": "'"
    case "α": "\\alpha"
    case "β": "\\beta"
    case "γ": "\\gamma"
    case "δ": "\\delta"
    case "ε": "\\varepsilon"
    case "θ": "\\theta"
    case "λ": "\\lambda"
    case "μ", "µ": "\\mu"
    case "π": "\\pi"
    case "ρ": "\\rho"
    case "σ": "\\sigma"
    case "τ": "\\tau"
    case "φ": "\\varphi"
    case "χ": "\\chi"
    case "ω": "\\omega"
    default: latexScript(of: character)
    }
  }

  /// A raised or lowered figure.
  private static func latexScript(of character: Character) -> String? {
    let raised: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    let lowered: [Character] = ["₀", "₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"]
    if let figure = raised.firstIndex(of: character) { return "^\(figure)" }
    if character == "⁻" { return "^-" }
    return lowered.firstIndex(of: character).map { "_\($0)" }
  }
}
