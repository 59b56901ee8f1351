extension PriceBacktest {
  /// What a horizon has shown, in one sentence computed from its rows by ``BestAfterwards``.
  ///
  /// The sentence tells how many rows speak at fewer origins; the level is that of the confidence set.
  func verdict(horizon: Int, period: String) -> String {
    let ahead = "\(horizon) \(period)\(horizon == 1 ? "" : "s") ahead"
    guard let benchmark = row(Self.lastPrice, horizon: horizon) else {
      return "\(ahead): not forecast."
    }
    let found = BestAfterwards(
      of: rows.filter { $0.horizon == horizon }.map { Judged(row: $0, level: terms.setLevel) },
      beside: Judged(row: benchmark, level: terms.setLevel), level: terms.setLevel)
    let (fewer, rivals) = (found.fewer, found.rivals)
    let aside =
      fewer == 0 ? "" : "; \(fewer) row\(fewer == 1 ? "" : "s") with fewer origins left aside"
    guard let best = found.best?.row else {
      return "\(ahead): no model speaks at every origin\(aside)."
    }
    let place =
      found.benchmark.isHeldInSet
      .map { "; the last price is \($0 ? "in" : "out of") the confidence set" } ?? ""
    guard best.mspeRatioLast < 1 else {
      return
        "\(ahead): nothing beats the last price; '\(best.model)' comes nearest of \(rivals) at "
        + "\(best.mspeRatioLast.shown(3))\(standstill(best))\(place)\(aside)."
    }
    let gain =
      "'\(best.model)' has \((100 * (1 - best.mspeRatioLast)).shown(1)) % less squared error than the last price"
      + standstill(best)
    guard let single = found.best?.doubt, let picked = found.picked else {
      return "\(ahead): \(gain), without a test: nothing beats it beyond doubt\(place)\(aside)."
    }
    let figures =
      "p \(single.shown(2)), after Bonferroni for \(rivals) rival\(rivals == 1 ? "" : "s") \(picked.shown(2))"
    guard found.isBeyondLuck else {
      return "\(ahead): \(gain) (\(figures)): nothing beats it beyond doubt\(place)\(aside)."
    }
    return "\(ahead): \(gain), beyond luck (\(figures))\(place)\(aside)."
  }

  /// That a model says nothing but the last price at most origins, in words; nothing for one that moves.
  private func standstill(_ row: BacktestRow) -> String {
    let spoken = zip(contenders, runs + mixtures).first { $0.0.key == row.modelKey }?.1
    guard let record = spoken?.records.first(where: { $0.horizon == row.horizon }) else {
      return ""
    }
    let judged = record.origins.indices.filter { record.origins[$0] >= terms.judgedFrom }
    let still = judged.count {
      abs(record.forecasts[$0] - record.lastKnown[$0]) <= 1e-6 * abs(record.lastKnown[$0])
    }
    guard 2 * still > judged.count else { return "" }
    return ", being the last price itself at \(still) of \(judged.count) origins"
  }

  /// A row with the level of the confidence set.
  private struct Judged: JudgedRow {
    let row: BacktestRow
    let level: Double

    var modelKey: String { row.modelKey }
    var judgedCount: Int { row.count }
    var ratioToLast: Double? { row.mspeRatioLast }
    var doubt: Double? { row.againstLast.map(\.cautiousPValue) }
    var sawItsDrivers: Bool { row.drivers == .observed }
    var isHeldInSet: Bool? { row.isInConfidenceSet(at: level) }
  }
}
