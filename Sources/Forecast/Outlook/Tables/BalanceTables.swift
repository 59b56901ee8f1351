extension OutlookViews {
  /// The world balance of every scenario.
  func balanceTables() -> [Table] {
    main.chain.balances.map { balance in
      let title = scenarios.first { $0.name == balance.scenario }?.title ?? balance.scenario
      let other = main.chain.ledger.value(balance.otherSupply)
      let columns: [(Table.Column, (Int) -> Table.Cell)] = [
        (
          Table.Column("demand", "demand", unit: "kb/d", digits: 0),
          { year in main.cell(balance.demand, year) }
        ),
        (
          Table.Column("production", "production", unit: "kb/d", digits: 0),
          { year in main.cell(balance.production, year) }
        ),
        (
          Table.Column("other_supply", "other supply", unit: "kb/d", digits: 0),
          { _ in main.cell(balance.otherSupply) }
        ),
        (
          Table.Column("stock_change", "implied stock change", unit: "kb/d", digits: 0),
          { year in main.cell(balance.stockChange, year) }
        ),
        (
          Table.Column("reserves", "reserves, end of year", unit: "Gbbl", digits: 0),
          { year in main.cell(balance.reserves, year) }
        ),
        (
          Table.Column("years_left", "reserves ÷ production", unit: "years", digits: 1),
          { year in main.cell(balance.yearsLeft, year) }
        ),
      ]
      return yearTable(
        "balance-\(balance.scenario)", "World oil balance: \(title)", years: years,
        columns: columns,
        notes: [
          "Other supply (biofuels, refinery gains, statistical difference) is the average of demand − production over \(plan.balance.otherSupplyYears) years to \(plan.origin.year), \(other.shown(0)) kb/d, held."
        ])
    }
  }

  /// What every scenario assumes, by year.
  func driverTable() -> Table {
    var columns: [(Table.Column, (Int) -> Table.Cell)] = []
    for scenario in scenarios {
      let drivers = main.chain.ledger.value(scenario.drivers)
      func column(_ key: String, _ title: String, unit: String, _ series: Series?) {
        guard let years = try? series?.aggregated(to: .annual, by: .mean) else { return }
        columns.append(
          (
            Table.Column(
              "\(key)_\(scenario.name)", "\(title), \(scenario.title)", unit: unit, digits: 2),
            { year in
              years[.year(year)].map {
                .number($0, Table.Source(id: scenario.drivers.id, period: .year(year)))
              } ?? .empty
            }
          ))
      }
      column("demand", "demand", unit: "percent", try? drivers.demand.total())
      column("production", "production", unit: "percent", try? drivers.production.total())
      switch drivers.reserves {
      case .rolledForward(let additions): column("additions", "additions", unit: "Gbbl", additions)
      case .growing(let growth): column("reserves", "reserves", unit: "percent", growth)
      }
      column("inflation", "inflation", unit: "percent", drivers.inflation)
      column("shock", "shock", unit: "share of the year", drivers.shock)
    }
    return yearTable(
      "drivers", "Drivers of the scenarios", years: Array((plan.origin.year + 1)...plan.horizon),
      columns: columns,
      notes: ["Averages over the \(plan.frequency.periodName)s of the year."], isHeadline: false)
  }
}
