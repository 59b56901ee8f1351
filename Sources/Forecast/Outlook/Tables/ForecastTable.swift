extension PriceBacktest {
  /// Every judged forecast beside its outcome, with the 80 % band where there is one: what any measure of the backtest can
  /// be computed from again.
  func forecasts(id: String, horizons: [Int]) -> Table {
    let symbol = unit.symbol
    var lines: [Table.Row] = []
    for (contender, run) in zip(contenders, runs) {
      for record in run.records where horizons.contains(record.horizon) {
        let bands = row(run.model, horizon: record.horizon)?.bands
        var ends: [Period: (lower: Double, upper: Double)] = [:]
        if let bands, let band = bands.band(0.8) {
          for (place, origin) in bands.origins.enumerated() {
            ends[origin] = (band.lower[place], band.upper[place])
          }
        }
        for (place, origin) in record.origins.enumerated() where origin >= terms.judgedFrom {
          let band = ends[origin]
          lines.append(
            Table.Row(
              run.model,
              [
                .text(contender.key), .number(Double(record.horizon)), .text("\(origin)"),
                .text("\(origin.advanced(by: record.horizon))"),
                .number(record.lastKnown[place]), .number(record.forecasts[place]),
                .number(record.outcomes[place]), band.map { .number($0.lower) } ?? .empty,
                band.map { .number($0.upper) } ?? .empty,
              ]))
        }
      }
    }
    return Table(
      id: id, title: "\(series): every forecast beside its outcome", rowTitle: "model",
      columns: [
        Table.Column("model_key", "key"), Table.Column("horizon", "ahead", digits: 0),
        Table.Column("origin", "origin"),
        Table.Column("target", "period"),
        Table.Column("last_price", "last price", unit: symbol, digits: 2),
        Table.Column("forecast", "forecast", unit: symbol, digits: 2),
        Table.Column("outcome", "outcome", unit: symbol, digits: 2),
        Table.Column("lower80", "80 % from", unit: symbol, digits: 2),
        Table.Column("upper80", "to", unit: symbol, digits: 2),
      ], rows: lines, isHeadline: false)
  }
}
