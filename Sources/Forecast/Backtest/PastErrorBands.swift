import Foundation

/// What the forecast distributions that a model's past errors make have shown: bands, score and transforms, all of the
/// same distributions.
public struct PastErrorBands: Sendable, Hashable {
  /// The shares promised.
  public let levels: [Double]
  /// Bands at each level, origin by origin.
  public let bands: [BandRecord]
  /// The origins that have a band, in order.
  public let origins: [Period]
  /// The mean CRPS, in the unit of the price.
  public let crps: Double
  /// Where each outcome fell in its distribution, from 0 to 1.
  public let transforms: [Double]

  /// The number of bands.
  public var count: Int { transforms.count }

  /// The band that promises a share; `nil` when it was not asked for.
  public func band(_ level: Double) -> BandRecord? {
    zip(levels, bands).first { $0.0 == level }?.1
  }
}

extension ForecastRecord {
  /// Distributions from all errors known at each origin, judged on some of the origins.
  ///
  /// With the ratios `rⱼ = yⱼ/ŷⱼ` of the m forecasts whose outcome is known by the origin, the
  /// draws are `ŷ·r₁ … ŷ·rₘ`: a ``DrawnForecast``, whose bands, CRPS and transforms these are. Bands
  /// cover what they promise when errors of the future are like those of the past. They are
  /// not when volatility rises, and after one crisis the bands stay wide for good. Ratios carry the
  /// past bias: the median of the band is not the forecast.
  ///
  /// - Parameters:
  ///   - levels: shares promised.
  ///   - minimum: errors without which an origin has no band.
  ///   - judged: the origins whose bands count.
  /// - Returns: bands, score and transforms of the judged origins that have enough errors.
  /// - Throws: ``DataError`` when no origin has enough errors, or a figure is not positive.
  public func pastErrorBands(
    levels: [Double], minimum: Int, judged: Set<Period>
  ) throws(DataError) -> PastErrorBands {
    precondition(minimum >= 2, "a distribution needs two errors")
    try checkPositive()

    var ratios = SortedFigures()
    var known = 0
    var lower = [[Double]](repeating: [], count: levels.count)
    var upper = lower
    var scores: [Double] = []
    var transforms: [Double] = []
    var seen: [Double] = []
    var banded: [Period] = []
    for (t, origin) in origins.enumerated() {
      while known < t, origins[known].advanced(by: horizon) <= origin {
        ratios.insert(outcomes[known] / forecasts[known])
        known += 1
      }
      guard known >= minimum, judged.contains(origin) else { continue }
      let outcome = outcomes[t] / forecasts[t]
      for (position, level) in levels.enumerated() {
        let ends = ratios.ends(level)
        lower[position].append(ends.lower * forecasts[t])
        upper[position].append(ends.upper * forecasts[t])
      }
      scores.append(forecasts[t] * ratios.crps(of: outcome))
      transforms.append(ratios.probabilityTransform(of: outcome))
      seen.append(outcomes[t])
      banded.append(origin)
    }
    guard !seen.isEmpty else {
      throw .tooShort(
        method: "Bands of '\(model)' \(horizon) periods ahead", required: minimum + horizon,
        available: count)
    }
    var bands: [BandRecord] = []
    for (position, level) in levels.enumerated() {
      bands.append(
        try BandRecord(
          level: level, lower: lower[position], upper: upper[position], outcomes: seen))
    }
    return PastErrorBands(
      levels: levels, bands: bands, origins: banded, crps: mean(scores), transforms: transforms)
  }
}

/// Figures kept in order as they come.
private struct SortedFigures {
  private var values: [Double] = []
  /// `ΣΣ|xᵢ − xⱼ|` over all pairs, each counted once.
  private var distances = 0.0

  mutating func insert(_ value: Double) {
    var place = 0
    for (number, other) in values.enumerated() {
      distances += abs(other - value)
      if other < value { place = number + 1 }
    }
    values.insert(value, at: place)
  }

  func ends(_ level: Double) -> (lower: Double, upper: Double) {
    let (low, high) = DrawnForecast.ranks(level, of: values.count)
    return (values[low - 1], values[high - 1])
  }

  /// The empirical CRPS.
  func crps(of outcome: Double) -> Double {
    let m = Double(values.count)
    return values.reduce(0) { $0 + abs($1 - outcome) } / m - distances / (m * m)
  }

  /// The share below, ties counted half.
  func probabilityTransform(of outcome: Double) -> Double {
    let below = values.count { $0 < outcome }
    let equal = values.count { $0 == outcome }
    return (Double(below) + Double(equal) / 2) / Double(values.count)
  }
}
