extension DesignMatrix {
  /// Estimates the equation by ordinary least squares.
  ///
  ///     β = argmin ‖y − Xβ‖²
  ///
  /// QR of the scaled columns gives a first answer; then coefficients, residuals and `(XᵀX)⁻¹` are
  /// refined in doubled precision, which restores the digits that an ill-conditioned design costs:
  /// what remains is the rounding of the data themselves. The columns of `powers` terms are used in
  /// doubled precision too, so a polynomial does not lose its digits to the rounding of `x¹⁰`.
  ///
  /// - Throws: ``DataError/collinear(columns:)`` and a sentence of its own for a column of zeros;
  ///   ``DataError/constantSeries(method:)`` when the left side does not move.
  ///
  /// > Reference: Björck (1967), *BIT Numerical Mathematics* 7, 257–278, doi:10.1007/BF01939321.
  public func leastSquares() throws(DataError) -> LinearFit {
    let center = formula.hasConstant ? response.values[0] : 0
    guard response.values.contains(where: { $0 != center }) else {
      throw .constantSeries(method: "The regression of '\(formula.response)'")
    }
    try checkMagnitudes()
    let conditionNumber = try conditionNumber()

    let refinement = Refinement(
      matrix, remainders: powerRemainders, response: response.values,
      inverseFactor: QRDecomposition(matrix).inverseFactor())
    let (coefficients, residuals) = refinement.solution()
    try check(residuals, "The residuals", mayVanish: true)
    let overlap = QRDecomposition(refinement.orthonormal).crossProductInverse()
    return LinearFit(
      design: self, coefficients: coefficients,
      residuals: response.with(name: "residuals", values: residuals),
      crossProductInverse: refinement.crossProductInverse(overlap),
      conditionNumber: conditionNumber)
  }

  /// Refuses columns whose sums of squares leave the range of numbers.
  private func checkMagnitudes() throws(DataError) {
    for (index, name) in columnNames.enumerated() {
      try check(Array(matrix.column(index)), "'\(name)'", mayVanish: false)
    }
    let y = response.values
    try check(y, "'\(formula.response)'", mayVanish: false)
    guard formula.hasConstant else { return }
    let mean = y.reduce(0, +) / Double(y.count)
    try check(y.map { $0 - mean }, "'\(formula.response)'", mayVanish: false)
  }

  /// Refuses figures whose squares add up to what is too large, or too small to be told from nothing.
  private func check(_ figures: [Double], _ name: String, mayVanish: Bool) throws(DataError) {
    guard figures.contains(where: { $0 != 0 }) else { return }
    let sum = figures.reduce(0) { $0 + $1 * $1 }
    guard sum.isFinite, sum <= 1e300, mayVanish || sum >= 1e-280 else {
      throw .other(
        "\(name) \(name.hasPrefix("The") ? "have" : "has") a sum of squares of \(sum), out of the range of numbers; "
          + "rescale the column.")
    }
  }

  /// What rounding to double took from the columns of `powers` terms, n × k with zeros for all
  /// other columns; `nil` without such a term.
  private var powerRemainders: Matrix? {
    var remainders: Matrix?
    var column = formula.hasConstant ? 1 : 0
    for term in formula.terms {
      if case .powers(_, let degree) = term {
        var low = remainders ?? Matrix(rows: rows, columns: columns)
        for (i, x) in matrix.column(column).enumerated() {
          for (power, exact) in DoubledPrecision.powers(of: x, through: degree).enumerated() {
            low[i, column + power] = exact.low
          }
        }
        remainders = low
      }
      column += term.columnCount(start.frequency)
    }
    return remainders
  }
}
