extension PriceBacktest {
  /// What a horizon has shown, in one sentence computed from its rows.
  ///
  /// Only rows at all origins of the benchmark count, and none whose drivers are as observed; the sentence tells how
  /// many speak at fewer. The best is picked afterwards, so its p-value (the larger of Diebold–Mariano's two kernels) is
  /// taken times the number that it was picked from. The last price is beaten when that is below the level of the
  /// confidence set, and the set leaves the last price out.
  func verdict(horizon: Int, period: String) -> String {
    let ahead = "\(horizon) \(period)\(horizon == 1 ? "" : "s") ahead"
    guard let benchmark = row(Self.lastPrice, horizon: horizon) else {
      return "\(ahead): not forecast."
    }
    let honest = rows.filter {
      $0.horizon == horizon && $0.model != Self.lastPrice && $0.drivers != .observed
    }
    let rivals = honest.filter { $0.count == benchmark.count }
    let fewer = honest.count - rivals.count
    let aside =
      fewer == 0 ? "" : "; \(fewer) row\(fewer == 1 ? "" : "s") with fewer origins left aside"
    guard let best = rivals.min(by: { $0.mspeRatioLast < $1.mspeRatioLast }) else {
      return "\(ahead): no model speaks at every origin\(aside)."
    }
    let set = benchmark.isInConfidenceSet(at: terms.setLevel)
    let place = set.map { "; the last price is \($0 ? "in" : "out of") the confidence set" } ?? ""
    guard best.mspeRatioLast < 1 else {
      return
        "\(ahead): nothing beats the last price; '\(best.model)' comes nearest of \(rivals.count) at "
        + "\(best.mspeRatioLast.shown(3))\(place)\(aside)."
    }
    let gain =
      "'\(best.model)' has \((100 * (1 - best.mspeRatioLast)).shown(1)) % less squared error than the last price"
    guard let test = best.againstLast else {
      return "\(ahead): \(gain), without a test: nothing beats it beyond doubt\(place)\(aside)."
    }
    let single = test.cautiousPValue
    let picked = min(1, single * Double(rivals.count))
    let figures = "p \(single.shown(2)), times \(rivals.count) to pick from \(picked.shown(2))"
    guard picked < terms.setLevel, set != true else {
      return "\(ahead): \(gain) (\(figures)): nothing beats it beyond doubt\(place)\(aside)."
    }
    return "\(ahead): \(gain), beyond luck (\(figures))\(place)\(aside)."
  }
}
