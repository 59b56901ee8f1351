extension BacktestInputs {
  /// European gas from the oil price that it follows.
  ///
  /// - Throws: ``DataError`` that names the plan.
  func gas(
    _ gas: BacktestPlan.Gas, of plan: BacktestPlan, report: WorkReport?
  ) throws(DataError) -> GasBacktest {
    do throws(DataError) {
      return try GasBacktest(
        gas: try series(gas.price), oil: try prices(gas.oil, of: plan), studyRule: gas.rule,
        from: gas.from, longest: gas.longest, lag: gas.lag, report: report)
    } catch {
      throw .other("\(plan.file), 'gas': \(error)")
    }
  }

  /// How many forecasts of gas a backtest makes.
  func pieces(_ gas: BacktestPlan.Gas) throws(DataError) -> Int {
    GasBacktest.pieces(of: try series(gas.price), from: gas.from)
  }

  /// Makes sure that the figures carry what is asked of gas, before anything is forecast.
  ///
  /// - Throws: ``DataError`` that names the plan and the key, or the file and the month.
  func checkGas(_ gas: BacktestPlan.Gas, of plan: BacktestPlan) throws(DataError) {
    let price = try series(gas.price)
    for column in [gas.price, gas.oil.average, gas.oil.last] {
      let figures = try series(column)
      guard let place = figures.values.firstIndex(where: { $0 <= 0 }) else { continue }
      throw .other(
        "\(column.file).csv: '\(column.column)' is \(figures.values[place]) in "
          + "\(figures.start.advanced(by: place)) and the link of gas to oil takes logarithms; correct the figure or name "
          + "another column under 'gas' in \(plan.file).")
    }
    let oil = try prices(gas.oil, of: plan)
    let known = min(oil.average.end, oil.last.end)
    guard price.end.advanced(by: gas.lag) <= known else {
      throw .other(
        "\(plan.file): 'gas.lag' is \(gas.lag), so at the last gas price of \(price.end) oil is asked for to "
          + "\(price.end.advanced(by: gas.lag)), but it ends in \(known); write \(max(0, price.end.distance(to: known))) or "
          + "less, or extend the data.")
    }
    let first: Period
    do throws(DataError) {
      first = try GasBacktest.firstOrigin(gas: price, oil: oil, studyRule: gas.rule)
    } catch {
      throw .other("\(plan.file), 'gas.rule': \(error)")
    }
    let last = price.end.advanced(by: 1 - 2 * gas.longest - GasBacktest.bandMinimum)
    guard first <= gas.from, gas.from <= last else {
      throw .other(
        "\(plan.file): 'gas.from' is \(gas.from), but the link to oil can be estimated from \(first) on, and bands "
          + "\(gas.longest) months ahead need an origin of \(last) or earlier; "
          + (first <= last
            ? "write a month from \(first) to \(last)." : "lower 'gas.longest' or extend the data.")
      )
    }
    // An origin h months before the era has a band when so many outcomes h months ahead are known.
    let begin = gas.from.advanced(by: GasBacktest.bandMinimum + 2 * gas.longest - 1)
    for era in gas.eras {
      guard begin <= era.targets.lowerBound, era.targets.lowerBound <= price.end else {
        throw .other(
          "\(plan.file): 'gas.eras' has \(era.name), but forecasts with a band as far as \(gas.longest) months ahead run "
            + "from \(begin) to \(price.end); begin the era there, or put 'gas.from' earlier.")
      }
    }
  }
}
