extension OutlookViews {
  /// The stated tariff by year: what the plan states, the average by months in force, and December; `nil` for a plan
  /// without a tariff.
  ///
  /// It is printed where the plan states steps, since an average of steps cannot be read off them.
  func tariffTable(_ gas: GasPlan) -> Table? {
    guard let handle = main.chain.gas?.russia.first?.tariff?.stated else { return nil }
    let path = main.chain.ledger.value(handle)
    let averages = path.annual.values
    var december = path.baseDecember
    var rows: [Table.Row] = []
    for (offset, change) in path.changes.enumerated() {
      let average = averages[offset + 1]
      switch change {
      case .averageGrowth: december = average
      case .steps(let steps): for step in steps { december *= 1 + step.percent / 100 }
      }
      rows.append(
        Table.Row(
          "\(path.baseYear + 1 + offset)",
          [
            .text(change.words),
            main.cell((average / averages[offset] - 1) * 100, of: handle.id),
            main.cell(average, of: handle.id), main.cell(december, of: handle.id),
          ]))
    }
    let hasSteps = path.changes.contains { if case .steps = $0 { true } else { false } }
    return Table(
      id: "gas-russia-tariff", title: "The stated tariff of Russian gas", rowTitle: "year",
      columns: [
        Table.Column("stated", "stated"),
        Table.Column("growth", "growth of the average", unit: "percent"),
        Table.Column("average", "average", unit: "RUB/1000m3", digits: 0),
        Table.Column("december", "December", unit: "RUB/1000m3", digits: 0),
      ], rows: rows,
      notes: [
        "Averages count each level by the months it is in force; steps start from the December before, growth of a year from the average before."
      ], isHeadline: hasSteps)
  }
}

extension TariffPath.Change {
  /// `+16.3 % on average`, or `+5.0 % from month 1, +7.0 % from month 4`.
  fileprivate var words: String {
    func percent(_ value: Double) -> String { (value < 0 ? "" : "+") + value.shown(1) + " %" }
    switch self {
    case .averageGrowth(let growth): return "\(percent(growth)) on average"
    case .steps(let steps):
      return steps.map { "\(percent($0.percent)) from month \($0.month)" }.joined(separator: ", ")
    }
  }
}
