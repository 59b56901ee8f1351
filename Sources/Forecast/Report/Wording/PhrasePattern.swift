/// A sentence with places for figures and names in two languages: `%1 of %2` becomes `%2: %1`.
struct PhrasePattern: Sendable {
  /// The text between the places.
  private let literals: [String]
  private let translation: String
  /// How many letters must agree; the more, the surer the match.
  let weight: Int

  /// Reads a pattern whose places are numbered from `%1` in the order of the original.
  init(_ original: String, _ translation: String) {
    var literals: [String] = []
    var rest = original[...]
    while let place = rest.range(of: "%\(literals.count + 1)") {
      literals.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    self.literals = literals + [String(rest)]
    self.translation = translation
    weight = self.literals.map(\.count).reduce(0, +)
  }

  /// What stands in the places of a text; `nil` when the text is another sentence.
  func inserts(of text: String) -> [String]? {
    guard text.hasPrefix(literals[0]), text.hasSuffix(literals[literals.count - 1]) else {
      return nil
    }
    return Self.inserts(
      in: text.dropFirst(literals[0].count), before: literals.dropFirst(),
      isQuoted: literals[0].hasSuffix("'"))
  }

  /// Inserts before each of some literals; one that stands in quotes holds no closing quote.
  private static func inserts(
    in text: Substring, before literals: ArraySlice<String>, isQuoted: Bool
  ) -> [String]? {
    guard let literal = literals.first else { return text.isEmpty ? [] : nil }
    func fits(_ insert: Substring) -> Bool {
      !(isQuoted && literal.hasPrefix("'") && insert.contains("' "))
    }
    if literals.count == 1 {
      let insert = text.dropLast(literal.count)
      guard text.hasSuffix(literal), !insert.isEmpty, fits(insert) else { return nil }
      return [String(insert)]
    }
    var start = text.startIndex
    while let found = text[start...].range(of: literal) {
      let insert = text[..<found.lowerBound]
      if !insert.isEmpty, fits(insert),
        let others = inserts(
          in: text[found.upperBound...], before: literals.dropFirst(),
          isQuoted: literal.hasSuffix("'"))
      {
        return [String(insert)] + others
      }
      start = text.index(after: found.lowerBound)
    }
    return nil
  }

  /// The translation with its places filled.
  func filled(with inserts: [String]) -> String {
    var text = ""
    var rest = translation[...]
    while let sign = rest.firstIndex(of: "%") {
      let next = rest.index(after: sign)
      text += rest[..<sign]
      if next < rest.endIndex, let place = rest[next].wholeNumberValue,
        inserts.indices.contains(place - 1)
      {
        text += inserts[place - 1]
        rest = rest[rest.index(after: next)...]
      } else {
        text += "%"
        rest = rest[next...]
      }
    }
    return text + rest
  }
}
