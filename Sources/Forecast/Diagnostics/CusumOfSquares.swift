extension LinearFit {
  /// The cumulated squares of the recursive residuals, which bend when the variance or a coefficient changes.
  ///
  ///     Sₜ = Σⱼ₌₁ʳ wⱼ² / Σ wⱼ²      lines r/m ± c      m = n − k
  ///
  /// The path runs from 0 to 1. The line's distance c follows the expansion of Edgerton and Wells in
  /// `q = m/2 − 1`, `c = a₁/√q + a₂/q + a₃/q^(3/2)`, which is good from about ten residuals on. Outliers make it
  /// cross as much as breaks do.
  ///
  /// - Parameter level: the level of the two lines together, 5 % unless stated.
  /// - Returns: the path with its lines.
  /// - Throws: ``DataError/tooShort(method:required:available:)`` unless n − k ≥ 6, and as
  ///   ``recursiveResiduals()`` does.
  ///
  /// > Reference: Brown, Durbin & Evans (1975), *Journal of the Royal Statistical Society B* 37(2),
  /// > 149–192, doi:10.1111/j.2517-6161.1975.tb01532.x; Edgerton & Wells (1994), *Oxford Bulletin of
  /// > Economics and Statistics* 56(3), 355–365, doi:10.1111/j.1468-0084.1994.mp56003007.x.
  public func cusumOfSquares(
    level: SignificanceLevel = .fivePercent
  ) throws(DataError) -> CusumPath {
    let m = degreesOfFreedom
    guard m >= 6 else {
      throw .tooShort(
        method: "CUSUM of squares with \(parameters) coefficients", required: parameters + 6,
        available: observations)
    }
    let w = try recursiveResiduals()
    let total = dot(w.values, w.values)
    var sum = 0.0
    let path = w.values.map { value in
      sum += value * value
      return sum / total
    }
    let expected = (1...m).map { Double($0) / Double(m) }
    let distance = level.cusumOfSquaresDistance(residuals: m)
    return CusumPath(
      name: "CUSUM of squares", periods: w.periods, values: path,
      lower: expected.map { $0 - distance }, upper: expected.map { $0 + distance }, level: level,
      convention: "lines by Edgerton & Wells (1994)")
  }
}

extension SignificanceLevel {
  /// The distance c of the lines from their middle, Edgerton & Wells (1994), table 2.
  func cusumOfSquaresDistance(residuals: Int) -> Double {
    let a =
      switch self {
      case .onePercent: (1.6276236, -0.6703724, -1.2365861)
      case .fivePercent: (1.3581015, -0.6701218, -0.8858694)
      case .tenPercent: (1.2238734, -0.6700069, -0.7351697)
      }
    let q = Double(residuals) / 2 - 1
    return a.0 / q.squareRoot() + a.1 / q + a.2 / (q * q.squareRoot())
  }
}
