/// A test of linear restrictions in its two forms.
public struct WaldTest: Sendable, Hashable {
  /// W against χ²(q).
  public let chiSquared: TestResult
  /// W/q against F(q, n − k): exact with the classical covariance, fixed regressors and normal errors.
  public let f: TestResult
}

extension LinearFit {
  /// Tests linear restrictions on the coefficients.
  ///
  ///     W = (Rβ − r)ᵀ·(R·V·Rᵀ)⁻¹·(Rβ − r)  →  χ²(q)      F = W/q  ~  F(q, n − k)
  ///
  /// V is the chosen covariance; with the classical one F compares the sums of squares with and without
  /// the restrictions. Restrictions that set the lagged level of an error-correction equation to zero do
  /// not follow these distributions: see the bounds test.
  ///
  /// - Throws: ``DataError`` as ``covariance(using:)`` does and when the estimates that are restricted
  ///   have no error at all.
  ///
  /// > Reference: Wald (1943), *Transactions of the American Mathematical Society* 54(3), 426–482,
  /// > doi:10.1090/S0002-9947-1943-0012401-3.
  public func waldTest(
    _ restrictions: LinearRestrictions, using estimator: CovarianceEstimator = .classical
  ) throws(DataError) -> WaldTest {
    _ = try residuals(for: "A Wald test")
    let q = restrictions.count
    let rows = (0..<q).map { i in (0..<parameters).map { restrictions.matrix[i, $0] } }
    let gaps = zip(rows, restrictions.values).map { dot($0, coefficients) - $1 }
    let covariance = try covariance(using: estimator)

    var spread = Matrix(rows: q, columns: q)
    for j in 0..<q {
      let column = covariance.times(rows[j])
      for i in 0..<q { spread[i, j] = dot(rows[i], column) }
    }
    let scales = (0..<q).map { spread[$0, $0].squareRoot() }
    guard scales.allSatisfy({ $0 > 0 }) else { throw singular(restrictions, estimator) }
    for i in 0..<q {
      for j in 0..<q { spread[i, j] /= scales[i] * scales[j] }
    }
    let scaled = zip(gaps, scales).map { $0 / $1 }
    guard let weights = spread.solve(scaled) else { throw singular(restrictions, estimator) }
    let statistic = dot(weights, scaled)
    guard statistic >= 0, statistic.isFinite else { throw singular(restrictions, estimator) }

    let convention = try convention(of: estimator)
    return WaldTest(
      chiSquared: TestResult(
        "Wald χ²", null: restrictions.text, chiSquared: statistic, degreesOfFreedom: q,
        convention: convention),
      f: TestResult(
        "Wald F", null: restrictions.text, f: statistic / Double(q), numerator: q,
        denominator: degreesOfFreedom, convention: convention))
  }

  private func singular(
    _ restrictions: LinearRestrictions, _ estimator: CovarianceEstimator
  ) -> DataError {
    .other(
      "The covariance '\(estimator.name)' does not tell the \(restrictions.count) restrictions "
        + "'\(restrictions.text)' apart; test fewer of them or use another covariance.")
  }
}
