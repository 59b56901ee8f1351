extension PriceBacktest {
  /// Whether 80 % bands hold what they promise and say anything, in sentences computed from the rows.
  ///
  /// A share differs beyond chance where ``PastErrorBands/coverageTest(level:horizon:)`` rejects at 5 %, each row for
  /// itself; bands say little by ``BandRecord/saysLittle``.
  func bandVerdicts(shown: [Int], period: String) -> [String] {
    let own = shown.compactMap { row(Self.lastPrice, horizon: $0) }
    let judged = rows.filter { shown.contains($0.horizon) && $0.coverageTest != nil }
    guard !judged.isEmpty else { return [] }
    var sentences: [String] = []
    if let words = own.coverageWords(period: period) {
      sentences.append(
        "80 % bands around the last price \(words). Those of 50 % hold \(own.shares(0.5)) and those of 95 % "
          + "\(own.shares(0.95)), too few misses for a test.")
    }
    let others = judged.filter { $0.model != Self.lastPrice }
    let off = others.filter(\.coverageIsOff)
    let found = off.map {
      "'\($0.model)' \($0.horizon) ahead (\([$0].shares(0.8)), p \($0.coverageP))"
    }
    if !others.isEmpty {
      sentences.append(
        "Of the 80 % bands of the other models, \(off.count) of \(others.count) differ from their promise beyond chance"
          + (found.isEmpty ? "" : ": \(found.joined(separator: ", "))")
          + "; at 5 % chance alone gives one in twenty.")
    }
    if let words = own.emptyWords(period: period) {
      let banded = rows.filter { shown.contains($0.horizon) && $0.bands != nil }
      sentences.append(
        "The bands around the last price \(words); so do \(banded.count(where: \.saysLittle)) of all \(banded.count) rows."
      )
    }
    return sentences
  }

  /// What the p-value of a coverage is.
  static let coverageNote =
    "p coverage: whether the share inside 80 % bands differs from 80 % beyond chance, two-sided, Newey–West over twice "
    + "the overlap of the forecasts with the promise as the mean; empty with fewer than 20 bands or 3·(2h − 1)."
}

extension [BacktestRow] {
  /// What the bands hold by horizon and where it is beyond chance, as the end of a sentence; `nil` without a test.
  func coverageWords(period: String) -> String? {
    let tested = filter { $0.coverageTest != nil }
    guard let least = tested.compactMap(\.coverage80P).min() else { return nil }
    let off = tested.filter(\.coverageIsOff)
    let held = "hold \(tested.shares(0.8)) of outcomes \(tested.ahead(period))"
    guard !off.isEmpty else {
      return "\(held): what they promise, within chance (p \(least.shown(2)) or more)"
    }
    let places = off.map { "\($0.horizon) (p \($0.coverageP))" }.joined(separator: ", ")
    let rest = tested.filter { !$0.coverageIsOff }
    return "\(held): beyond chance not what they promise at \(places)"
      + (rest.isEmpty ? "" : "; within chance at \(rest.horizons)")
  }

  /// Where the bands say little, as the end of a sentence; `nil` where they say something everywhere.
  func emptyWords(period: String) -> String? {
    let empty = filter(\.saysLittle)
    guard !empty.isEmpty else { return nil }
    let ratios = empty.map { $0.bands?.band(0.8)?.meanRatio.map { $0.shown(1) } ?? "endless" }
    return
      "say little \(empty.ahead(period)): the upper end is \(ratios.joined(separator: ", ")) times the lower "
      + "on average, and beyond four half and twice the price are both inside"
  }

  /// What the bands of a level hold, horizon by horizon.
  func shares(_ level: Double) -> String {
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
  fileprivate var coverageP: String { coverage80P.map { $0.shown(2) } ?? "" }
}
