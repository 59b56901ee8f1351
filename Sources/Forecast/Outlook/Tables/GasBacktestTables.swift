extension GasBacktest {
  /// The skill of every model in some eras, when the link was trusted, and the price ahead.
  ///
  /// - Parameters:
  ///   - eras: the eras.
  ///   - skills: their rows, as ``skill(in:)`` has found them.
  /// - Returns: the tables.
  /// - Throws: ``DataError`` without a record three or six months ahead.
  public func tables(eras: [Era], _ skills: [BacktestRow]) throws(DataError) -> [Table] {
    var tables: [Table] = []
    for era in eras { tables.append(table(of: era, skills.filter { $0.era == era })) }
    return tables + [try regimeTable, aheadTable]
  }

  /// The horizons that a table has room for; JSON has all of them.
  static let shown = [1, 2, 3, 4, 6, 9, 12]

  private var shown: [Int] {
    Self.shown.filter { $0 <= regimeAware.forecasts.records.count }
  }

  private func table(of era: Era, _ skills: [BacktestRow]) -> Table {
    func row(_ key: String, _ model: String, _ figure: (BacktestRow) -> Double?) -> Table.Row {
      Table.Row(
        key,
        shown.map { horizon in
          skills.first { $0.model == model && $0.horizon == horizon }
            .flatMap(figure).map { .number($0) } ?? .empty
        })
    }
    let rows = runs.map(\.model).map { model in row(model, model) { $0.mspeRatioLast } }
    let counts = skills.map(\.count)
    let own = skills.filter { $0.model == Self.regimeAware && shown.contains($0.horizon) }
    return Table(
      id: "gas-skill-\(era.targets.lowerBound)-\(era.targets.upperBound)",
      title: "Skill on \(series), \(era.name): mean squared error over no-change",
      rowTitle: "model",
      columns: shown.map {
        Table.Column("h\($0)", "\($0)", unit: $0 == 1 ? "month" : "months", digits: 2)
      },
      rows: rows + [
        row("p of regime-aware", Self.regimeAware) { $0.againstLast.map(\.cautiousPValue) },
        row("coverage of its bands", Self.regimeAware) { $0.bands?.band(Self.level)?.coverage },
        row("p of this coverage", Self.regimeAware) { $0.coverage80P },
        row("their width, \(unit)", Self.regimeAware) { $0.bands?.band(Self.level)?.meanWidth },
        row("their interval score, \(unit)", Self.regimeAware) {
          $0.bands?.band(Self.level)?.intervalScore
        },
      ],
      notes: [
        "\(counts.min() ?? 0) forecasts at each horizon, of the months of the era. Below 1 is ahead "
          + "of the last monthly price; p: Diebold–Mariano with the Harvey–Leybourne–Newbold "
          + "correction, two-sided, the larger of both kernels'. Bands aim at \(Int((Self.level * 100).rounded())) %, "
          + "by the adaptive rule whatever the plan says of bands.",
        "Drivers: oil held at its last price of the origin's month; \(knowledge) Rules and coefficients anew at every "
          + "origin.",
      ] + weightVerdict(skills)
        + own.bandSentences(of: "of the regime-aware price", period: "month"))
  }

  /// Every measure of every model, era by era and horizon by horizon.
  func figures(id: String, _ skills: [BacktestRow]) -> Table {
    let measures = BacktestMeasures(unit: unit)
    let cells = skills.map(measures.cells)
    // What gas does not have, such as drivers and confidence sets, has no column.
    let held = measures.columns.indices.filter { column in
      cells.contains { $0[column] != .empty }
    }
    return Table(
      id: id, title: "\(series): all figures of the backtest", rowTitle: "model, ahead, era",
      columns: [Table.Column("era", "era")] + held.map { measures.columns[$0] },
      rows: zip(skills, cells).map { row, cells in
        Table.Row(
          "\(row.modelKey) \(row.horizon) \(row.era?.name ?? "")",
          label: "\(row.model), \(row.horizon), \(row.era?.name ?? "")",
          [row.era.map { .text($0.name) } ?? .empty] + held.map { cells[$0] })
      },
      notes: ["Only averages of gas are held: the last price is that of the month before."],
      isHeadline: false)
  }

  /// What the weights of the regime-aware price did in an era, beside the same link without them.
  private func weightVerdict(_ skills: [BacktestRow]) -> [String] {
    let plain = runs[runs.count - 2].model
    var behind: [String] = []
    for horizon in shown {
      func ratio(_ model: String) -> Double? {
        skills.first { $0.model == model && $0.horizon == horizon }?.mspeRatioLast
      }
      guard let weighed = ratio(Self.regimeAware), let whole = ratio(plain) else { continue }
      if whole < weighed, whole.shown(2) != weighed.shown(2) { behind.append("\(horizon)") }
    }
    return behind.isEmpty
      ? [
        "The weights took nothing away: '\(plain)', which has none, is nowhere ahead of the regime-aware price."
      ]
      : [
        "The weights cost something: '\(plain)', which has none, is ahead of the regime-aware price "
          + "\(behind.joined(separator: ", ")) month\(behind == ["1"] ? "" : "s") ahead."
      ]
  }

  /// When the price of a month is known.
  private var knowledge: String {
    lag == 0
      ? "a month's averages are taken as known at its end."
      : "the gas price of a month is known \(lag) month\(lag == 1 ? "" : "s") after its end, and months ahead count from the "
        + "last one known."
  }

  private var regimeTable: Table {
    get throws(DataError) {
      let horizons = [3, 6].filter { $0 <= regimeAware.forecasts.records.count }
      var rows: [Table.Row] = []
      for horizon in horizons {
        for regime in try regimeAware.regimes(horizon: horizon) {
          rows.append(
            Table.Row(
              "\(horizon) months ahead, \(regime.span.lowerBound) to \(regime.span.upperBound)",
              [
                .text(regime.isLinked ? "oil link" : "no-change"),
                .number(Double(regime.span.lowerBound.distance(to: regime.span.upperBound) + 1)),
              ]))
        }
      }
      return Table(
        id: "gas-regimes", title: "What the regime-aware price leaned on", rowTitle: "origins",
        columns: [
          Table.Column("regime", "leaned on"),
          Table.Column("origins", "length", unit: "months", digits: 0),
        ], rows: rows,
        notes: ["Found at each origin from errors known by then: at least half of the weight."],
        isHeadline: false)
    }
  }

  /// From where on the bands ahead say little, in words; none where they say something.
  private var wideNote: [String] {
    guard let first = ahead.first(where: { $0.upper > BandRecord.tellingRatio * $0.lower }) else {
      return []
    }
    return [
      "From \(first.month) on the upper end is more than four times the lower: so far ahead the past has seen nearly "
        + "anything, and the band says little."
    ]
  }

  private var aheadTable: Table {
    Table(
      id: "gas-ahead", title: "\(series) ahead, regime-aware", rowTitle: "month",
      columns: [
        Table.Column("price", "price", unit: unit.symbol, digits: 2),
        Table.Column("lower", "band from", unit: unit.symbol, digits: 2),
        Table.Column("upper", "to", unit: unit.symbol, digits: 2),
        Table.Column("link", "oil link", unit: unit.symbol, digits: 2),
        Table.Column("no_change", "no-change", unit: unit.symbol, digits: 2),
        Table.Column("weight", "link's weight", unit: "ratio", digits: 2),
      ],
      rows: ahead.map {
        Table.Row(
          "\($0.month)",
          [
            .number($0.price), .number($0.lower), .number($0.upper), .number($0.link),
            .number($0.noChange), .number($0.weight),
          ])
      },
      notes: [
        "Bands aim at \(Int((Self.level * 100).rounded())) % and are as wide as the price's own misses "
          + "have made them; what they held in each era, and how wide they were, stands above."
      ] + wideNote)
  }
}
