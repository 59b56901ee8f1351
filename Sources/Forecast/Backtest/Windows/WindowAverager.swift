/// Contract averages of one index from running sums: a window costs two additions, however long it is.
///
///     aₜ = (S[last] − S[first − 1]) / n      S running sums of the index less its mean
///
/// The mean is taken out first and put back after, so that no digits are lost to the size of the sums.
struct WindowAverager: Sendable {
  private let start: Int
  private let level: Double
  private let sums: [Double]

  init(_ index: Series) {
    start = index.start.ordinal
    level = mean(index.values)
    var sums = [0.0]
    sums.reserveCapacity(index.count + 1)
    var sum = 0.0
    for value in index.values {
      sum += value - level
      sums.append(sum)
    }
    self.sums = sums
  }

  /// The average of a rule for a month, `nil` without a full window.
  func average(_ rule: AveragingRule, month: Int) -> Double? {
    let shift = rule.hold == 1 ? 0 : (month % 12 - rule.anchor.month + 13) % rule.hold
    let last = month - shift - rule.lag - start
    let first = last - rule.average
    guard first >= 0, last < sums.count else { return nil }
    return level + (sums[last] - sums[first]) / Double(rule.average)
  }
}
