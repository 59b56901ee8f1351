extension NISTSet {
  /// How the powers of a polynomial reach the regression.
  enum Powers: Sendable {
    /// As columns of the data, each the nearest double, as other programs take them.
    case asDoubles
    /// As the term `powers(x, 10)`, which forms them in doubled precision.
    case formed
  }

  /// Estimates the set's equation.
  ///
  /// - Throws: ``DataError`` as ``DesignMatrix/leastSquares()`` does, though no set is deficient.
  func fit(_ powers: Powers) throws(DataError) -> LinearFit {
    var columns: [(name: String, values: [Double])]
    var right: String
    switch powers {
    case _ where degree == 1:
      columns = regressors.enumerated().map { j, x in
        (regressors.count == 1 ? "x" : "x\(j + 1)", x)
      }
      right = columns.map(\.name).joined(separator: " + ")
    case .asDoubles:
      let exact = regressors[0].map { DoubledPrecision.powers(of: $0, through: degree) }
      columns = (0..<degree).map { p in (p == 0 ? "x" : "x\(p + 1)", exact.map { $0[p].high }) }
      right = columns.map(\.name).joined(separator: " + ")
    case .formed:
      columns = [("x", regressors[0])]
      right = "powers(x, \(degree))"
    }
    columns.append(("y", response))
    right += hasConstant ? "" : " - 1"
    let variables = columns.map { ($0.name, Series($0.values)) }
    return try DesignMatrix(
      Formula("y ~ \(right)"), variables: Dictionary(uniqueKeysWithValues: variables)
    ).leastSquares()
  }
}
