/// Whether two models forecast equally well, by their losses origin by origin.
public struct DieboldMariano: Sendable, Hashable {
  /// How the autocovariances of the loss difference are weighted.
  public enum Kernel: String, Sendable, CaseIterable {
    /// Weight 1 up to lag h − 1, as in the papers.
    case rectangular
    /// Weights `1 − j/h`, where the rectangular variance is not positive.
    case bartlett
  }

  /// The mean of `L(first) − L(second)`: negative when the first model is ahead.
  public let meanDifference: Double
  /// The kernel that gave the variance.
  public let kernel: Kernel
  /// Statistic and two-sided p-value; the statistic has the sign of ``meanDifference``.
  public let result: TestResult
  /// The two-sided p-value with Bartlett's kernel, to hold beside the other.
  ///
  /// A rectangular variance can be positive and yet nearly zero, which makes its p-value far too
  /// small; believe a finding that both kernels share.
  public let bartlettPValue: Double

  /// The larger of both kernels' p-values.
  public var cautiousPValue: Double { max(result.pValue, bartlettPValue) }
}

extension ForecastRecord {
  /// Tests whether this model and another have the same expected loss.
  ///
  /// With the difference of losses `dₜ = L(eₜ) − L(e′ₜ)` of forecasts h periods ahead,
  ///
  ///     γⱼ = Σ(dₜ − d̄)(dₜ₋ⱼ − d̄)/n      V = (γ₀ + 2·Σwⱼγⱼ)/n, j = 1 … h − 1
  ///     DM = d̄/√V · √((n + 1 − 2h + h(h − 1)/n)/n)  →  t(n − 1)
  ///
  /// with the rectangular kernel `wⱼ = 1` and the correction of Harvey, Leybourne and Newbold;
  /// where that V is not positive, with Bartlett's `wⱼ = 1 − j/h`, and the result says so. The
  /// statistic is **negative when this model is ahead**. In small samples with long horizons the
  /// test rejects too often all the same; it is also not meant for models nested in one another.
  ///
  /// - Throws: ``DataError`` when the two were not asked the same questions, origins are not evenly
  ///   spaced, there are fewer than 2h (at least 4), or the losses never differ.
  ///
  /// > Reference: Diebold & Mariano (1995), *Journal of Business & Economic Statistics* 13(3),
  /// > 253–263, doi:10.1080/07350015.1995.10524599; Harvey, Leybourne & Newbold (1997),
  /// > *International Journal of Forecasting* 13(2), 281–291, doi:10.1016/S0169-2070(96)00719-4.
  public func dieboldMariano(
    against other: ForecastRecord, loss: ForecastLoss = .squared
  ) throws(DataError) -> DieboldMariano {
    try checkComparable(with: other)
    guard let h = origins.overlap(of: horizon) else {
      throw .other(
        "The origins of '\(model)' are not evenly spaced, which autocovariances need; "
          + "fill the gaps or drop the model.")
    }
    guard count >= max(2 * h, 4) else {
      throw .tooShort(
        method: "Diebold–Mariano \(horizon) periods ahead", required: max(2 * h, 4),
        available: count)
    }
    let d = zip(losses(loss), other.losses(loss)).map { $0 - $1 }
    guard d.contains(where: { $0 != d[0] }) else {
      throw .constantSeries(method: "Diebold–Mariano on the difference of losses")
    }

    let n = Double(count)
    let center = mean(d)
    let deviations = d.map { $0 - center }
    let gamma = (0..<h).map { j in
      (j..<count).reduce(0) { $0 + deviations[$1] * deviations[$1 - j] } / n
    }
    func variance(_ kernel: DieboldMariano.Kernel) -> Double {
      let weighted = (1..<max(h, 1)).reduce(0) { sum, j in
        sum + (kernel == .rectangular ? 1 : 1 - Double(j) / Double(h)) * gamma[j]
      }
      return (gamma[0] + 2 * weighted) / n
    }
    let kernel = variance(.rectangular) > 0 ? DieboldMariano.Kernel.rectangular : .bartlett
    let steps = Double(h)
    let correction = ((n + 1 - 2 * steps + steps * (steps - 1) / n) / n).squareRoot()
    let statistic = center / variance(kernel).squareRoot() * correction
    let bartlett = center / variance(.bartlett).squareRoot() * correction
    let t = StudentT(degreesOfFreedom: n - 1)
    return DieboldMariano(
      meanDifference: center, kernel: kernel,
      result: TestResult(
        name: "Diebold–Mariano, \(loss.rawValue) loss, \(horizon) periods ahead",
        null: "'\(model)' and '\(other.model)' forecast equally well", statistic: statistic,
        distribution: "t(\(count - 1))",
        pValue: t.twoSidedPValue(statistic),
        convention: "\(kernel.rawValue) kernel to lag \(h - 1), Harvey–Leybourne–Newbold "
          + "correction, two-sided; negative when '\(model)' is ahead"),
      bartlettPValue: t.twoSidedPValue(bartlett))
  }
}
