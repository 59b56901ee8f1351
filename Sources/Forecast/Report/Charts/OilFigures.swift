extension FigureMaker {
  /// Annual averages of what was known at the origin: WTI of the day and in constant dollars, Brent.
  func oilHistory() -> Draft {
    let years = 1970...lastKnownYear
    let price = plan.oil.price
    var lines = [
      Chart.Line(
        price, text(.nominalOf, "WTI"), role: .plain,
        points: annual(chain.series.known[price].map(chain.ledger.value), years))
    ]
    if plan.oil.deflator != nil, let scenario = chain.scenarios.first {
      lines.append(
        Chart.Line(
          "wti_real", text(.realOf, "WTI", "\(plan.dollarsOf)"), role: .plain,
          points: points(scenario.realAnnual, years)))
    }
    if let brent = chain.series.known["brent"] {
      lines.append(
        Chart.Line(
          "brent", text(.nominalOf, "Brent"), role: .plain,
          points: annual(chain.ledger.value(brent), years)))
    }
    return Draft(
      title: text(.oilHistory), subtitle: text(.balanceSubtitle),
      content: .lines(
        Chart.Lines(y: Chart.Axis(text(.price), unit: unit("USD/bbl")), lines: drawn(lines))),
      notes: plan.oil.deflator == nil ? [] : [text(.realNote)],
      source: source([price, "brent", plan.oil.deflator ?? price]))
  }

  /// The price of a grade: known, by scenario, and what happened.
  func oilForecast(_ grade: String, title: String) -> Draft {
    let first = max(lastKnownYear - 14, 1970)
    let name = Grade.title(of: grade)
    let series = grade == "wti" ? plan.oil.price : grade
    let whole = chain.series.known[series].map(chain.ledger.value)
    let path = chain.markets.first { $0.name == chain.mainScenario }?.annual[grade]
    var lines = [
      Chart.Line(
        "known", text(.known, name), role: .known,
        points: whole.map { annual($0, first...lastKnownYear) }
          ?? points(path, first...lastKnownYear))
    ]
    for scenario in scenarios {
      let handle = chain.markets.first { $0.name == scenario.name }?.annual[grade]
      lines.append(
        Chart.Line(
          scenario.name, scenarioTitle(scenario.name), role: .forecast,
          points: points(handle, lastKnownYear...plan.horizon)))
    }
    let actual = chain.markets.first { $0.name == "actual" }?.annual[grade]
    let after = actual.map { points($0, lastKnownYear...plan.horizon) } ?? []
    if after.count > 1 {
      lines.append(Chart.Line("actual", text(.outcome), role: .outcome, points: after))
    }
    var notes = after.count > 1 ? [text(.outcomeNote, "\(plan.originMonth)")] : []
    if chain.series.quotes[grade] != nil { notes.append(text(.quoteNote)) }
    return Draft(
      title: title, subtitle: "\(name). \(text(.annualDollars))",
      content: .lines(
        Chart.Lines(
          y: Chart.Axis(text(.price), unit: unit("USD/bbl")), lines: drawn(lines), origin: origin)),
      notes: notes, source: source([plan.oil.price, series]))
  }

  /// WTI in constant dollars: known and by scenario.
  func realForecast() -> Draft? {
    guard plan.oil.deflator != nil, let any = chain.scenarios.first else { return nil }
    let first = max(lastKnownYear - 14, 1970)
    let year = "\(plan.dollarsOf)"
    let known = Chart.Line(
      "known", text(.known, "WTI"), role: .known,
      points: points(any.realAnnual, first...lastKnownYear))
    let paths = scenarios.map {
      Chart.Line(
        $0.name, scenarioTitle($0.name), role: .forecast,
        points: points($0.realAnnual, lastKnownYear...plan.horizon))
    }
    return Draft(
      title: text(.realForecast, year), subtitle: text(.balanceSubtitle),
      content: .lines(
        Chart.Lines(
          y: Chart.Axis(text(.realPrice, year), unit: unit("USD/bbl")),
          lines: drawn([known] + paths), origin: origin)),
      notes: [text(.medianNote), text(.realNote)],
      source: source([plan.oil.price, plan.oil.demand, plan.oil.supply.rawValue]))
  }

  /// Prices over growth of demand and of supply.
  func whatIf() -> Draft? {
    let grid = chain.whatIf.grid
    guard let top = grid.first, let grid0 = plan.oil.grid else { return nil }
    let year = grid0.year
    let supply = plan.oil.supply.rawValue
    let values = grid.map { row in row.map { chain.ledger.value($0.nominal)[.year(year)] } }
    guard values.contains(where: { $0.contains { $0 != nil } }) else { return nil }
    func percent(_ value: Double) -> String {
      (value > 0 ? "+" : "")
        + language.number(
          value, digits: value == value.rounded() ? 0 : 10 * value == (10 * value).rounded() ? 1 : 2
        ) + "\u{A0}%"
    }
    return Draft(
      title: text(.whatIf, "\(year)"),
      subtitle: text(
        .gridSubtitle, language == .russian ? FigureNames.supplies[supply] ?? supply : supply),
      content: .heat(
        Chart.Heat(
          rowTitle: text(.growthOfDemand), columnTitle: text(.growthOfSupply),
          rows: grid.map { percent($0.first?.demand ?? 0) },
          columns: top.map { percent($0.supply) },
          values: values, unit: unit("USD/bbl"), titlesMeasure: true)),
      source: source([plan.oil.price, plan.oil.demand, supply]))
  }

  /// Table 2: every grade under every scenario.
  func oilPriceTable() -> Draft {
    var columns: [Table.Column] = []
    var series: [Series?] = []
    for grade in ["wti"] + plan.grades.map(\.name) {
      let name = Grade.title(of: grade)
      for scenario in chain.scenarios {
        columns.append(
          Table.Column(
            "\(grade)_\(scenario.name)", "\(name), \(scenarioTitle(scenario.name))",
            unit: "USD/bbl"))
        series.append(
          chain.markets.first { $0.name == scenario.name }?.annual[grade].map(chain.ledger.value))
      }
    }
    return Draft(
      title: text(.oilPriceTable), subtitle: text(.annualDollars),
      content: .table(
        yearTable("table-2", text(.oilPriceTable), columns: columns) { year in
          series.map { $0?[.year(year)] }
        }),
      notes: [text(.medianNote)], source: source([plan.oil.price, "brent", "urals"]))
  }

  /// A table with one row for each year from the last known one to the horizon.
  func yearTable(
    _ id: String, _ title: String, columns: [Table.Column], values: (Int) -> [Double?]
  ) -> Table {
    Table(
      id: id, title: title, rowTitle: text(.year), columns: columns,
      rows: (lastKnownYear...plan.horizon).map { year in
        Table.Row("\(year)", values(year).map { $0.map { .number($0) } ?? .empty })
      }, scenarios: chain.scenarios.map { scenarioTitle($0.name) })
  }
}
