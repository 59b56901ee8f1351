extension BacktestOutlook {
  /// The skill of every model for machines, a list of rows.
  ///
  ///     [{"series", "model", "horizon", "n", "rmse", "mspeRatioLast", "mspeRatioAverage", "dmP",
  ///       "direction", "crps", "coverage80", "frequency", "unit", "drivers", "combination", "from",
  ///       "through", "failures", "firstFailure", "mae", "mape", "mase", "dmPBartlett", "dmKernel",
  ///       "dmPAverage", "ptP", "coverage50", "coverage95", "width80", "intervalScore80", "bands",
  ///       "pit", "setP", "inConfidenceSet"}]
  ///
  /// Rows of gas follow with the keys of ``EraSkill/json``, among them `era`.
  ///
  /// `dmP` is Diebold–Mariano's p-value against the last price; `bands` counts origins with a band,
  /// `pit` is a list of ten counts. A value that there is none of is `null`.
  public var json: JSONValue {
    .array(
      zip(plan.prices, backtests).flatMap { price, backtest in
        backtest.rows.map {
          $0.json(
            series: price.name, frequency: plan.frequency, unit: backtest.unit,
            level: plan.setLevel)
        }
      } + gasSkills.map(\.json))
  }
}

extension BacktestRow {
  fileprivate func json(
    series: String, frequency: Frequency, unit: MeasureUnit, level: Double
  ) -> JSONValue {
    let band = bands?.band(0.8)
    return .object([
      ("series", .string(series)),
      ("model", .string(model)),
      ("horizon", .integer(horizon)),
      ("n", .integer(count)),
      ("rmse", .number(rmse)),
      ("mspeRatioLast", .number(mspeRatioLast)),
      ("mspeRatioAverage", .number(mspeRatioAverage)),
      ("dmP", .number(againstLast?.result.pValue)),
      ("direction", .number(direction?.share)),
      ("crps", .number(bands?.crps)),
      ("coverage80", .number(band?.coverage)),
      ("frequency", .string(frequency.rawValue)),
      ("unit", .string(unit.symbol)),
      ("drivers", .string(drivers?.rawValue)),
      ("combination", .bool(isCombination)),
      ("from", .string("\(origins.lowerBound)")),
      ("through", .string("\(origins.upperBound)")),
      ("failures", .integer(failures)),
      ("firstFailure", .string(firstFailure?.description)),
      ("mae", .number(mae)),
      ("mape", .number(mape)),
      ("mase", .number(mase)),
      ("dmPBartlett", .number(againstLast?.bartlettPValue)),
      ("dmKernel", .string(againstLast?.kernel.rawValue)),
      ("dmPAverage", .number(againstAverage?.result.pValue)),
      ("ptP", .number(directionPValue)),
      ("coverage50", .number(bands?.band(0.5)?.coverage)),
      ("coverage95", .number(bands?.band(0.95)?.coverage)),
      ("width80", .number(band?.meanWidth)),
      ("intervalScore80", .number(band?.intervalScore)),
      ("bands", .integer(bands?.count ?? 0)),
      ("pit", histogram.map { .array($0.counts.map { .integer($0) }) } ?? .null),
      ("setP", .number(setPValue)),
      ("inConfidenceSet", isInConfidenceSet(at: level).map { .bool($0) } ?? .null),
    ])
  }
}
