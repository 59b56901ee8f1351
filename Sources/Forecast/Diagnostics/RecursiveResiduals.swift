/// What each row adds that the rows before it did not foresee, on one scale.
public struct RecursiveResiduals: Sendable, Hashable {
  /// The periods that have one: all but k.
  public let periods: [Period]
  /// The residuals, of variance σ² each if the coefficients never changed.
  public let values: [Double]
}

extension LinearFit {
  /// The recursive residuals of the equation.
  ///
  ///     wₜ = (yₜ − xₜᵀbₜ₋₁) / √(1 + xₜᵀ(Xₜ₋₁ᵀXₜ₋₁)⁻¹xₜ)      Σwₜ² = SSR
  ///
  /// with b and X from the rows before t. The k rows that first move a regressor (usually the first k; a
  /// dummy that begins later takes its own first row) are fitted exactly and have none.
  ///
  /// - Returns: n − k residuals with their periods.
  /// - Throws: ``DataError/other(_:)`` when the equation fits exactly.
  ///
  /// > Reference: Brown, Durbin & Evans (1975), *Journal of the Royal Statistical Society B* 37(2),
  /// > 149–192, doi:10.1111/j.2517-6161.1975.tb01532.x.
  public func recursiveResiduals() throws(DataError) -> RecursiveResiduals {
    let rows = try OrthogonalRows(self, method: "Recursive residuals")
    var regression = rows.start()
    var periods: [Period] = []
    var values: [Double] = []
    for t in 0..<observations {
      guard let w = regression.add(rows[t], rows.responses[t]) else { continue }
      periods.append(design.start.advanced(by: t))
      values.append(w)
    }
    return RecursiveResiduals(periods: periods, values: values)
  }
}

/// The rows of an equation in orthonormal columns with its residuals as response.
///
/// Sums of squares over any part of the sample and recursive residuals are the same as for X and y, but lose
/// none of the digits that trending levels cost.
struct OrthogonalRows {
  /// The residuals of the whole sample.
  let responses: [Double]
  private let basis: OrthonormalBasis
  private let size: Double

  init(_ fit: LinearFit, method: String) throws(DataError) {
    responses = try fit.residuals(for: method)
    let basis = OrthonormalBasis(fit.design.matrix)
    self.basis = basis
    size =
      (0..<basis.length).map { t in norm(basis.vectors.map { $0[t] }) }.max() ?? 0
  }

  /// The number of rows, n.
  var count: Int { basis.length }
  /// The number of columns, k.
  var columns: Int { basis.rank }

  /// One row of the orthonormal columns.
  subscript(row: Int) -> [Double] { basis.vectors.map { $0[row] } }

  /// A regression without rows yet.
  func start() -> RecursiveLeastSquares { RecursiveLeastSquares(columns: columns, size: size) }

  /// The sum of squared residuals and the rank of the regression over some rows alone.
  func fit(_ range: Range<Int>) -> (sumOfSquares: Double, rank: Int) {
    var regression = start()
    for t in range { _ = regression.add(self[t], responses[t]) }
    return (regression.sumOfSquares, regression.rank)
  }
}
