extension PriceBacktest {
  /// Origins that a model could not be estimated at, one sentence for each model and reach.
  func failureNotes(period: String) -> [String] {
    var notes: [String] = []
    for run in runs {
      let failed = run.failures.filter { $0.origin >= terms.judgedFrom }
      for horizon in Set(failed.map(\.horizon)).sorted() {
        let own = failed.filter { $0.horizon == horizon }
        let reach =
          horizon == terms.origins.horizons[0]
          ? "could not be estimated" : "could not look \(horizon) \(period)s or more ahead"
        let reason = own[0].reason.description
        notes.append(
          "'\(run.model)' \(reach) at \(own.count) origin\(own.count == 1 ? "" : "s"); at \(own[0].origin): "
            + (reason.hasSuffix(".") ? reason : reason + "."))
      }
    }
    return notes
  }

  /// What the shown tables lack, with the reason at the nearest horizon: one sentence for each thing.
  func gapNotes(shown: [Int], period: String) -> [String] {
    var found: [(what: String, horizons: [Int], reason: DataError)] = []
    func add(_ what: String, _ horizon: Int, _ reason: DataError) {
      if let place = found.firstIndex(where: { $0.what == what }) {
        found[place].horizons.append(horizon)
      } else {
        found.append((what, [horizon], reason))
      }
    }
    for gap in gaps where shown.contains(gap.horizon) { add(gap.what, gap.horizon, gap.reason) }
    for row in rows where shown.contains(row.horizon) {
      for missing in row.missing {
        guard let words = missing.figure.shownWords else { continue }
        add("\(words) of '\(row.model)'", row.horizon, missing.reason)
      }
    }
    return found.map { gap in
      "No \(gap.what) \(gap.horizons.map(String.init).joined(separator: ", ")) \(period)"
        + "\(gap.horizons == [1] ? "" : "s") ahead: \(gap.reason)"
    }
  }
}

extension PriceBacktest {
  /// From when the editions of outlooks speak, and against which price they are held.
  func outlookNotes(plan: BacktestPlan) -> [String] {
    plan.models.compactMap { model in
      guard case .outlook(_, _, let age) = model.kind,
        let last = runs.first(where: { $0.model == model.label })?.records.first?.origins.last
      else { return nil }
      return
        "'\(model.label)' speaks from the last month that an edition had seen to its end, some days before it was "
        + "published, and is held against the last price of that month: the edition of \(last.advanced(by: age)) against "
        + "that of \(last)."
    }
  }
}

extension BacktestRow.Figure {
  /// What the tables of the terminal call the figure; `nil` for one that stands among all figures only.
  fileprivate var shownWords: String? {
    switch self {
    case .testAgainstLast: "p"
    case .bands: "bands and CRPS"
    case .mape, .mase, .testAgainstAverage, .directionTest, .coverageTest, .histogram: nil
    }
  }
}
