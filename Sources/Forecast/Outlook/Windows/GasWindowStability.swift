extension GasWindowSearch {
  /// Where the link to oil broke: the best windows, from 2000 to the last month known, over all of it and around the
  /// two changes of the trade (oil indexation renegotiated about 2010, hub prices from 2015).
  public func stabilityTable() throws -> Table? {
    guard let known else { return nil }
    let turn = Period.month(2012, 12)
    var spans = [known]
    if known.lowerBound < Period.month(2005, 1), known.upperBound > turn {
      spans.append(known.lowerBound...turn)
    }
    if known.upperBound >= Period.month(2017, 12) {
      spans.append(max(known.lowerBound, Period.month(2010, 1))...known.upperBound)
    }
    var rows: [Table.Row] = []
    var notes: [String] = []
    var seen: Set<String> = []
    for (_, candidate) in best where seen.insert(candidate.name).inserted {
      for span in spans {
        let found = try search.stability(of: candidate.rule, index: candidate.index, over: span)
        rows.append(
          Table.Row(
            "\(candidate.name), \(span.lowerBound) to \(span.upperBound)",
            [
              .number(found.r2), .number(found.supF.test.statistic),
              .number(found.supF.test.pValue),
              .text("\(found.supF.breakPeriod)"),
              .text(
                found.regimes.dropFirst().map { "\($0.months.lowerBound)" }.joined(separator: " ")),
              .text(found.regimes.map { $0.slope.shown(2) }.joined(separator: " ")),
              .text(found.regimes.map { $0.r2.shown(2) }.joined(separator: " ")),
            ]))
        notes.append(
          "\(candidate.name), \(span.lowerBound) to \(span.upperBound): the line changes most in \(found.supF.breakPeriod) (\(found.supF.test.pText))."
        )
      }
    }
    return Table(
      id: "gas-search-stability", title: "Did the link hold?", rowTitle: "window and months",
      columns: [
        Table.Column("r2", "R²", digits: 3), Table.Column("sup_f", "sup-F"),
        Table.Column("p", "p", digits: 4), Table.Column("break", "break"),
        Table.Column("regimes", "regimes begin (BIC)"), Table.Column("slopes", "slopes"),
        Table.Column("fits", "R² of each"),
      ], rows: rows,
      notes: notes + [
        "Sup-F of Andrews, trimming 0.15, p by Hansen (1997); regimes by Bai and Perron. Both suppose errors without memory, which gas prices have: trust the dates more than p."
      ])
  }

  /// The Brent behind published prices: the rules read backwards.
  ///
  /// - Parameters:
  ///   - paths: other paths of Brent by name, such as the outlook of the origin.
  ///   - futures: contracts of NYMEX light sweet crude, the nearest first; those known at the origin are told.
  /// - Returns: the table; `nil` when the plan names no published price or the search has no Brent.
  /// - Throws: ``DataError`` when Brent does not reach the windows of a year.
  public func requiredTable(
    paths: [(name: String, brent: Series)], futures: [Series] = []
  ) throws -> Table? {
    guard let index = search.indices.first(where: { $0.name == "brent" }), !targets.isEmpty else {
      return nil
    }
    var candidates: [WindowCandidate] = []
    for candidate in search.ranked(by: \.oosMape).filter({ $0.index == "brent" }).prefix(3)
      + [search.ranked(by: \.aic).first { $0.index == "brent" }].compactMap(\.self)
      + [search["brent", rule]].compactMap(\.self)
    where !candidates.contains(candidate) { candidates.append(candidate) }
    var rows: [Table.Row] = []
    for target in targets {
      for candidate in candidates {
        let required =
          if let year = target.year {
            try RequiredIndex(
              price: target.price, candidate: candidate, year: year, index: index,
              knownThrough: origin)
          } else { try RequiredIndex(price: target.price, candidate: candidate) }
        rows.append(
          Table.Row(
            "\(target.price.plain)\(target.year.map { " in \($0)" } ?? ""), \(candidate.name)",
            [
              required.months.map { .text("\($0.lowerBound) to \($0.upperBound)") } ?? .empty,
              .number(required.level),
            ]
              + [
                required.actual, required.knownShare.map { 100 * $0 }, required.after,
                required.actualAfter,
              ].map { $0.map { .number($0) } ?? .empty }))
      }
    }
    return Table(
      id: "gas-search-required-brent", title: "The Brent behind published prices",
      rowTitle: "price and window",
      columns: [
        Table.Column("months", "windows"),
        Table.Column("level", "needed", unit: "USD/bbl"),
        Table.Column("actual", "happened", unit: "USD/bbl"),
        Table.Column("known", "known", unit: "percent", digits: 0),
        Table.Column("after", "needed later", unit: "USD/bbl"),
        Table.Column("actual_after", "happened later", unit: "USD/bbl"),
      ], rows: rows, notes: requiredNotes(index, paths: paths) + futuresNote(futures))
  }

  /// The futures of the last month known at the origin.
  private func futuresNote(_ futures: [Series]) -> [String] {
    let prices = futures.compactMap { $0[origin] }
    guard !prices.isEmpty, prices.count == futures.count else { return [] }
    return [
      "NYMEX light sweet crude in \(origin), contracts 1 to \(prices.count): \(prices.map { $0.shown(1) }.joined(separator: ", ")) USD/bbl. These are the nearby months alone, and WTI; no contract for later months is held."
    ]
  }

  private func requiredNotes(
    _ index: Series, paths: [(name: String, brent: Series)]
  ) -> [String] {
    let year = years.upperBound
    func average(_ series: Series) -> Double? {
      try? mean(
        series.slice(Period.year(year).first(.monthly)...Period.year(year).last(.monthly)).values)
    }
    let known = ([("as it happened", index)] + paths.map { ($0.name, $0.brent) }).compactMap {
      name, series in average(series).map { "\($0.shown(1)) \(name)" }
    }
    return [
      "Known: the share of the windows that lay before \(origin.advanced(by: 1)); needed later: what the rest had to average, USD/bbl of Brent.",
      "Brent of \(year): "
        + (brent.map { "\($0.value.shown(1)) \($0.name)" } + known).joined(separator: "; ") + ".",
    ]
  }
}

extension Chain {
  /// Brent by month along the main scenario and along the outlook of the origin, where the plan has one.
  public var brentAhead: [(name: String, brent: Series)] {
    let names =
      [(mainScenario, "on the path of the plan's \(mainScenario)")]
      + [("outlook", "in the outlook published at the origin")]
    return names.compactMap { key, title in
      markets.first { $0.name == key }?.grades["brent"].map { (title, ledger.value($0)) }
    }
  }
}
