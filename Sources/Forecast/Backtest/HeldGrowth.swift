import Foundation

/// A series that goes on after its last figure with its mean log growth of some periods.
///
///     x(T + h) = x(T)·exp(g·h)      g = (ln x(T) − ln x(T − p)) / p
struct HeldGrowth: Sendable {
  /// The figures that are known.
  let known: FigureRun
  /// Log growth a period, g.
  let growth: Double

  /// Takes the growth of the last periods.
  ///
  /// - Throws: ``DataError/tooShort(method:required:available:)`` when there are no more figures than these;
  ///   ``DataError/notPositive(method:series:period:value:)`` for one of zero or less among them.
  init(_ series: Series, known: FigureRun, periods: Int) throws(DataError) {
    guard known.values.count > periods else {
      throw .tooShort(
        method: "Growth of '\(series.name)' over \(periods) periods", required: periods + 1,
        available: known.values.count)
    }
    let last = known.values.count - 1
    for place in (last - periods)...last where known.values[place] <= 0 {
      throw .notPositive(
        method: "The logarithm", series: series.name,
        period: Period(frequency: series.frequency, ordinal: known.start + place),
        value: known.values[place])
    }
    self.known = known
    growth = (log(known.values[last]) - log(known.values[last - periods])) / Double(periods)
  }

  /// The last figure that is known.
  var last: Double { known.values[known.values.count - 1] }

  /// The figures after the last known one, through the period of an ordinal.
  func ahead(through end: Int) -> [Double] {
    stride(from: 1, through: end - known.end, by: 1).map { last * exp(growth * Double($0)) }
  }
}
