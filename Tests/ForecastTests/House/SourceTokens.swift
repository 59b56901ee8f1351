/// A word or a sign of Swift source outside comments and string literals.
struct SourceToken: Equatable {
  let text: String
  let line: Int
  /// The depth of braces around it.
  let depth: Int

  var isWord: Bool { text.first.map { $0.isLetter || $0 == "_" } ?? false }

  /// The tokens of a source text; code inside `\(…)` of a string literal counts as code.
  static func all(of source: String) -> [SourceToken] {
    var scanner = SourceScanner(source)
    scanner.scan(untilParenthesis: false)
    return scanner.tokens
  }
}

/// A walk through source text, character by character.
private struct SourceScanner {
  private(set) var tokens: [SourceToken] = []
  private let characters: [Character]
  private var position = 0
  private var line = 1
  private var depth = 0

  init(_ source: String) { characters = Array(source) }

  private func peek(_ offset: Int = 0) -> Character? {
    characters.indices.contains(position + offset) ? characters[position + offset] : nil
  }

  private func starts(with text: String) -> Bool {
    characters[position...].starts(with: text)
  }

  private mutating func skip(_ count: Int = 1) {
    for _ in 0..<count where position < characters.count {
      if characters[position].isNewline { line += 1 }
      position += 1
    }
  }

  /// Reads code to the end, or to the parenthesis that closes an interpolation.
  mutating func scan(untilParenthesis: Bool) {
    var parentheses = 0
    while let character = peek() {
      if starts(with: "//") {
        while let next = peek(), !next.isNewline { skip() }
      } else if starts(with: "/*") {
        skipBlockComment()
      } else if let hashes = rawStringStart() {
        scanString(hashes: hashes)
      } else if character.isLetter || character == "_" {
        scanWord()
      } else {
        if character == "(" { parentheses += 1 }
        if character == ")" { parentheses -= 1 }
        if untilParenthesis, parentheses < 0 { return }
        if character == "}" { depth -= 1 }
        if !character.isWhitespace {
          tokens.append(SourceToken(text: String(character), line: line, depth: depth))
        }
        if character == "{" { depth += 1 }
        skip()
      }
    }
  }

  private mutating func skipBlockComment() {
    var open = 0
    repeat {
      if starts(with: "/*") {
        open += 1
        skip(2)
      } else if starts(with: "*/") {
        open -= 1
        skip(2)
      } else {
        skip()
      }
    } while open > 0 && position < characters.count
  }

  /// The number of `#` before a quotation mark that stands here; `nil` when none does.
  private func rawStringStart() -> Int? {
    var hashes = 0
    while peek(hashes) == "#" { hashes += 1 }
    return peek(hashes) == "\"" ? hashes : nil
  }

  private mutating func scanString(hashes: Int) {
    let marks = String(repeating: "#", count: hashes)
    skip(hashes)
    let quotes = starts(with: "\"\"\"") ? "\"\"\"" : "\""
    skip(quotes.count)
    while position < characters.count, !starts(with: quotes + marks) {
      if starts(with: "\\" + marks + "(") {
        skip(hashes + 2)
        scan(untilParenthesis: true)
        skip()
      } else if starts(with: "\\" + marks) {
        skip(hashes + 2)
      } else {
        skip()
      }
    }
    skip(quotes.count + hashes)
  }

  private mutating func scanWord() {
    let start = position
    while let next = peek(), next.isLetter || next.isNumber || next == "_" { skip() }
    let text = String(characters[start..<position])
    tokens.append(SourceToken(text: text, line: line, depth: depth))
  }
}
