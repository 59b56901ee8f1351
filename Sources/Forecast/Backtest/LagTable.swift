/// Figures of several variables side by side over the same periods, for loops that read them by place.
///
/// Periods are counted by their ordinals. A table is not copied, so that nothing need be counted while it is written.
struct LagTable: ~Copyable {
  /// The periods that it has room for.
  let periods: Range<Int>
  private let figures: UnsafeMutablePointer<Double>

  /// A table of zeros.
  init(columns: Int, over periods: Range<Int>) {
    self.periods = periods
    figures = .allocate(capacity: columns * periods.count)
    figures.initialize(repeating: 0, count: columns * periods.count)
  }

  deinit { figures.deallocate() }

  /// A column, whose figure of a period stands at the period's ordinal.
  subscript(column: Int) -> UnsafeMutablePointer<Double> {
    figures + column * periods.count - periods.lowerBound
  }

  /// Takes figures into a column, leaving away those outside the table; gives the first period whose figure is another
  /// than before, the one after the last where all are the same.
  func take(_ values: [Double], from start: Int, into column: Int) -> Int {
    let target = self[column]
    let end = min(start + values.count, periods.upperBound)
    var same = max(start, periods.lowerBound)
    return values.withUnsafeBufferPointer { values in
      while same < end, target[same] == values[same - start] { same += 1 }
      for period in stride(from: same, to: end, by: 1) { target[period] = values[period - start] }
      return same
    }
  }
}
