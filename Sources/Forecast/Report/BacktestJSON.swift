extension BacktestOutlook {
  /// The skill of every model for machines, a list of rows.
  ///
  ///     [{"series", "model", "horizon", "n", "rmse", "mspeRatioLast", "mspeRatioAverage", "dmP",
  ///       "direction", "crps", "coverage80", "frequency", "unit", "era", "drivers", "combination",
  ///       "from", "through", "failures", "firstFailure", "mae", "mape", "mase", "dmPBartlett",
  ///       "dmKernel", "dmPAverage", "ptP", "coverage80P", "coverage50", "coverage95", "width80",
  ///       "intervalScore80", "bands", "pit", "setP", "inConfidenceSet", "missing", "plan"}]
  ///
  /// Rows of gas follow those of oil and have an `era`. `dmP` is Diebold–Mariano's p-value against
  /// the last price, `coverage80P` that of the share inside 80 % bands against the promise; `bands` counts origins with a band, `pit` is a list of ten counts; `plan` is the
  /// plan's file with the settings of the command line. A value that there is none of is `null`, and `missing` says why
  /// where the data are the reason: a list of `{"figure", "reason"}`. A
  /// model that could be estimated nowhere has rows with `n` of 0 and its failures. Of gas only averages
  /// are held, which stand for the last price too.
  ///
  /// - Parameter shownOnly: whether to keep to the horizons that tables show.
  /// - Returns: the list.
  public func json(shownOnly: Bool = false) -> JSONValue {
    let oil = zip(plan.prices, backtests).flatMap { price, backtest in
      backtest.rows.filter { !shownOnly || plan.shown.contains($0.horizon) }.map { row in
        row.json(
          series: price.name, frequency: plan.frequency, unit: backtest.unit, plan: plan)
      }
    }
    let gasRows = gasSkills.filter {
      !shownOnly || GasBacktest.shown.contains($0.horizon)
    }.map { row in
      row.json(
        series: "gas_europe", frequency: .monthly, unit: gas?.unit ?? .ratio, plan: plan)
    }
    let none = zip(plan.prices, backtests).flatMap { price, backtest in
      backtest.inestimable.flatMap { run, failures in
        (shownOnly ? plan.shown : Array(1...plan.longest)).map { horizon in
          JSONValue.object([
            ("series", .string(price.name)), ("model", .string(run.model)),
            ("horizon", .integer(horizon)), ("n", .integer(0)), ("rmse", .null),
            ("mspeRatioLast", .null), ("mspeRatioAverage", .null), ("dmP", .null),
            ("direction", .null), ("crps", .null), ("coverage80", .null),
            ("frequency", .string(plan.frequency.rawValue)),
            ("unit", .string(backtest.unit.symbol)),
            ("from", .string("\(plan.from)")),
            ("through", .string("\(backtest.terms.origins.last)")),
            ("failures", .integer(failures.count)),
            ("firstFailure", .string(failures.first?.reason.description)),
            ("plan", .string(plan.sourceName)),
          ])
        }
      }
    }
    return .array(oil + none + gasRows)
  }
}

extension BacktestOutlook {
  /// Holds the rows of an earlier backtest against those of this one, in a sentence.
  ///
  /// - Throws: ``DataError`` naming the first figures that have moved by more than 1e-6 of their size.
  public func agreement(with earlier: LastBacktest) throws(DataError) -> String {
    let own = try LastBacktest(file: plan.sourceName, bytes: Array(json().text.utf8))
    let comparison = BacktestComparison(earlier, with: own)
    guard let first = comparison.differences.first else {
      return "All \(comparison.count) rows of \(earlier.file) come out the same within 1e-6."
    }
    let others = comparison.differences.count - 1
    throw .other(
      "\(earlier.file) is out of date: \(first)\(others == 0 ? "" : ", and \(others) more figures moved"); make it "
        + "again with 'forecast backtest PLAN --json'.")
  }
}

extension BacktestRow {
  fileprivate func json(
    series: String, frequency: Frequency, unit: MeasureUnit, plan: BacktestPlan
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
      ("era", .string(era?.name)),
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
      ("coverage80P", .number(coverage80P)),
      ("coverage50", .number(bands?.band(0.5)?.coverage)),
      ("coverage95", .number(bands?.band(0.95)?.coverage)),
      ("width80", .number(band?.meanWidth)),
      ("intervalScore80", .number(band?.intervalScore)),
      ("bands", .integer(bands?.count ?? 0)),
      ("pit", histogram.map { .array($0.counts.map { .integer($0) }) } ?? .null),
      ("setP", .number(setPValue)),
      ("inConfidenceSet", isInConfidenceSet(at: plan.setLevel).map { .bool($0) } ?? .null),
      (
        "missing",
        .array(
          missing.map { gap in
            .object([
              ("figure", .string(gap.figure.rawValue)),
              ("reason", .string(gap.reason.description)),
            ])
          })
      ),
      ("plan", .string(plan.sourceName)),
    ])
  }
}
