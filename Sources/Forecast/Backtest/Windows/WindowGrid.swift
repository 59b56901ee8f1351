/// The averaging rules among which a search looks: every `n`, `l` and `m` of three lists.
public struct WindowGrid: Sendable, Hashable {
  /// Months averaged, `n`.
  public let averages: [Int]
  /// Months skipped, `l`.
  public let lags: [Int]
  /// Months that the price holds, `m`.
  public let holds: [Int]
  /// Where blocks of more than one month begin.
  public let anchor: AveragingRule.Anchor

  /// One to twelve months averaged, none to twelve skipped, held for a month or a quarter: 312 rules.
  public static let standard = WindowGrid(
    uncheckedAverages: Array(1...12), lags: Array(0...12), holds: [1, 3], anchor: .calendarYear)

  /// Creates a grid; equal numbers count once and are put in order.
  ///
  /// - Throws: ``DataError/other(_:)`` for an empty list or a number that no rule has.
  public init(
    averages: [Int], lags: [Int], holds: [Int], anchor: AveragingRule.Anchor = .calendarYear
  ) throws(DataError) {
    let lists = [
      ("months averaged", averages, 1...120), ("months skipped", lags, 0...120),
      ("months held", holds, 1...12),
    ]
    for (name, list, range) in lists {
      guard !list.isEmpty else {
        throw .other("A search over windows needs \(name); give at least one number.")
      }
      if let outside = list.first(where: { !range.contains($0) }) {
        throw .other(
          "A search over windows has \(outside) \(name), outside \(range.lowerBound) to "
            + "\(range.upperBound); drop it.")
      }
    }
    if let uneven = holds.first(where: { 12 % $0 != 0 }) {
      throw .other(
        "A search over windows has \(uneven) months held, which do not divide a year; choose among "
          + "1, 2, 3, 4, 6, 12.")
    }
    self.init(
      uncheckedAverages: Set(averages).sorted(), lags: Set(lags).sorted(),
      holds: Set(holds).sorted(), anchor: anchor)
  }

  private init(
    uncheckedAverages averages: [Int], lags: [Int], holds: [Int], anchor: AveragingRule.Anchor
  ) {
    self.averages = averages
    self.lags = lags
    self.holds = holds
    self.anchor = anchor
  }

  /// All rules, by months averaged, skipped and held.
  public var rules: [AveragingRule] {
    averages.flatMap { average in
      lags.flatMap { lag in
        holds.map { AveragingRule(average: average, lag: lag, hold: $0, anchor: anchor) }
      }
    }
  }
}
