import Foundation

/// Figures of several variables side by side over the same periods, as they were last known.
///
/// A column takes the figures of a new origin by comparing them with its own; what is said of rows that were formed of
/// the table holds up to the last figure that stayed the same. Periods are counted by their ordinals.
struct LagTable: Sendable {
  /// Where figures stand.
  struct Layout: Sendable {
    /// The ordinal of the first row.
    let start: Int
    /// How many rows a column has room for.
    let capacity: Int

    /// The place of a period's figure in a column.
    func place(_ slot: Int, _ period: Int) -> Int { slot * capacity + period - start }
  }

  /// Where figures stand.
  let layout: Layout
  private var figures: [Double]
  /// For each column the periods whose figures are known.
  private var known: [Range<Int>]

  /// An empty table.
  init(columns: Int, from start: Int, capacity: Int) {
    layout = Layout(start: start, capacity: capacity)
    figures = Array(repeating: 0, count: columns * capacity)
    known = Array(repeating: start..<start, count: columns)
  }

  /// The figures one column after the other.
  mutating func withFigures<Result>(
    _ body: (UnsafeMutablePointer<Double>) -> Result
  ) -> Result {
    // A table has at least one column and one row.
    figures.withUnsafeMutableBufferPointer { body($0.baseAddress.unsafelyUnwrapped) }
  }

  /// Takes the figures of a column as they are known now.
  ///
  /// `same` is the last period up to which they are what they were, looking at those alone that were held, `next` the
  /// first that was written. Figures before the table begins are left away.
  mutating func take(
    _ values: [Double], from first: Int, in slot: Int
  ) -> (same: Int, next: Int) {
    let begin = max(first, layout.start)
    let end = first + values.count
    let held = known[slot]
    let shared = max(begin, held.lowerBound)..<max(begin, held.lowerBound, min(end, held.upperBound))
    let offset = layout.place(slot, 0)
    return figures.withUnsafeMutableBufferPointer { figures in
      values.withUnsafeBufferPointer { values in
        var same = shared.lowerBound
        while same < shared.upperBound, figures[offset + same] == values[same - first] { same += 1 }
        // Earlier figures than the held ones, or later ones that do not meet them, are a new beginning.
        let restarts = begin < held.lowerBound || begin > held.upperBound
        let next = restarts ? begin : same
        for period in stride(from: next, to: end, by: 1) {
          figures[offset + period] = values[period - first]
        }
        known[slot] = (restarts ? begin : held.lowerBound)..<max(end, begin)
        return (same - 1, next)
      }
    }
  }

  /// Divides one column by another; `false` when a quotient is no number.
  mutating func divide(_ left: Int, by right: Int, into slot: Int, over periods: Range<Int>) -> Bool {
    let (left, right) = (layout.place(left, 0), layout.place(right, 0))
    let target = layout.place(slot, 0)
    return withFigures { figures in
      for period in periods {
        let quotient = figures[left + period] / figures[right + period]
        guard quotient.isFinite else { return false }
        figures[target + period] = quotient
      }
      return true
    }
  }

  /// Writes the logarithms of a column into the one after it; `false` for one of zero or less.
  mutating func takeLogarithms(of slot: Int, over periods: Range<Int>) -> Bool {
    let (source, target) = (layout.place(slot, 0), layout.place(slot + 1, 0))
    return withFigures { figures in
      for period in periods {
        guard figures[source + period] > 0 else { return false }
        figures[target + period] = log(figures[source + period])
      }
      return true
    }
  }

  /// Carries a column on with the figure before; they do not count as known.
  mutating func hold(_ slot: Int, over periods: ClosedRange<Int>) {
    let target = layout.place(slot, 0)
    withFigures { figures in
      let last = figures[target + periods.lowerBound - 1]
      for period in periods { figures[target + period] = last }
    }
  }

  /// Carries a column on with the figures of a series, which do not count as known; `false` when it lacks one.
  mutating func extend(_ slot: Int, by series: Series, over periods: ClosedRange<Int>) -> Bool {
    let (first, target) = (series.start.ordinal, layout.place(slot, 0))
    guard first <= periods.lowerBound, periods.upperBound < first + series.count else {
      return false
    }
    withFigures { figures in
      for period in periods { figures[target + period] = series.values[period - first] }
    }
    return true
  }

  /// Whether it begins early enough and has room for some periods.
  func covers(_ periods: ClosedRange<Int>) -> Bool {
    layout.start <= periods.lowerBound
      && periods.upperBound < layout.start + layout.capacity
  }
}
