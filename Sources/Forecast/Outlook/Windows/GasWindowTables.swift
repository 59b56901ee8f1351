extension GasWindowSearch {
  /// The figure that a heat map shows.
  public enum Heat: String, Sendable, CaseIterable {
    /// R² over the sample.
    case r2
    /// The mean absolute percentage error out of sample.
    case oosMape
  }

  /// The best windows by out-of-sample error, then the best by criteria, the nearest to the study and its own rule.
  ///
  /// - Parameters:
  ///   - top: how many by out-of-sample error.
  ///   - set: the confidence set; `nil` leaves its column empty.
  ///   - gap: why there is no set.
  /// - Returns: the table.
  public func rankingTable(top: Int, set: ModelConfidenceSet?, gap: DataError? = nil) -> Table {
    let inside = set.map { Set($0.models()) }
    var entries = search.ranked(by: \.oosMape).prefix(top).enumerated().map {
      ("\($0.offset + 1)", $0.element)
    }
    entries += search.ranked(by: \.aic).prefix(3).enumerated().map {
      ("AIC \($0.offset + 1)", $0.element)
    }
    for index in search.indices {
      if let own = search[index.name, rule] { entries.append(("the plan's \(index.name)", own)) }
    }
    if let nearest = nearestToPublished { entries.append(("nearest to the study", nearest)) }
    if let ratio = nearestRatio { entries.append(("nearest ratio", ratio)) }
    let rows = entries.map { key, candidate in
      Table.Row(
        key,
        [
          .text(candidate.name), .number(candidate.oosMape), .number(candidate.r2),
          .number(candidate.aic), .number(candidate.bic),
          inside.map { .text($0.contains(candidate.name) ? "yes" : "no") } ?? .empty,
          .number(candidate.constant), .number(candidate.slope),
        ] + years.map { candidate[$0].map { .number($0) } ?? .empty }
          + [candidate.ratio(years.upperBound).map { .number($0) } ?? .empty])
    }
    return Table(
      id: "gas-search", title: "Windows by out-of-sample error", rowTitle: "rank",
      columns: [
        Table.Column("window", "window"),
        Table.Column("oosMape", "error", unit: "percent", digits: 2),
        Table.Column("r2", "R²", digits: 4), Table.Column("aic", "AIC"),
        Table.Column("bic", "BIC"), Table.Column("inConfidenceSet", "in set"),
        Table.Column("constant", "constant"), Table.Column("slope", "slope", digits: 3),
      ] + years.map { Table.Column("implied_\($0)", "\($0)", unit: "USD/1000m3") }
        + [Table.Column("ratio", "ratio", digits: 3)],
      rows: rows, notes: rankingNotes(set: set, inside: inside, gap: gap),
      heatBasis: heat.description)
  }

  private func rankingNotes(
    set: ModelConfidenceSet?, inside: Set<String>?, gap: DataError?
  ) -> [String] {
    let (sample, months) = (search.sample, search.forecastMonths)
    var notes = [
      "\(search.candidates.count) windows fitted on \(sample.lowerBound) to \(sample.upperBound); error of \(months.lowerBound) to \(months.upperBound), \(search.ahead) \(search.ahead == 1 ? "month" : "months") ahead with coefficients of the months before."
    ]
    notes += best.map { criterion, candidate in
      let implied =
        candidate[years.upperBound].map { ": \($0.shown(1)) in \(years.upperBound)" } ?? ""
      let ratio =
        candidate.ratio(years.upperBound).map { ", \($0.shown(3)) of \(years.lowerBound)" } ?? ""
      return "Best by \(criterion): \(candidate.name)\(implied)\(ratio)."
    }
    if let old = published[years.lowerBound], let new = published[years.upperBound] {
      notes.append(
        "The study: \(new.shown(1)) in \(years.upperBound), \((new / old).shown(3)) of \(old.shown(1)) in \(years.lowerBound)."
      )
    }
    if let set, let inside {
      notes.append(
        "Confidence set at 90 %: \(inside.count) of \(search.candidates.count) windows (Tmax, blocks of \(set.blockLength), \(set.resamples) resamples)."
      )
    }
    if let gap { notes.append("No confidence set: \(gap)") }
    return notes
      + [
        "The forecast of a month takes its window as it happened; levels on levels, so R² flatters."
      ]
  }

  /// A heat map as a table: months averaged down, months skipped across.
  public func heatTable(_ figure: Heat, index: String, hold: Int) -> Table {
    let candidates = search.candidates.filter { $0.index == index && $0.rule.hold == hold }
    func value(_ candidate: WindowCandidate) -> Double {
      figure == .r2 ? candidate.r2 : candidate.oosMape
    }
    let rows = search.grid.averages.map { average in
      Table.Row(
        "\(average)",
        search.grid.lags.map { lag in
          candidates.first { $0.rule.average == average && $0.rule.lag == lag }
            .map { .number(value($0)) } ?? .empty
        })
    }
    let title = figure == .r2 ? "R²" : "Out-of-sample error in percent"
    return Table(
      id: "gas-search-heat-\(index)-\(hold)-\(figure.rawValue)",
      title: "\(title) by months averaged (down) and skipped (across): \(index), held \(hold)",
      rowTitle: "n",
      columns: search.grid.lags.map {
        Table.Column("lag_\($0)", "\($0)", digits: figure == .r2 ? 3 : 1)
      }, rows: rows)
  }

  /// The window that fitted best over the five years before each December.
  public func rollingTable() -> Table? {
    guard let known else { return nil }
    let rolling = search.rolling(over: known)
    guard !rolling.rows.isEmpty else { return nil }
    return Table(
      id: "gas-search-rolling", title: "Best window of the five years to each December",
      rowTitle: "to",
      columns: [
        Table.Column("window", "window"), Table.Column("r2", "R²", digits: 3),
        Table.Column("slope", "slope", digits: 3),
      ],
      rows: rolling.rows.map { row in
        Table.Row(
          "\(row.months.upperBound)",
          [.text("\(row.index) \(row.rule)"), .number(row.r2), .number(row.slope)])
      },
      notes: [
        "Best by R² of each five years; where R² falls, the best window is the best of nothing."
      ])
  }
}
