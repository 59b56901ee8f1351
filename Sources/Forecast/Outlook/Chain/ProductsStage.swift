/// The European price by oil products: an index of them, its relation to gas, and the prices along each path of Brent.
struct ProductsStage: Sendable {
  /// The index as far as it is known, USD/t.
  let index: Handle<Series>
  /// The line of the index on Brent, which it follows after the origin.
  let follow: Handle<LinearFit>
  /// The fit of gas on the averaged index.
  let fit: Handle<LinearFit>
  /// Its coefficients.
  let relation: Handle<OilIndexedPrice>
  /// Prices along each path of Brent.
  let prices: [Prices]

  /// Prices along one path, USD/1000 m³.
  struct Prices: Sendable {
    /// The path: a scenario's key, `outlook` or `actual`.
    let path: String
    /// By month.
    let monthly: Handle<Series>
    /// By year.
    let annual: Handle<Series>
  }

  init(
    _ products: ProductsPlan, plan: Plan, gas: GasPlan, series: DataStage,
    observed: Handle<Series>, markets: [MarketStage], ledger: inout Ledger
  ) throws {
    let tonne = try MeasureUnit("USD/t")
    var legs: [(leg: ProductsPlan.Leg, known: Handle<Series>)] = []
    for leg in products.legs {
      legs.append((leg, try series.known(leg.series, for: "gas.europe.products.indices")))
    }
    let brent = try series.known("brent", for: "gas.europe.products")
    let parts = legs
    let index = try ledger.derive(
      "gas.europe.products.index",
      parts.map { "\($0.leg.weight.value.plain) × \($0.known.id) × barrels per tonne" }
        .joined(separator: " + ")
    ) { reader -> Series in
      var converted: [Series] = []
      for (leg, known) in parts {
        let price = try reader.read(known).converted(to: .dollarsPerBarrel)
        let scale = reader.use(leg.weight) * reader.use(leg.barrelsPerTonne)
        converted.append(price.with(values: price.values.map { $0 * scale }))
      }
      return try ProductsPlan.sum(converted)
    }
    for (key, months) in [("coefficients", products.sample), ("follow", products.follow)] {
      let known = ledger.value(index).span
      guard known.contains(months.lowerBound), known.contains(months.upperBound) else {
        let place = "gas.europe.products.\(key)"
        throw DataError.other(
          "\(plan.place(of: place)): '\(place)' samples \(months.lowerBound) to \(months.upperBound) but the products "
            + "run from \(known.lowerBound) to \(known.upperBound); choose months inside.")
      }
    }
    let follow = try ledger.derive(
      "gas.europe.products.follow",
      "least squares of \(index.id) on a constant and Brent, \(products.follow.lowerBound) to \(products.follow.upperBound)"
    ) { reader in
      _ = reader.use(plan.stated("gas.europe.products.follow"))
      return try DesignMatrix(
        try Formula("products ~ brent"),
        variables: ["products": reader.read(index), "brent": reader.read(brent)],
        sample: products.follow
      ).leastSquares()
    }
    let fit = try ledger.derive(
      "gas.europe.products.fit",
      "least squares of \(observed.id) on a constant and the \(products.rule) average of \(index.id), \(products.sample.lowerBound) to \(products.sample.upperBound)"
    ) { reader in
      for key in ["rule", "coefficients"] {
        _ = reader.use(plan.stated("gas.europe.products.\(key)"))
      }
      return try products.rule.leastSquares(
        price: reader.read(observed), index: reader.read(index), sample: products.sample)
    }
    let relation = try ledger.derive(
      "gas.europe.products.relation", "coefficients of \(fit.id)"
    ) { reader in
      let values = reader.read(fit).coefficients
      return try OilIndexedPrice(
        rule: products.rule, constant: values[0], slope: values[1],
        unit: .dollarsPer1000CubicMetres, indexUnit: tonne)
    }
    var prices: [Prices] = []
    for market in markets {
      prices.append(
        try Prices(
          market, index: index, follow: follow, relation: relation, plan: plan, gas: gas,
          ledger: &ledger))
    }
    self.index = index
    self.follow = follow
    self.fit = fit
    self.relation = relation
    self.prices = prices
  }

  /// The prices along a path.
  subscript(path: String) -> Prices? { prices.first { $0.path == path } }
}

extension ProductsStage.Prices {
  fileprivate init(
    _ market: MarketStage, index: Handle<Series>, follow: Handle<LinearFit>,
    relation: Handle<OilIndexedPrice>, plan: Plan, gas: GasPlan, ledger: inout Ledger
  ) throws {
    guard let brent = market.grades["brent"] else {
      throw DataError.other(
        "The gas prices need the grade 'brent', which grades of the plan does not have; add it.")
    }
    let isActual = market.name == "actual"
    let indexPath = try ledger.derive(
      "gas.europe.products.index[\(market.name)]",
      isActual
        ? "\(index.id) as it happened"
        : "\(index.id) to \(plan.originMonth), then the line of \(follow.id) along \(brent.id)"
    ) { reader -> Series in
      let whole = reader.read(index)
      guard !isActual, let known = whole.through(plan.originMonth) else { return whole }
      let line = reader.read(follow).coefficients
      let path = reader.read(brent)
      guard let ahead = path.from(known.end.advanced(by: 1)),
        ahead.start == known.end.advanced(by: 1)
      else { return known }
      return try known.appending(
        ahead.with(unit: known.unit, values: ahead.values.map { line[0] + line[1] * $0 }))
    }
    let months = try ledger.derive(
      "gas.europe.products.monthly[\(market.name)]",
      "constant + slope × average of \(indexPath.id)"
    ) { reader -> Series in
      let path = try reader.read(relation).path(of: reader.read(indexPath))
      let first = max(Period.year(gas.europe.firstYear).first(.monthly), path.start)
      return try path.slice(first...min(path.end, Period.year(plan.horizon).last(.monthly)))
    }
    path = market.name
    monthly = months
    annual = try ledger.derive(
      "gas.europe.products[\(market.name)]", "annual average of \(months.id)"
    ) { try $0.read(months).aggregated(to: .annual, by: .mean) }
  }
}
