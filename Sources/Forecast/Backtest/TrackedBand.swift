import Foundation

/// Bands whose width follows the model's own misses.
public struct TrackedBand: Sendable, Hashable {
  /// The model.
  public let model: String
  /// Periods ahead.
  public let horizon: Int
  /// The origins that have a band.
  public let origins: [Period]
  /// Half of the width in logarithms at each origin: the band is `ŷ·e^(±q)`.
  public let halfWidths: [Double]
  /// The bands beside what happened.
  public let record: BandRecord

  /// The part of the bands made at some origins.
  ///
  /// - Throws: ``DataError/tooShort(method:required:available:)`` when none of them has a band.
  public func at(_ wanted: Set<Period>) throws(DataError) -> TrackedBand {
    let kept = origins.indices.filter { wanted.contains(origins[$0]) }
    return TrackedBand(
      model: model, horizon: horizon, origins: kept.map { origins[$0] },
      halfWidths: kept.map { halfWidths[$0] },
      record: try BandRecord(
        level: record.level, lower: kept.map { record.lower[$0] },
        upper: kept.map { record.upper[$0] }, outcomes: kept.map { record.outcomes[$0] }))
  }
}

extension ForecastRecord {
  /// Bands from the model's own past errors, widened by each miss and narrowed by each hit.
  ///
  /// With the score `s = |ln(y/ŷ)|` of each forecast whose outcome is known by the origin, q starts
  /// at the empirical quantile of the first scores and then moves with every new one,
  ///
  ///     q ← max(0, q + η·(1{s > q at its own origin} − α))      α = 1 − level
  ///     η = rate · the largest of the last 60 scores
  ///
  /// so in the long run a share α of outcomes lies outside, whatever breaks come. In any few years
  /// it need not: the first misses of a new regime are lost before the bands have widened.
  ///
  /// - Parameters:
  ///   - level: the share promised, such as 0.8.
  ///   - rate: how fast the width moves. The paper proposes 0.05–0.1; for forecasts a year ahead,
  ///     whose misses come in runs, a larger one covers better.
  ///   - warmUp: scores before the first band.
  /// - Returns: a band for each origin from the one on by which `warmUp` outcomes are known.
  /// - Throws: ``DataError`` with too few forecasts, figures that are not positive, or origins that
  ///   are not one period apart.
  ///
  /// > Reference: Gibbs & Candès (2021), *Advances in Neural Information Processing Systems* 34;
  /// > Angelopoulos, Candès & Tibshirani (2023), ibid. 36, "Conformal PID control for time series
  /// > prediction".
  public func trackedBand(
    level: Double = 0.8, rate: Double = 0.2, warmUp: Int = 24
  ) throws(DataError) -> TrackedBand {
    precondition(level > 0 && level < 1, "a band promises a share between 0 and 1")
    precondition(rate > 0 && warmUp >= 1, "a band moves, after at least one score")
    guard count >= warmUp + horizon else {
      throw .tooShort(
        method: "Bands of '\(model)' \(horizon) periods ahead", required: warmUp + horizon,
        available: count)
    }
    guard (forecasts + outcomes).allSatisfy({ $0 > 0 }) else {
      throw .other(
        "Bands of '\(model)' are shares of the forecast but some figures are not positive; "
          + "leave those periods out.")
    }
    guard zip(origins, origins.dropFirst()).allSatisfy({ $0.distance(to: $1) == 1 }) else {
      throw .other(
        "Bands of '\(model)' need an origin in every period but some are missing; fill the gaps.")
    }

    let scores = zip(outcomes, forecasts).map { abs(log($0 / $1)) }
    let first = warmUp + horizon - 1
    var q = Self.quantile(Array(scores[..<warmUp]), level)
    var widths = [q]
    for t in (first + 1)..<max(count, first + 1) {
      let newest = t - horizon
      let issued = newest >= first ? widths[newest - first] : q
      let largest = scores[max(0, newest - 59)...newest].max() ?? 0
      let missed: Double = scores[newest] > issued ? 1 : 0
      q = max(0, q + rate * largest * (missed - (1 - level)))
      widths.append(q)
    }
    let banded = first..<count
    return TrackedBand(
      model: model, horizon: horizon, origins: Array(origins[banded]), halfWidths: widths,
      record: try BandRecord(
        level: level, lower: zip(forecasts[banded], widths).map { $0 * exp(-$1) },
        upper: zip(forecasts[banded], widths).map { $0 * exp($1) },
        outcomes: Array(outcomes[banded])))
  }

  /// The empirical quantile, linear between two figures.
  private static func quantile(_ figures: [Double], _ probability: Double) -> Double {
    let sorted = figures.sorted()
    let place = probability * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
