/// The window that fitted best over the months before each of several dates.
public struct WindowRolling: Sendable, Hashable {
  /// One date.
  public struct Row: Sendable, Hashable {
    /// The months that were fitted.
    public let months: ClosedRange<Period>
    /// The index of the best window.
    public let index: String
    /// The best window.
    public let rule: AveragingRule
    /// Its slope, the unit of the price per unit of the index.
    public let slope: Double
    /// Its R² over the months.
    public let r2: Double
  }

  /// The dates in order.
  public let rows: [Row]
}

extension WindowSearch {
  /// The best window of every year end, over so many months before it.
  ///
  /// Where R² falls and the slope nears zero, the price has left oil, and the best window is the best of nothing.
  ///
  /// - Parameters:
  ///   - months: months that are fitted, 60 unless stated.
  ///   - span: from the first month that may be fitted to the last.
  /// - Returns: a row for each December whose months every rule prices; none when there is no such year.
  public func rolling(months: Int = 60, over span: ClosedRange<Period>) -> WindowRolling {
    precondition(months >= 12, "a window is told from another by at least a year")
    let averagers = indices.map { WindowAverager($0) }
    let ends = (span.lowerBound.year...span.upperBound.year).map { Period.month($0, 12) }
    let rows = ends.compactMap { end -> WindowRolling.Row? in
      let first = end.advanced(by: 1 - months)
      guard first >= span.lowerBound, end <= span.upperBound,
        let prices = try? price.slice(first...end)
      else { return nil }
      var best: WindowRolling.Row?
      for (index, averager) in zip(indices, averagers) {
        for rule in grid.rules {
          guard
            let line = averager.line(rule, prices: prices.values, from: first.ordinal),
            let slope = line.slope, line.syy > 0
          else { continue }
          let r2 = slope * line.sxy / line.syy
          if r2 > best?.r2 ?? -1 {
            best = WindowRolling.Row(
              months: first...end, index: index.name, rule: rule, slope: slope, r2: r2)
          }
        }
      }
      return best
    }
    return WindowRolling(rows: rows)
  }
}

extension WindowAverager {
  /// The line of prices on a rule's averages; `nil` when a window is not full.
  fileprivate func line(_ rule: AveragingRule, prices: [Double], from first: Int) -> RunningLine? {
    var line = RunningLine()
    for (offset, price) in prices.enumerated() {
      guard let average = average(rule, month: first + offset) else { return nil }
      line.add(average, price)
    }
    return line
  }
}
