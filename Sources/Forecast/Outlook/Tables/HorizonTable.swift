extension PriceBacktest {
  /// Every measure of every model at one horizon: skill, luck, directions, and what bands held beside how wide they were.
  ///
  /// Models that do not look so far have no row.
  func horizonTable(id: String, horizon: Int, plan: BacktestPlan) -> Table {
    let columns = measures
    let rows = contenders.compactMap { contender -> Table.Row? in
      if let row = row(key: contender.key, horizon: horizon) {
        return Table.Row(contender.key, label: contender.label, columns.map { $0.cell(row) })
      }
      guard absences.contains(where: { $0.contender == contender && $0.horizon == horizon }) else {
        return nil
      }
      return Table.Row(
        contender.key, label: contender.label,
        columns.map { $0.column.key == "n" ? .number(0) : .empty })
    }
    let period = plan.frequency.periodName
    return Table(
      id: id,
      title:
        "\(series), \(horizon) \(period)\(horizon == 1 ? "" : "s") ahead: skill, directions and bands",
      rowTitle: "model", columns: columns.map(\.column), rows: rows,
      notes: horizon == plan.shown.first ? measureNotes(period: period) : [])
  }

  /// A column with what a row shows in it.
  private typealias Measure = (column: Table.Column, cell: (BacktestRow) -> Table.Cell)

  private var measures: [Measure] {
    func cell(_ value: Double?) -> Table.Cell { value.map { .number($0) } ?? .empty }
    func band(_ row: BacktestRow) -> BandRecord? {
      row.bands.flatMap { $0.count < Self.fewBands ? nil : $0.band(0.8) }
    }
    let symbol = unit.symbol
    return [
      (Table.Column("n", "n", digits: 0), { .number(Double($0.count)) }),
      (Table.Column("ratio", "ratio", digits: 3), { .number($0.mspeRatioLast) }),
      (
        Table.Column("p", "p", digits: 2),
        { row in cell(row.againstLast.map(\.cautiousPValue)) }
      ),
      (
        Table.Column("direction", "dir", unit: "percent", digits: 0),
        { cell($0.direction.map { 100 * $0.share }) }
      ),
      (Table.Column("direction_p", "p dir", digits: 2), { cell($0.directionPValue) }),
      (
        Table.Column("coverage80", "80 %", unit: "percent", digits: 0),
        { cell(band($0).map { 100 * $0.coverage }) }
      ),
      (Table.Column("coverage80_p", "p 80 %", digits: 2), { cell($0.coverage80P) }),
      (Table.Column("width80", "width", unit: symbol, digits: 2), { cell(band($0)?.meanWidth) }),
      (
        Table.Column("interval_score80", "score", unit: symbol, digits: 2),
        { cell(band($0)?.intervalScore) }
      ),
      (Table.Column("crps", "CRPS", unit: symbol, digits: 2), { cell($0.bands?.crps) }),
    ]
  }

  /// Bands without which a share of them says nothing.
  private static let fewBands = 20

  /// What the columns are; said once, below the shortest horizon.
  private func measureNotes(period: String) -> [String] {
    [
      "ratio: squared error over that of the last price. p: Diebold–Mariano's that both are equal, two-sided, the larger of "
        + "two kernels (rectangular with the Harvey–Leybourne–Newbold correction, and Bartlett's), small for what is worse "
        + "as well. dir: movements from the last price foreseen; p dir: Pesaran–Timmermann, one-sided, too small beyond "
        + "one \(period) ahead.",
      "80 %: outcomes held by 80 % bands; p 80 %: small where that differs from the promise beyond chance; width: of these on average; score: the interval score, width and misses in one; "
        + "CRPS: of the whole distribution; of the last three smaller is better. Forecast distributions come from each "
        + "model's own past errors known at the origin, at least \(terms.bandMinimum) of them, "
        + "\(terms.bandRule.phrase). With fewer than \(Self.fewBands) bands no share is shown. Rows "
        + "with other origins are not comparable.",
    ]
  }
}

extension BandRule {
  fileprivate var phrase: String {
    switch self {
    case .pastErrors: "taken as they came"
    case .adaptive:
      "as wide as the price moves, widened after every miss and narrowed after every hit"
    }
  }
}
