import Foundation

/// A printed line as words and figures, so that figures can be compared as numbers.
///
/// Two lines agree when their words are equal and their figures differ by no more than 10⁻⁶ of their size or
/// one unit of the last printed decimal, whichever is more: processors differ in the last bits, and the last
/// digit shown may be rounded the other way. Figures without decimals are counts, years and months and have
/// the 10⁻⁶ alone. Spaces may differ where a figure has become wider or narrower.
struct PrintedLine {
  /// A run of other characters, or a figure.
  private enum Token {
    case words(String)
    case figure(Figure)
  }

  private struct Figure {
    let text: String
    let value: Double
    /// One unit of the last decimal; `nil` without decimals.
    let unit: Double?

    init(sign: String, digits: String) {
      text = sign + digits
      let magnitude = Double(digits) ?? .infinity
      value = sign == "-" || sign == "−" ? -magnitude : magnitude
      let parts = digits.lowercased().split(separator: "e")
      let decimals = parts[0].split(separator: ".").dropFirst().first?.count
      let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
      unit =
        decimals == nil && parts.count == 1
        ? nil : pow(10, Double(exponent - (decimals ?? 0)))
    }

    func agrees(with other: Figure) -> Bool {
      let unit = [unit, other.unit].compactMap(\.self).min() ?? 0
      let allowed = max(1e-6 * max(value.magnitude, other.value.magnitude), unit)
      return (value - other.value).magnitude <= allowed * (1 + 1e-9)
    }
  }

  let text: String
  private let tokens: [Token]

  init(_ text: String) {
    self.text = text
    tokens = Self.tokens(of: Array(text.unicodeScalars))
  }

  /// Whether a reader would take the two lines for the same.
  func agrees(with other: PrintedLine) -> Bool {
    if text == other.text { return true }
    guard tokens.count == other.tokens.count else { return false }
    var sameWidths = true
    for case (.figure(let one), .figure(let two)) in zip(tokens, other.tokens)
    where one.text.unicodeScalars.count != two.text.unicodeScalars.count {
      sameWidths = false
    }
    return zip(tokens, other.tokens).allSatisfy { pair in
      switch pair {
      case (.figure(let one), .figure(let two)): one.agrees(with: two)
      case (.words(let one), .words(let two)):
        one == two || !sameWidths && one.collapsed == two.collapsed
      default: false
      }
    }
  }

  /// Whether the lines have the same words, whatever their figures and spaces.
  func resembles(_ other: PrintedLine) -> Bool {
    guard tokens.count == other.tokens.count else { return false }
    return zip(tokens, other.tokens).allSatisfy { pair in
      switch pair {
      case (.figure, .figure): true
      case (.words(let one), .words(let two)): one.collapsed == two.collapsed
      default: false
      }
    }
  }

  private static func tokens(of scalars: [Unicode.Scalar]) -> [Token] {
    var tokens: [Token] = []
    var words = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      guard scalars[index].isDigit else {
        words.append(scalars[index])
        index += 1
        continue
      }
      let end = endOfFigure(scalars, from: index)
      let figure = scalars[index..<end]
      let before = index > 0 ? scalars[index - 1] : " "
      // Digits that end a word (hc0, USD2007) belong to it, coordinates (M12.5) do not.
      let isWord = before.properties.isAlphabetic || before == "_"
      guard figure.count(where: { $0 == "." }) < 2, !isWord || figure.contains(".") else {
        words.append(contentsOf: figure)
        index = end
        continue
      }
      var sign = ""
      if let last = words.last, "-−+".unicodeScalars.contains(last),
        index < 2 || !scalars[index - 2].isPartOfName
      {
        sign = String(words.removeLast())
      }
      if !words.isEmpty { tokens.append(.words(String(words))) }
      words = String.UnicodeScalarView()
      tokens.append(.figure(Figure(sign: sign, digits: String(String.UnicodeScalarView(figure)))))
      index = end
    }
    if !words.isEmpty { tokens.append(.words(String(words))) }
    return tokens
  }

  /// Digits with decimals and an exponent; with several points it is a version and no figure.
  private static func endOfFigure(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    func digits(from index: Int) -> Int {
      index + scalars[index...].prefix(while: \.isDigit).count
    }
    var end = digits(from: start)
    while end + 1 < scalars.count, scalars[end] == ".", scalars[end + 1].isDigit {
      end = digits(from: end + 1)
    }
    guard end < scalars.count, scalars[end] == "e" || scalars[end] == "E" else { return end }
    let signed = end + 1 < scalars.count && "-+".unicodeScalars.contains(scalars[end + 1])
    let exponent = end + (signed ? 2 : 1)
    guard exponent < scalars.count, scalars[exponent].isDigit else { return end }
    return digits(from: exponent)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isPartOfName: Bool {
    properties.isAlphabetic || isDigit || ")]_".contains(Character(self))
  }
}

extension String {
  /// The text with every run of spaces as one.
  fileprivate var collapsed: String {
    reduce(into: "") { if $1 != " " || $0.last != " " { $0.append($1) } }
  }
}
