extension PriceBacktest {
  /// Whether 80 % bands hold what they promise and say anything, in sentences computed from the rows.
  ///
  /// A share differs beyond chance where ``PastErrorBands/coverageTest(level:horizon:)`` rejects at 5 %, each row for
  /// itself; bands say little by ``BandRecord/saysLittle``.
  func bandVerdicts(shown: [Int], period: String) -> [String] {
    let own = shown.compactMap { row(Self.lastPrice, horizon: $0) }
    var sentences = own.bandSentences(of: "around the last price", period: period)
    let banded = rows.filter { shown.contains($0.horizon) && $0.bands != nil }
    let others = banded.filter { $0.model != Self.lastPrice && $0.coverageTest != nil }
    if !others.isEmpty {
      let off = others.filter(\.coverageIsOff).map {
        "'\($0.model)' \($0.horizon) ahead (\([$0].shares(0.8)), p \($0.coverageP))"
      }
      sentences.append(
        "Of the 80 % bands of the other models \(off.count) of \(others.count) differ from their promise beyond chance"
          + (off.isEmpty ? "" : ": \(off.joined(separator: ", "))")
          + "; at 5 % chance alone gives one in twenty.")
    }
    let empty = banded.count(where: \.saysLittle)
    if empty > 0 {
      sentences.append(
        "\(empty) of all \(banded.count) bands say little: their upper end is more than "
          + "\(BandRecord.tellingRatio.shown(0)) times the lower on average.")
    }
    return sentences
  }

  /// What the p-value of a coverage is.
  static let coverageNote =
    "p coverage: whether the share inside 80 % bands differs from 80 % beyond chance, two-sided, Newey–West over twice "
    + "the overlap of the forecasts with the promise as the mean; empty with fewer than 20 bands or 3·(2h − 1)."
}

extension [BacktestRow] {
  /// What the bands of a model hold by horizon, where that is beyond chance, and where they say little.
  func bandSentences(of whose: String, period: String) -> [String] {
    var sentences: [String] = []
    let tested = filter { $0.coverageTest != nil }
    if let least = tested.compactMap(\.coverage80P).min() {
      let off = tested.filter(\.coverageIsOff)
      let held =
        "80 % bands \(whose) hold \(tested.shares(0.8)) of outcomes \(tested.ahead(period))"
      let rest = tested.filter { !$0.coverageIsOff }
      let finding =
        off.isEmpty
        ? "what they promise, within chance (p \(least.shown(2)) or more)."
        : "beyond chance not what they promise at "
          + off.map { "\($0.horizon) (p \($0.coverageP))" }.joined(separator: ", ")
          + (rest.isEmpty ? "." : "; within chance at \(rest.horizons).")
      sentences.append(
        "\(held): \(finding) Those of 50 % hold \(tested.shares(0.5)); those of 95 %, whose misses are too few for a test, "
          + "\(tested.shares(0.95)).")
    }
    let untested = filter { $0.coverageTest == nil && $0.bands != nil }
    if let most = untested.compactMap(\.bands?.count).max() {
      sentences.append(
        "Of what they hold \(untested.ahead(period)) there is no test: \(most) outcomes that overlap so much tell no share "
          + "from another.")
    }
    let empty = filter(\.saysLittle)
    if !empty.isEmpty {
      let ratios = empty.map { $0.bands?.band(0.8)?.meanRatio.map { $0.shown(1) } ?? "endless" }
      sentences.append(
        "80 % bands \(whose) say little \(empty.ahead(period)): the upper end is \(ratios.joined(separator: ", ")) times "
          + "the lower on average, and beyond \(BandRecord.tellingRatio.shown(0)) half and twice the price are both inside."
      )
    }
    return sentences
  }

  /// What the bands of a level hold, horizon by horizon.
  fileprivate func shares(_ level: Double) -> String {
    compactMap { $0.bands?.band(level) }.map { (100 * $0.coverage).shown(0) }
      .joined(separator: ", ") + " %"
  }

  private var horizons: String { map { "\($0.horizon)" }.joined(separator: ", ") }

  private func ahead(_ period: String) -> String {
    "\(horizons) \(period)\(map(\.horizon) == [1] ? "" : "s") ahead"
  }
}

extension BacktestRow {
  /// Whether the share inside 80 % bands differs from the promise beyond chance at 5 %.
  fileprivate var coverageIsOff: Bool { coverageTest?.isRejected() ?? false }
  /// Whether its 80 % bands say little; false without bands.
  fileprivate var saysLittle: Bool { bands?.band(0.8)?.saysLittle ?? false }
  fileprivate var coverageP: String { coverage80P.map { $0.shown(3) } ?? "" }
}
