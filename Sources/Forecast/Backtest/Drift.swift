import Foundation

/// The price goes on growing as it did on average.
///
///     ŷₜ₊ₕ = pₜ·e^(h·μ)      μ = (ln pₜ − ln p₁)/(t − 1)
///
/// with the starting prices `p` over the history. From a last price the average of a period lies
/// half a period nearer: ``PriceHistory`` takes the geometric mean of its two ends, so `h − ½` stands
/// for h. A point in logarithms is the median of the price, not its mean.
public struct Drift: PriceForecaster, Hashable {
  /// Where the price starts.
  public let start: StartingPrice

  /// Creates the model.
  public init(from start: StartingPrice) {
    self.start = start
  }

  /// What tables call the model.
  public var name: String { "drift from the \(start.rawValue)" }

  /// The starting price with mean growth.
  ///
  /// - Throws: ``DataError`` for fewer than two prices or one of zero or less.
  public func forecasts(from history: PriceHistory, horizons: [Int]) throws(DataError) -> [Double] {
    let logs = try history.prices(start).log()
    let growth = mean(try logs.difference().values)
    let steps = 1...(horizons.max() ?? 1)
    let path = steps.map { logs.values[logs.count - 1] + Double($0) * growth }
    return history.averages(ofLogs: path, from: start, horizons: horizons)
  }
}
