/// The reduced-rank regression behind Johansen's tests.
struct JohansenSystem {
  let variables: [Series]
  /// Positions of the rows in the series.
  let rows: Range<Int>
  /// Δxₜ.
  let differences: [[Double]]
  /// xₜ₋₁ and the restricted term.
  let levels: [[Double]]
  /// Lagged differences, free terms and seasonal dummies.
  let free: [[Double]]

  init(_ variables: [Series], lags: Int, deterministics: JohansenCase, seasonal: Bool) {
    let n = variables[0].count
    let rows = min(lags, n)..<n
    func difference(_ lag: Int) -> [[Double]] {
      variables.map { series in
        rows.map { series.values[$0 - lag] - series.values[$0 - lag - 1] }
      }
    }
    differences = difference(0)
    var levels = variables.map { series in rows.map { series.values[$0 - 1] } }
    switch deterministics {
    case .restrictedConstant: levels.append(rows.map { _ in 1 })
    case .restrictedTrend: levels.append(rows.map { Double($0 + 1) })
    case .noConstant, .unrestrictedConstant, .unrestrictedTrend: break
    }
    self.levels = levels
    var free = (1..<max(lags, 1)).flatMap(difference) + deterministics.freeTerms.columns(over: rows)
    if seasonal {
      let perYear = variables[0].frequency.perYear
      for season in stride(from: 2, through: perYear, by: 1) {
        free.append(
          rows.map { row in
            let position = variables[0].start.advanced(by: row).position
            return (position == season ? 1 : 0) - 1 / Double(perYear)
          })
      }
    }
    self.free = free
    self.variables = variables
    self.rows = rows
  }

  /// The eigenvalues, largest first, and their vectors with the first variable's coefficient 1.
  func solution() throws(DataError) -> (eigenvalues: [Double], vectors: [JohansenTest.Vector]) {
    let required = free.count + differences.count + levels.count + 1
    guard rows.count >= required else {
      throw .other(
        "The Johansen test of \(variables.count) variables with these lags needs \(required) rows but "
          + "the sample leaves \(rows.count); take fewer lags or extend the sample.")
    }
    guard let outside = OrthonormalColumns(free) else { throw related }
    let left = differences.map { outside.split($0).rest }
    let right = levels.map { outside.split($0).rest }
    // A level that the free regressors explain leaves only rounding errors, not a column of its own.
    for (rest, whole) in zip(left + right, differences + levels) {
      guard
        dot(rest, rest) > 1e-22 * dot(whole, whole)
      else { throw related }
    }
    guard let q0 = OrthonormalColumns(left), let q1 = OrthonormalColumns(right) else {
      throw related
    }

    var correlations = Matrix(rows: left.count, columns: right.count)
    for i in left.indices {
      for j in right.indices {
        correlations[i, j] = dot(q0.basis[i], q1.basis[j])
      }
    }
    let (values, rightVectors) = correlations.singularValues()
    guard values[0] * values[0] < 1 - 1e-12 else { throw related }
    let vectors = left.indices.map { index in
      let direction = right.indices.map { rightVectors[index, $0] }
      let beta = q1.backSubstitution(direction)
      let relation = rows.indices.map { row in
        right.indices.reduce(0) { $0 + direction[$1] * q1.basis[$1][row - rows.lowerBound] }
      }
      let alpha = left.map { dot($0, relation) }
      let scale = beta[0] == 0 ? 1 : beta[0]
      return JohansenTest.Vector(
        coefficients: beta.map { $0 / scale }, loadings: alpha.map { $0 * scale })
    }
    return (values.map { $0 * $0 }, vectors)
  }

  private var related: DataError {
    let names = variables.map { "'\($0.name)'" }.joined(separator: ", ")
    return .other(
      "The Johansen test cannot be formed: among \(names), their lags and the deterministic terms "
        + "some are exactly related; drop one of them.")
  }
}
