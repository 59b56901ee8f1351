import Foundation

extension LinearFit {
  /// The cumulated recursive residuals, which drift when coefficients change.
  ///
  ///     Wₜ = Σ wⱼ / σ      σ² = SSR/(n − k)
  ///     lines ±a·(√m + 2r/√m)      m = n − k, r the number of residuals so far
  ///
  /// with a = 1.143, 0.948 and 0.850 at 1, 5 and 10 %. It looks for shifts of the mean of the errors; changes that
  /// leave that mean alone are for ``cusumOfSquares(level:)`` and ``quandtAndrews(trimming:)``. Programs that
  /// divide by the standard deviation of w about its mean show a slightly larger path.
  ///
  /// - Parameter level: the level of the lines, 5 % unless stated.
  /// - Returns: the path with its lines.
  /// - Throws: ``DataError`` as ``recursiveResiduals()`` does.
  ///
  /// > Reference: Brown, Durbin & Evans (1975), *Journal of the Royal Statistical Society B* 37(2),
  /// > 149–192, doi:10.1111/j.2517-6161.1975.tb01532.x.
  public func cusum(level: SignificanceLevel = .fivePercent) throws(DataError) -> CusumPath {
    let w = try recursiveResiduals()
    let sigma = sigma
    var sum = 0.0
    let path = w.values.map { value in
      sum += value
      return sum / sigma
    }
    let root = Double(degreesOfFreedom).squareRoot()
    let upper = (1...degreesOfFreedom).map { level.cusumSlope * (root + 2 * Double($0) / root) }
    return CusumPath(
      name: "CUSUM", periods: w.periods, values: path, lower: upper.map { -$0 }, upper: upper,
      level: level, convention: "σ² = SSR/(n − k)")
  }

  /// The CUSUM as one figure, the multiple of the lines that it just reaches, with its p-value.
  ///
  ///     A = max |Wₜ| / (√m + 2r/√m)
  ///     p = 2·(1 − Φ(3A) + e^(−4A²)·(Φ(A) + Φ(5A) − 1) − e^(−16A²)·(1 − Φ(A)))
  ///
  /// The p-value is close where it is small; above one half it is only rough, and for A < 0.3 it is
  /// 1 − 0.1465·A.
  ///
  /// - Returns: A with its p-value.
  /// - Throws: ``DataError`` as ``recursiveResiduals()`` does.
  public func cusumTest() throws(DataError) -> TestResult {
    let path = try cusum()
    let slope = SignificanceLevel.fivePercent.cusumSlope
    let a = zip(path.values, path.upper).map { abs($0) / $1 * slope }.max() ?? 0
    let tail =
      Normal.upperTail(3 * a) + exp(-4 * a * a) * (Normal.lowerTail(a) - Normal.upperTail(5 * a))
      - exp(-16 * a * a) * Normal.upperTail(a)
    return TestResult(
      name: "CUSUM", null: "stable coefficients", statistic: a,
      distribution: "crossing of a line by a Brownian motion",
      pValue: a < 0.3 ? 1 - 0.1465 * a : min(1, max(0, 2 * tail)), convention: path.convention)
  }
}

extension SignificanceLevel {
  /// The factor a of the CUSUM lines, from page 154 of Brown, Durbin & Evans (1975).
  var cusumSlope: Double {
    switch self {
    case .onePercent: 1.143
    case .fivePercent: 0.948
    case .tenPercent: 0.850
    }
  }
}
