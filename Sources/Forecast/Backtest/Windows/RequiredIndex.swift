/// The index that a rule needs for a price: the rule read backwards.
///
///     level = (P − c) / s
///
/// is the average that the windows must have. Where part of the windows of a year was known at an origin, the
/// rest must have
///
///     after = (level · Σw − Σ w·x over known months) / Σ w over later months
///
/// with `w` the number of windows that a month enters.
public struct RequiredIndex: Sendable, Hashable {
  /// The window, with its coefficients.
  public let candidate: WindowCandidate
  /// The price that is asked for.
  public let price: Double
  /// The average of the index that gives it.
  public let level: Double
  /// The year of the price, `nil` for a price of no stated year.
  public let year: Int?
  /// The months that the windows of the year reach.
  public let months: ClosedRange<Period>?
  /// The average of the windows of the year as it happened; `nil` when they are not full.
  public let actual: Double?
  /// The share of the windows known at the origin, 0 to 1.
  public let knownShare: Double?
  /// What the later months had to average; `nil` when none is later.
  public let after: Double?
  /// What the later months did average; `nil` when none is later or they are not all known.
  public let actualAfter: Double?

  /// Reads a rule backwards for a price of no stated year.
  ///
  /// - Throws: ``DataError/other(_:)`` for a slope of zero.
  public init(price: Double, candidate: WindowCandidate) throws(DataError) {
    try self.init(price: price, candidate: candidate, year: nil, index: nil, knownThrough: nil)
  }

  /// Reads a rule backwards for the average price of a year, with the index known to a month.
  ///
  /// - Throws: ``DataError`` for a slope of zero or an index that does not reach the windows' first month.
  public init(
    price: Double, candidate: WindowCandidate, year: Int, index: Series, knownThrough last: Period
  ) throws(DataError) {
    try self.init(
      price: price, candidate: candidate, year: Optional(year), index: index, knownThrough: last)
  }

  private init(
    price: Double, candidate: WindowCandidate, year: Int?, index: Series?, knownThrough: Period?
  ) throws(DataError) {
    guard candidate.slope != 0 else {
      throw .other(
        "'\(candidate.name)' has a slope of 0, so no index gives \(price); choose another window.")
    }
    self.candidate = candidate
    self.price = price
    self.year = year
    let level = (price - candidate.constant) / candidate.slope
    self.level = level
    guard let year, let index, let knownThrough else {
      (months, actual, knownShare, after, actualAfter) = (nil, nil, nil, nil, nil)
      return
    }

    var weights: [Period: Double] = [:]
    for month in Period.year(year).first(.monthly)...Period.year(year).last(.monthly) {
      for entering in candidate.rule.window(for: month) { weights[entering, default: 0] += 1 }
    }
    let inOrder = weights.sorted { $0.key < $1.key }
    let (known, later) = (
      inOrder.filter { $0.key <= knownThrough }, inOrder.filter { $0.key > knownThrough }
    )
    var sum = 0.0
    for (month, weight) in known { sum += try index.value(at: month) * weight }
    let (total, open) = (
      inOrder.reduce(0) { $0 + $1.value }, later.reduce(0) { $0 + $1.value }
    )
    months = inOrder.first.flatMap { first in inOrder.last.map { first.key...$0.key } }
    knownShare = (total - open) / total
    after = open > 0 ? (level * total - sum) / open : nil
    let happened = later.compactMap { month, weight in index[month].map { $0 * weight } }
    let isWhole = happened.count == later.count
    actualAfter = open > 0 && isWhole ? happened.reduce(0, +) / open : nil
    actual = isWhole ? (sum + happened.reduce(0, +)) / total : nil
  }
}
