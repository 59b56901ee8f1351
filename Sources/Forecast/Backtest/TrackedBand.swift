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
  /// The same for a forecast made when all outcomes held are known.
  public let latestHalfWidth: Double
  /// The bands beside what happened.
  public let record: BandRecord

  /// The part of the bands made at some origins.
  ///
  /// - Throws: ``DataError/tooShort(method:required:available:)`` when none of them has a band.
  public func at(_ wanted: Set<Period>) throws(DataError) -> TrackedBand {
    let kept = origins.indices.filter { wanted.contains(origins[$0]) }
    return TrackedBand(
      model: model, horizon: horizon, origins: kept.map { origins[$0] },
      halfWidths: kept.map { halfWidths[$0] }, latestHalfWidth: latestHalfWidth,
      record: try BandRecord(
        level: record.level, lower: kept.map { record.lower[$0] },
        upper: kept.map { record.upper[$0] }, outcomes: kept.map { record.outcomes[$0] }))
  }
}

extension ForecastRecord {
  /// Bands from the model's own past errors, whose promise is corrected after every miss and hit.
  ///
  /// With the scores `s = |ln(y/ŷ)|` of the forecasts whose outcome is known by the origin, the band
  /// is `ŷ·e^(±q)` with the quantile of the last 120 of them, and the quantile itself is steered,
  ///
  ///     q = Q(1 − a) of the scores;  for a < 0 the largest of them times (1 − a)
  ///     a ← a + γ·(α − 1{the newest known outcome lay outside its band})      α = 1 − level
  ///
  /// so in the long run a share α of outcomes lies outside, whatever breaks come. In any few years
  /// it need not: the first misses of a new regime are lost before the bands have widened, and after
  /// a storm they stay wide for as long as its errors are among the last 120.
  ///
  /// - Parameters:
  ///   - level: the share promised, such as 0.8.
  ///   - rate: γ, how fast the promise is corrected.
  ///   - warmUp: scores before the first band.
  /// - Returns: a band for each origin from the one on by which `warmUp` outcomes are known.
  /// - Throws: ``DataError`` with too few forecasts, figures that are not positive, or origins that
  ///   are not one period apart.
  ///
  /// > Reference: Gibbs & Candès (2021), "Adaptive conformal inference under distribution shift",
  /// > *Advances in Neural Information Processing Systems* 34, arXiv:2106.00170.
  public func trackedBand(
    level: Double = 0.8, rate: Double = 0.05, warmUp: Int = 24
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
    let share = 1 - level
    var a = share
    var widths: [Double] = []
    var known = scores[..<(warmUp - 1)].sorted()
    for t in first..<(count + horizon) {
      let newest = t - horizon
      if newest >= first { a += rate * (share - (scores[newest] > widths[newest - first] ? 1 : 0)) }
      known.insert(scores[newest], at: known.place(of: scores[newest]))
      if known.count > Self.memory {
        known.remove(at: known.place(of: scores[newest - Self.memory]))
      }
      widths.append(known.quantile(min(1, max(0, 1 - a))) * max(1, 1 - a))
    }
    let banded = first..<count
    return TrackedBand(
      model: model, horizon: horizon, origins: Array(origins[banded]),
      halfWidths: Array(widths.prefix(banded.count)), latestHalfWidth: widths[widths.count - 1],
      record: try BandRecord(
        level: level, lower: zip(forecasts[banded], widths).map { $0 * exp(-$1) },
        upper: zip(forecasts[banded], widths).map { $0 * exp($1) },
        outcomes: Array(outcomes[banded])))
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
