/// The columns of all measures of a backtest, and what a row shows in them.
struct BacktestMeasures {
  private let measures: [(Table.Column, (BacktestRow) -> Table.Cell)]

  /// The measures of prices in a unit.
  init(unit: MeasureUnit) {
    func cell(_ value: Double?) -> Table.Cell { value.map { .number($0) } ?? .empty }
    let symbol = unit.symbol
    measures = [
      (Table.Column("model", "model"), { .text($0.model) }),
      (Table.Column("model_key", "key"), { .text($0.modelKey) }),
      (
        Table.Column("drivers", "drivers"),
        { $0.drivers.map { .text($0.rawValue) } ?? .empty }
      ),
      (Table.Column("horizon", "ahead", digits: 0), { .number(Double($0.horizon)) }),
      (Table.Column("n", "n", digits: 0), { .number(Double($0.count)) }),
      (Table.Column("failures", "failures", digits: 0), { .number(Double($0.failures)) }),
      (Table.Column("rmse", "RMSE", unit: symbol, digits: 2), { .number($0.rmse) }),
      (Table.Column("mae", "MAE", unit: symbol, digits: 2), { .number($0.mae) }),
      (Table.Column("mape", "MAPE", unit: "percent", digits: 1), { cell($0.mape) }),
      (Table.Column("mase", "MASE", digits: 2), { cell($0.mase) }),
      (
        Table.Column("mspe_ratio_last", "to last", digits: 3),
        { .number($0.mspeRatioLast) }
      ),
      (
        Table.Column("dm_p", "p", digits: 3),
        { cell($0.againstLast?.result.pValue) }
      ),
      (
        Table.Column("dm_p_bartlett", "p Bartlett", digits: 3),
        { cell($0.againstLast?.bartlettPValue) }
      ),
      (
        Table.Column("mspe_ratio_average", "to average", digits: 3),
        { .number($0.mspeRatioAverage) }
      ),
      (
        Table.Column("dm_p_average", "p average", digits: 3),
        { cell($0.againstAverage?.result.pValue) }
      ),
      (
        Table.Column("direction", "direction", digits: 2),
        { cell($0.direction?.share) }
      ),
      (
        Table.Column("pt_p", "p direction", digits: 3),
        { cell($0.directionPValue) }
      ),
      (Table.Column("crps", "CRPS", unit: symbol, digits: 2), { cell($0.bands?.crps) }),
      (
        Table.Column("coverage80", "coverage 80", digits: 2),
        { cell($0.bands?.band(0.8)?.coverage) }
      ),
      (
        Table.Column("coverage80_p", "p coverage", digits: 3),
        { cell($0.coverage80P) }
      ),
      (
        Table.Column("coverage50", "coverage 50", digits: 2),
        { cell($0.bands?.band(0.5)?.coverage) }
      ),
      (
        Table.Column("coverage95", "coverage 95", digits: 2),
        { cell($0.bands?.band(0.95)?.coverage) }
      ),
      (
        Table.Column("interval_score80", "interval score 80", unit: symbol, digits: 2),
        { cell($0.bands?.band(0.8)?.intervalScore) }
      ),
      (
        Table.Column("width80", "width 80", unit: symbol, digits: 2),
        { cell($0.bands?.band(0.8)?.meanWidth) }
      ),
      (
        Table.Column("set_p", "p set", digits: 3), { cell($0.setPValue) }
      ),
    ]
  }

  /// The columns in order.
  var columns: [Table.Column] { measures.map(\.0) }

  /// What a row shows in them.
  func cells(_ row: BacktestRow) -> [Table.Cell] { measures.map { $0.1(row) } }
}
