extension PriceBacktest {
  /// Every judged forecast beside its outcome, combinations too, with its bands where there are some: what errors,
  /// tests, directions, coverage and interval scores can be computed from again.
  func forecasts(id: String, horizons: [Int]) -> Table {
    let symbol = unit.symbol
    var lines: [Table.Row] = []
    for (contender, run) in zip(contenders, runs + mixtures) {
      for record in run.records where horizons.contains(record.horizon) {
        let bands = row(key: contender.key, horizon: record.horizon)?.bands
        var ends: [Period: [Table.Cell]] = [:]
        for (place, origin) in (bands?.origins ?? []).enumerated() {
          ends[origin] = Self.bandOrder.flatMap { level -> [Table.Cell] in
            guard let band = bands?.band(level) else { return [.empty, .empty] }
            return [.number(band.lower[place]), .number(band.upper[place])]
          }
        }
        for (place, origin) in record.origins.enumerated() where origin >= terms.judgedFrom {
          let band = ends[origin] ?? Array(repeating: .empty, count: 2 * Self.bandOrder.count)
          lines.append(
            Table.Row(
              run.model,
              [
                .text(contender.key), .number(Double(record.horizon)), .text("\(origin)"),
                .text("\(origin.advanced(by: record.horizon))"),
                .number(record.lastKnown[place]), .number(record.forecasts[place]),
                .number(record.outcomes[place]),
              ] + band))
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
      ]
        + Self.bandOrder.map { Int((100 * $0).rounded()) }.flatMap { share in
          [
            Table.Column("lower\(share)", "\(share) % from", unit: symbol, digits: 2),
            Table.Column("upper\(share)", "to", unit: symbol, digits: 2),
          ]
        }, rows: lines, isHeadline: false)
  }

  /// The bands of the file, the one of the tables first.
  private static let bandOrder = [0.8, 0.5, 0.95]
}
