/// Unbroken figures and where they begin, without the name and unit of a ``Series``: what an inner loop carries about.
struct FigureRun: Sendable {
  /// The ordinal of the first period.
  let start: Int
  /// The figures; there are none beyond the slice.
  let values: ArraySlice<Double>

  /// Takes the first figures of a series.
  init(_ series: Series, count: Int) {
    start = series.start.ordinal
    values = series.values[..<count]
  }

  /// Takes all figures of a series.
  init(_ series: Series) {
    self.init(series, count: series.count)
  }

  /// The ordinal of the last period.
  var end: Int { start + values.count - 1 }
}
