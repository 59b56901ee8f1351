/// A data set on which NIST certifies the results of a linear regression, with its exact solution.
struct NISTSet: Sendable {
  /// NIST's name for it.
  let name: String
  /// Whether the equation has a constant.
  let hasConstant: Bool
  /// The degree of the polynomial in the only regressor, 1 for the regressors as they are.
  let degree: Int
  /// The left side y (length n).
  let response: [Double]
  /// The regressors, `x` or `x1`, `x2` …, each of length n.
  let regressors: [[Double]]
  /// The exact coefficients (length k).
  let coefficients: [Double]
  /// The exact standard errors (length k), zero for a perfect fit.
  let standardErrors: [Double]
  /// The exact residual deviation, `√(SSR/(n − k))`.
  let residualDeviation: Double
  /// The exact R², about zero without a constant.
  let r2: Double
}
