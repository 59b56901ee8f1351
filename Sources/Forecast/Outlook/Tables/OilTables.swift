extension OutlookViews {
  /// Annual averages of WTI (real and of the day), Brent and Urals: every scenario, every oil variant.
  func oilPriceTables() -> [Table] {
    let origin = "Known to \(plan.originMonth); annual averages of monthly figures."
    var tables: [Table] = []
    if main.chain.plan.oil.deflator != nil {
      tables.append(
        priceTable(
          "oil-wti-real", "WTI in dollars of \(plan.dollarsOf)", prefix: "wti_real",
          unit: "USD\(plan.dollarsOf)/bbl", notes: [origin, Self.medianNote]
        ) { view, scenario in
          view.chain.scenarios.first { $0.name == scenario }?.realAnnual
        })
    }
    let names = (["wti"] + plan.grades.map(\.name)).map { ($0, Grade.title(of: $0)) }
    for (grade, title) in names {
      tables.append(
        priceTable(
          "oil-\(grade)", "\(title), prices of the day", prefix: grade, unit: "USD/bbl",
          notes: [main.chain.series.quotes[grade] == nil ? origin : quoteNote(grade)]
            + tieNotes(grade)
        ) { view, scenario in view.market(scenario)?.annual[grade] })
    }
    if let known = knownPriceTable() { tables.append(known) }
    return tables
  }

  private static let medianNote =
    "A dynamic forecast without residuals: exp of a log forecast is the median, not the mean."

  private func priceTable(
    _ id: String, _ title: String, prefix: String, unit: String, notes: [String],
    handle: @escaping (ChainView, String) -> Handle<Series>?
  ) -> Table {
    var columns: [(Table.Column, (Int) -> Table.Cell)] = []
    for view in [main] + oil {
      for scenario in scenarios {
        let name = view.variant == nil ? scenario.title : "\(scenario.title), \(view.title)"
        columns.append(
          (
            Table.Column("\(prefix)_\(scenario.name)\(view.suffix)", name, unit: unit),
            { year in view.cell(handle(view, scenario.name), year) }
          ))
      }
    }
    return yearTable(id, title, years: years, columns: columns, notes: notes)
  }

  /// How much of a sparsely quoted grade is known.
  private func quoteNote(_ grade: String) -> String {
    let known = main.chain.series.quotes[grade].map { handle in
      main.chain.ledger.value(handle).through(plan.originMonth).values
    }
    let last = known?.last.map { "\($0.period)" } ?? "never"
    return
      "Single months quoted to \(last) (\(known?.count ?? 0) of them); other months by the tie to its marker. Annual averages of monthly figures."
  }

  private func tieNotes(_ grade: String) -> [String] {
    guard let tie = plan.grades.first(where: { $0.name == grade }),
      let handle = main.chain.ties.handles[grade]
    else { return [] }
    let value = main.chain.ledger.value(handle)
    let goal =
      value.target.map {
        ", moving to \($0.level.plain.replacing("-", with: "−")) by the end of \($0.year)"
      } ?? ""
    return [
      "\(Grade.title(of: grade)) by its \(tie.kind.rawValue) to \(Grade.title(of: tie.over)) after the origin: "
        + "\(value.level.shown(3))\(tie.kind == .spread ? " USD/bbl" : "")\(goal)."
    ]
  }

  /// Prices that are known after the origin beside the paths, month by month.
  private func knownPriceTable() -> Table? {
    guard let actual = main.market("actual"), let wti = actual.grades["wti"] else { return nil }
    let known = main.chain.ledger.value(wti)
    let first = plan.originMonth.advanced(by: 1)
    guard first <= known.end else { return nil }
    let last = min(known.end, plan.forecastMonths.upperBound, first.advanced(by: 23))
    var columns = [Table.Column("wti_known", "WTI, known", unit: "USD/bbl")]
    columns += scenarios.map { Table.Column("wti_\($0.name)", $0.title, unit: "USD/bbl") }
    let rows = (first...last).map { month in
      Table.Row(
        "\(month)",
        [main.cell(wti, at: month)]
          + scenarios.map { scenario in
            main.market(scenario.name)?.grades["wti"].map { main.cell($0, at: month) } ?? .empty
          })
    }
    return Table(
      id: "oil-known-prices", title: "What became known after the origin", rowTitle: "month",
      columns: columns, rows: rows,
      notes: [
        "Known prices after \(plan.originMonth) enter no forecast of oil; they are shown beside it."
      ],
      scenarios: scenarioTitles, isHeadline: false)
  }
}
