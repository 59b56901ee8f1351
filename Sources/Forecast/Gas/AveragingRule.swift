/// A contract's averaging rule: average `n` months, skip `l` months, hold the price `m` months.
///
/// For a month `t` in a block that begins with month `b`,
///
///     window = b − l − n … b − l − 1
///
/// so the window ends `l + 1` months before the first month of the block. Under `6-6-1`, the rule
/// of the 2009 study, that is `t − 12 … t − 7`: the six months that began twelve months ago. A
/// trailing average that is itself shifted by six months is `t − 11 … t − 6`, one month younger; it
/// is `6-5-1` here. The two are easily mistaken for one another, and on Brent they are up to 15
/// USD/bbl apart in 2009.
///
/// With `m > 1` blocks follow one another from January, or from October in a gas year.
///
/// > Source: the notation of European long-term gas contracts (averaging period – time lag –
/// > validity).
public struct AveragingRule: Sendable, Hashable, CustomStringConvertible {
  /// Where blocks of more than one month begin.
  public enum Anchor: String, Sendable, Hashable, CaseIterable {
    /// Blocks count from January.
    case calendarYear
    /// Blocks count from October, the start of the gas year.
    case gasYear

    var month: Int { self == .calendarYear ? 1 : 10 }
  }

  /// Months that are averaged, `n`.
  public let average: Int
  /// Months between the window and the block, `l`.
  public let lag: Int
  /// Months that the price holds, `m`: 1, 2, 3, 4, 6 or 12.
  public let hold: Int
  /// Where blocks begin; without effect when the price holds for one month.
  public let anchor: Anchor

  /// Creates a rule from its three numbers: `n ≥ 1`, `l ≥ 0`, and an `m` that divides a year.
  public init(average: Int, lag: Int, hold: Int, anchor: Anchor = .calendarYear) {
    precondition(
      Self.areValid(average, lag, hold), "\(average)-\(lag)-\(hold) is no averaging rule")
    self.average = average
    self.lag = lag
    self.hold = hold
    self.anchor = anchor
  }

  /// Reads `6-6-1`.
  ///
  /// - Throws: ``DataError/other(_:)`` unless the text is three whole numbers `n-l-m` with `n` in
  ///   1…120, `l` in 0…120 and `m` one of 1, 2, 3, 4, 6, 12.
  public init(_ text: String, anchor: Anchor = .calendarYear) throws(DataError) {
    let hyphens = text.replacing("–", with: "-")
    let parts = hyphens.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3, Self.areValid(numbers[0], numbers[1], numbers[2])
    else {
      throw .other(
        "'\(text)' is no averaging rule; write months averaged, skipped and held, like 6-6-1 or "
          + "9-0-3, with 1 to 120 averaged, 0 to 120 skipped and 1, 2, 3, 4, 6 or 12 held.")
    }
    self.init(average: numbers[0], lag: numbers[1], hold: numbers[2], anchor: anchor)
  }

  private static func areValid(_ average: Int, _ lag: Int, _ hold: Int) -> Bool {
    (1...120).contains(average) && (0...120).contains(lag) && [1, 2, 3, 4, 6, 12].contains(hold)
  }

  /// `6-6-1`; blocks that count from October say so: `6-0-3 (October)`.
  public var description: String {
    "\(average)-\(lag)-\(hold)" + (hold > 1 && anchor == .gasYear ? " (October)" : "")
  }

  /// The rule as a sentence, for the notes under a table.
  public var words: String {
    let months = { (count: Int) in count == 1 ? "1 month" : "\(count) months" }
    let skipped = lag == 0 ? "ends just before" : "ends \(months(lag)) before"
    let blocks = anchor == .calendarYear ? "January" : "October"
    return "average of \(months(average)) that \(skipped) "
      + (hold == 1
        ? "the month it prices"
        : "the \(months(hold)) it prices, in blocks counted from \(blocks)")
  }

  /// The first month of the block that holds a month.
  public func blockStart(of month: Period) -> Period {
    precondition(month.frequency == .monthly, "an averaging rule prices months, not \(month)")
    return month.advanced(by: -((month.position - anchor.month + 12) % hold))
  }

  /// The months averaged for a month: `b − l − n … b − l − 1`, `b` the first month of its block.
  public func window(for month: Period) -> ClosedRange<Period> {
    let last = blockStart(of: month).advanced(by: -lag - 1)
    return last.advanced(by: 1 - average)...last
  }
}
