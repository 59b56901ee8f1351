extension OutlookViews {
  /// Every gas table; none for a plan of oil alone.
  func gasTables() throws -> [Table] {
    guard let stage = main.chain.gas, let gas = plan.gas else { return [] }
    var tables = [europeTable(gas)]
    tables += approachTables(gas)
    tables += europeTablesInOtherUnits(gas)
    tables.append(windowTable(gas))
    tables.append(monthlyTable(gas))
    tables += stage.russia.map { russiaTable($0, gas, view: main) }
    if !stage.russia.isEmpty {
      tables += [tariffTable(gas), parityTable(gas), parityYearTable(gas)].compactMap { $0 }
    }
    for (region, title, stages) in [
      ("fsu", "former Soviet Union", stage.formerSovietUnion),
      ("central_asia", "Central Asia", stage.centralAsia),
    ] where !stages.isEmpty {
      tables.append(averageTable(region, title, gas))
      tables += stages.map { countryTable($0, title, gas, view: main) }
    }
    return tables + variantTables(gas)
  }

  /// The tables by scenario once more under the rule of each gas variant.
  private func variantTables(_ gas: GasPlan) -> [Table] {
    self.gas.flatMap { view -> [Table] in
      guard let stage = view.chain.gas else { return [] }
      return stage.russia.map { russiaTable($0, gas, view: view) }
        + stage.formerSovietUnion.map {
          countryTable($0, "former Soviet Union", gas, view: view)
        } + stage.centralAsia.map { countryTable($0, "Central Asia", gas, view: view) }
    }
  }

  /// European prices by month.
  private func monthlyTable(_ gas: GasPlan) -> Table {
    var columns: [Table.Column] = []
    var handles: [(view: ChainView, prices: Handle<Series>)] = []
    for view in [main] + self.gas {
      for scenario in scenarios {
        guard let prices = view.chain.gas?.europe[scenario.name]?.monthly else { continue }
        columns.append(
          Table.Column(
            "europe_\(scenario.name)\(view.suffix)", "\(scenario.title), \(ruleTitle(view))",
            unit: "USD/1000m3"))
        handles.append((view, prices))
      }
    }
    let months =
      Period.year(gas.europe.firstYear).first(.monthly)...plan.forecastMonths.upperBound
    return Table(
      id: "gas-europe-monthly", title: "European gas price by month", rowTitle: "month",
      columns: columns,
      rows: months.map { month in
        Table.Row("\(month)", handles.map { $0.view.cell($0.prices, at: month) })
      }, notes: europeNotes(gas), scenarios: scenarioTitles, heatBasis: gas.heat.description,
      isHeadline: false)
  }

  /// What a heading says of a variant's rule; nothing for the plan's own.
  func ruleSuffix(_ view: ChainView) -> String {
    view.variant == nil ? "" : ", \(ruleTitle(view))"
  }

  func years(from first: Int) -> [Int] { Array(first...plan.horizon) }

  /// The averaging rule of a view, for headings.
  func ruleTitle(_ view: ChainView) -> String {
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
            Table.Column(
              "oil_only_\(scenario.name)", "\(scenario.title), oil rule alone", unit: "USD/1000m3"),
            { year in main.cell(handle, year) }
          ))
      }
    }
    return yearTable(
      "gas-europe", "European gas price", years: years(from: gas.europe.firstYear),
      columns: columns,
      notes: europeNotes(gas), heatBasis: gas.heat.description)
  }

  private func europeNotes(_ gas: GasPlan) -> [String] {
    var notes = [
      "The relation's prices in every year, known ones included: what was observed stands in gas-windows.",
      "Rule \(gas.europe.rule) (averaging – lag – validity months): \(gas.europe.rule.words). Brent of the scenario after \(plan.originMonth), known before.",
    ]
    if let relation = main.chain.gas.map({ main.chain.ledger.value($0.europe.relation) }) {
      notes.append(
        "Price = \(relation.constant.shown(2)) + \(relation.slope.shown(3)) × average of Brent, USD/1000 m³ per USD/bbl."
      )
    }
    if gas.europe.hub != nil {
      notes.append(
        "A share of the price follows a hub, as the plan states; the oil rule alone stands beside it."
      )
    }
    return notes
  }

  private func europeTablesInOtherUnits(_ gas: GasPlan) -> [Table] {
    let years = years(from: gas.europe.firstYear)
    var tables = [
      yearTable(
        "gas-europe-mmbtu", "European gas price by heat", years: years,
        columns: europeColumns("europe", unit: "USD/MMBtu", factor: gas.heat.perMMBtu(per1000m3: 1))
        { $0.annual },
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
            "Annual average price × annual average of euros per dollar (known to \(plan.gasKnownMonth), its last month held)."
          ], heatBasis: gas.heat.description, isHeadline: false))
    }
    return tables
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
