extension BacktestOutlook {
  /// The skill of every model for machines, a list of rows.
  ///
  ///     [{"series", "model", "horizon", "n", "rmse", "mspeRatioLast", "mspeRatioAverage", "dmP",
  ///       "direction", "crps", "coverage80", "modelKey", "frequency", "unit", "era", "drivers",
  ///       "combination", "kind", "from", "through", "failures", "failureReasons", "mae", "mape", "mase", "dmPBartlett",
  ///       "dmKernel", "dmPAverage", "ptP", "coverage80P", "coverage50", "coverage95", "width80",
  ///       "intervalScore80", "bands", "pit", "setP", "inConfidenceSet", "setLevel", "missing", "plan"}]
  ///
  /// `series` and `modelKey` are the names of the plan, which stay when a title changes; `model` is the title. The
  /// benchmarks are `last_price` and `average`, the models of gas those of ``GasBacktest/modelKeys``. `kind` is the kind
  /// of the model in the plan, `null` for benchmarks, combinations and gas.
  /// Rows of gas follow those of oil, have an `era`, and are called by their column, `gas_europe` for
  /// `gas_prices_monthly/europe_usd_mmbtu`. `dmP` is Diebold–Mariano's p-value against the last price, `coverage80P` that
  /// of the share inside 80 % bands against the promise; `bands` counts origins with a band, `pit` is a list of ten
  /// counts; `plan` is the plan's file with the settings of the command line. A value that there is none of is `null`,
  /// and `missing` says why
  /// where the data are the reason: a list of `{"figure", "reason"}`. A model or combination without a forecast that
  /// counts has rows with `n` of 0; `failureReasons` lists each distinct reason as `{"from", "n", "reason"}`. Of gas
  /// only averages are held, which stand for the last price too.
  ///
  /// - Parameter shownOnly: whether to keep to the horizons that tables show.
  /// - Returns: the list.
  public func json(shownOnly: Bool = false) -> JSONValue {
    func isAsked(_ horizon: Int) -> Bool { !shownOnly || plan.shown.contains(horizon) }
    var rows: [JSONValue] = []
    for (price, backtest) in zip(plan.prices, backtests) {
      let writer = RowWriter(
        series: price.name, frequency: plan.frequency, unit: backtest.unit, plan: plan)
      for contender in backtest.contenders {
        rows += backtest.rows.filter { $0.modelKey == contender.key && isAsked($0.horizon) }
          .map(writer.json)
        rows += backtest.absences.filter { $0.contender == contender && isAsked($0.horizon) }
          .map { writer.json($0, through: backtest.terms.origins.last) }
      }
    }
    let writer = RowWriter(
      series: plan.gas?.series ?? "gas", frequency: .monthly, unit: gas?.unit ?? .ratio, plan: plan)
    rows += gasSkills.filter { !shownOnly || GasBacktest.shown.contains($0.horizon) }
      .map(writer.json)
    return .array(rows)
  }
}

extension BacktestOutlook {
  /// Holds the rows of an earlier backtest against those of this one.
  ///
  /// - Throws: ``DataError`` when the earlier rows cannot be read.
  public func comparison(with earlier: LastBacktest) throws(DataError) -> BacktestComparison {
    let own = try LastBacktest(file: plan.sourceName, bytes: Array(json().text.utf8))
    return try BacktestComparison(earlier, with: own)
  }
}

/// Writes rows of one price.
private struct RowWriter {
  let series: String
  let frequency: Frequency
  let unit: MeasureUnit
  let plan: BacktestPlan

  /// A row with forecasts.
  func json(_ row: BacktestRow) -> JSONValue {
    .object(
      name(row.model, horizon: row.horizon, n: row.count) + headline(row)
        + kind(
          row.modelKey, era: row.era, drivers: row.drivers, isCombination: row.isCombination,
          origins: row.origins)
        + failures(row.failures, row.failureReasons) + figures(row))
  }

  /// A row of nothing with the same keys.
  func json(_ absence: BacktestAbsence, through last: Period) -> JSONValue {
    let contender = absence.contender
    return .object(
      name(contender.label, horizon: absence.horizon, n: 0) + headline(nil)
        + kind(
          contender.key, era: nil, drivers: contender.drivers,
          isCombination: contender.isCombination, origins: plan.from...last)
        + failures(absence.failures.count, absence.failures.reasons) + figures(nil))
  }

  private typealias Members = [(String, JSONValue)]

  private func name(_ model: String, horizon: Int, n: Int) -> Members {
    [
      ("series", .string(series)), ("model", .string(model)), ("horizon", .integer(horizon)),
      ("n", .integer(n)),
    ]
  }

  private func headline(_ row: BacktestRow?) -> Members {
    [
      ("rmse", .number(row?.rmse)),
      ("mspeRatioLast", .number(row?.mspeRatioLast)),
      ("mspeRatioAverage", .number(row?.mspeRatioAverage)),
      ("dmP", .number(row?.againstLast?.result.pValue)),
      ("direction", .number(row?.direction?.share)),
      ("crps", .number(row?.bands?.crps)),
      ("coverage80", .number(row?.bands?.band(0.8)?.coverage)),
    ]
  }

  private func kind(
    _ key: String, era: Era?, drivers: DriverKnowledge?, isCombination: Bool,
    origins: ClosedRange<Period>
  ) -> Members {
    [
      ("modelKey", .string(key)),
      ("frequency", .string(frequency.rawValue)),
      ("unit", .string(unit.symbol)),
      ("era", .string(era?.name)),
      ("drivers", .string(drivers?.rawValue)),
      ("combination", .bool(isCombination)),
      ("kind", .string(plan.models.first { $0.name == key && era == nil }?.kindName)),
      ("from", .string("\(origins.lowerBound)")),
      ("through", .string("\(origins.upperBound)")),
    ]
  }

  private func failures(_ count: Int, _ reasons: [FailureReason]) -> Members {
    let list = reasons.map { reason in
      JSONValue.object([
        ("from", .string("\(reason.first)")), ("n", .integer(reason.count)),
        ("reason", .string(reason.reason.description)),
      ])
    }
    return [("failures", .integer(count)), ("failureReasons", .array(list))]
  }

  private func figures(_ row: BacktestRow?) -> Members {
    let bands = row?.bands
    let missing = (row?.missing ?? []).map { gap in
      JSONValue.object([
        ("figure", .string(gap.figure.rawValue)), ("reason", .string(gap.reason.description)),
      ])
    }
    return [
      ("mae", .number(row?.mae)),
      ("mape", .number(row?.mape)),
      ("mase", .number(row?.mase)),
      ("dmPBartlett", .number(row?.againstLast?.bartlettPValue)),
      ("dmKernel", .string(row?.againstLast?.kernel.rawValue)),
      ("dmPAverage", .number(row?.againstAverage?.result.pValue)),
      ("ptP", .number(row?.directionPValue)),
      ("coverage80P", .number(row?.coverage80P)),
      ("coverage50", .number(bands?.band(0.5)?.coverage)),
      ("coverage95", .number(bands?.band(0.95)?.coverage)),
      ("width80", .number(bands?.band(0.8)?.meanWidth)),
      ("intervalScore80", .number(bands?.band(0.8)?.intervalScore)),
      ("bands", .integer(bands?.count ?? 0)),
      ("pit", row?.histogram.map { .array($0.counts.map { .integer($0) }) } ?? .null),
      ("setP", .number(row?.setPValue)),
      (
        "inConfidenceSet",
        row?.isInConfidenceSet(at: plan.setLevel).map { .bool($0) } ?? .null
      ),
      ("setLevel", row?.setPValue == nil ? .null : .number(plan.setLevel)),
      ("missing", .array(missing)),
      ("plan", .string(plan.sourceName)),
    ]
  }
}
