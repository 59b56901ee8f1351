import Foundation

/// The price goes on growing as it did on average.
///
///     ŷₜ₊ₕ = pₜ·e^(h·μ)      μ = (ln ȳₜ − ln ȳ₁)/(t − 1)
///
/// with averages `ȳ` over the history and the starting price `pₜ`. A point in logarithms is the
/// median of the price, not its mean.
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
  /// - Throws: ``DataError`` for fewer than two averages or one of zero or less.
  public func forecasts(from history: PriceHistory, horizons: [Int]) throws(DataError) -> [Double] {
    let growth = mean(try history.average.log().difference().values)
    return horizons.map { history.startingPrice(start) * exp(Double($0) * growth) }
  }
}
