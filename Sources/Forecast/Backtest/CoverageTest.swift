extension PastErrorBands {
  /// Tests whether the share of outcomes inside the bands of a level differs from the promise beyond chance.
  ///
  /// With the hits `Iₜ`, 1 where the outcome lies inside its band, of forecasts that overlap h times, held against
  /// the promise p,
  ///
  ///     zₜ = Iₜ − p      γⱼ = Σ zₜ·zₜ₋ⱼ / n      M = 2h − 1
  ///     V  = (γ₀ + 2·Σ(1 − j/M)·γⱼ)/n, j = 1 … M − 1
  ///     t  = z̄/√V  →  t(n − 1)
  ///
  /// Bands that are right at every origin make hits of mean p that are correlated over h − 1 origins at most; Bartlett's
  /// kernel reaches twice as far since it gives half of their weight away. No mean is taken out of z, as the hypothesis
  /// says that there is none: about the mean, as Diebold–Mariano has it, the test at 5 % rejects 13 % of honest 80 %
  /// bands twelve months ahead at n = 141, and this one 7 %. One period ahead it is the score form of
  /// Kupiec's test of a binomial share. The statistic is negative when fewer lie inside than promised, and
  /// `|t| ≤ √((n + M − 1)/M)` whatever the hits: of few forecasts that overlap much no share is beyond chance.
  ///
  /// When not to believe it: for promises near 1 (of 95 % bands twelve months ahead at n = 141 it rejects one honest
  /// band in four, with too few misses to tell), where misses come in spells longer than the horizon (then it rejects
  /// too often), or as proof that bands are right: ten points of coverage are within chance in ten years of
  /// forecasts a year ahead.
  ///
  /// - Parameters:
  ///   - level: p, one of ``levels``.
  ///   - horizon: periods ahead.
  /// - Returns: t and its two-sided p-value.
  /// - Throws: ``DataError`` when origins are not evenly spaced or there are fewer than 3M of them, or fewer than four
  ///   hits or four misses to expect.
  ///
  /// > Reference: Kupiec (1995), *Journal of Derivatives* 3(2), 73–84, doi:10.3905/jod.1995.407942; Christoffersen
  /// > (1998), *International Economic Review* 39(4), 841–862, doi:10.2307/2527341 (unconditional coverage); Newey &
  /// > West (1987), *Econometrica* 55(3), 703–708, doi:10.2307/1913610.
  public func coverageTest(level: Double, horizon: Int) throws(DataError) -> TestResult {
    guard let band = band(level) else {
      preconditionFailure("no band of level \(level) was asked for")
    }
    guard let h = origins.overlap(of: horizon) else {
      throw .other(
        "The test of coverage \(horizon) ahead needs evenly spaced origins but some are missing; fill the gaps."
      )
    }
    let reach = 2 * h - 1
    let rare = Int((4 / min(level, 1 - level) - 1e-9).rounded(.up))
    let required = max(rare, 3 * reach)
    let name = "Coverage of \(level.percent) % bands, \(horizon) ahead"
    guard count >= required else {
      throw .tooShort(method: name, required: required, available: count)
    }

    let n = Double(count)
    let z = band.isInside.map { ($0 ? 1 : 0) - level }
    let gamma = (0..<reach).map { j in
      (j..<count).reduce(0) { $0 + z[$1] * z[$1 - j] } / n
    }
    let weighted = (1..<max(reach, 1)).reduce(0) { sum, j in
      sum + (1 - Double(j) / Double(reach)) * gamma[j]
    }
    let variance = (gamma[0] + 2 * weighted) / n
    let statistic = mean(z) / variance.squareRoot()
    return TestResult(
      name: name, null: "bands hold \(level.percent) % of outcomes", statistic: statistic,
      distribution: "t(\(count - 1))",
      pValue: StudentT(degreesOfFreedom: n - 1).twoSidedPValue(statistic),
      convention:
        "deviations from the promise, Bartlett's kernel to lag \(2 * (h - 1)), two-sided; negative when "
        + "fewer lie inside")
  }
}

extension Double {
  fileprivate var percent: String { "\(Int((100 * self).rounded()))" }
}
