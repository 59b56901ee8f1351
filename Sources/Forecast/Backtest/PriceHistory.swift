/// The monthly averages of a price and the last price of each month, which begin and end as one likes.
///
/// The average is what is forecast; the last price is what is known at an origin beyond it. Both are
/// daily quotations, so at the end of a month its average and its last price are known.
public struct PriceHistory: Sendable, Hashable {
  /// Averages over each period.
  public let average: Series
  /// The last price of each period, in the same unit.
  public let last: Series

  /// Creates a history.
  ///
  /// - Throws: ``DataError`` when units or frequencies differ or the two share no period.
  public init(average: Series, last: Series) throws(DataError) {
    guard average.unit == last.unit else {
      throw .unitMismatch(
        method: "A price history", left: average.unit.symbol, right: last.unit.symbol)
    }
    _ = try average.overlap(last)
    self.average = average
    self.last = last
  }

  /// What was known at the end of a period: nothing of any later period, and no more than a window.
  ///
  /// - Throws: ``DataError/missingPeriod(series:period:span:)`` when average or last price of the
  ///   origin is not held; ``DataError/tooShort(method:required:available:)`` when the window
  ///   reaches before the first average.
  public func known(
    at origin: Period, window: RollingOrigins.Window
  ) throws(DataError) -> PriceHistory {
    _ = try average.value(at: origin)
    _ = try last.value(at: origin)
    var first = average.start
    if case .fixed(let length) = window {
      first = origin.advanced(by: 1 - length)
      guard first >= average.start else {
        throw .tooShort(
          method: "A window of \(length) that ends in \(origin)", required: length,
          available: average.start.distance(to: origin) + 1)
      }
    }
    let lastStart = max(first, last.start)
    return PriceHistory(
      agreeing: try average.slice(first...origin), try last.slice(lastStart...origin))
  }

  /// Parts of a history that share a period.
  private init(agreeing average: Series, _ last: Series) {
    self.average = average
    self.last = last
  }
}
