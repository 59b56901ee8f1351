/// An equation estimated by least squares, `y = Xβ + e`.
///
/// It keeps the estimate and what every statistic starts from; the statistics themselves are
/// extensions, one idea a file.
public struct LinearFit: Sendable {
  /// The rows and columns that were fitted.
  public let design: DesignMatrix
  /// The estimates β, in the order of the design's columns (length k).
  public let coefficients: [Double]
  /// What the equation leaves unexplained, `e = y − Xβ`, in the unit of the left side (length n).
  public let residuals: Series
  /// `(XᵀX)⁻¹`, k × k: the covariance of the estimates before it is multiplied by σ².
  public let crossProductInverse: Matrix
  /// The 2-norm condition number of the columns scaled to unit length.
  public let conditionNumber: Double

  /// The equation.
  public var formula: Formula { design.formula }
  /// The left side as observed.
  public var observed: Series { design.response }
  /// The values of the equation, `Xβ`, so that fitted plus residuals equals observed.
  public var fitted: Series {
    observed.with(
      name: "fitted", values: zip(observed.values, residuals.values).map { $0 - $1 })
  }
  /// Observations, n.
  public var observations: Int { design.rows }
  /// Coefficients, k, the constant among them.
  public var parameters: Int { design.columns }
  /// Degrees of freedom of the residuals, n − k.
  public var degreesOfFreedom: Int { observations - parameters }

  /// The estimate that belongs to a column, `nil` when there is none of that name.
  public subscript(term: String) -> Double? {
    design.columnNames.firstIndex(of: term).map { coefficients[$0] }
  }
}
