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
    of model: OilLinkForecaster, from prices: PriceHistory, bands: [TrackedBand]
  ) throws(DataError) -> [GasPriceAhead] {
    let horizons = forecasts.records.map(\.horizon)
    let links = try model.forecasts(from: prices, horizons: horizons)
    let last = prices.startingPrice(.average)
    var ahead: [GasPriceAhead] = []
    for (band, link) in zip(bands, links) {
      let weight = latestWeights[band.horizon - 1]
      let price = last * pow(link / last, weight)
      let width = exp(band.latestHalfWidth)
      ahead.append(
        GasPriceAhead(
          month: prices.average.end.advanced(by: band.horizon), noChange: last, link: link,
          weight: weight, price: price, lower: price / width, upper: price * width))
    }
    return ahead
  }
}
