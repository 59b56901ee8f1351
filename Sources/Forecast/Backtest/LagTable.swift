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

  /// The figures one column after the other, to be read.
  func readFigures(_ body: (UnsafePointer<Double>) -> Void) {
    figures.withUnsafeBufferPointer { body($0.baseAddress.unsafelyUnwrapped) }
  }

  /// Takes the figures of a column as they are known now.
  ///
  /// `same` is the last period up to which they are what they were, looking at those alone that were held, `next` the
  /// first that was written. Figures before the table begins are left away.
  mutating func take(_ run: FigureRun, in slot: Int) -> (same: Int, next: Int) {
    let (first, begin, end) = (run.start, max(run.start, layout.start), run.end + 1)
    let held = known[slot]
    let offset = layout.place(slot, 0)
    // Earlier figures than the held ones, or later ones that do not meet them, are a new beginning.
    let restarts = begin < held.lowerBound || begin > held.upperBound
    known[slot] = (restarts ? begin : held.lowerBound)..<max(end, begin)
    return figures.withUnsafeMutableBufferPointer { figures in
      run.values.withUnsafeBufferPointer { values in
        var same = max(begin, held.lowerBound)
        let last = min(end, held.upperBound)
        while same < last, figures[offset + same] == values[same - first] { same += 1 }
        let next = restarts ? begin : same
        for period in stride(from: next, to: end, by: 1) {
          figures[offset + period] = values[period - first]
        }
        return (same - 1, next)
      }
    }
  }

  /// Carries a column on with some figures as ``take(_:in:)`` does, after the run that it has just taken.
  mutating func append(
    _ later: [Double], in slot: Int, after taken: (same: Int, next: Int), heldThrough held: Int
  ) -> (same: Int, next: Int) {
    let first = known[slot].upperBound
    let offset = layout.place(slot, 0)
    var (same, next) = taken
    for (place, value) in later.enumerated() {
      let period = first + place
      if same == period - 1, next == period, period < held, figures[offset + period] == value {
        (same, next) = (period, period + 1)
      }
      figures[offset + period] = value
    }
    known[slot] = known[slot].lowerBound..<(first + later.count)
    return (same, next)
  }

  /// The period after the last one known of a column.
  func end(_ slot: Int) -> Int { known[slot].upperBound }

  /// Divides one column by another; `false` when a quotient is no number.
  mutating func divide(_ left: Int, by right: Int, into slot: Int, over periods: Range<Int>) -> Bool
  {
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

  /// Carries a column on with the figures of a run, which do not count as known; `false` when it lacks one.
  mutating func extend(_ slot: Int, by run: FigureRun, over periods: ClosedRange<Int>) -> Bool {
    let target = layout.place(slot, 0)
    guard run.start <= periods.lowerBound, periods.upperBound <= run.end else { return false }
    withFigures { figures in
      for period in periods { figures[target + period] = run.values[period - run.start] }
    }
    return true
  }

  /// Whether it begins early enough and has room for some periods.
  func covers(_ periods: ClosedRange<Int>) -> Bool {
    layout.start <= periods.lowerBound
      && periods.upperBound < layout.start + layout.capacity
  }
}
