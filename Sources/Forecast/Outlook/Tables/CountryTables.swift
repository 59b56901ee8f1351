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

  /// Prices by country under one scenario.
  func countryTable(_ stage: CountriesStage, _ title: String, _ gas: GasPlan) -> Table {
    let scenario = scenarios.first { $0.name == stage.scenario }?.title ?? stage.scenario
    var columns: [(Table.Column, (Int) -> Table.Cell)] = stage.prices.map { country in
      (
        Table.Column(country.country, country.title, unit: "USD/1000m3"),
        { main.cell(country.annual, $0) }
      )
    }
    columns.append(
      (Table.Column("average", "average", unit: "USD/1000m3"), { main.cell(stage.average, $0) }))
    columns.append(
      (Table.Column("share", "average ÷ Europe", unit: "percent"), { main.cell(stage.share, $0) }))
    let prices = main.chain.ledger.value(stage.origins).flatMap { $0 }
    func listed(_ how: CountryPrice.Origin) -> String {
      Dictionary(grouping: prices.filter { $0.how == how }, by: \.country).sorted {
        $0.key < $1.key
      }
      .map { "\($0.key) \($0.value.map { String($0.year) }.joined(separator: ", "))" }.joined(
        separator: "; ")
    }
    var notes = ["Share × European price of the scenario, unless agreed: \(listed(.agreed))."]
    if !listed(.held).isEmpty { notes.append("The last stated share is held: \(listed(.held)).") }
    if listed(.agreed).isEmpty { notes[0] = "Share × European price of the scenario." }
    let first =
      stage.region == "fsu" ? gas.formerSovietUnion?.firstYear : gas.centralAsia?.firstYear
    return yearTable(
      "gas-\(stage.region.dashed)-\(stage.scenario)", "Gas by country, \(title): \(scenario)",
      years: years(from: first ?? plan.origin.year), columns: columns, notes: notes,
      heatBasis: gas.heat.description, isHeadline: stage.scenario == main.chain.mainScenario)
  }
}
