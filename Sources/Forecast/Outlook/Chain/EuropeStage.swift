/// The fifth stage: the relation of the European gas price to Brent, fitted or stated, and the prices it gives.
struct EuropeStage: Sendable {
  /// Observed prices in USD/1000 m³ on the plan's heat basis.
  let observed: Handle<Series>
  /// The fit behind the relation; `nil` when the plan states the coefficients.
  let fit: Handle<LinearFit>?
  /// The relation.
  let relation: Handle<OilIndexedPrice>
  /// Prices along each path of Brent.
  let prices: [EuropePrices]

  /// Prices along one path of Brent, in USD/1000 m³.
  struct EuropePrices: Sendable {
    /// The path: a scenario's key, `outlook` or `actual`.
    let path: String
    /// By month from the oil relation alone.
    let oilIndexed: Handle<Series>
    /// By month with the hub's share, where the plan has one; else the same.
    let monthly: Handle<Series>
    /// By year.
    let annual: Handle<Series>
    /// By year from the oil relation alone.
    let oilIndexedAnnual: Handle<Series>
  }

  init(
    plan: Plan, gas: GasPlan, series: DataStage, markets: [MarketStage], ledger: inout Ledger
  ) throws {
    let europe = gas.europe
    let quoted = try series.known(europe.price, for: "gas.europe.price")
    let brent = try series.known("brent", for: "gas.europe")
    let observed = try ledger.derive(
      "gas.europe.observed", "\(quoted.id) × \(gas.heat.mmbtuPer1000m3) MMBtu per 1000 m³"
    ) { reader in
      _ = reader.use(plan.stated("gas.heat"))
      return try reader.read(quoted).converted(to: .dollarsPer1000CubicMetres, heat: gas.heat)
    }

    switch europe.coefficients {
    case .fitted(let sample):
      let known = ledger.value(observed).span
      guard known.contains(sample.lowerBound), known.contains(sample.upperBound) else {
        throw DataError.other(
          "\(plan.place(of: "gas.europe.coefficients")): 'gas.europe.coefficients' samples \(sample.lowerBound) to "
            + "\(sample.upperBound) but '\(europe.price)' runs from \(known.lowerBound) to "
            + "\(known.upperBound); choose months inside.")
      }
      let fit = try ledger.derive(
        "gas.europe.fit",
        "least squares of \(observed.id) on a constant and the \(europe.rule) average of Brent, \(sample.lowerBound) to \(sample.upperBound)"
      ) { reader in
        for key in ["rule", "coefficients"] { _ = reader.use(plan.stated("gas.europe.\(key)")) }
        return try europe.rule.leastSquares(
          price: reader.read(observed), index: reader.read(brent), sample: sample)
      }
      self.fit = fit
      relation = try ledger.derive("gas.europe.relation", "coefficients of \(fit.id)") { reader in
        let values = reader.read(fit).coefficients
        return try OilIndexedPrice(rule: europe.rule, constant: values[0], slope: values[1])
      }
    case .stated(let constant, let slope):
      fit = nil
      relation = try ledger.derive(
        "gas.europe.relation", "coefficients stated in the plan"
      ) { reader in
        _ = reader.use(plan.stated("gas.europe.rule"))
        return try OilIndexedPrice(
          rule: europe.rule, constant: reader.use(constant), slope: reader.use(slope))
      }
    }
    self.observed = observed
    var prices: [EuropePrices] = []
    for market in markets {
      prices.append(
        try EuropePrices(
          market, relation: relation, plan: plan, gas: gas, series: series, ledger: &ledger))
    }
    self.prices = prices
  }

  /// The prices along a path.
  subscript(path: String) -> EuropePrices? { prices.first { $0.path == path } }
}

extension EuropeStage.EuropePrices {
  fileprivate init(
    _ market: MarketStage, relation: Handle<OilIndexedPrice>, plan: Plan, gas: GasPlan,
    series: DataStage, ledger: inout Ledger
  ) throws {
    guard let brent = market.grades["brent"] else {
      throw DataError.other(
        "The gas prices need the grade 'brent', which grades of the plan does not have; add it.")
    }
    let id = market.name
    let first = Period.year(gas.europe.firstYear).first(.monthly)
    let oilIndexed = try ledger.derive(
      "gas.europe.oil_indexed[\(id)]",
      "constant + slope × \(gas.europe.rule) average of \(brent.id)"
    ) { reader -> Series in
      let path = try reader.read(relation).path(of: reader.read(brent))
      let last = min(path.end, Period.year(plan.horizon).last(.monthly))
      return try path.slice(max(first, path.start)...last)
    }
    let monthly: Handle<Series>
    if let hub = gas.europe.hub {
      monthly = try Self.withHub(
        hub, oilIndexed: oilIndexed, id: id, gas: gas, series: series, ledger: &ledger)
    } else {
      monthly = oilIndexed
    }
    path = id
    self.oilIndexed = oilIndexed
    self.monthly = monthly
    annual = try ledger.derive("gas.europe[\(id)]", "annual average of \(monthly.id)") {
      try $0.read(monthly).aggregated(to: .annual, by: .mean)
    }
    oilIndexedAnnual = try ledger.derive(
      "gas.europe.oil_indexed.annual[\(id)]", "annual average of \(oilIndexed.id)"
    ) { try $0.read(oilIndexed).aggregated(to: .annual, by: .mean) }
  }

  private static func withHub(
    _ hub: EuropePlan.Hub, oilIndexed: Handle<Series>, id: String, gas: GasPlan, series: DataStage,
    ledger: inout Ledger
  ) throws -> Handle<Series> {
    let quoted = try series.known(hub.price, for: "gas.europe.hub.price")
    return try ledger.derive(
      "gas.europe.monthly[\(id)]",
      "(1 − share) × \(oilIndexed.id) + share × hub price (\(quoted.id), then as assumed)"
    ) { reader in
      let indexed = reader.read(oilIndexed)
      let known = reader.read(quoted)
      let share = reader.use(hub.share)
      let assumed = reader.use(hub.assumed)
      var values = indexed.values
      for (offset, month) in indexed.span.enumerated() {
        let part = share.value(at: month) ?? 0
        guard part > 0 else { continue }
        guard let price = known[month] ?? assumed.value(at: month) else {
          throw DataError.other(
            "\(hub.assumed.place): '\(hub.assumed.key)' states nothing for \(month) and "
              + "'\(known.name)' ends in \(known.end); add a figure for \(month.year) or before.")
        }
        values[offset] = (1 - part) * values[offset] + part * gas.heat.per1000m3(perMMBtu: price)
      }
      return indexed.with(name: "European gas price", values: values)
    }
  }
}
