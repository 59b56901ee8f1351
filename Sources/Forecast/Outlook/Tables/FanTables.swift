extension OutlookViews {
  /// Bands: a compact table of the main scenario, then every price, quarters, probabilities.
  func fanTables(_ stage: FanStage) -> [Table] {
    let main = self.main.chain.mainScenario
    let title = stage.columns.first { $0.key == main }?.title ?? main
    let headline = plan.fanSeries.filter { FanStage.quarterlySeries.contains($0.key) }
    func years(_ fans: [String: Handle<PriceFan>]?) -> [Table.Row] {
      headline.flatMap { series in
        rows(
          series, fan(fans?[series.key]),
          name: { ("\(series.key) \($0)", "\(series.title), \($0)") })
      }
    }
    var tables = [
      table(
        "fan", "Bands around annual averages: \(title)", stage, rows: years(stage.annual[main]),
        notes: bandNotes(stage) + [precisionNote(stage)].compactMap { $0 }, isHeadline: true)
    ]
    tables.append(
      table(
        "fan-all", "Bands around annual averages: every price under every scenario", stage,
        rows: plan.fanSeries.flatMap { series in
          stage.columns.flatMap { column in
            rows(
              series, fan(stage.annual[column.key]?[series.key]),
              name: {
                ("\(series.key) \(column.key) \($0)", "\(series.title), \(column.title), \($0)")
              })
          }
        }, notes: bandNotes(stage) + mixtureNotes(stage)))
    tables.append(
      table(
        "fan-quarterly", "Bands around quarterly averages", stage,
        rows: headline.flatMap { series in
          stage.columns.flatMap { column in
            rows(
              series, fan(stage.quarterly[column.key]?[series.key]),
              name: {
                ("\(series.key) \(column.key) \($0)", "\(series.title), \(column.title), \($0)")
              })
          }
        }, notes: bandNotes(stage) + mixtureNotes(stage)))
    if !stage.precision.isEmpty {
      tables.append(
        table(
          "fan-precision", "Monte Carlo standard errors of the bands: \(title)", stage,
          rows: years(stage.precision),
          notes: [
            "How far another seed would move each figure of the table of bands: half the distance between the quantiles one standard error of the probability, √(p(1 − p)/n) with n paths, below and above; for the mean the standard deviation over √n.",
            stage.simulation.sentence,
          ], digits: 2))
    }
    if !stage.probabilities.isEmpty { tables.append(probabilityTable(stage)) }
    return tables
  }

  private func fan(_ handle: Handle<PriceFan>?) -> (id: String, fan: PriceFan)? {
    handle.map { ($0.id, main.chain.ledger.value($0)) }
  }

  private func rows(
    _ series: FanSeries, _ fan: (id: String, fan: PriceFan)?,
    name: (Period) -> (key: String, label: String)
  ) -> [Table.Row] {
    guard let (id, fan) = fan else { return [] }
    return fan.span.enumerated().map { step, period in
      let figures =
        [fan.median[step], fan.mean[step]]
        + fan.bands.reversed().map { $0.lower[step] } + fan.bands.map { $0.upper[step] }
      let source = Table.Source(id: id, period: period)
      let (key, label) = name(period)
      return Table.Row(
        key, label: label,
        [.text(series.unit.symbol)]
          + figures.map { $0.isFinite ? .number($0, source) : .empty })
    }
  }

  private func table(
    _ id: String, _ title: String, _ stage: FanStage, rows: [Table.Row], notes: [String],
    digits: Int = 1, isHeadline: Bool = false
  ) -> Table {
    let widths = stage.simulation.bands
    let columns =
      [
        Table.Column("unit", "unit"), Table.Column("median", "median", digits: digits),
        Table.Column("mean", "mean", digits: digits),
      ]
      + widths.reversed().map { Table.Column("low_\($0)", "low \($0)", digits: digits) }
      + widths.map { Table.Column("high_\($0)", "high \($0)", digits: digits) }
    return Table(
      id: id, title: title, rowTitle: "price", columns: columns, rows: rows, notes: notes,
      scenarios: scenarioTitles, heatBasis: plan.gas?.heat.description, isHeadline: isHeadline)
  }

  /// What is drawn and what is not, and how bands are read.
  private func bandNotes(_ stage: FanStage) -> [String] {
    sourceNotes(stage) + [
      "low and high are the ends of a band by its width in percent; it holds for its own period. Averages are taken path by path, quantiles after. exp of a log forecast is a median; a few large prices move the mean far."
    ]
  }

  /// Each source of uncertainty, switched on or off.
  private func sourceNotes(_ stage: FanStage) -> [String] {
    let simulation = stage.simulation
    return [simulation.sentence, simulation.condition, simulation.heldSentence(in: plan)]
      .compactMap { $0 }
  }

  private func mixtureNotes(_ stage: FanStage) -> [String] {
    stage.columns.contains { $0.key.hasSuffix("_paths") }
      ? [
        "A mixture of paths draws each path from one scenario by its probability; the mixed scenario itself has drivers that are averages, and so a narrower fan."
      ] : []
  }

  /// How far chance alone may have moved the headline bands; `nil` for too few paths to say.
  private func precisionNote(_ stage: FanStage) -> String? {
    let main = self.main.chain.mainScenario
    let parts = stage.precision.compactMap { key, handle in
      fan(stage.annual[main]?[key]).map {
        $0.fan.largestParts(self.main.chain.ledger.value(handle))
      }
    }
    guard let median = parts.map(\.median).max(), let end = parts.map(\.end).max() else {
      return nil
    }
    return
      "Another seed would move a median by \(median.shown(1)) % and an end of a band by \(end.shown(1)) % at most (Monte Carlo standard errors; all are in fan-precision)."
  }

  private func probabilityTable(_ stage: FanStage) -> Table {
    let rows = stage.probabilities.flatMap { threshold, columns in
      threshold.years.map { year in
        Table.Row(
          "\(threshold.series.key) \(threshold.side.rawValue) \(threshold.value.value.plain) \(threshold.series.unit) in \(year)",
          label: "\(threshold.question) in \(year)",
          stage.columns.map { column in main.cell(columns[column.key], year) })
      }
    }
    let beyond = stage.probabilities.map(\.threshold).filter { !$0.beyond.isEmpty }.map {
      threshold in
      "\(threshold.question) in \(threshold.beyond.map(String.init).joined(separator: ", "))"
    }
    return Table(
      id: "fan-thresholds", title: "How likely", rowTitle: "price in a year",
      columns: stage.columns.map { Table.Column($0.key, $0.title, unit: "percent") }, rows: rows,
      notes: [
        "The share of \(stage.simulation.paths) whose annual average lies there; its Monte Carlo standard error is \(stage.simulation.shareError.shown(1)) points at most."
      ]
        + (stage.columns.contains { $0.key.hasSuffix("_paths") }
          ? ["Under a mixture of paths it is the average of the scenarios' by their probabilities."]
          : [])
        + sourceNotes(stage)
        + (beyond.isEmpty
          ? []
          : [
            "Not asked, since the horizon was set to \(plan.horizon): \(beyond.joined(separator: "; "))."
          ]),
      scenarios: scenarioTitles)
  }

  /// How the price answers to one percent more of demand or of the measure of supply from the first period on.
  func multiplierTable() throws -> Table {
    let chain = main.chain
    let walk = try ChainWalk(chain, scenario: chain.mainScenario)
    let fit = chain.ledger.value(chain.oil.fit)
    let known = chain.oil.variables.mapValues { chain.ledger.value($0) }
    let last = plan.forecastPeriods.upperBound
    let drivers = chain.oil.drivers(along: walk.driverPaths, known: known, through: last)
    let equation = DynamicEquation(fit)
    let responses = try [plan.oil.demand, plan.oil.supply.rawValue].map { name -> [Double]? in
      guard fit.formula.variables.contains(name) else { return nil }
      return try equation.response(
        to: name, history: known.named, drivers: drivers, through: last
      ).values
    }
    let steps = (0..<plan.forecastPeriods.count).filter { $0 < 8 || ($0 + 1) % 4 == 0 }
    let rows = steps.map { step in
      Table.Row(
        "\(step + 1)",
        responses.map { response in
          response.map { main.cell($0[step], of: chain.oil.fit.id) } ?? .empty
        })
    }
    return Table(
      id: "oil-multipliers", title: "Dynamic multipliers of the oil equation",
      rowTitle: "\(plan.frequency.periodName)s after the origin",
      columns: [
        Table.Column("demand", "1 % of demand", unit: "percent", digits: 2),
        Table.Column(
          "supply", "1 % of \(plan.oil.supply.rawValue)", unit: "percent", digits: 2),
      ], rows: rows,
      notes: [
        "Change of the price when demand (or \(plan.oil.supply.rawValue)) is 1 % higher from the first \(plan.frequency.periodName) on, all else as in the main scenario."
      ], scenarios: scenarioTitles, isHeadline: false)
  }
}

extension SimulationPlan.Threshold {
  /// The question without its year, such as `Brent above 60 USD/bbl`.
  fileprivate var question: String {
    "\(series.title) \(side.rawValue) \(value.value.plain) \(series.unit.spelled)"
  }
}
