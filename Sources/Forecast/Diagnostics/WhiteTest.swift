extension LinearFit {
  /// Tests whether the variance of the errors depends on the regressors in any smooth way.
  ///
  /// The squared residuals are regressed on a constant, the regressors, their squares and their products,
  ///
  ///     LM = n·R²  →  χ²(q)
  ///
  /// where q counts the columns that remain when duplicates and linear combinations (a dummy and its
  /// square) are removed. Regressors are standardised before they are multiplied, which changes nothing but the
  /// digits. With many regressors the test loses its power: it may need more columns than there are rows.
  ///
  /// - Returns: the LM form and F(q, n − q − 1) of the auxiliary regression.
  /// - Throws: ``DataError/tooShort(method:required:available:)`` unless n > q + 1,
  ///   ``DataError/other(_:)`` when the equation fits exactly.
  ///
  /// > Reference: White (1980), *Econometrica* 48(4), 817–838, doi:10.2307/1912934.
  public func whiteTest() throws(DataError) -> LagrangeMultiplierTest {
    let e = try residuals(for: "White's test", required: 4)
    let constant = Array(repeating: 1.0, count: observations)
    var regressors: [[Double]] = []
    for j in 0..<parameters {
      let column = Array(design.matrix.column(j))
      let centre = mean(column)
      let rest = column.map { $0 - centre }
      let deviation = norm(rest) / Double(observations).squareRoot()
      guard deviation > 1e-12 * abs(centre) else { continue }
      regressors.append(rest.map { $0 / deviation })
    }

    var basis = OrthonormalBasis(length: observations)
    basis.insert(constant)
    for regressor in regressors { basis.insert(regressor) }
    for (i, left) in regressors.enumerated() {
      for right in regressors[i...] { basis.insert(zip(left, right).map { $0 * $1 }) }
    }
    return try varianceTest(
      "White", of: e.map { $0 * $0 }, basis: basis, form: .studentised,
      null: "one variance for all values of the regressors")
  }
}
