import Foundation

extension DesignMatrix {
  /// Estimates the equation by ordinary least squares.
  ///
  ///     β = argmin ‖y − Xβ‖²
  ///
  /// QR of the scaled columns gives a first answer; then the augmented system
  ///
  ///     e + Xβ = y      Xᵀe = 0
  ///
  /// is refined with its own residuals in doubled precision, which restores the digits that an
  /// ill-conditioned design costs. Standard errors use `(XᵀX)⁻¹` from the same QR.
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

    let qr = QRDecomposition(matrix)
    let inverse = qr.crossProductInverse()
    let (coefficients, residuals) = refined(qr, inverse)
    return LinearFit(
      design: self, coefficients: coefficients,
      residuals: response.with(name: "residuals", values: residuals),
      crossProductInverse: inverse, conditionNumber: conditionNumber)
  }

  /// Björck's refinement: from the residuals `f = y − e − Xβ` and `g = −Xᵀe`, the corrections
  /// `δβ = X⁺f − (XᵀX)⁻¹g` and `δe = f − Xδβ`, for as long as they at least halve.
  private func refined(
    _ qr: QRDecomposition, _ inverse: Matrix
  ) -> (coefficients: [Double], residuals: [Double]) {
    let y = response.values
    let lowParts = powerRemainders
    var beta = qr.solve(y)
    var e = zip(y, matrix.times(beta)).map { $0 - $1 }
    var previous = Double.infinity
    for _ in 0..<10 {
      let f = (0..<rows).map { i in
        var sum = DoubledPrecision(y[i])
        sum.add(-e[i])
        for j in 0..<columns {
          sum.add(-matrix[i, j], times: beta[j])
          if let low = lowParts[j] { sum.add(-low[i], times: beta[j]) }
        }
        return sum.rounded
      }
      let g = (0..<columns).map { j in
        var sum = DoubledPrecision(0)
        for i in 0..<rows {
          sum.add(-matrix[i, j], times: e[i])
          if let low = lowParts[j] { sum.add(-low[i], times: e[i]) }
        }
        return sum.rounded
      }
      let change = zip(qr.solve(f), inverse.times(g)).map { $0 - $1 }
      let size = zip(change, beta).map { abs($0) / max(abs($1), .leastNormalMagnitude) }.max() ?? 0
      guard size < previous / 2 else { break }
      previous = size
      beta = zip(beta, change).map { $0 + $1 }
      e = zip(e, zip(f, matrix.times(change))).map { $0 + ($1.0 - $1.1) }
    }
    return (beta, e)
  }

  /// What rounding to double took from the columns of `powers` terms, by column; other columns have
  /// no entry.
  private var powerRemainders: [Int: [Double]] {
    var remainders: [Int: [Double]] = [:]
    var column = formula.hasConstant ? 1 : 0
    for term in formula.terms {
      if case .powers(_, let degree) = term {
        let exact = matrix.column(column).map { DoubledPrecision.powers(of: $0, through: degree) }
        for power in 0..<degree { remainders[column + power] = exact.map { $0[power].low } }
      }
      column += term.columnNames(start.frequency).count
    }
    return remainders
  }
}
