/// A gas price that follows the European one by year: `price = constant + slope · European price`.
///
/// Agreed prices have a slope of 0, shares a constant of 0, the average of a region some of both.
struct CountryLine: Sendable {
  /// USD/1000 m³ by year.
  let constants: [Double]
  /// The share of the European price by year.
  let slopes: [Double]
  /// The first year.
  let start: Period

  /// The line of the prices of one country.
  init(_ prices: [CountryPrice]) {
    constants = prices.map { $0.how == .agreed ? $0.price : 0 }
    slopes = prices.map { $0.how == .agreed ? 0 : $0.share }
    start = .year(prices[0].year)
  }

  /// The line of the average of countries by weights that add up to 1 in each year.
  init(_ averages: [GasRegion.Average]) {
    let lines = averages.map { average in
      average.parts.map { part in (part.weight, CountryLine([part.price])) }
    }
    constants = lines.map { $0.reduce(0) { $0 + $1.0 * $1.1.constants[0] } }
    slopes = lines.map { $0.reduce(0) { $0 + $1.0 * $1.1.slopes[0] } }
    start = .year(averages[0].year)
  }

  /// The fan of the prices from that of the European ones; `nil` when the two share no year.
  ///
  /// Slopes are zero or more, so quantiles move as prices do.
  func fan(europe: PriceFan) -> PriceFan? {
    let last = min(start.advanced(by: slopes.count - 1), europe.span.upperBound)
    let first = max(start, europe.start)
    guard first <= last else { return nil }
    let places = start.distance(to: first)...start.distance(to: last)
    return europe.moved(
      from: first, constants: Array(constants[places]), slopes: Array(slopes[places]),
      periods: places.count)
  }

  /// The prices along drawn European ones; `nil` when the two share no year.
  func draws(_ name: String, europe: PathDraws) -> PathDraws? {
    let last = start.advanced(by: slopes.count - 1)
    guard let years = europe.clamped(to: start...last) else { return nil }
    let offset = start.distance(to: years.start)
    return years.map(name) { constants[offset + $0] + slopes[offset + $0] * $1 }
  }
}

extension ChainWalk {
  /// The lines of countries and averages of both regions, under the names of their ledger entries without the scenario.
  var lines: [String: CountryLine] {
    let stages = (chain.gas?.formerSovietUnion ?? []) + (chain.gas?.centralAsia ?? [])
    var lines: [String: CountryLine] = [:]
    for stage in stages where stage.scenario == scenario.name {
      for (country, prices) in zip(stage.prices, ledger.value(stage.origins)) {
        lines["gas.\(stage.region).\(country.country)"] = CountryLine(prices)
      }
      lines["gas.\(stage.region).average"] = CountryLine(ledger.value(stage.averages))
    }
    return lines
  }
}
