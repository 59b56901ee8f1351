import Foundation

/// The price at which a forecast starts.
public enum StartingPrice: String, Sendable, CaseIterable {
  /// The last price of the origin's period.
  case lastPrice = "last price"
  /// The average over the origin's period.
  case average = "average"

  /// The average of a period from the logarithms of a path before it and at its end.
  ///
  /// From a last price the path is one of last prices, and the average lies between them: their geometric mean.
  func average(between earlier: Double, and later: Double) -> Double {
    switch self {
    case .average: exp(later)
    case .lastPrice: exp((earlier + later) / 2)
    }
  }
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

  /// The price at the origin is all it needs.
  public var usesHistory: Bool { false }
  /// The starting price, whatever the horizon.
  public func forecasts(from history: PriceHistory, horizons: [Int]) -> [Double] {
    horizons.map { _ in history.startingPrice(start) }
  }
}

extension PriceHistory {
  /// Averages or last prices.
  func prices(_ start: StartingPrice) -> Series {
    switch start {
    case .lastPrice: last
    case .average: average
    }
  }

  /// Averages after the end of the history from logarithms of the price one, two … periods later.
  func averages(ofLogs path: [Double], from start: StartingPrice, horizons: [Int]) -> [Double] {
    let ends = [log(startingPrice(.lastPrice))] + path
    return horizons.map { start.average(between: ends[$0 - 1], and: ends[$0]) }
  }

  /// The price at the end of the history.
  func startingPrice(_ start: StartingPrice) -> Double {
    switch start {
    case .lastPrice: last.values[last.count - 1]
    case .average: average.values[average.count - 1]
    }
  }
}
