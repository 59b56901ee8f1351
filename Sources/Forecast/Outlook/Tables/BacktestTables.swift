extension BacktestOutlook {
  /// Every table, those for the terminal first: skill and bands of each price, then all figures.
  public var tables: [Table] {
    var tables: [Table] = []
    for (price, backtest) in zip(plan.prices, backtests) {
      tables.append(backtest.skillMatrix(id: "skill-\(price.name)", plan: plan))
      tables.append(backtest.luckMatrix(id: "luck-\(price.name)", plan: plan))
      tables.append(backtest.bandMatrix(id: "bands-\(price.name)", plan: plan))
    }
    tables += gasTables
    for (price, backtest) in zip(plan.prices, backtests) {
      tables.append(backtest.figures(id: "figures-\(price.name)", plan: plan))
      tables.append(backtest.transforms(id: "pit-\(price.name)", plan: plan))
    }
    return tables
  }
}

extension PriceBacktest {
  /// Models as rows, horizons as columns: the ratio to the last price, marked where it is no luck.
  func skillMatrix(id: String, plan: BacktestPlan) -> Table {
    let period = plan.frequency.periodName
    let rows = models.map { model in
      let rows = plan.shown.map { row(model, horizon: $0) }
      var cells = rows.map { row in row.map { Table.Cell.text($0.markedRatio) } ?? .empty }
      let taking = rows.compactMap { $0 }.filter { $0.setPValue != nil }
      let inside = taking.filter { $0.isInConfidenceSet(at: terms.setLevel) == true }
      cells.append(
        taking.isEmpty
          ? .empty : .text(inside.map { "\($0.horizon)" }.joined(separator: " ")))
      cells.append(.number(Double(rows.compactMap { $0?.count }.max() ?? 0)))
      return Table.Row(model, cells)
    }
    return Table(
      id: id,
      title: "\(series): mean squared error over that of the last price, \(window(plan))",
      rowTitle: "\(period)s ahead",
      columns: plan.shown.map { Table.Column("ratio_\($0)", "\($0)") }
        + [Table.Column("in_set", "in set"), Table.Column("n", "n", digits: 0)],
      rows: rows, notes: skillNotes(plan: plan))
  }

  /// Whether it is luck: p-values against the last price, and the share of movements foreseen.
  func luckMatrix(id: String, plan: BacktestPlan) -> Table {
    let rows = models.map { model in
      let rows = plan.shown.map { row(model, horizon: $0) }
      func cells(_ figure: (BacktestRow) -> Double?) -> [Table.Cell] {
        rows.map { row in row.flatMap(figure).map { .number($0) } ?? .empty }
      }
      return Table.Row(
        model,
        cells { $0.againstLast?.result.pValue } + cells { $0.direction.map { 100 * $0.share } })
    }
    return Table(
      id: id, title: "\(series): p of equal accuracy with the last price, and directions foreseen",
      rowTitle: "\(plan.frequency.periodName)s ahead",
      columns: plan.shown.map { Table.Column("p_\($0)", "p \($0)", unit: "ratio", digits: 2) }
        + plan.shown.map { Table.Column("direction_\($0)", "dir \($0)", unit: "%", digits: 0) },
      rows: rows,
      notes: [
        "p: Diebold–Mariano, two-sided, rectangular kernel with the Harvey–Leybourne–Newbold correction: small for "
          + "what is worse as well, see the ratio. Bartlett's and Pesaran–Timmermann's stand among all figures."
      ])
  }

  /// Coverage of bands by horizon, and their width at the shown horizons.
  func bandMatrix(id: String, plan: BacktestPlan) -> Table {
    let rows = models.map { model in
      let rows = plan.shown.map { row(model, horizon: $0) }
      let bands = rows.map { $0?.bands }
      return Table.Row(
        model,
        bands.map { bands in
          bands.flatMap { $0.count < Self.fewBands ? nil : $0.band(0.8) }
            .map { .number(100 * $0.coverage) } ?? .empty
        }
          + [.number(Double(bands.compactMap { $0?.count }.max() ?? 0))]
          + bands.map { bands in bands.map { .number($0.crps) } ?? .empty })
    }
    return Table(
      id: id, title: "\(series): what 80 % bands held, and the CRPS",
      rowTitle: "\(plan.frequency.periodName)s ahead",
      columns: plan.shown.map { Table.Column("coverage80_\($0)", "\($0)", unit: "%", digits: 0) }
        + [Table.Column("bands", "n", digits: 0)]
        + plan.shown.map {
          Table.Column("crps_\($0)", "CRPS \($0)", unit: unit.symbol, digits: 2)
        },
      rows: rows,
      notes: [
        "Forecast distributions come from each model's own past errors known at the origin, at least "
          + "\(terms.bandMinimum) of them, \(terms.bandRule.phrase). Bands, CRPS (smaller is better) and "
          + "transforms judge the same distributions. Interval scores and widths stand among all figures. "
          + "n: origins with a band, at the shortest horizon; with fewer than \(Self.fewBands) no share is shown. "
          + "Rows with other origins are not comparable."
      ])
  }

  /// Bands without which a share of them says nothing.
  private static let fewBands = 20

  private func window(_ plan: BacktestPlan) -> String {
    "origins \(terms.judgedFrom) to \(terms.origins.last)"
  }

  private func skillNotes(plan: BacktestPlan) -> [String] {
    let period = plan.frequency.periodName
    var notes = plan.shown.map { verdict(horizon: $0, period: period) }
    notes += bandVerdicts(shown: plan.shown, period: period)
    notes.append(
      "The average of each \(period) is forecast. Below 1 is ahead of the last price of the origin; "
        + "** p below 0.05, * below 0.10 by Diebold–Mariano with rectangular and Bartlett kernels "
        + "alike, each for itself, as if no other row had been tried. in set: horizons at which the model is in the "
        + "\(Int((100 * (1 - terms.setLevel)).rounded())) % confidence set of those that speak at "
        + "every origin. n: origins at the shortest horizon; rows with fewer are held against the "
        + "last price on their own origins.")
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
    notes += failureNotes(period: period)
    for mix in plan.mixes {
      let absent = mix.members.filter { member in !runs.contains { $0.model == member } }
      if let first = absent.first {
        notes.append("'\(mix.label)' has no row: '\(first)' does not forecast \(series).")
        continue
      }
      let missing = plan.shown.filter { row(mix.label, horizon: $0) == nil }
      if !missing.isEmpty, missing.count < plan.shown.count {
        notes.append(
          "'\(mix.label)' has no row \(missing.map { "\($0)" }.joined(separator: ", ")) \(period)s ahead, where not all "
            + "of its parts speak.")
      }
    }
    notes += gapNotes(shown: plan.shown, period: period)
    return notes
  }

  /// All figures of all rows.
  func figures(id: String, plan: BacktestPlan) -> Table {
    func cell(_ value: Double?) -> Table.Cell { value.map { .number($0) } ?? .empty }
    let symbol = unit.symbol
    let columns: [(Table.Column, (BacktestRow) -> Table.Cell)] = [
      (Table.Column("model", "model"), { .text($0.model) }),
      (
        Table.Column("drivers", "drivers"),
        { $0.drivers.map { .text($0.rawValue) } ?? .empty }
      ),
      (Table.Column("horizon", "ahead", digits: 0), { .number(Double($0.horizon)) }),
      (Table.Column("n", "n", digits: 0), { .number(Double($0.count)) }),
      (Table.Column("failures", "failures", digits: 0), { .number(Double($0.failures)) }),
      (Table.Column("rmse", "RMSE", unit: symbol, digits: 2), { .number($0.rmse) }),
      (Table.Column("mae", "MAE", unit: symbol, digits: 2), { .number($0.mae) }),
      (Table.Column("mape", "MAPE", unit: "%", digits: 1), { cell($0.mape) }),
      (Table.Column("mase", "MASE", unit: "ratio", digits: 2), { cell($0.mase) }),
      (
        Table.Column("mspe_ratio_last", "to last", unit: "ratio", digits: 3),
        { .number($0.mspeRatioLast) }
      ),
      (
        Table.Column("dm_p", "p", unit: "ratio", digits: 3),
        { cell($0.againstLast?.result.pValue) }
      ),
      (
        Table.Column("dm_p_bartlett", "p Bartlett", unit: "ratio", digits: 3),
        { cell($0.againstLast?.bartlettPValue) }
      ),
      (
        Table.Column("mspe_ratio_average", "to average", unit: "ratio", digits: 3),
        { .number($0.mspeRatioAverage) }
      ),
      (
        Table.Column("dm_p_average", "p average", unit: "ratio", digits: 3),
        { cell($0.againstAverage?.result.pValue) }
      ),
      (
        Table.Column("direction", "direction", unit: "ratio", digits: 2),
        { cell($0.direction?.share) }
      ),
      (
        Table.Column("pt_p", "p direction", unit: "ratio", digits: 3),
        { cell($0.directionPValue) }
      ),
      (Table.Column("crps", "CRPS", unit: symbol, digits: 2), { cell($0.bands?.crps) }),
      (
        Table.Column("coverage80", "coverage 80", unit: "ratio", digits: 2),
        { cell($0.bands?.band(0.8)?.coverage) }
      ),
      (
        Table.Column("coverage80_p", "p coverage", unit: "ratio", digits: 3),
        { cell($0.coverage80P) }
      ),
      (
        Table.Column("coverage50", "coverage 50", unit: "ratio", digits: 2),
        { cell($0.bands?.band(0.5)?.coverage) }
      ),
      (
        Table.Column("coverage95", "coverage 95", unit: "ratio", digits: 2),
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
        Table.Column("set_p", "p set", unit: "ratio", digits: 3), { cell($0.setPValue) }
      ),
    ]
    return Table(
      id: id, title: "\(series): all figures of the backtest", rowTitle: "model, ahead",
      columns: columns.map(\.0),
      rows: rows.map { row in
        Table.Row("\(row.model), \(row.horizon)", columns.map { $0.1(row) })
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
        + [Table.Column("p", "p", unit: "ratio", digits: 3)],
      rows: shown.map { row in
        let counts = row.histogram?.counts ?? []
        return Table.Row(
          "\(row.model), \(row.horizon)",
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

extension BandRule {
  fileprivate var phrase: String {
    switch self {
    case .pastErrors: "taken as they came"
    case .adaptive:
      "as wide as the price moves, widened after every miss and narrowed after every hit"
    }
  }
}

extension BacktestRow {
  fileprivate var markedRatio: String {
    let mark = beatsLast(at: 0.05) ? "**" : beatsLast(at: 0.10) ? "*" : ""
    return mspeRatioLast.shown(3) + mark
  }
}
