extension OutlookViews {
  /// From the export price of Urals to the parity price and the tariff, by year.
  func russiaTable(_ stage: RussiaStage, _ gas: GasPlan, view: ChainView) -> Table {
    let title = scenarios.first { $0.name == stage.scenario }?.title ?? stage.scenario
    var columns: [(Table.Column, (Int) -> Table.Cell)] = []
    let titles = [
      "export": "Urals, export", "duty": "export duty", "transport": "transport",
      "netback": "Urals, domestic", "average": "the same, averaged",
      "parity": "parity price of gas",
    ]
    for (name, handle) in stage.steps {
      columns.append(
        (
          Table.Column(
            name, titles[name] ?? name, unit: name == "parity" ? "USD/1000m3" : "USD/bbl"),
          { year in view.cell(handle, year) }
        ))
    }
    columns.append(
      (
        Table.Column("roubles", "exchange rate", unit: "RUB/USD", digits: 2),
        { view.cell(stage.roubles, $0) }
      ))
    if let tariff = stage.tariff {
      columns.append(
        (
          Table.Column("tariff", "tariff", unit: "RUB/1000m3", digits: 0),
          { view.cell(tariff.roubles, $0) }
        ))
      columns.append(
        (
          Table.Column("tariff_usd", "tariff", unit: "USD/1000m3"),
          { view.cell(tariff.dollars, $0) }
        ))
      columns.append(
        (Table.Column("share", "tariff ÷ parity", unit: "percent"), { view.cell(tariff.share, $0) })
      )
    }
    return yearTable(
      "gas-russia-\(stage.scenario)\(view.suffix.dashed)",
      "Russian domestic gas: \(title)" + ruleSuffix(view),
      years: years(from: plan.origin.year),
      columns: columns, notes: russiaNotes(stage, gas, view: view), heatBasis: gas.heat.description,
      isHeadline: view.variant == nil)
  }

  private func russiaNotes(
    _ stage: RussiaStage, _ gas: GasPlan, view: ChainView
  ) -> [String] {
    guard let russia = gas.russia else { return [] }
    let relation = view.chain.ledger.value(stage.relation)
    var notes = [
      "Parity: the European relation, \(relation.constant.shown(2)) + \(relation.slope.shown(4)) × the domestic price of Urals = export − duty − transport, averaged by \(ruleTitle(view))."
    ]
    if let law = main.chain.duty {
      let unverified = law.unverified(
        over: Period.year(plan.origin.year).first(.monthly)...plan.forecastMonths.upperBound)
      var spans: [String] = []
      for bracket in unverified {
        let span = bracket.to.map { "\(bracket.from) to \($0)" } ?? "\(bracket.from) on"
        if spans.last != span { spans.append(span) }
      }
      if !spans.isEmpty {
        notes.append(
          "Some brackets of the export duty are marked \"to check\", not compared with the text of the law: \(spans.joined(separator: "; "))."
        )
      }
    }
    notes.append(
      "Roubles known to \(russia.roublesKnownThrough), then "
        + (russia.roubles == nil ? "held at that month's rate." : "as the plan states."))
    if let tariff = stage.tariff, let plan = russia.tariff {
      if let last = view.chain.ledger.value(tariff.lastGrowth),
        let constant = view.chain.ledger.value(tariff.constantGrowth)
      {
        notes.append(
          "Parity in \(plan.parityYear) needs growth of \(last.shown(1)) % in that year after the stated path, or \(constant.shown(1)) % a year from \(plan.baseYear) on; from \(plan.parityYear) the tariff is at parity."
        )
      } else {
        notes.append(
          "No growth reaches parity in \(plan.parityYear): on this path the domestic price of Urals is so low that the parity price is not positive; the tariff is held."
        )
      }
    }
    return notes
  }

  /// The parity price under every scenario and rule.
  func parityTable(_ gas: GasPlan) -> Table {
    var columns: [(Table.Column, (Int) -> Table.Cell)] = []
    for view in [main] + self.gas {
      for scenario in scenarios {
        let stage = view.chain.gas?.russia.first { $0.scenario == scenario.name }
        columns.append(
          (
            Table.Column(
              "parity_\(scenario.name)\(view.suffix)", "\(scenario.title), \(ruleTitle(view))",
              unit: "USD/1000m3"),
            { year in view.cell(stage?.parity, year) }
          ))
      }
    }
    return yearTable(
      "gas-russia-parity", "Parity price of Russian domestic gas by rule",
      years: years(from: plan.origin.year),
      columns: columns, heatBasis: gas.heat.description, isHeadline: false)
  }

  /// What reaching parity in the stated year takes, scenario by scenario and rule by rule.
  func parityYearTable(_ gas: GasPlan) -> Table? {
    guard let year = gas.russia?.tariff?.parityYear else { return nil }
    var rows: [Table.Row] = []
    for view in [main] + self.gas {
      for scenario in scenarios {
        guard let stage = view.chain.gas?.russia.first(where: { $0.scenario == scenario.name }),
          let tariff = stage.tariff
        else { continue }
        rows.append(
          Table.Row(
            "\(scenario.name) \(ruleTitle(view))", label: "\(scenario.title), \(ruleTitle(view))",
            [
              view.cell(stage.parity, year), view.cell(tariff.atParity),
              view.cell(tariff.lastGrowth),
              view.cell(tariff.constantGrowth),
            ]))
      }
    }
    return Table(
      id: "gas-russia-parity-year", title: "What parity in \(year) takes",
      rowTitle: "scenario and rule",
      columns: [
        Table.Column("parity", "parity price", unit: "USD/1000m3"),
        Table.Column("tariff", "tariff at parity", unit: "RUB/1000m3", digits: 0),
        Table.Column("last_growth", "growth in \(year)", unit: "percent"),
        Table.Column("constant_growth", "growth every year", unit: "percent"),
      ], rows: rows, scenarios: scenarioTitles, heatBasis: gas.heat.description)
  }
}
