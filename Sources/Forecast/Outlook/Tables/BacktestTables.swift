extension BacktestOutlook {
  /// Every table, those for the terminal first: of each price the skill by horizon and then every measure, one
  /// horizon after another; last all figures.
  public var tables: [Table] {
    var tables: [Table] = []
    for (price, backtest) in zip(plan.prices, backtests) {
      tables.append(
        backtest.skillMatrix(id: "skill-\(price.name)", plan: plan, filled: filled(price)))
      for horizon in plan.shown {
        tables.append(
          backtest.horizonTable(
            id: "skill-\(price.name)-\(horizon)", horizon: horizon, plan: plan))
      }
    }
    tables += gasTables
    if let gas { tables.append(gas.figures(id: "figures-gas", gasSkills)) }
    for (price, backtest) in zip(plan.prices, backtests) {
      tables.append(backtest.figures(id: "figures-\(price.name)", plan: plan))
      tables.append(backtest.transforms(id: "pit-\(price.name)", plan: plan))
    }
    return tables
  }
}

extension PriceBacktest {
  /// Models as rows, horizons as columns: the ratio to the last price.
  func skillMatrix(id: String, plan: BacktestPlan, filled: [String] = []) -> Table {
    let period = plan.frequency.periodName
    let hasStars = rows.contains { plan.shown.contains($0.horizon) && $0.stars != nil }
    let rows = contenders.map { contender in
      let rows = plan.shown.map { row(key: contender.key, horizon: $0) }
      let found = rows.compactMap { $0 }
      var cells = rows.map { row in row.map { Table.Cell.number($0.mspeRatioLast) } ?? .empty }
      if hasStars {
        let ahead = found.compactMap { row in row.stars.map { "\(row.horizon)\($0)" } }
        cells.append(ahead.isEmpty ? .empty : .text(ahead.joined(separator: " ")))
      }
      let taking = found.filter { $0.setPValue != nil }
      let inside = taking.filter { $0.isInConfidenceSet(at: terms.setLevel) == true }
      cells.append(
        taking.isEmpty
          ? .empty : .text(inside.map { "\($0.horizon)" }.joined(separator: " ")))
      cells.append(.number(Double(found.map(\.count).max() ?? 0)))
      cells.append(.number(Double(contender.failures.count)))
      return Table.Row(contender.key, label: contender.label, cells)
    }
    return Table(
      id: id,
      title: "\(series): mean squared error over that of the last price, \(window(plan))",
      rowTitle: "\(period)s ahead",
      columns: plan.shown.map { Table.Column("ratio_\($0)", "\($0)", digits: 3) }
        + (hasStars ? [Table.Column("ahead", "ahead")] : [])
        + [
          Table.Column("in_set", "in set"), Table.Column("n", "n", digits: 0),
          Table.Column("failures", "fails", digits: 0),
        ],
      rows: rows, notes: skillNotes(plan: plan, hasStars: hasStars, filled: filled))
  }

  private func window(_ plan: BacktestPlan) -> String {
    "origins \(terms.judgedFrom) to \(terms.origins.last)"
  }

  private func skillNotes(
    plan: BacktestPlan, hasStars: Bool, filled: [String]
  ) -> [String] {
    let period = plan.frequency.periodName
    var notes = plan.shown.map { verdict(horizon: $0, period: period) }
    notes += bandVerdicts(shown: plan.shown, period: period)
    notes.append(
      "The average of each \(period) is forecast. Below 1 is ahead of the last price of the origin."
    )
    notes.append(
      hasStars
        ? "ahead: horizons at which that is no luck, ** p below 0.05, * below 0.10 by Diebold–Mariano with rectangular and "
          + "Bartlett kernels alike, each for itself, as if no other row had been tried."
        : "No row is ahead with p below 0.10 by Diebold–Mariano, rectangular and Bartlett kernels alike, though each be "
          + "taken for itself, as if no other row had been tried.")
    notes.append(
      "in set: horizons at which the model is in the \(Int((100 * (1 - terms.setLevel)).rounded())) % confidence set of "
        + "those that speak at every origin. n: origins at the shortest horizon; rows with fewer are held against the "
        + "last price on their own origins. fails: origins at which the model could not be estimated, see below."
    )
    notes.append(
      "Models in logarithms (AR, VAR, ARDL, drift, damped trends, regressions, equations) forecast the median; squared "
        + "errors favour the mean, which lies above it the more the further ahead.")
    if let count = row(Self.lastPrice, horizon: plan.shown[0])?.count, count < 30 {
      notes.append("Only \(count) origins: p-values, stars and confidence sets are rough.")
    }
    switch terms.origins.window {
    case .expanding: notes.append("Models see all history up to the origin.")
    case .fixed(let length): notes.append("Models see \(length) \(period)s up to the origin.")
    }
    let lags = plan.drivers.map { "\($0.name) \($0.lag)" }
    if !lags.isEmpty {
      notes.append(
        "Months to publication: \(lags.joined(separator: ", ")); figures are today's editions cut "
          + "by that delay, so later revisions are in them.")
    }
    notes += outlookNotes(plan: plan)
    notes += filled
    notes += failureNotes(period: period)
    for contender in contenders where contender.isCombination {
      let missing = plan.shown.filter { horizon in
        row(key: contender.key, horizon: horizon) == nil
          && !absences.contains { $0.contender == contender && $0.horizon == horizon }
      }
      if !missing.isEmpty {
        notes.append(
          "'\(contender.label)' has no row \(missing.map { "\($0)" }.joined(separator: ", ")) \(period)s ahead, where "
            + "not all of its parts speak.")
      }
    }
    notes += alikeNotes(shown: plan.shown, period: period)
    notes += gapNotes(shown: plan.shown, period: period)
    return notes
  }

  /// All figures of all rows, those of nothing included.
  func figures(id: String, plan: BacktestPlan) -> Table {
    let measures = BacktestMeasures(unit: unit)
    return Table(
      id: id, title: "\(series): all figures of the backtest", rowTitle: "model, ahead",
      columns: measures.columns,
      rows: contenders.flatMap { contender in
        rows.filter { $0.modelKey == contender.key }.map { row in
          Table.Row(
            "\(row.modelKey) \(row.horizon)", label: "\(row.model), \(row.horizon)",
            measures.cells(row))
        }
          + absences.filter { $0.contender == contender }
          .map { $0.figures(measures.columns.map(\.key)) }
      },
      notes: [
        "p: Diebold–Mariano on squared errors against the last price, two-sided, rectangular kernel "
          + "with the Harvey–Leybourne–Newbold correction; beside it Bartlett's. p direction: "
          + "Pesaran–Timmermann, one-sided, too small beyond one period ahead. MASE: each "
          + "error over the mean movement from \(plan.frequency.periodName) to \(plan.frequency.periodName) in all "
          + "averages up to its own origin; far ahead it is above 1 for no-change too, compare it within a horizon.",
        Self.coverageNote,
      ], isHeadline: false)
  }

  /// The histograms of probability transforms at the shown horizons.
  func transforms(id: String, plan: BacktestPlan) -> Table {
    let shown = rows.filter { plan.shown.contains($0.horizon) && $0.histogram != nil }
    return Table(
      id: id, title: "\(series): where outcomes fell in the forecast distributions",
      rowTitle: "model, ahead",
      columns: (1...10).map { Table.Column("bin_\($0)", "\(10 * $0) %", digits: 0) }
        + [Table.Column("p", "p", digits: 3)],
      rows: shown.map { row in
        let counts = row.histogram?.counts ?? []
        return Table.Row(
          "\(row.modelKey) \(row.horizon)", label: "\(row.model), \(row.horizon)",
          counts.map { .number(Double($0)) }
            + [row.histogram.map { .number($0.uniformityTest().pValue) } ?? .empty])
      },
      notes: [
        "Outcomes in each tenth of the distribution. Flat is honest, U-shaped too narrow, a hump too "
          + "wide. p: Pearson's test, which takes outcomes as independent; beyond one period ahead "
          + "they are not."
      ], isHeadline: false)
  }
}

extension BacktestAbsence {
  /// The row of nothing among all figures: who, how far, and the failures.
  fileprivate func figures(_ columns: [String]) -> Table.Row {
    Table.Row(
      "\(contender.key) \(horizon)", label: "\(contender.label), \(horizon)",
      columns.map { column in
        switch column {
        case "model": .text(contender.label)
        case "model_key": .text(contender.key)
        case "drivers": contender.drivers.map { .text($0.rawValue) } ?? .empty
        case "horizon": .number(Double(horizon))
        case "n": .number(0)
        case "failures": .number(Double(failures.count))
        default: .empty
        }
      })
  }
}

extension BacktestRow {
  /// `**` where the row is ahead of the last price with p below 0.05, `*` below 0.10, by both kernels.
  fileprivate var stars: String? { beatsLast(at: 0.05) ? "**" : beatsLast(at: 0.10) ? "*" : nil }
}
