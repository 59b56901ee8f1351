extension OutlookViews {
  /// The two approaches of the study side by side: their prices under every scenario, and their tests.
  func approachTables(_ gas: GasPlan) -> [Table] {
    guard let stage = main.chain.gas, let products = stage.products, let plans = gas.europe.products
    else { return [] }
    return [
      approachTable(stage, products, plans, gas),
      approachTests(stage, products, plans, gas),
    ]
  }

  private func approachTable(
    _ stage: GasStage, _ products: ProductsStage, _ plans: ProductsPlan, _ gas: GasPlan
  ) -> Table {
    var columns: [(Table.Column, (Int) -> Table.Cell)] = []
    for scenario in scenarios {
      let pair = [
        ("brent", "Brent", stage.europe[scenario.name]?.oilIndexedAnnual),
        ("products", "oil products", products[scenario.name]?.annual),
      ]
      for (key, title, handle) in pair {
        columns.append(
          (
            Table.Column(
              "\(key)_\(scenario.name)", "\(scenario.title), \(title)", unit: "USD/1000m3"),
            { main.cell(handle, $0) }
          ))
      }
    }
    let relation = main.chain.ledger.value(products.relation)
    let follow = main.chain.ledger.value(products.follow)
    let index = plans.legs.map { "\($0.weight.value.plain) \($0.series)" }.joined(separator: " + ")
    return yearTable(
      "gas-europe-approaches", "European gas price by two approaches",
      years: years(from: gas.europe.firstYear), columns: columns,
      notes: [
        "Products: \(relation.constant.shown(2)) + \(relation.slope.shown(4)) × \(plans.rule) average of \(index) (USD/t); Brent as in gas-europe.",
        "After \(plan.originMonth) the products follow Brent: \(follow.coefficients[0].shown(1)) + \(follow.coefficients[1].shown(3)) × Brent, fitted on \(plans.follow.lowerBound) to \(plans.follow.upperBound) (R² \(follow.r2.shown(3))).",
      ], heatBasis: gas.heat.description)
  }

  private func approachTests(
    _ stage: GasStage, _ products: ProductsStage, _ plans: ProductsPlan, _ gas: GasPlan
  ) -> Table {
    var rows: [Table.Row] = []
    var notes = [
      "Durbin–Watson near 0 and a small p of Breusch–Godfrey (12 lags) mean errors that last: standard errors and p-values of breaks are then too small.",
      "The break is the date of the largest Chow statistic, with Hansen's p-value.",
    ]
    let fits = [
      (stage.europe.fit, "Brent, \(gas.europe.rule)"),
      (products.fit, "oil products, \(plans.rule)"),
    ]
    for (handle, title) in fits {
      guard let handle else { continue }
      let fit = main.chain.ledger.value(handle)
      func cell(_ value: Double?) -> Table.Cell {
        value.map { main.cell($0, of: handle.id) } ?? .empty
      }
      let change = try? fit.quandtAndrews()
      rows.append(
        Table.Row(
          title,
          [
            cell(Double(fit.observations)), cell(fit.coefficients[0]), cell(fit.coefficients[1]),
            cell(fit.r2), cell(fit.sigma), cell(try? fit.durbinWatson().statistic),
            cell(try? fit.breuschGodfrey(lags: 12).chiSquared.pValue),
            cell(try? fit.residuals.jarqueBera().pValue), cell(change?.test.pValue),
            change.map { .text($0.breakPeriod.description) } ?? .empty,
          ]))
    }
    if stage.europe.fit == nil {
      notes.append("The relation to Brent is stated in the plan, so there is no fit to test.")
    }
    return Table(
      id: "gas-europe-tests", title: "European gas price: tests of the two approaches",
      rowTitle: "approach",
      columns: [
        Table.Column("n", "n", unit: "months", digits: 0),
        Table.Column("constant", "constant", unit: "USD/1000m3"),
        Table.Column("slope", "slope", digits: 4), Table.Column("r2", "R²", digits: 3),
        Table.Column("sigma", "σ", unit: "USD/1000m3"),
        Table.Column("durbin_watson", "Durbin–Watson", digits: 2),
        Table.Column("breusch_godfrey", "Breusch–Godfrey p", digits: 4),
        Table.Column("jarque_bera", "Jarque–Bera p", digits: 3),
        Table.Column("sup_f", "sup-F p", digits: 4), Table.Column("break", "break"),
      ], rows: rows, notes: notes, heatBasis: gas.heat.description, isHeadline: false)
  }
}
