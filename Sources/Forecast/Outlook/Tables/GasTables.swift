extension OutlookViews {
  /// Every gas table; none for a plan of oil alone.
  func gasTables() throws -> [Table] {
    guard let stage = main.chain.gas, let gas = plan.gas else { return [] }
    var tables = [europeTable(gas)]
    tables += europeTablesInOtherUnits(gas)
    tables.append(windowTable(gas))
    tables += stage.russia.map { russiaTable($0, gas) }
    if !stage.russia.isEmpty { tables += [parityTable(gas), parityYearTable(gas)].compactMap { $0 } }
    for (region, title, stages) in [
      ("fsu", "former Soviet Union", stage.formerSovietUnion),
      ("central_asia", "Central Asia", stage.centralAsia),
    ] where !stages.isEmpty {
      tables.append(averageTable(region, title, gas))
      tables += stages.map { countryTable($0, title, gas) }
    }
    return tables
  }

  private func years(from first: Int) -> [Int] { Array(first...plan.horizon) }

  /// The heading of a column: the scenario, and the rule when another one than the plan's.
  private func heading(_ scenario: String, _ view: ChainView) -> String {
    view.variant == nil ? scenario : "\(scenario), \(view.title)"
  }

  private func ruleTitle(_ view: ChainView) -> String {
    view.chain.plan.gas.map { "\($0.europe.rule)" } ?? ""
  }

  /// European prices of every scenario under every rule, from any series of the prices.
  private func europeColumns(
    _ prefix: String, unit: String, factor: Double = 1,
    _ pick: @escaping (EuropeStage.EuropePrices) -> Handle<Series>
  ) -> [(Table.Column, (Int) -> Table.Cell)] {
    var columns: [(Table.Column, (Int) -> Table.Cell)] = []
    for view in [main] + gas {
      for scenario in scenarios {
        let handle = view.chain.gas?.europe[scenario.name].map(pick)
        columns.append(
          (
            Table.Column(
              "\(prefix)_\(scenario.name)\(view.suffix)", "\(scenario.title), \(ruleTitle(view))",
              unit: unit, digits: factor == 1 ? 1 : 2),
            { year in view.cell(handle, year).scaled(by: factor) }
          ))
      }
    }
    return columns
  }

  private func europeTable(_ gas: GasPlan) -> Table {
    var columns = europeColumns("europe", unit: "USD/1000m3") { $0.annual }
    if gas.europe.hub != nil, let stage = main.chain.gas?.europe {
      for scenario in scenarios {
        let handle = stage[scenario.name]?.oilIndexedAnnual
        columns.append(
          (
            Table.Column("oil_only_\(scenario.name)", "\(scenario.title), oil rule alone", unit: "USD/1000m3"),
            { year in main.cell(handle, year) }
          ))
      }
    }
    return yearTable(
      "gas-europe", "European gas price", years: years(from: gas.europe.firstYear), columns: columns,
      notes: europeNotes(gas), heatBasis: gas.heat.description)
  }

  private func europeNotes(_ gas: GasPlan) -> [String] {
    var notes = [
      "Rule \(gas.europe.rule) (averaging – lag – validity months): \(gas.europe.rule.words). Brent of the scenario after \(plan.originMonth), known before."
    ]
    if let relation = main.chain.gas.map({ main.chain.ledger.value($0.europe.relation) }) {
      notes.append(
        "Price = \(relation.constant.shown(2)) + \(relation.slope.shown(3)) × average of Brent, USD/1000 m³ per USD/bbl.")
    }
    if gas.europe.hub != nil {
      notes.append("A share of the price follows a hub, as the plan states; the oil rule alone stands beside it.")
    }
    return notes
  }

  private func europeTablesInOtherUnits(_ gas: GasPlan) -> [Table] {
    let years = years(from: gas.europe.firstYear)
    var tables = [
      yearTable(
        "gas-europe-mmbtu", "European gas price by heat", years: years,
        columns: europeColumns("europe", unit: "USD/MMBtu", factor: gas.heat.perMMBtu(per1000m3: 1)) { $0.annual },
        heatBasis: gas.heat.description, isHeadline: false)
    ]
    if let euro = main.chain.gas?.euro {
      let rate = main.chain.ledger.value(euro)
      let perMWh = HeatContent.perMWh(perMMBtu: gas.heat.perMMBtu(per1000m3: 1))
      let columns = europeColumns("europe", unit: "EUR/MWh") { $0.annual }.map { column, cell in
        (
          Table.Column(column.key, column.title, unit: column.unit, digits: 2),
          { (year: Int) -> Table.Cell in
            rate[.year(year)].map { cell(year).scaled(by: perMWh * $0) } ?? .empty
          }
        )
      }
      tables.append(
        yearTable(
          "gas-europe-eur-mwh", "European gas price in euros", years: years, columns: columns,
          notes: [
            "Annual average price × annual average EUR/USD (known to \(plan.gasKnownMonth), its last month held)."
          ], heatBasis: gas.heat.description, isHeadline: false))
    }
    return tables
  }

  /// Every rule along every path of Brent, for the last known year and the first forecast one.
  private func windowTable(_ gas: GasPlan) -> Table {
    let (before, after) = (plan.origin.year, plan.origin.year + 1)
    var rows: [Table.Row] = []
    for view in [main] + self.gas {
      guard let stage = view.chain.gas?.europe else { continue }
      let relation = view.chain.ledger.value(stage.relation)
      let r2 = stage.fit.map { view.chain.ledger.value($0).r2 }
      for prices in stage.prices {
        let first = view.cell(prices.oilIndexedAnnual, before)
        let second = view.cell(prices.oilIndexedAnnual, after)
        guard case .number(let old) = first.value, case .number(let new) = second.value else { continue }
        rows.append(
          Table.Row(
            "\(ruleTitle(view)) \(prices.path)",
            [
              .text(ruleTitle(view)), .text(pathTitle(prices.path)), first, second,
              view.cell(new / old, of: prices.oilIndexedAnnual.id),
              view.cell(relation.constant, of: stage.relation.id),
              view.cell(relation.slope, of: stage.relation.id),
              r2.map { view.cell($0, of: stage.relation.id) } ?? .empty,
            ]))
      }
    }
    var notes = ["The oil rule alone. Only complete windows: a path that ends early gives no later price."]
    if let sample = gas.europe.fittedSample {
      notes.append(
        "Fitted by least squares on \(sample.lowerBound) to \(sample.upperBound); levels on levels, so R² flatters.")
    }
    return Table(
      id: "gas-windows", title: "Which lag? European price of \(before) and \(after) by rule and path of Brent",
      rowTitle: "case",
      columns: [
        Table.Column("rule", "rule"), Table.Column("path", "Brent"),
        Table.Column("price_\(before)", "\(before)", unit: "USD/1000m3"),
        Table.Column("price_\(after)", "\(after)", unit: "USD/1000m3"),
        Table.Column("ratio", "ratio", digits: 3), Table.Column("constant", "constant", digits: 1),
        Table.Column("slope", "slope", digits: 3), Table.Column("r2", "R²", digits: 3),
      ], rows: rows, notes: notes, scenarios: scenarioTitles, heatBasis: gas.heat.description)
  }

  private func pathTitle(_ path: String) -> String {
    switch path {
    case "outlook": "EIA outlook at the origin"
    case "actual": "as it happened"
    default: scenarios.first { $0.name == path }.map { "scenario: \($0.title)" } ?? path
    }
  }

  private func russiaTable(_ stage: RussiaStage, _ gas: GasPlan) -> Table {
    let title = scenarios.first { $0.name == stage.scenario }?.title ?? stage.scenario
    var columns: [(Table.Column, (Int) -> Table.Cell)] = []
    let titles = [
      "export": "Urals, export", "duty": "export duty", "transport": "transport", "netback": "Urals, domestic",
      "parity": "parity price of gas",
    ]
    for (name, handle) in stage.steps {
      columns.append(
        (
          Table.Column(name, titles[name] ?? name, unit: name == "parity" ? "USD/1000m3" : "USD/bbl"),
          { year in main.cell(handle, year) }
        ))
    }
    columns.append(
      (Table.Column("roubles", "exchange rate", unit: "RUB/USD", digits: 2), { main.cell(stage.roubles, $0) }))
    if let tariff = stage.tariff {
      columns.append(
        (Table.Column("tariff", "tariff", unit: "RUB/1000m3", digits: 0), { main.cell(tariff.roubles, $0) }))
      columns.append((Table.Column("tariff_usd", "tariff", unit: "USD/1000m3"), { main.cell(tariff.dollars, $0) }))
      columns.append((Table.Column("share", "tariff ÷ parity", unit: "percent"), { main.cell(tariff.share, $0) }))
    }
    return yearTable(
      "gas-russia-\(stage.scenario)", "Russian domestic gas: \(title)", years: years(from: plan.origin.year),
      columns: columns, notes: russiaNotes(stage, gas), heatBasis: gas.heat.description)
  }

  private func russiaNotes(_ stage: RussiaStage, _ gas: GasPlan) -> [String] {
    guard let russia = gas.russia else { return [] }
    var notes = [
      "Parity: the European relation on the domestic price of Urals = export − duty − transport, averaged by \(gas.europe.rule)."
    ]
    if let law = main.chain.duty {
      let unverified = law.unverified(over: Period.year(plan.origin.year).first(.monthly)...plan.forecastMonths.upperBound)
      if !unverified.isEmpty {
        notes.append(
          "Export duty brackets \"to check\" (not compared with the law): "
            + unverified.map { "\($0.from)–\($0.to.map { "\($0)" } ?? "") above \($0.aboveUSDPerTonne) USD/t" }
            .joined(separator: ", ") + ".")
      }
    }
    notes.append(
      "Roubles known to \(russia.roublesKnownThrough), then "
        + (russia.roubles == nil ? "held at that month's rate." : "as the plan states."))
    if let tariff = stage.tariff, let plan = russia.tariff {
      notes.append(
        "Parity in \(plan.parityYear) needs growth of \(main.chain.ledger.value(tariff.lastGrowth).shown(1)) % in that year after the stated path, or \(main.chain.ledger.value(tariff.constantGrowth).shown(1)) % a year from \(plan.baseYear) on; from \(plan.parityYear) the tariff is at parity.")
    }
    return notes
  }

  private func parityTable(_ gas: GasPlan) -> Table {
    var columns: [(Table.Column, (Int) -> Table.Cell)] = []
    for view in [main] + self.gas {
      for scenario in scenarios {
        let stage = view.chain.gas?.russia.first { $0.scenario == scenario.name }
        columns.append(
          (
            Table.Column(
              "parity_\(scenario.name)\(view.suffix)", "\(scenario.title), \(ruleTitle(view))", unit: "USD/1000m3"),
            { year in view.cell(stage?.parity, year) }
          ))
      }
    }
    return yearTable(
      "gas-russia-parity", "Parity price of Russian domestic gas by rule", years: years(from: plan.origin.year),
      columns: columns, heatBasis: gas.heat.description, isHeadline: false)
  }

  /// What reaching parity in the stated year takes, scenario by scenario and rule by rule.
  private func parityYearTable(_ gas: GasPlan) -> Table? {
    guard let year = gas.russia?.tariff?.parityYear else { return nil }
    var rows: [Table.Row] = []
    for view in [main] + self.gas {
      for scenario in scenarios {
        guard let stage = view.chain.gas?.russia.first(where: { $0.scenario == scenario.name }),
          let tariff = stage.tariff
        else { continue }
        rows.append(
          Table.Row(
            "\(scenario.name) \(ruleTitle(view))",
            [
              view.cell(stage.parity, year), view.cell(tariff.atParity), view.cell(tariff.lastGrowth),
              view.cell(tariff.constantGrowth),
            ]))
      }
    }
    return Table(
      id: "gas-russia-parity-year", title: "What parity in \(year) takes", rowTitle: "scenario and rule",
      columns: [
        Table.Column("parity", "parity price", unit: "USD/1000m3"),
        Table.Column("tariff", "tariff at parity", unit: "RUB/1000m3", digits: 0),
        Table.Column("last_growth", "growth in \(year)", unit: "percent"),
        Table.Column("constant_growth", "growth every year", unit: "percent"),
      ], rows: rows, scenarios: scenarioTitles, heatBasis: gas.heat.description)
  }

  private func averageTable(_ region: String, _ title: String, _ gas: GasPlan) -> Table {
    var columns: [(Table.Column, (Int) -> Table.Cell)] = []
    for view in [main] + self.gas {
      for scenario in scenarios {
        let stages = region == "fsu" ? view.chain.gas?.formerSovietUnion : view.chain.gas?.centralAsia
        let stage = stages?.first { $0.scenario == scenario.name }
        columns.append(
          (
            Table.Column(
              "average_\(scenario.name)\(view.suffix)", "\(scenario.title), \(ruleTitle(view))", unit: "USD/1000m3"),
            { year in view.cell(stage?.average, year) }
          ))
      }
    }
    let first = region == "fsu" ? gas.formerSovietUnion?.firstYear : gas.centralAsia?.firstYear
    return yearTable(
      "gas-\(region.dashed)", "Average gas price: \(title)", years: years(from: first ?? plan.origin.year),
      columns: columns, notes: ["Prices of the countries weighted as the plan states."],
      heatBasis: gas.heat.description)
  }

  private func countryTable(_ stage: CountriesStage, _ title: String, _ gas: GasPlan) -> Table {
    let scenario = scenarios.first { $0.name == stage.scenario }?.title ?? stage.scenario
    var columns: [(Table.Column, (Int) -> Table.Cell)] = stage.prices.map { country in
      (Table.Column(country.country, country.title, unit: "USD/1000m3"), { main.cell(country.annual, $0) })
    }
    columns.append((Table.Column("average", "average", unit: "USD/1000m3"), { main.cell(stage.average, $0) }))
    columns.append((Table.Column("share", "average ÷ Europe", unit: "percent"), { main.cell(stage.share, $0) }))
    let prices = main.chain.ledger.value(stage.origins).flatMap { $0 }
    func listed(_ how: CountryPrice.Origin) -> String {
      Dictionary(grouping: prices.filter { $0.how == how }, by: \.country).sorted { $0.key < $1.key }
        .map { "\($0.key) \($0.value.map { String($0.year) }.joined(separator: ", "))" }.joined(separator: "; ")
    }
    var notes = ["Share × European price of the scenario, unless agreed: \(listed(.agreed))."]
    if !listed(.held).isEmpty { notes.append("The last stated share is held: \(listed(.held)).") }
    if listed(.agreed).isEmpty { notes[0] = "Share × European price of the scenario." }
    let first = stage.region == "fsu" ? gas.formerSovietUnion?.firstYear : gas.centralAsia?.firstYear
    return yearTable(
      "gas-\(stage.region.dashed)-\(stage.scenario)", "Gas by country, \(title): \(scenario)",
      years: years(from: first ?? plan.origin.year), columns: columns, notes: notes,
      heatBasis: gas.heat.description, isHeadline: stage.scenario == main.chain.mainScenario)
  }
}

extension Table.Cell {
  /// The same cell in another unit.
  func scaled(by factor: Double) -> Table.Cell {
    guard case .number(let value) = value else { return self }
    return .number(value * factor, source)
  }
}

extension EuropePlan {
  /// The sample of a fitted relation.
  var fittedSample: ClosedRange<Period>? {
    if case .fitted(let sample) = coefficients { sample } else { nil }
  }
}
