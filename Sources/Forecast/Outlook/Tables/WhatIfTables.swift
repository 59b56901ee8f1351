import Foundation

extension OutlookViews {
  /// "What if" prices, the grid of prices over demand and supply, and the elasticities that it implies.
  func whatIfTables() -> [Table] {
    var tables: [Table] = []
    if !main.chain.whatIf.conditionals.isEmpty { tables.append(conditionalTable()) }
    for view in [main] + oil where !view.chain.whatIf.grid.isEmpty {
      tables.append(gridTable(view))
      tables.append(elasticityTable(view))
    }
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
        [.number(own.demand), .number(own.supply)]
          + views.flatMap { view -> [Table.Cell] in
            guard let same = view.chain.whatIf.conditionals.first(where: { $0.name == own.name }) else {
              return [.empty, .empty]
            }
            return [view.cell(same.real, firstYear), view.cell(same.nominal, firstYear)]
          })
    }
    return Table(
      id: "oil-what-if", title: "What if: the average price of \(firstYear) by growth of demand and supply",
      rowTitle: "case", columns: columns, rows: rows,
      notes: [
        "Supply is the measure in the equation (\(plan.oil.supply.rawValue), or as the variant says): the study takes output as proportional to reserves.",
        "Constant growth on the same \(plan.frequency.periodName) of the year before; consumer prices stay at their level of a year before.",
      ])
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

  private func elasticityTable(_ view: ChainView) -> Table {
    let grid = view.chain.whatIf.grid
    let year = plan.oil.grid?.year ?? firstYear
    func price(_ point: WhatIfStage.Price) -> Double? { view.chain.ledger.value(point.real)[.year(year)] }
    func row(_ key: String, _ low: WhatIfStage.Price, _ high: WhatIfStage.Price, _ from: Double, _ to: Double)
      -> Table.Row?
    {
      guard let before = price(low), let after = price(high), from != to else { return nil }
      let elasticity = log(after / before) / log((1 + to / 100) / (1 + from / 100))
      return Table.Row(key, [view.cell(elasticity, of: high.real.id)])
    }
    var rows: [Table.Row] = []
    let flat = grid.flatMap { $0 }
    if let low = flat.min(by: { (abs($0.supply), $0.demand) < (abs($1.supply), $1.demand) }),
      let high = flat.filter({ $0.supply == low.supply }).max(by: { $0.demand < $1.demand }),
      let one = row("price to demand", low, high, low.demand, high.demand)
    {
      rows.append(one)
    }
    if let low = flat.min(by: { (abs($0.demand), $0.supply) < (abs($1.demand), $1.supply) }),
      let high = flat.filter({ $0.demand == low.demand }).max(by: { $0.supply < $1.supply }),
      let one = row("price to supply", low, high, low.supply, high.supply)
    {
      rows.append(one)
    }
    return Table(
      id: "oil-elasticities\(view.suffix.dashed)",
      title: "Elasticities that the grid implies"
        + (view.variant == nil ? "" : ": \(view.title)"), rowTitle: "elasticity",
      columns: [Table.Column("within_year", "average price of \(year)", digits: 2)], rows: rows,
      notes: ["Between the ends of the grid, the other driver unchanged; logarithms of real prices."])
  }
}

extension Double {
  /// `−4.75`, `+1`, `0`: a growth rate in a heading.
  var signed: String { (self > 0 ? "+" : "") + plain.replacing("-", with: "−") }

  /// `m4_75`, `1`: a growth rate in a key.
  var keyed: String { plain.replacing("-", with: "m").replacing(".", with: "_") }
}
