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
    let conditionNumber = try conditionNumber()

    let refinement = Refinement(
      matrix, remainders: powerRemainders, response: response.values,
      inverseFactor: QRDecomposition(matrix).inverseFactor())
    let (coefficients, residuals) = refinement.solution()
    let overlap = QRDecomposition(refinement.orthonormal).crossProductInverse()
    return LinearFit(
      design: self, coefficients: coefficients,
      residuals: response.with(name: "residuals", values: residuals),
      crossProductInverse: refinement.crossProductInverse(overlap),
      conditionNumber: conditionNumber)
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
      column += term.columnNames(start.frequency).count
    }
    return remainders
  }
}
