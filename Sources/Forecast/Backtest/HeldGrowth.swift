import Foundation

/// A series that goes on after its last figure with its mean log growth of some periods.
///
///     x(T + h) = x(T)·exp(g·h)      g = (ln x(T) − ln x(T − p)) / p
struct HeldGrowth: Sendable {
  /// The ordinal of the last period that is known, T.
  let end: Int
  /// The last figure, x(T).
  let last: Double
  /// Log growth a period, g.
  let growth: Double

  /// Takes the growth between two figures.
  init(from earlier: Double, to last: Double, periods: Int, end: Int) {
    self.end = end
    self.last = last
    growth = (log(last) - log(earlier)) / Double(periods)
  }

  /// Takes the growth of the last year of a series.
  ///
  /// - Throws: ``DataError/tooShort(method:required:available:)`` when it holds no more than a year;
  ///   ``DataError/notPositive(method:series:period:value:)`` for a figure of zero or less within that year.
  init(_ series: Series) throws(DataError) {
    let periods = series.frequency.perYear
    guard series.count > periods else {
      throw .tooShort(
        method: "Growth of '\(series.name)' over \(periods) periods", required: periods + 1,
        available: series.count)
    }
    let final = series.count - 1
    for place in (final - periods)...final where series.values[place] <= 0 {
      throw .notPositive(
        method: "The logarithm", series: series.name, period: series.start.advanced(by: place),
        value: series.values[place])
    }
    self.init(
      from: series.values[final - periods], to: series.values[final], periods: periods,
      end: series.end.ordinal)
  }

  /// The figure of a later period.
  subscript(period: Int) -> Double { last * exp(growth * Double(period - end)) }
}
