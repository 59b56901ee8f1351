extension ForecastRecord {
  /// Makes sure that outcomes can be told as shares of forecasts.
  ///
  /// - Throws: ``DataError/other(_:)`` naming the first forecast or outcome of zero or less, and how many
  ///   there are.
  func checkPositive() throws(DataError) {
    if let place = forecasts.firstIndex(where: { $0 <= 0 }) {
      throw .other(
        "Bands of '\(model)' \(horizon) periods ahead are shares of the forecast but its forecast from "
          + "\(origins[place]) is \(forecasts[place].text(decimals: 2)), the first of \(forecasts.count { $0 <= 0 }) of zero "
          + "or less; a combination without negative weights stays above zero.")
    }
    if let place = outcomes.firstIndex(where: { $0 <= 0 }) {
      throw .other(
        "Bands of '\(model)' \(horizon) periods ahead are shares of the forecast but the outcome of "
          + "\(origins[place].advanced(by: horizon)) is \(outcomes[place].text(decimals: 2)); choose origins without it."
      )
    }
  }

  /// Makes sure that movements of the price can be told as shares of it.
  ///
  /// - Throws: ``DataError/other(_:)`` naming the first price of zero or less.
  func checkPositivePrices(_ prices: [Double]) throws(DataError) {
    guard let place = prices.firstIndex(where: { $0 <= 0 }) else { return }
    throw .other(
      "Bands of '\(model)' \(horizon) periods ahead are as wide as the price moves but the price of "
        + "\(origins[0].advanced(by: place)) is \(prices[place].text(decimals: 2)); choose origins without it, or bands "
        + "of past errors as they came.")
  }
}
