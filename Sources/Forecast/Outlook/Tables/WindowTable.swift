extension OutlookViews {
  /// Every rule along every path of Brent, for the last known year and the first forecast one.
  func windowTable(_ gas: GasPlan) -> Table {
    let (before, after) = (plan.origin.year, plan.origin.year + 1)
    var rows: [Table.Row] = []
    for view in [main] + self.gas {
      guard let stage = view.chain.gas?.europe else { continue }
      let relation = view.chain.ledger.value(stage.relation)
      let r2 = stage.fit.map { view.chain.ledger.value($0).r2 }
      for prices in stage.prices {
        let first = view.cell(prices.oilIndexedAnnual, before)
        let second = view.cell(prices.oilIndexedAnnual, after)
        guard case .number(let old) = first.value, case .number(let new) = second.value else {
          continue
        }
        rows.append(
          Table.Row(
            "\(ruleTitle(view)) \(prices.path)", label: ruleTitle(view),
            [
              .text(pathTitle(prices.path)), first, second,
              view.cell(new / old, of: prices.oilIndexedAnnual.id),
              view.cell(relation.constant, of: stage.relation.id),
              view.cell(relation.slope, of: stage.relation.id),
              r2.map { view.cell($0, of: stage.relation.id) } ?? .empty,
            ]))
      }
    }
    rows += comparisonRows(gas, before, after)
    var notes = [
      "The oil rule alone. Only complete windows: a path that ends early gives no later price."
    ]
    if let sample = gas.europe.fittedSample {
      notes.append(
        "Fitted by least squares on \(sample.lowerBound) to \(sample.upperBound); levels on levels, so R² flatters."
      )
    }
    return Table(
      id: "gas-windows",
      title: "Which lag? European price of \(before) and \(after) by rule and path of Brent",
      rowTitle: "rule and path",
      columns: [
        Table.Column("path", "path of Brent"),
        Table.Column("price_\(before)", "\(before)", unit: "USD/1000m3"),
        Table.Column("price_\(after)", "\(after)", unit: "USD/1000m3"),
        Table.Column("ratio", "ratio", digits: 3), Table.Column("constant", "constant", digits: 1),
        Table.Column("slope", "slope", digits: 3), Table.Column("r2", "R²", digits: 3),
      ], rows: rows, notes: notes, scenarios: scenarioTitles, heatBasis: gas.heat.description)
  }

  /// What was observed, and what the study printed.
  private func comparisonRows(_ gas: GasPlan, _ before: Int, _ after: Int) -> [Table.Row] {
    var rows: [Table.Row] = []
    if let observed = main.chain.gas?.observed {
      let series = main.chain.ledger.value(observed)
      if let old = series[.year(before)], let new = series[.year(after)] {
        rows.append(
          Table.Row(
            "observed",
            [
              .text("\(gas.europe.price), not the rule"), main.cell(observed, before),
              main.cell(observed, after), main.cell(new / old, of: observed.id), .empty, .empty,
              .empty,
            ]))
      }
    }
    let published = main.chain.publishedGas
    if let old = published[before], let new = published[after] {
      rows.append(
        Table.Row(
          "published",
          [
            .text("the study's own figures"), .number(old), .number(new), .number(new / old),
            .empty, .empty, .empty,
          ]))
    }
    return rows
  }

  private func pathTitle(_ path: String) -> String {
    switch path {
    case "outlook": "EIA outlook at the origin"
    case "actual": "as it happened"
    default: scenarios.first { $0.name == path }.map { "scenario: \($0.title)" } ?? path
    }
  }
}
