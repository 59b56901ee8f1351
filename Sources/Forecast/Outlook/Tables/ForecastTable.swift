/// What one model said at one horizon, origin by origin, with its bands: lines of the file of all forecasts.
struct ForecastLines {
  /// What tables call the model, and its name in the plan.
  let model: String
  let key: String
  /// The forecasts.
  let record: ForecastRecord
  /// Their bands, from the origin on that has some.
  let bands: PastErrorBands?
  /// The first origin that is told.
  let first: Period

  /// The bands of the file, the one of the tables first.
  fileprivate static let levels = [0.8, 0.5, 0.95]

  fileprivate var rows: [Table.Row] {
    var ends: [Period: [Table.Cell]] = [:]
    for (place, origin) in (bands?.origins ?? []).enumerated() {
      ends[origin] = Self.levels.flatMap { level -> [Table.Cell] in
        guard let band = bands?.band(level) else { return [.empty, .empty] }
        return [.number(band.lower[place]), .number(band.upper[place])]
      }
    }
    let none = Array(repeating: Table.Cell.empty, count: 2 * Self.levels.count)
    return record.origins.indices.filter { record.origins[$0] >= first }.map { place in
      let origin = record.origins[place]
      return Table.Row(
        model,
        [
          .text(key), .number(Double(record.horizon)), .text("\(origin)"),
          .text("\(origin.advanced(by: record.horizon))"), .number(record.lastKnown[place]),
          .number(record.forecasts[place]), .number(record.outcomes[place]),
        ] + (ends[origin] ?? none))
    }
  }
}

extension Table {
  /// Every judged forecast beside its outcome, with its bands where there are some: what errors, tests, directions,
  /// coverage and interval scores can be computed from again.
  static func forecasts(
    id: String, of series: String, in unit: MeasureUnit, _ lines: [ForecastLines]
  ) -> Table {
    let symbol = unit.symbol
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
        + ForecastLines.levels.map { Int((100 * $0).rounded()) }.flatMap { share in
          [
            Table.Column("lower\(share)", "\(share) % from", unit: symbol, digits: 2),
            Table.Column("upper\(share)", "to", unit: symbol, digits: 2),
          ]
        }, rows: lines.flatMap(\.rows), isHeadline: false)
  }
}

extension PriceBacktest {
  /// The forecasts of all models and combinations.
  func forecasts(id: String, horizons: [Int]) -> Table {
    var lines: [ForecastLines] = []
    for (contender, run) in zip(contenders, runs + mixtures) {
      for record in run.records where horizons.contains(record.horizon) {
        lines.append(
          ForecastLines(
            model: run.model, key: contender.key, record: record,
            bands: row(key: contender.key, horizon: record.horizon)?.bands,
            first: terms.judgedFrom))
      }
    }
    return Table.forecasts(id: id, of: series, in: unit, lines)
  }
}

extension GasBacktest {
  /// The forecasts of all models of gas, from where evidence begins to gather.
  ///
  /// - Throws: ``DataError`` as ``SteeredDistribution/judged(levels:at:)`` does.
  func forecasts(id: String) throws(DataError) -> Table {
    var lines: [ForecastLines] = []
    for (place, run) in runs.enumerated() {
      for record in run.records where Self.shown.contains(record.horizon) {
        let distribution = distributions[place][record.horizon - 1]
        let bands = try distribution.judged(
          levels: PriceBacktest.levels, at: Set(distribution.record.origins))
        lines.append(
          ForecastLines(
            model: run.model, key: Self.modelKeys[place], record: record, bands: bands,
            first: record.origins[0]))
      }
    }
    return Table.forecasts(id: id, of: series, in: unit, lines)
  }
}
