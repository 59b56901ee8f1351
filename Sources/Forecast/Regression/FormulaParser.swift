extension Formula {
  /// Reads an equation in the dialect above.
  ///
  /// - Throws: ``DataError/formula(text:column:problem:remedy:)`` with the column, from 1, at which
  ///   the text cannot be read.
  public init(_ text: String) throws(DataError) {
    var parser = FormulaParser(text)
    self = try parser.formula()
  }
}

/// Reads a formula from left to right, one character of look-ahead.
private struct FormulaParser {
  private let text: String
  private let characters: [Character]
  private var position = 0

  init(_ text: String) {
    self.text = text
    characters = Array(text)
  }

  mutating func formula() throws(DataError) -> Formula {
    let response = try responseSide()
    guard take("~") else {
      throw fail("'~' is expected after the left side", "write 'y ~ x + …'")
    }

    var terms: [Term] = []
    var hasConstant = true
    var isFirst = true
    repeat {
      if take("-") {
        try one()
        hasConstant = false
      } else if take("+") || isFirst {
        let column = start()
        for term in try self.terms() {
          guard !terms.contains(term) else {
            throw fail("the term '\(term)' stands twice", "drop one of them", at: column)
          }
          terms.append(term)
        }
      } else {
        throw fail("'+' is expected before the next term", "join terms with '+'")
      }
      isFirst = false
    } while !atEnd()
    guard !terms.isEmpty else { throw fail("the right side has no term", "name a regressor") }
    return Formula(response: response, terms: terms, hasConstant: hasConstant)
  }

  private mutating func responseSide() throws(DataError) -> FormulaExpression {
    let column = start()
    let response = try expression()
    let level = if case .difference(let inner, _) = response { inner } else { response }
    switch level {
    case .variable, .log(.variable): return response
    default:
      throw fail(
        "the left side '\(response)' cannot be forecast",
        "use a variable, its log, or a difference of either", at: column)
    }
  }

  private mutating func one() throws(DataError) {
    let column = start()
    guard digits() == "1", !isNamePart(peek) else {
      throw fail("only 1, the constant, can be subtracted", "leave the term out", at: column)
    }
  }

  private mutating func terms() throws(DataError) -> [Term] {
    let column = start()
    guard !(peek?.isNumber ?? false) else {
      throw fail(
        "a number is no term", "the constant is there unless you write '-1'", at: column)
    }
    let before = position
    switch name() {
    case "trend" where peekAfterSpace != "(": return [.trend]
    case "season" where peekAfterSpace != "(": return [.season]
    case "powers" where peekAfterSpace == "(":
      _ = take("(")
      let inner = try expression()
      guard take(",") else {
        throw fail("powers needs a highest power", "write powers(\(inner), 2)")
      }
      let degree = try count(atLeast: 1, of: "a highest power")
      try close()
      return [.powers(of: inner, degree: degree)]
    default:
      position = before
      return try expressions(allowsRange: true).map { .expression($0) }
    }
  }

  private mutating func expression() throws(DataError) -> FormulaExpression {
    try expressions(allowsRange: false)[0]
  }

  /// One expression, or one for each lag where a range of lags may stand.
  private mutating func expressions(allowsRange: Bool) throws(DataError) -> [FormulaExpression] {
    let column = start()
    guard let word = name() else {
      throw fail("a variable or function is expected", "write a column name, log(x), d(x) or L(x)")
    }
    guard take("(") else {
      guard word != "trend", word != "season" else {
        throw fail("'\(word)' stands only by itself", "write '+ \(word)'", at: column)
      }
      return [.variable(word)]
    }
    guard ["log", "d", "L"].contains(word) else { throw unknownFunction(word, at: column) }
    let inner = try expression()
    guard word != "log" else {
      try close()
      return [inner.logged]
    }
    let isLag = word == "L"
    guard take(",") else {
      try close()
      return [isLag ? inner.lagged() : inner.differenced()]
    }
    let periodsColumn = start()
    let first = try count(atLeast: isLag ? 0 : 1, of: isLag ? "a lag" : "the span of a difference")
    guard take(":") else {
      try close()
      return [isLag ? inner.lagged(by: first) : inner.differenced(by: first)]
    }
    guard isLag, allowsRange else {
      throw fail(
        "a range of lags stands only in the outermost L", "write one term for each lag",
        at: periodsColumn)
    }
    let last = try count(atLeast: first, of: "the end of the range")
    try close()
    return (first...last).map { inner.lagged(by: $0) }
  }

  private func unknownFunction(_ word: String, at column: Int) -> DataError {
    guard word != "powers" else {
      return fail("powers stands only by itself", "write '+ powers(x, 2)'", at: column)
    }
    let relatives = ["lag": "L", "diff": "d", "delta": "d", "ln": "log", "poly": "powers"]
    let names = ["log", "d", "L", "powers"] + relatives.keys
    let nearest = word.nearest(among: names).map { relatives[$0, default: $0] }
    return fail(
      "there is no function '\(word)'",
      nearest.map { "write \($0)(…)" } ?? "the functions are log, d, L and powers", at: column)
  }

  private mutating func count(atLeast least: Int, of what: String) throws(DataError) -> Int {
    let column = start()
    guard let number = Int(digits()), number >= least, number <= 1000 else {
      throw fail(
        "\(what) must be a whole number of at least \(least)",
        least == 0 ? "leads are not allowed" : "write it in digits", at: column)
    }
    return number
  }

  private mutating func close() throws(DataError) {
    guard take(")") else { throw fail("')' is expected", "close the bracket") }
  }

  // MARK: Characters

  private var peek: Character? { position < characters.count ? characters[position] : nil }

  private var peekAfterSpace: Character? {
    characters[position...].first { !$0.isWhitespace }
  }

  /// Skips space and returns the column of what follows, from 1.
  @discardableResult private mutating func start() -> Int {
    while let next = peek, next.isWhitespace { position += 1 }
    return position + 1
  }

  private mutating func atEnd() -> Bool { start() > characters.count }

  private mutating func take(_ character: Character) -> Bool {
    start()
    guard peek == character else { return false }
    position += 1
    return true
  }

  private mutating func name() -> String? {
    start()
    guard let first = peek, first.isLetter else { return nil }
    let from = position
    while isNamePart(peek) { position += 1 }
    return String(characters[from..<position])
  }

  private mutating func digits() -> String {
    start()
    let from = position
    while let next = peek, ("0"..."9").contains(next) { position += 1 }
    return String(characters[from..<position])
  }

  private func isNamePart(_ character: Character?) -> Bool {
    guard let character else { return false }
    return character.isLetter || character.isNumber || character == "_" || character == "."
  }

  private func fail(_ problem: String, _ remedy: String, at column: Int? = nil) -> DataError {
    .formula(text: text, column: column ?? position + 1, problem: problem, remedy: remedy)
  }
}
