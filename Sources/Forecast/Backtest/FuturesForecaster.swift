/// The price that futures name for the months ahead.
///
///     as spread   ŷₜ₊ₕ = pₜ·Fₕ/F₁      as price   ŷₜ₊ₕ = Fₕ
///
/// with the last price `pₜ` and contracts 1 … K of the origin's period, so no further than K
/// periods. Contracts held as averages of a month are half a month older than the last price: as a
/// price they start behind, as a spread they do not.
public struct FuturesForecaster: PriceForecaster, Hashable {
  /// How contracts become a forecast.
  public enum Use: String, Sendable, CaseIterable {
    /// Their slope moves the last price.
    case spread
    /// They are the forecast.
    case price
  }

  /// Contracts 1 … K, in the unit of the price.
  public let contracts: [Series]
  /// How they become a forecast.
  public let use: Use

  /// Creates the model.
  public init(contracts: [Series], as use: Use) {
    precondition(!contracts.isEmpty, "a futures forecast needs a contract")
    self.contracts = contracts
    self.use = use
  }

  /// What tables call the model.
  public var name: String { use == .spread ? "futures spread on the last price" : "futures price" }
  /// The price at the origin is all it needs.
  public var usesHistory: Bool { false }
  /// The number of contracts.
  public var longestHorizon: Int? { contracts.count }

  /// The contracts of the origin, or the last price moved along their slope.
  ///
  /// - Throws: ``DataError`` when a contract has no figure at the origin or one of zero or less.
  public func forecasts(from history: PriceHistory, horizons: [Int]) throws(DataError) -> [Double] {
    let origin = history.average.end
    guard contracts[0].unit == history.average.unit else {
      throw .unitMismatch(
        method: "A futures forecast", left: contracts[0].unit.symbol,
        right: history.average.unit.symbol)
    }
    let near = try contracts[0].value(at: origin)
    var forecasts: [Double] = []
    for horizon in horizons {
      let contract = contracts[horizon - 1]
      let far = try contract.value(at: origin)
      guard near > 0, far > 0 else {
        throw .notPositive(
          method: "A futures forecast", series: contract.name, period: origin, value: min(near, far)
        )
      }
      forecasts.append(use == .price ? far : history.startingPrice(.lastPrice) * (far / near))
    }
    return forecasts
  }
}
