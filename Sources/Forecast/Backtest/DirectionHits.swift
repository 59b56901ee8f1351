/// How often a model foresaw whether the price would rise or fall.
public struct DirectionHits: Sendable, Hashable {
  /// Movements foreseen with the right sign.
  public let hits: Int
  /// Movements judged.
  public let count: Int
  /// Origins left out because forecast or outcome did not move.
  public let leftOut: Int

  /// The share of hits, from 0 to 1.
  public var share: Double { Double(hits) / Double(count) }
}

extension ForecastRecord {
  /// Whether forecast and outcome rose, origin by origin, where both moved.
  var movements: [(forecastRose: Bool, outcomeRose: Bool)] {
    (0..<count).compactMap { t in
      let said = forecasts[t] - lastKnown[t]
      let happened = outcomes[t] - lastKnown[t]
      return said == 0 || happened == 0 ? nil : (said > 0, happened > 0)
    }
  }

  /// Counts the movements whose sign was foreseen; movements start at ``lastKnown``.
  ///
  /// - Throws: ``DataError`` when the model never forecasts a movement, as no-change does.
  public func directionHits() throws(DataError) -> DirectionHits {
    let movements = movements
    guard !movements.isEmpty else {
      throw .other(
        "'\(model)' never forecasts a movement, so it has no direction; judge it by its errors.")
    }

    return DirectionHits(
      hits: movements.count { $0.forecastRose == $0.outcomeRose }, count: movements.count,
      leftOut: count - movements.count)
  }
}
