/// Linear restrictions `Rβ = r` on the coefficients of an equation.
public struct LinearRestrictions: Sendable, Hashable {
  /// The text that they were read from.
  public let text: String
  /// R, one row for each restriction, one column for each coefficient.
  public let matrix: Matrix
  /// r, one figure for each restriction.
  public let values: [Double]

  /// The number of restrictions, q.
  public var count: Int { values.count }
}

extension LinearFit {
  /// Reads restrictions by the names of the terms.
  ///
  ///     L(log(demand)) = 0, L(log(reserves)) = -L(log(demand))
  ///     2*d(shock) + L(shock) = 0.5
  ///
  /// Commas separate restrictions. Both sides are sums of terms and numbers; a factor stands before its
  /// term, with or without `*`. Terms are written as in the formula, the constant as `(Intercept)`.
  ///
  /// - Throws: ``DataError/formula(text:column:problem:remedy:)`` for text that cannot be read or names
  ///   no term; ``DataError/other(_:)`` for restrictions that follow from, or contradict, one another.
  public func restrictions(_ text: String) throws(DataError) -> LinearRestrictions {
    var parser = RestrictionParser(text, names: design.columnNames)
    let rows = try parser.restrictions()
    var matrix = Matrix(rows: rows.count, columns: parameters)
    var independent = OrthonormalBasis(length: parameters)
    for (i, row) in rows.enumerated() {
      guard independent.insert(row.factors) != nil else {
        throw .other(
          "In '\(text)', restriction \(i + 1) of \(rows.count) names no coefficient or follows from "
            + "those before it; leave it out.")
      }
      for j in 0..<parameters { matrix[i, j] = row.factors[j] }
    }
    return LinearRestrictions(text: text, matrix: matrix, values: rows.map(\.value))
  }
}

/// Reads restrictions from left to right.
private struct RestrictionParser {
  /// One restriction, `Σ factors·β = value`.
  struct Row {
    var factors: [Double]
    var value = 0.0
  }

  private let text: String
  private let characters: [Character]
  private let names: [String]
  private var position = 0

  init(_ text: String, names: [String]) {
    self.text = text
    characters = Array(text)
    self.names = names
  }

  mutating func restrictions() throws(DataError) -> [Row] {
    var rows: [Row] = []
    repeat {
      var row = Row(factors: Array(repeating: 0, count: names.count))
      try side(sign: 1, into: &row)
      guard take("=") else {
        throw fail("'=' is expected", "write a restriction as 'term = 0'")
      }
      try side(sign: -1, into: &row)
      rows.append(row)
    } while take(",")
    guard position == characters.count else {
      throw fail("'\(characters[position])' stands after the restriction", "separate by commas")
    }
    return rows
  }

  /// One side; what stands right of `=` changes its sign.
  private mutating func side(sign: Double, into row: inout Row) throws(DataError) {
    var isFirst = true
    while true {
      var factor = sign
      if take("-") {
        factor = -sign
      } else if !take("+"), !isFirst {
        return
      }
      isFirst = false
      let number = number()
      _ = take("*")
      guard let (name, column) = termText() else {
        guard let number else {
          throw fail("a term or a number is expected", "write 'term = 0'")
        }
        row.value -= factor * number
        continue
      }
      row.factors[try index(of: name, at: column)] += factor * (number ?? 1)
    }
  }

  /// A number such as `0.5` or `1e-3`.
  private mutating func number() -> Double? {
    skipSpace()
    var end = position
    while end < characters.count {
      let next = characters[end]
      let afterE = end > position && "eE".contains(characters[end - 1])
      let isExponent = end > position && "eE".contains(next) || afterE && "+-".contains(next)
      guard next.isNumber || next == "." || isExponent else { break }
      end += 1
    }
    guard let value = Double(String(characters[position..<end])), value.isFinite else { return nil }
    position = end
    return value
  }

  /// The text of a term up to the next sign, comma or `=` outside brackets.
  private mutating func termText() -> (text: String, column: Int)? {
    skipSpace()
    let first = position
    var depth = 0
    while position < characters.count {
      let next = characters[position]
      if depth == 0, "+-=,*".contains(next) { break }
      depth += next == "(" ? 1 : next == ")" ? -1 : 0
      position += 1
    }
    var end = position
    while end > first, characters[end - 1].isWhitespace { end -= 1 }
    return end > first ? (String(characters[first..<end]), first + 1) : nil
  }

  private func index(of term: String, at column: Int) throws(DataError) -> Int {
    let bare = term.filter { !$0.isWhitespace }
    if let index = names.firstIndex(where: { $0.filter { !$0.isWhitespace } == bare }) {
      return index
    }
    // Another spelling of a term, such as L(x, 1) or log(L(x)).
    if let canonical = try? Formula("y ~ \(term)").terms, canonical.count == 1,
      let index = names.firstIndex(of: canonical[0].description)
    {
      return index
    }
    let nearest = term.nearest(among: names).map { "did you mean '\($0)'?" }
    throw .formula(
      text: text, column: column, problem: "the equation has no term '\(term)'",
      remedy: nearest ?? "its terms are \(names.joined(separator: ", "))")
  }

  private mutating func skipSpace() {
    while position < characters.count, characters[position].isWhitespace { position += 1 }
  }

  private mutating func take(_ character: Character) -> Bool {
    skipSpace()
    guard position < characters.count, characters[position] == character else { return false }
    position += 1
    return true
  }

  private func fail(_ problem: String, _ remedy: String) -> DataError {
    .formula(text: text, column: position + 1, problem: problem, remedy: remedy)
  }
}
