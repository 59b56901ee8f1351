/// The price at which a forecast starts.
public enum StartingPrice: String, Sendable, CaseIterable {
  /// The last price of the origin's period.
  case lastPrice = "last price"
  /// The average over the origin's period.
  case average = "average"
}

/// The price stays where it is, `ŷₜ₊ₕ = pₜ`: the benchmark that a model has to beat.
///
/// From the average it is easy to beat: part of the next average is known at the end of a month.
/// From the last price it is not.
public struct NoChange: PriceForecaster, Hashable {
  /// Where the price is.
  public let start: StartingPrice

  /// Creates the benchmark.
  public init(from start: StartingPrice) {
    self.start = start
  }

  /// What tables call the model.
  public var name: String { "no-change from the \(start.rawValue)" }

  /// The starting price, whatever the horizon.
  public func forecasts(from history: PriceHistory, horizons: [Int]) -> [Double] {
    horizons.map { _ in history.startingPrice(start) }
  }
}

extension PriceHistory {
  /// The price at the end of the history.
  func startingPrice(_ start: StartingPrice) -> Double {
    switch start {
    case .lastPrice: last.values[last.count - 1]
    case .average: average.values[average.count - 1]
    }
  }
}
