extension PriceBacktest {
  /// Origins that a model could not be estimated at, one sentence for each model, reach and distinct reason, and models
  /// that speak at none.
  func failureNotes(period: String) -> [String] {
    var notes: [String] = []
    for contender in contenders {
      for horizon in Set(contender.failures.map(\.horizon)).sorted() {
        let reach =
          horizon == terms.origins.horizons[0]
          ? "could not be estimated" : "could not look \(horizon) \(period)s or more ahead"
        for reason in contender.failures.filter({ $0.horizon == horizon }).reasons {
          let sentence = reason.reason.description
          notes.append(
            "'\(contender.label)' \(reach) at \(reason.count) origin\(reason.count == 1 ? "" : "s"); at "
              + "\(reason.first): \(sentence.hasSuffix(".") ? sentence : sentence + ".")")
        }
      }
      let own = absences.filter { $0.contender == contender }
      if contender.failures.isEmpty, own.contains(where: \.failures.isEmpty) {
        notes.append("'\(contender.label)' speaks at none of the origins.")
      }
    }
    return notes
  }

  /// Combinations that gave their parts equal weights at origins that count, since too few errors were known there.
  func alikeNotes(shown: [Int], period: String) -> [String] {
    zip(mixes, mixtures).compactMap { mix, spoken in
      let needed = mix.rule.errorsNeeded(models: mix.members.count)
      let counts = spoken.records.filter { shown.contains($0.horizon) }.compactMap { record in
        let alike = record.origins.filter { origin in
          origin >= terms.judgedFrom
            && record.origins.count { $0.advanced(by: record.horizon) <= origin } < needed
        }.count
        return alike == 0 ? nil : "\(alike) (\(record.horizon))"
      }
      guard !counts.isEmpty else { return nil }
      return
        "'\(mix.label)' has its starting weights (equal, or one half) at origins that know fewer than \(needed) errors "
        + "(\(period)s ahead): \(counts.joined(separator: ", "))."
    }
  }

  /// What the shown tables lack, with the reason: one sentence for all models that lack it for one reason.
  func gapNotes(shown: [Int], period: String) -> [String] {
    var found: [Lack] = []
    for gap in gaps where shown.contains(gap.horizon) {
      found.add(nil, of: gap.what, gap.horizon, "\(gap.reason)")
    }
    for row in rows where shown.contains(row.horizon) {
      for missing in row.missing {
        guard let words = missing.figure.shownWords else { continue }
        found.add(words, of: "'\(row.model)'", row.horizon, missing.shownReason)
      }
    }
    // Models that lack one figure at the same horizons for the same reason share a sentence.
    var shared: [Lack] = []
    for lack in found {
      if let place = shared.firstIndex(where: {
        $0.figure != nil && $0.figure == lack.figure && $0.horizons == lack.horizons
          && $0.reason == lack.reason
      }) {
        shared[place].owners += lack.owners
      } else {
        shared.append(lack)
      }
    }
    return shared.map { lack in
      let owners = lack.owners.joined(separator: ", ")
      let what = lack.figure.map { "\($0) of \(owners)" } ?? owners
      return "No \(what) \(lack.horizons.map(String.init).joined(separator: ", ")) \(period)"
        + "\(lack.horizons == [1] ? "" : "s") ahead: \(lack.reason)"
    }
  }
}

/// A figure that somebody lacks at some horizons.
private struct Lack {
  let figure: String?
  var owners: [String]
  var horizons: [Int]
  let reason: String
}

extension [Lack] {
  /// Notes a lack; further horizons join the first, whose reason stands for all.
  fileprivate mutating func add(
    _ figure: String?, of owner: String, _ horizon: Int, _ reason: String
  ) {
    if let place = firstIndex(where: { $0.figure == figure && $0.owners == [owner] }) {
      self[place].horizons.append(horizon)
    } else {
      append(Lack(figure: figure, owners: [owner], horizons: [horizon], reason: reason))
    }
  }
}

extension BacktestRow.Missing {
  /// The reason with the way out that a plan has; too few forecasts are told alike for every model.
  fileprivate var shownReason: String {
    guard case .tooShort(_, let required, let available) = reason else { return "\(reason)" }
    let way =
      figure == .bands
      ? "lower 'bands.minimum' or lengthen 'origins.warm_up'" : "let there be more origins"
    return "there are \(available) forecasts where \(required) are needed; \(way)."
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
    case .directionTest: "p of directions"
    case .bands: "bands and CRPS"
    case .mape, .mase, .testAgainstAverage, .coverageTest, .histogram: nil
    }
  }
}
