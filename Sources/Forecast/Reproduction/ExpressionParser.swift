/// Reads the text of a ``PublishedExpression`` from left to right, one function for each rule of its grammar.
struct ExpressionParser {
  typealias Node = PublishedExpression.Node

  /// The rows named so far, each once.
  private(set) var references: [String] = []

  private static let deepest = 100
  private let text: String
  private let characters: [Character]
  private var position = 0
  private var depth = 0

  init(_ text: String) {
    self.text = text
    characters = Array(text)
  }

  /// The expression from the first character to the last.
  mutating func whole() throws(DataError) -> Node {
    let node = try sum()
    if let character = next {
      throw character == ")"
        ? fault("this parenthesis closes nothing", "remove it or open one before")
        : fault("'\(character)' does not follow here", "write + - * / or ^ between two values")
    }
    return node
  }

  private mutating func sum() throws(DataError) -> Node {
    var node = try product()
    while let (sign, column) = take([.plus, .minus]) {
      node = .operation(sign, node, try product(), column: column)
    }
    return node
  }

  private mutating func product() throws(DataError) -> Node {
    var node = try signed()
    while let (sign, column) = take([.times, .over]) {
      node = .operation(sign, node, try signed(), column: column)
    }
    return node
  }

  private mutating func signed() throws(DataError) -> Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw fault("the expression is nested too deeply", "write it with fewer parentheses")
    }
    if take([.minus]) != nil { return .negative(try signed()) }
    let base = try atom()
    guard let (sign, column) = take([.power]) else { return base }
    return .operation(sign, base, try signed(), column: column)
  }

  private mutating func atom() throws(DataError) -> Node {
    guard let character = next else {
      throw fault("a value is missing at the end", "write a number, a [row] or a parenthesis")
    }
    switch character {
    case "(": return try parenthesis()
    case "[": return try row()
    case ".", "0"..."9": return try number()
    default:
      throw fault(
        "'\(character)' is not the beginning of a value",
        "write a number, a row in brackets such as [gas.europe_2009] or a parenthesis")
    }
  }

  private mutating func parenthesis() throws(DataError) -> Node {
    let opening = position
    position += 1
    let node = try sum()
    guard next == ")" else {
      if next == nil { position = opening }
      throw next == "(" && position == opening
        ? fault("this parenthesis is never closed", "close it with ')'")
        : fault("a ')' or an operator is missing here", "close the parenthesis before")
    }
    position += 1
    return node
  }

  private mutating func row() throws(DataError) -> Node {
    let opening = position
    guard let closing = characters[opening...].firstIndex(of: "]") else {
      throw fault("this bracket is never closed", "close it with ']'")
    }
    let id = String(characters[(opening + 1)..<closing]).trimmed
    guard !id.isEmpty, !id.contains("[") else {
      throw fault("this bracket names no row", "write the id of one row, as in [gas.europe_2009]")
    }
    position = closing + 1
    if !references.contains(id) { references.append(id) }
    return .row(id, column: opening + 1)
  }

  private mutating func number() throws(DataError) -> Node {
    let digits = characters[position...].prefix { $0 == "." || ("0"..."9").contains($0) }
    guard let number = Double(decimal: String(digits)) else {
      throw fault("'\(String(digits))' is not a number", "write digits with one decimal point")
    }
    position += digits.count
    return .number(number)
  }

  /// The next character that is no space.
  private var next: Character? {
    mutating get {
      while position < characters.count, characters[position].isWhitespace { position += 1 }
      return position < characters.count ? characters[position] : nil
    }
  }

  private mutating func take(
    _ signs: [PublishedExpression.Operator]
  ) -> (PublishedExpression.Operator, column: Int)? {
    guard let character = next, let sign = signs.first(where: { $0.rawValue == character }) else {
      return nil
    }
    position += 1
    return (sign, position)
  }

  private func fault(_ problem: String, _ remedy: String) -> DataError {
    .formula(text: text, column: position + 1, problem: problem, remedy: remedy)
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
