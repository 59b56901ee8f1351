extension LastBacktest {
  /// What the last backtest found: the best model of each price and horizon, then every model of each price.
  var tables: [Table] { [summary] + markets.map(table) }

  private var sourceNote: String {
    "From \(file), made by forecast backtest of \(origin); this run has not repeated it."
  }

  private var summary: Table {
    var rows: [Table.Row] = []
    for market in markets {
      for horizon in market.horizons {
        guard let found = market.best(horizon) else { continue }
        let (benchmark, best) = (found.benchmark, found.best)
        rows.append(
          Table.Row(
            "\(market.key), \(horizon) \(market.period)\(horizon == 1 ? "" : "s") ahead",
            label: "\(market.title), \(horizon) \(market.period)\(horizon == 1 ? "" : "s") ahead",
            [
              .number(Double(benchmark.n)),
              best.map { .text($0.model) } ?? .empty,
              cell(best?.mspeRatioLast),
              cell(best?.doubt),
              best == nil ? .empty : .number(Double(found.rivals)),
              cell(market.equation(horizon)?.mspeRatioLast),
              cell(benchmark.coverage80.map { 100 * $0 }), cell(benchmark.coverage80P),
            ]))
      }
    }
    return Table(
      id: "skill", title: "How good such forecasts were", rowTitle: "price",
      columns: [
        Table.Column("n", "n", digits: 0), Table.Column("best", "best model afterwards"),
        Table.Column("ratio", "ratio to last price", digits: 3),
        Table.Column("p", "p", digits: 2),
        Table.Column("of", "of", digits: 0),
        Table.Column("equation", "equation's ratio", digits: 3),
        Table.Column("coverage80", "80 % bands held", unit: "percent", digits: 0),
        Table.Column("coverage80_p", "p of held", digits: 2),
      ], rows: rows,
      notes: [
        sourceNote,
        "Squared error of the best of so many models over that of \"the price stays where it is\"; the best was "
          + "picked afterwards, so a ratio a little below 1 is luck unless p (the larger of Diebold–Mariano's two kernels) "
          + "times the number of models is small. Bands are those around the last price; p of "
          + "held is small where their share differs from the promise beyond chance.",
      ] + equationNote)
  }

  private var equationNote: [String] {
    guard
      let row = markets.lazy.flatMap({ market in market.horizons.compactMap(market.equation) })
        .first
    else { return [] }
    return [
      "equation: '\(row.model)', estimated so by month or quarter on what was known, without shocks that only hindsight "
        + "dates: of the kind that this run rests on. The bands of this run are drawn from its own equation and are not "
        + "those judged here."
    ]
  }

  private func table(_ market: Market) -> Table {
    let horizons = market.horizons
    func columns(_ key: String, _ title: String, unit: String? = nil, digits: Int) -> [Table.Column]
    {
      horizons.map { Table.Column("\(key)_\($0)", "\(title) \($0)", unit: unit, digits: digits) }
    }
    func cells(_ model: String, _ figure: (Row) -> Double?) -> [Table.Cell] {
      horizons.map { cell(market.row(model, $0).flatMap(figure)) }
    }
    let rows = market.models.map { model in
      Table.Row(
        model, label: market.title(of: model),
        [cell(horizons.compactMap { market.row(model, $0)?.n }.max().map(Double.init))]
          + cells(model) { $0.mspeRatioLast } + cells(model) { $0.doubt }
          + cells(model) { $0.direction.map { 100 * $0 } } + cells(model) { $0.crps }
          + cells(model) { $0.coverage80.map { 100 * $0 } })
    }
    let unit = market.rows.first?.unit ?? ""
    let era = market.era.map { "-" + $0.replacing(" to ", with: "-") } ?? ""
    return Table(
      id: "skill-\(market.series)\(era)",
      title: "Every model on \(market.title): squared error over that of the last price",
      rowTitle: "\(market.period)s ahead",
      columns: [Table.Column("n", "n", digits: 0)]
        + columns("ratio", "ratio", digits: 3)
        + columns("p", "p", digits: 2)
        + columns("direction", "dir", unit: "percent", digits: 0)
        + columns("crps", "CRPS", unit: unit, digits: 2)
        + columns("coverage80", "80 %", unit: "percent", digits: 0),
      rows: rows,
      notes: [
        sourceNote,
        "Rows with fewer origins (n) are held against the last price on their own origins. p: the larger of "
          + "Diebold–Mariano's two kernels; dir: share of movements foreseen; 80 %: share of outcomes inside 80 % bands, which like CRPS judge distributions of past errors.",
      ], isHeadline: false)
  }

  private func cell(_ value: Double?) -> Table.Cell { value.map { .number($0) } ?? .empty }
}
