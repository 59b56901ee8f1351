/// The weights in a sum of squared autocorrelations.
public enum PortmanteauForm: String, Sendable, Hashable, CaseIterable {
  /// `n(n + 2)/(n − j)`: near its level from moderate samples on.
  case ljungBox = "Ljung–Box"
  /// `n`: the original form, too quiet in small samples.
  case boxPierce = "Box–Pierce"
}

extension Series {
  /// Tests whether a series is free of autocorrelation up to a lag.
  ///
  /// With autocorrelations about the mean, `rⱼ = Σ(xₜ − x̄)(xₜ₋ⱼ − x̄)/Σ(xₜ − x̄)²`,
  ///
  ///     Ljung–Box  Q = n(n + 2)·Σ rⱼ²/(n − j)      Box–Pierce  Q = n·Σ rⱼ²      j = 1 … p
  ///     Q  →  χ²(p − fitted)
  ///
  /// Not valid on the residuals of an equation whose regressors are not strictly exogenous, a lag of the left
  /// side above all: use ``LinearFit/breuschGodfrey(lags:)`` there.
  ///
  /// - Parameters:
  ///   - lags: p, at least 1 and below n.
  ///   - fitted: the number of ARMA coefficients that were estimated to get the series, below p.
  ///   - form: Ljung–Box unless stated.
  /// - Returns: Q with its p-value.
  /// - Throws: ``DataError/tooShort(method:required:available:)`` when p ≥ n,
  ///   ``DataError/constantSeries(method:)``, ``DataError/other(_:)`` for p below 1 or not above `fitted`.
  ///
  /// > Reference: Ljung & Box (1978), *Biometrika* 65(2), 297–303, doi:10.1093/biomet/65.2.297; Box
  /// > & Pierce (1970), *JASA* 65(332), 1509–1526, doi:10.1080/01621459.1970.10481180.
  public func ljungBox(
    lags: Int, fitted: Int = 0, form: PortmanteauForm = .ljungBox
  ) throws(DataError) -> TestResult {
    let name = "\(form.rawValue), \(lags) \(lags == 1 ? "lag" : "lags")"
    try requireLags(lags, method: form.rawValue)
    guard fitted < lags else {
      throw .other(
        "\(name) has no degrees of freedom left after \(fitted) fitted coefficients; use at least "
          + "\(fitted + 1) lags.")
    }
    guard lags < count else {
      throw .tooShort(method: name, required: lags + 1, available: count)
    }
    guard values.contains(where: { $0 != values[0] }) else { throw .constantSeries(method: name) }

    let n = Double(count)
    let centre = mean(values)
    let x = values.map { $0 - centre }
    let square = dot(x, x)
    var statistic = 0.0
    for lag in 1...lags {
      let r = zip(x.dropFirst(lag), x).reduce(0) { $0 + $1.0 * $1.1 } / square
      statistic += r * r * (form == .ljungBox ? n * (n + 2) / (n - Double(lag)) : n)
    }
    return TestResult(
      name, null: "no autocorrelation up to lag \(lags)", chiSquared: statistic,
      degreesOfFreedom: lags - fitted, convention: "autocorrelations about the mean")
  }
}
