extension PriceBacktest {
  /// What a horizon has shown, in one sentence computed from its rows.
  ///
  /// Only rows at all origins of the benchmark count, and none whose drivers are as observed. The last price is beaten
  /// when Diebold–Mariano says so with both kernels and the confidence set, which knows how many competed, leaves it
  /// out.
  func verdict(horizon: Int, period: String) -> String {
    let ahead = "\(horizon) \(period)\(horizon == 1 ? "" : "s") ahead"
    guard let benchmark = row(Self.lastPrice, horizon: horizon) else {
      return "\(ahead): not forecast."
    }
    let rivals = rows.filter {
      $0.horizon == horizon && $0.count == benchmark.count && $0.model != Self.lastPrice
        && $0.drivers != .observed
    }
    guard let best = rivals.min(by: { $0.mspeRatioLast < $1.mspeRatioLast }) else {
      return "\(ahead): no model speaks at every origin."
    }
    let set = benchmark.isInConfidenceSet(at: terms.setLevel)
    let place = set.map { "; the last price is \($0 ? "in" : "out of") the confidence set" } ?? ""
    guard best.mspeRatioLast < 1 else {
      return "\(ahead): nothing beats the last price; '\(best.model)' comes nearest at "
        + "\(best.mspeRatioLast.shown(3))\(place)."
    }
    let gain =
      "'\(best.model)' has \((100 * (1 - best.mspeRatioLast)).shown(1)) % less squared error"
    let test =
      best.againstLast.map {
        "p \($0.result.pValue.shown(2)), Bartlett \($0.bartlettPValue.shown(2))"
      } ?? "no test"
    if best.beatsLast(at: 0.10), set == false {
      return "\(ahead): \(gain) than the last price (\(test)), the best of \(rivals.count)\(place)."
    }
    return
      "\(ahead): \(gain) than the last price (\(test)), picked afterwards among \(rivals.count): "
      + "nothing beats it beyond doubt\(place)."
  }
}
