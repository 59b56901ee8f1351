/// Where outcomes fell in their forecast distributions, counted in bins of equal width.
///
/// A flat histogram means honest distributions, a U-shaped one bands that are too narrow, a hump
/// bands that are too wide, a slope forecasts that lie too low or too high.
public struct PITHistogram: Sendable, Hashable {
  /// Outcomes in each bin, from the lowest to the highest.
  public let counts: [Int]

  /// Counts probability integral transforms, each from 0 to 1.
  ///
  /// - Throws: ``DataError`` when a bin would expect fewer than five of them.
  public init(_ transforms: [Double], bins: Int = 10) throws(DataError) {
    precondition(bins >= 2, "a histogram needs at least two bins")
    precondition(transforms.allSatisfy((0...1).contains), "a transform lies between 0 and 1")
    guard transforms.count >= 5 * bins else {
      throw .tooShort(
        method: "A PIT histogram of \(bins) bins", required: 5 * bins, available: transforms.count)
    }
    var counts = Array(repeating: 0, count: bins)
    for transform in transforms {
      counts[min(Int(transform * Double(bins)), bins - 1)] += 1
    }
    self.counts = counts
  }

  /// Tests whether the outcomes are spread evenly over the bins.
  ///
  ///     X² = Σ(nⱼ − n/b)² / (n/b)  →  χ²(b − 1)
  ///
  /// It takes the outcomes as independent; those of forecasts several periods ahead are not, and
  /// then it rejects too often.
  ///
  /// > Reference: Diebold, Gunther & Tay (1998), *International Economic Review* 39(4), 863–883,
  /// > doi:10.2307/2527342.
  public func uniformityTest() -> TestResult {
    let expected = Double(counts.reduce(0, +)) / Double(counts.count)
    let statistic = counts.reduce(0) { sum, count in
      sum + (Double(count) - expected) * (Double(count) - expected) / expected
    }
    return TestResult(
      "Uniform PIT, \(counts.count) bins", null: "outcomes spread evenly over the distribution",
      chiSquared: statistic, degreesOfFreedom: counts.count - 1,
      convention: "Pearson's X², outcomes taken as independent")
  }
}
