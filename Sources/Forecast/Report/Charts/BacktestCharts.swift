extension BacktestOutlook {
  /// The charts of a backtest: for each price the skill by horizon, and where the outcomes fell in the forecast
  /// distributions of the last price, the benchmark.
  ///
  /// A histogram that would expect fewer than five outcomes in a bin is left out.
  ///
  /// - Parameter language: the language of the words.
  /// - Returns: `skill-<price>` and `pit-<price>`.
  /// - Throws: ``DataError`` when there is nothing to draw.
  public func charts(language: ReportLanguage = .english) throws(DataError) -> [Chart] {
    var charts: [Chart] = []
    for (price, backtest) in zip(plan.prices, backtests) {
      charts.append(
        try backtest.skillChart(id: "skill-\(price.name)", plan: plan, language: language))
      if let chart = try backtest.transformChart(
        id: "pit-\(price.name)", plan: plan, language: language)
      {
        charts.append(chart)
      }
    }
    return charts
  }
}

extension PriceBacktest {
  /// Squared errors over those of the last price, model by model and horizon by horizon.
  ///
  /// Drawn are the single models judged at all origins of the benchmark at every shown horizon, chosen by that and by
  /// no result; a row on other origins is not comparable.
  fileprivate func skillChart(
    id: String, plan: BacktestPlan, language: ReportLanguage
  ) throws(DataError) -> Chart {
    let horizons = plan.shown.sorted()
    let period = plan.frequency.periodName
    var lines: [Chart.Line] = []
    for contender in contenders {
      let rows = horizons.compactMap { row(key: contender.key, horizon: $0) }
      let isWhole = rows.allSatisfy {
        !$0.isCombination && $0.count == row(Self.lastPrice, horizon: $0.horizon)?.count
      }
      guard rows.count == horizons.count, isWhole else { continue }
      let points = rows.map {
        Chart.Point(
          Double($0.horizon), $0.mspeRatioLast,
          name: "\($0.horizon) \(period)\($0.horizon == 1 ? "" : "s")")
      }
      lines.append(
        Chart.Line(
          "m\(lines.count)", contender.label,
          role: contender.key == Self.lastPriceKey ? .known : .plain, points: points))
    }
    func text(_ text: FigureText, _ insert: String = "") -> String { text.text(language, insert) }
    return try Chart(
      id: id, title: text(.skill, series),
      subtitle: "\(terms.judgedFrom) – \(terms.origins.last)",
      content: .lines(
        Chart.Lines(
          x: Chart.Axis(text(.ahead, period), digits: 0, includesZero: false),
          y: Chart.Axis(text(.ratioToLast), digits: 3, includesZero: false), lines: lines)),
      notes: [text(.skillNote), text(.skillAllNote)], source: plan.sourceName, language: language)
  }

  /// The histogram of the last price at the shortest shown horizon, where outcomes are nearest to independent.
  fileprivate func transformChart(
    id: String, plan: BacktestPlan, language: ReportLanguage
  ) throws(DataError) -> Chart? {
    let judged = plan.shown.sorted().compactMap { row(Self.lastPrice, horizon: $0) }
    guard let row = judged.first, let histogram = row.histogram else { return nil }
    let period = plan.frequency.periodName
    return try histogram.chart(
      id: id, series: "\(series), \(row.model)",
      horizon: "\(row.horizon) \(period)\(row.horizon == 1 ? "" : "s")",
      notes: [FigureText.independenceNote.text(language)], source: plan.sourceName,
      language: language)
  }
}
