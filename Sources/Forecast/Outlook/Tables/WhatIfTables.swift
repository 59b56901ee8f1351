extension OutlookViews {
  /// "What if" prices, the grid of prices over demand and supply, and the elasticities that it implies.
  func whatIfTables() -> [Table] {
    var tables: [Table] = []
    if !main.chain.whatIf.conditionals.isEmpty { tables.append(conditionalTable()) }
    for view in [main] + oil where !view.chain.whatIf.grid.isEmpty {
      tables.append(gridTable(view))
    }
    if let table = elasticityTable() { tables.append(table) }
    return tables
  }

  private var firstYear: Int { plan.origin.year + 1 }

  private func conditionalTable() -> Table {
    let views = [main] + oil
    var columns = [
      Table.Column("demand_growth", "demand", unit: "percent", digits: 2),
      Table.Column("supply_growth", "supply", unit: "percent", digits: 2),
    ]
    for view in views {
      let title = view.variant == nil ? plan.oil.supply.rawValue : view.title
      columns.append(
        Table.Column("real\(view.suffix)", "WTI, \(title)", unit: "USD\(plan.dollarsOf)/bbl"))
      columns.append(Table.Column("nominal\(view.suffix)", "WTI, \(title)", unit: "USD/bbl"))
    }
    let rows = main.chain.whatIf.conditionals.map { own in
      Table.Row(
        own.name.replacing("_", with: " "),
        [
          main.cell(own.demand, of: "plan:oil.conditionals.\(own.name).demand"),
          main.cell(own.supply, of: "plan:oil.conditionals.\(own.name).supply"),
        ]
          + views.flatMap { view -> [Table.Cell] in
            guard let same = view.chain.whatIf.conditionals.first(where: { $0.name == own.name })
            else {
              return [.empty, .empty]
            }
            return [view.cell(same.real, firstYear), view.cell(same.nominal, firstYear)]
          })
    }
    return Table(
      id: "oil-what-if",
      title: "What if: the average price of \(firstYear) by growth of demand and supply",
      rowTitle: "case", columns: columns, rows: rows,
      notes: [
        "Supply is the measure in the equation (\(plan.oil.supply.rawValue), or as the variant says); "
          + "output is taken as proportional to it.",
        "Constant growth \(growthWords); consumer prices stay at their level of a year before.",
      ])
  }

  /// What growth is measured on.
  private var growthWords: String {
    switch (plan.frequency, plan.growthShape) {
    case (.annual, _): "on the year before"
    case (_, .samePeriod): "on the same \(plan.frequency.periodName) of the year before"
    case (_, .endToEnd): "from the end of a year to that of the next"
    case (_, .smooth): "of annual averages"
    }
  }

  private func gridTable(_ view: ChainView) -> Table {
    let grid = view.chain.whatIf.grid
    let year = plan.oil.grid?.year ?? firstYear
    let columns = grid[0].map { price in
      Table.Column(
        "supply_\(price.supply.keyed)", "supply \(price.supply.signed) %", unit: "USD/bbl")
    }
    return Table(
      id: "oil-grid\(view.suffix.dashed)",
      title: "WTI in \(year) by growth of demand and of "
        + (view.variant == nil ? plan.oil.supply.rawValue : "supply: \(view.title)"),
      rowTitle: "demand",
      columns: columns,
      rows: grid.map { row in
        Table.Row("\(row[0].demand.signed) %", row.map { view.cell($0.nominal, year) })
      })
  }

  /// Elasticities of the average price: between the ends of the grid, between the conditionals, and between the
  /// published prices of the same conditionals.
  private func elasticityTable() -> Table? {
    let views = [main] + oil
    var columns: [Table.Column] = []
    var cells: [Elasticities] = []
    for view in views {
      let title = view.variant == nil ? plan.oil.supply.rawValue : view.title
      let year = view.chain.plan.oil.grid?.year ?? firstYear
      func points(_ prices: [WhatIfStage.Price]) -> [Elasticities.Point] {
        prices.compactMap { price in
          view.chain.ledger.value(price.real)[.year(year)].map {
            Elasticities.Point(demand: price.demand, supply: price.supply, price: $0)
          }
        }
      }
      columns.append(Table.Column("grid\(view.suffix)", "grid, \(title)", digits: 2))
      cells.append(Elasticities(points(view.chain.whatIf.grid.flatMap { $0 })))
      columns.append(Table.Column("what_if\(view.suffix)", "what if, \(title)", digits: 2))
      cells.append(Elasticities(points(view.chain.whatIf.conditionals)))
    }
    let published = main.chain.whatIf.conditionals.compactMap { price in
      price.published.map {
        Elasticities.Point(
          demand: price.demand, supply: price.supply, price: ($0.lowerBound + $0.upperBound) / 2)
      }
    }
    if !published.isEmpty {
      columns.append(Table.Column("published", "published prices", digits: 2))
      cells.append(Elasticities(published))
    }
    let id = main.chain.oil.fit.id
    func row(_ key: String, _ pick: (Elasticities) -> Double?) -> Table.Row {
      Table.Row(key, cells.map { pick($0).map { main.cell($0, of: id) } ?? .empty })
    }
    let rows = [row("price to demand", \.demand), row("price to supply", \.supply)]
    return Table(
      id: "oil-elasticities",
      title: "Elasticities of the average price of \(plan.oil.grid?.year ?? firstYear)",
      rowTitle: "elasticity", columns: columns, rows: rows,
      notes: [
        "Logarithm of the price ratio over that of the driver: demand at unchanged supply between the ends, then supply after the part of demand is taken out."
      ] + (published.isEmpty ? [] : ["Published: the middle of a range counts."]))
  }
}

extension Double {
  /// `−4.75`, `+1`, `0`: a growth rate in a heading.
  var signed: String { (self > 0 ? "+" : "") + plain.replacing("-", with: "−") }

  /// `m4_75`, `1`: a growth rate in a key.
  var keyed: String { plain.replacing("-", with: "m").replacing(".", with: "_") }
}
