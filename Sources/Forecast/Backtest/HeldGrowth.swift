import Foundation

/// A series that goes on after its last figure with its mean log growth of some periods.
///
///     x(T + h) = x(T)·exp(g·h)      g = (ln x(T) − ln x(T − p)) / p
struct HeldGrowth: Sendable {
  /// The figures that are known.
  let known: Series
  /// Log growth a period, g.
  let growth: Double

  /// Takes the growth of the last periods.
  ///
  /// - Throws: ``DataError/tooShort(method:required:available:)`` when there are no more figures than these;
  ///   ``DataError/notPositive(method:series:period:value:)`` for one of zero or less among them.
  init(_ known: Series, periods: Int) throws(DataError) {
    guard known.count > periods else {
      throw .tooShort(
        method: "Growth of '\(known.name)' over \(periods) periods", required: periods + 1,
        available: known.count)
    }
    let last = known.count - 1
    for place in (last - periods)...last where known.values[place] <= 0 {
      throw .notPositive(
        method: "The logarithm", series: known.name, period: known.start.advanced(by: place),
        value: known.values[place])
    }
    self.known = known
    growth = (log(known.values[last]) - log(known.values[last - periods])) / Double(periods)
  }

  /// The figures after the last known one, through a period.
  func ahead(through end: Period) -> [Double] {
    let last = known.values[known.count - 1]
    return stride(from: 1, through: known.end.distance(to: end), by: 1).map {
      last * exp(growth * Double($0))
    }
  }

  /// Known figures and those after them, through a period.
  func series(through end: Period) -> Series {
    known.with(values: known.values + ahead(through: end))
  }
}
