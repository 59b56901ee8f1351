import Foundation

/// The regime-aware gas price of one month to come.
public struct GasPriceAhead: Sendable, Hashable {
  /// The month.
  public let month: Period
  /// The last price known.
  public let noChange: Double
  /// What the link to oil says, in the same unit.
  public let link: Double
  /// The weight of the link, from 0 to 1.
  public let weight: Double
  /// The price: `noChange·(link/noChange)^weight`.
  public let price: Double
  /// The lower end of the band.
  public let lower: Double
  /// The upper end of the band.
  public let upper: Double
}

extension RegimeAwareForecasts {
  /// The forecast from the end of the data, with oil held at its last price of that month.
  ///
  /// - Throws: ``DataError`` when oil is not known at the end.
  func ahead(
    of model: OilLinkForecaster, from prices: PriceHistory, distributions: [SteeredDistribution],
    level: Double
  ) throws(DataError) -> [GasPriceAhead] {
    let horizons = forecasts.records.map(\.horizon)
    let links = try model.forecasts(from: prices, horizons: horizons)
    let last = prices.startingPrice(.average)
    var ahead: [GasPriceAhead] = []
    for (distribution, link) in zip(distributions, links) {
      let horizon = distribution.record.horizon
      let weight = latestWeights[horizon - 1]
      let price = last * pow(link / last, weight)
      let band = distribution.latestBand(around: price, level: level)
      ahead.append(
        GasPriceAhead(
          month: prices.average.end.advanced(by: horizon), noChange: last, link: link,
          weight: weight, price: price, lower: band.lower, upper: band.upper))
    }
    return ahead
  }
}
