import Foundation

/// Forecast distributions of one model at one horizon whose width follows the model's own misses.
///
/// At each origin the distribution is 2·K + 1 equally likely draws: the forecast and both ends of K
/// central bands of shares 1/(K + 1) … K/(K + 1). Bands, interval scores, CRPS and transforms are all
/// taken from these draws, so they judge one and the same distribution; with the 19 bands of 5 %
/// steps the ends of 50, 80 and 95 % are draws themselves, and the 80 % band holds exactly the
/// outcomes of the inner eight bins of a ``PITHistogram`` of ten.
public struct SteeredDistribution: Sendable, Hashable {
  /// The forecasts and what happened, at the origins that have a distribution.
  public let record: ForecastRecord
  /// Half of the width of each band in logarithms, narrowest first, one list for each origin: the band
  /// is `ŷ·e^(±q)`.
  public let halfWidths: [[Double]]
  /// The same for a forecast made when all outcomes held are known.
  public let latestHalfWidths: [Double]

  /// Equally likely draws of an origin, by its place among those of ``record``.
  public func draws(at place: Int) -> DrawnForecast {
    Self.draws(around: record.forecasts[place], halfWidths[place])
  }

  /// The band of a forecast made when all outcomes held are known.
  public func latestBand(around forecast: Double, level: Double) -> (lower: Double, upper: Double) {
    Self.draws(around: forecast, latestHalfWidths).band(level)
  }

  /// Bands, score and transforms at some of the origins.
  ///
  /// - Throws: ``DataError/tooShort(method:required:available:)`` when none of them has a distribution.
  public func judged(levels: [Double], at wanted: Set<Period>) throws(DataError) -> PastErrorBands {
    var lower = [[Double]](repeating: [], count: levels.count)
    var upper = lower
    var scores: [Double] = []
    var transforms: [Double] = []
    var seen: [Double] = []
    for place in record.origins.indices where wanted.contains(record.origins[place]) {
      let drawn = draws(at: place)
      let outcome = record.outcomes[place]
      for (number, level) in levels.enumerated() {
        let ends = drawn.band(level)
        lower[number].append(ends.lower)
        upper[number].append(ends.upper)
      }
      scores.append(try drawn.crps(of: outcome, form: .empirical))
      transforms.append(drawn.probabilityTransform(of: outcome))
      seen.append(outcome)
    }
    var bands: [BandRecord] = []
    for (number, level) in levels.enumerated() {
      bands.append(
        try BandRecord(level: level, lower: lower[number], upper: upper[number], outcomes: seen))
    }
    return PastErrorBands(
      levels: levels, bands: bands, origins: record.origins.filter(wanted.contains),
      crps: mean(scores), transforms: transforms)
  }

  private static func draws(around forecast: Double, _ halfWidths: [Double]) -> DrawnForecast {
    var draws: [Double] = []
    draws.reserveCapacity(2 * halfWidths.count + 1)
    for width in halfWidths.reversed() { draws.append(forecast * exp(-width)) }
    draws.append(forecast)
    for width in halfWidths { draws.append(forecast * exp(width)) }
    return DrawnForecast(ordered: draws)
  }
}

extension ForecastRecord {
  /// Distributions from the model's own past errors, each band corrected after every miss and hit.
  ///
  /// With the scores `s = |ln(y/ŷ)|` of the forecasts whose outcome is known by the origin, the band of
  /// share p is `ŷ·e^(±q)` with a quantile of the last 120 of them, and the quantile itself is steered,
  ///
  ///     q = Q(1 − a) of the scores
  ///     a ← max(0, a + γ·(α − 1{the newest known outcome lay outside its band}))      α = 1 − p
  ///
  /// so that in the long run a share α of outcomes lies outside, through breaks as well, unless it takes a band wider
  /// than the widest miss of the last 120: there the band
  /// ends. (Going on beyond it keeps the promise to the letter with
  /// bands that say nothing: of European gas twelve months ahead, 1.4 to 181 USD/MMBtu around 16.) Widths that would
  /// cross are put in order. In any few years the share need not hold: the first misses of a new regime are lost before
  /// the bands have widened, and after a storm they stay wide while its errors are among the last 120. The distribution is
  /// symmetric in logarithms: if a model is biased, its transforms lean although its bands keep their promise.
  ///
  /// Of no-change on WTI and Brent from 1998 on, at the slow rate γ = 0.005, 80 % bands hold 78–81 % at 1–24 months
  /// where past errors as they came hold 73–78 %, and the CRPS is smaller by up to a tenth from three months on. Bands
  /// are up to a third wider at about the same interval score: what they gain is honesty. Misses of forecasts that
  /// overlap come in runs as long as the horizon, and a fast rate answers each run with bands far too wide. The rate
  /// was chosen on those figures among 0.005, 0.01, 0.02 and 0.05.
  ///
  /// - Parameters:
  ///   - bands: K, the number of bands.
  ///   - rate: γ, how fast a promise is corrected.
  ///   - warmUp: scores before the first distribution.
  /// - Returns: a distribution for each origin from the one on by which `warmUp` outcomes are known.
  /// - Throws: ``DataError`` with too few forecasts, figures that are not positive, or origins that
  ///   are not one period apart.
  ///
  /// > Reference: Gibbs & Candès (2021), "Adaptive conformal inference under distribution shift",
  /// > *Advances in Neural Information Processing Systems* 34, arXiv:2106.00170; Chernozhukov, Fernández-Val &
  /// > Galichon (2010), *Econometrica* 78, 1093–1125, doi:10.3982/ECTA7880 (quantiles put in order).
  public func steeredDistribution(
    bands: Int = 19, rate: Double = 0.005, warmUp: Int = 36
  ) throws(DataError) -> SteeredDistribution {
    precondition(bands >= 1, "a distribution has at least one band")
    precondition(rate > 0 && warmUp >= 1, "a band moves, after at least one score")
    guard count >= warmUp + horizon else {
      throw .tooShort(
        method: "Bands of '\(model)' \(horizon) periods ahead", required: warmUp + horizon,
        available: count)
    }
    try checkPositive()
    guard zip(origins, origins.dropFirst()).allSatisfy({ $0.distance(to: $1) == 1 }) else {
      throw .other(
        "Bands of '\(model)' need an origin in every period but some are missing; fill the gaps.")
    }

    let scores = zip(outcomes, forecasts).map { abs(log($0 / $1)) }
    let first = warmUp + horizon - 1
    let outside = (1...bands).map { 1 - Double($0) / Double(bands + 1) }
    var steered = outside
    // Each promise is corrected by the misses of its own width, before widths are put in order: by those of another
    // band's width it would drift away from what it promises.
    var own: [[Double]] = []
    own.reserveCapacity(count + horizon - first)
    var known = scores[..<(warmUp - 1)].sorted()
    for t in first..<(count + horizon) {
      let newest = t - horizon
      if newest >= first {
        for band in 0..<bands {
          let missed = scores[newest] > own[newest - first][band]
          steered[band] = max(steered[band] + rate * (outside[band] - (missed ? 1 : 0)), 0)
        }
      }
      known.insert(scores[newest], at: known.place(of: scores[newest]))
      if known.count > Self.memory {
        known.remove(at: known.place(of: scores[newest - Self.memory]))
      }
      own.append(steered.map { known.quantile(max(0, 1 - $0)) })
    }
    let widths = own.map { own in
      zip(own, own.dropFirst()).allSatisfy { $0 <= $1 } ? own : own.sorted()
    }
    let held = first..<count
    return SteeredDistribution(
      record: ForecastRecord(
        model: model, horizon: horizon, origins: Array(origins[held]),
        forecasts: Array(forecasts[held]), outcomes: Array(outcomes[held]),
        lastKnown: Array(lastKnown[held])),
      halfWidths: Array(widths.prefix(held.count)), latestHalfWidths: widths[widths.count - 1])
  }

  /// Scores that a band is made of, at most.
  private static let memory = 120
}

extension [Double] {
  /// Where a figure stands, or would stand, in a rising list.
  fileprivate func place(of figure: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < figure { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The quantile of a rising list, linear between two figures.
  fileprivate func quantile(_ probability: Double) -> Double {
    let place = probability * Double(count - 1)
    let below = Int(place)
    let above = Swift.min(below + 1, count - 1)
    return self[below] + (place - Double(below)) * (self[above] - self[below])
  }
}
