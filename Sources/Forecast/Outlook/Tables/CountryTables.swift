extension OutlookViews {
  /// The weighted average of a region under every scenario and rule.
  func averageTable(_ region: String, _ title: String, _ gas: GasPlan) -> Table {
    var columns: [(Table.Column, (Int) -> Table.Cell)] = []
    for view in [main] + self.gas {
      for scenario in scenarios {
        let stages =
          region == "fsu" ? view.chain.gas?.formerSovietUnion : view.chain.gas?.centralAsia
        let stage = stages?.first { $0.scenario == scenario.name }
        columns.append(
          (
            Table.Column(
              "average_\(scenario.name)\(view.suffix)", "\(scenario.title), \(ruleTitle(view))",
              unit: "USD/1000m3"),
            { year in view.cell(stage?.average, year) }
          ))
      }
    }
    let first = region == "fsu" ? gas.formerSovietUnion?.firstYear : gas.centralAsia?.firstYear
    return yearTable(
      "gas-\(region.dashed)", "Average gas price: \(title)",
      years: years(from: first ?? plan.origin.year),
      columns: columns, notes: ["Prices of the countries weighted as the plan states."],
      heatBasis: gas.heat.description)
  }

  /// Prices by country under one scenario, by the plan's rule or that of a variant.
  func countryTable(
    _ stage: CountriesStage, _ title: String, _ gas: GasPlan, view: ChainView
  ) -> Table {
    let scenario = scenarios.first { $0.name == stage.scenario }?.title ?? stage.scenario
    var columns: [(Table.Column, (Int) -> Table.Cell)] = stage.prices.map { country in
      (
        Table.Column(country.country, country.title, unit: "USD/1000m3"),
        { view.cell(country.annual, $0) }
      )
    }
    columns.append(
      (Table.Column("average", "average", unit: "USD/1000m3"), { view.cell(stage.average, $0) }))
    columns.append(
      (Table.Column("share", "average ÷ Europe", unit: "percent"), { view.cell(stage.share, $0) }))
    let prices = view.chain.ledger.value(stage.origins).flatMap { $0 }
    func listed(_ how: CountryPrice.Origin) -> String {
      Dictionary(grouping: prices.filter { $0.how == how }, by: \.country).sorted {
        $0.key < $1.key
      }
      .map { "\($0.key) \($0.value.map(\.year).asRanges)" }.joined(separator: "; ")
    }
    var notes = ["Share × European price of the scenario, unless agreed: \(listed(.agreed))."]
    if !listed(.held).isEmpty { notes.append("The last stated share is held: \(listed(.held)).") }
    if listed(.agreed).isEmpty { notes[0] = "Share × European price of the scenario." }
    let first =
      stage.region == "fsu" ? gas.formerSovietUnion?.firstYear : gas.centralAsia?.firstYear
    return yearTable(
      "gas-\(stage.region.dashed)-\(stage.scenario)\(view.suffix.dashed)",
      "Gas by country, \(title): \(scenario)" + ruleSuffix(view),
      years: years(from: first ?? plan.origin.year), columns: columns, notes: notes,
      heatBasis: gas.heat.description,
      isHeadline: view.variant == nil && stage.scenario == main.chain.mainScenario)
  }
}

extension [Int] {
  /// Years as ranges: `2008, 2010–2012`.
  fileprivate var asRanges: String {
    var ranges: [(first: Int, last: Int)] = []
    for year in sorted() {
      if let end = ranges.indices.last, ranges[end].last == year - 1 {
        ranges[end].last = year
      } else {
        ranges.append((year, year))
      }
    }
    return ranges.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)–\($0.last)" }
      .joined(separator: ", ")
  }
}
