/// The gas side of a run.
struct GasStage: Sendable {
  /// Observed European prices by year, USD/1000 m³.
  let observed: Handle<Series>
  /// The European price along every path of Brent.
  let europe: EuropeStage
  /// The European price by oil products along every path of Brent; `nil` when the plan has none.
  let products: ProductsStage?
  /// Russian domestic gas by scenario.
  let russia: [RussiaStage]
  /// RUB/USD by year.
  let roubles: Handle<Series>?
  /// EUR/USD by year; `nil` when the plan has no such series.
  let euro: Handle<Series>?
  /// The former Soviet Union by scenario.
  let formerSovietUnion: [CountriesStage]
  /// Central Asian purchases by scenario.
  let centralAsia: [CountriesStage]
  /// The year of the lowest European price after the origin, by scenario; none when it falls to the horizon.
  let uptrend: [String: Handle<Double?>]

  init(
    plan: Plan, gas: GasPlan, data: PlanData, series: DataStage, scenarios: [MarketStage],
    others: [MarketStage], ledger: inout Ledger
  ) throws {
    let europe = try EuropeStage(
      plan: plan, gas: gas, series: series, markets: scenarios + others, ledger: &ledger)
    products = try gas.europe.products.map { products in
      try ProductsStage(
        products, plan: plan, gas: gas, series: series, observed: europe.observed,
        markets: scenarios + others, ledger: &ledger)
    }
    observed = try ledger.derive(
      "gas.europe.observed.annual", "annual average of \(europe.observed.id)"
    ) { try $0.read(europe.observed).aggregated(to: .annual, by: .mean) }
    let roubles = try gas.russia.map {
      try RussiaStage.roubles($0, plan: plan, series: series, ledger: &ledger)
    }
    euro = try series.known["eur_per_usd"].map { known in
      try ledger.derive(
        "gas.eur_per_usd", "\(known.id) to \(plan.gasKnownMonth), then its last month held, by year"
      ) { reader in
        let whole = reader.read(known)
        let history = try whole.slice(whole.start...min(whole.end, plan.gasKnownMonth))
        let months = history.end.distance(to: Period.year(plan.horizon).last(.monthly))
        let held = Array(repeating: history.values[history.count - 1], count: max(months, 0))
        return try history.with(values: history.values + held).aggregated(to: .annual, by: .mean)
      }
    }
    var russia: [RussiaStage] = []
    var formerSovietUnion: [CountriesStage] = []
    var centralAsia: [CountriesStage] = []
    var uptrend: [String: Handle<Double?>] = [:]
    for market in scenarios {
      guard let prices = europe[market.name] else { continue }
      if let plans = gas.russia, let roubles {
        russia.append(
          try RussiaStage(
            market, russia: plans, relation: europe.relation, roubles: roubles, plan: plan,
            gas: gas,
            data: data, ledger: &ledger))
      }
      if let countries = gas.formerSovietUnion {
        formerSovietUnion.append(
          try CountriesStage("fsu", countries, european: prices, ledger: &ledger))
      }
      if let countries = gas.centralAsia {
        centralAsia.append(
          try CountriesStage("central_asia", countries, european: prices, ledger: &ledger))
      }
      uptrend[market.name] = ledger.derive(
        "gas.europe.uptrend[\(market.name)]",
        "the year of the lowest annual price after the origin; none when that is the last year"
      ) { reader -> Double? in
        let path = reader.read(prices.annual)
        let ahead = path.from(.year(plan.origin.year + 1)) ?? path
        let lowest = ahead.values.indices.min { ahead.values[$0] < ahead.values[$1] } ?? 0
        guard lowest < ahead.count - 1 else { return nil }
        return Double(ahead.start.advanced(by: lowest).year)
      }
    }
    self.europe = europe
    self.russia = russia
    self.roubles = roubles
    self.formerSovietUnion = formerSovietUnion
    self.centralAsia = centralAsia
    self.uptrend = uptrend
  }
}

extension Plan {
  /// The last month that the gas side may know of exchange rates: the origin, or the month to which the plan
  /// knows the rouble when that is later.
  var gasKnownMonth: Period { max(gas?.russia?.roublesKnownThrough ?? originMonth, originMonth) }
}
