/// A monthly quantity that is known to a month and drawn after it.
struct DrawnMonths: Sendable {
  /// Known months, the last of them just before the first drawn one.
  let known: Series
  /// The months after them.
  let ahead: PathDraws

  init(known: Series, ahead: PathDraws) {
    precondition(known.end.advanced(by: 1) == ahead.start, "drawn months follow the known ones")
    self.known = known
    self.ahead = ahead
  }

  /// The first and the last month.
  var span: ClosedRange<Period> { known.start...ahead.span.upperBound }

  /// Writes the average of a window of months, one figure for each draw; the window lies inside ``span``.
  func average(over window: ClosedRange<Period>, into row: UnsafeMutableBufferPointer<Double>) {
    var sum = 0.0
    for month in window where month <= known.end { sum += known[month] ?? 0 }
    row.initialize(repeating: sum)
    let count = ahead.count
    ahead.values.withUnsafeBufferPointer { values in
      for month in window where month > known.end {
        let base = ahead.start.distance(to: month) * count
        for draw in 0..<count { row[draw] += values[base + draw] }
      }
    }
    let months = Double(window.count)
    for draw in 0..<count { row[draw] /= months }
  }

  /// Averages of each month's own window from the first drawn month (or the first later one whose window is covered)
  /// to `last`; `nil` when no window is covered.
  func averages(
    through last: Period, window: (Period) -> ClosedRange<Period>?
  ) -> PathDraws? {
    var windows: [ClosedRange<Period>] = []
    var first = ahead.start
    for month in ahead.start...last {
      if let own = window(month), own.lowerBound >= span.lowerBound,
        own.upperBound <= span.upperBound
      {
        if windows.isEmpty { first = month }
        windows.append(own)
      } else if !windows.isEmpty {
        break
      }
    }
    guard !windows.isEmpty else { return nil }
    return PathDraws(
      ahead.name, unit: ahead.unit, start: first, count: ahead.count, steps: windows.count
    ) { step, row in
      if step > 0, windows[step] == windows[step - 1], let base = row.baseAddress {
        _ = row.initialize(
          fromContentsOf: UnsafeBufferPointer(start: base - row.count, count: row.count))
      } else {
        average(over: windows[step], into: row)
      }
    }
  }

  /// The contract averages of a rule.
  func averages(by rule: AveragingRule, through last: Period) -> PathDraws? {
    averages(through: last) { rule.window(for: $0) }
  }
}
