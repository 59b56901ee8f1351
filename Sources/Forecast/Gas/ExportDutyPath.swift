extension ExportDuty {
  /// Which months of the Urals price a duty follows, from a month on.
  public struct Monitoring: Sendable, Hashable {
    /// The first month of the duty for which it holds.
    public let from: Period
    /// The months monitored, skipped and held.
    public let rule: AveragingRule

    /// Creates a way of monitoring.
    public init(from: Period, rule: AveragingRule) {
      self.from = from
      self.rule = rule
    }
  }

  /// Monitoring as the law had it, in whole months.
  ///
  /// Until 2008-11 two months' average, set for two months one month later (June and July 2005
  /// follow March and April): `2-1-2` in blocks counted from October. From 2008-12 set every month
  /// on the days from the 15th to the 14th (December 2009 follows 15 October to 14 November), for
  /// which the two months that hold those days stand in: `2-0-1`. Half-months are not to be had
  /// from monthly prices, so a steep month shows.
  public static let monitoringOfTheLaw = [
    Monitoring(
      from: .month(2004, 8),
      rule: AveragingRule(average: 2, lag: 1, hold: 2, anchor: .gasYear)),
    Monitoring(from: .month(2008, 12), rule: AveragingRule(average: 2, lag: 0, hold: 1)),
  ]

  /// The duty in force, USD/bbl, when month `t` follows the Urals price of `t − lag`.
  ///
  /// With `k` averaging months the price is the average of `t − lag − k + 1 … t − lag`. The path
  /// runs `lag` months beyond the prices.
  ///
  /// - Throws: ``DataError`` when the prices are not monthly dollars per barrel, are too few, or
  ///   lead to a month outside the schedule.
  public func path(
    urals: Series, lag: Int, averagingMonths: Int = 1
  ) throws(DataError) -> Series {
    precondition(lag >= 0, "a duty cannot follow a later price")
    let monitored = try monthlyDollars(urals).movingAverage(averagingMonths).lag(lag)
    return try path(monitored: monitored)
  }

  /// The duty in force, USD/bbl, when each month follows the monitoring that holds in it.
  ///
  /// The path begins with the first month that is monitored and whose window the prices cover.
  ///
  /// - Throws: ``DataError`` when the prices are not monthly dollars per barrel, cover no window or
  ///   leave a month between two others without one, or lead to a month outside the schedule.
  public func path(
    urals: Series, following schedule: [Monitoring] = monitoringOfTheLaw
  ) throws(DataError) -> Series {
    precondition(!schedule.isEmpty, "a duty follows at least one way of monitoring")
    let prices = try monthlyDollars(urals)
    let reach = schedule.map { $0.rule.lag + $0.rule.hold }.max() ?? 0
    let candidates = prices.start...prices.end.advanced(by: reach)

    let windows = candidates.compactMap { month -> (month: Period, window: ClosedRange<Period>)? in
      guard let window = schedule.window(for: month),
        prices.span.contains(window.lowerBound), prices.span.contains(window.upperBound)
      else { return nil }
      return (month, window)
    }
    guard let first = windows.first?.month else {
      throw .other(
        "'\(urals.name)' (\(urals.span.lowerBound) to \(urals.span.upperBound)) covers no "
          + "window that an export duty is set on; extend it.")
    }
    if let gap = windows.enumerated().first(where: { first.advanced(by: $0.offset) != $0.1.month })
    {
      throw .other(
        "The export duty of \(first.advanced(by: gap.offset)) has no full window of "
          + "'\(urals.name)' though months around it have; extend the prices backwards.")
    }

    var averages: [Double] = []
    for (_, window) in windows {
      let figures = try prices.slice(window).values
      averages.append(figures.reduce(0, +) / Double(figures.count))
    }
    return try path(monitored: prices.with(start: first, values: averages))
  }

  private func monthlyDollars(_ urals: Series) throws(DataError) -> Series {
    guard urals.frequency == .monthly else {
      throw .other(
        "The export duty needs monthly prices but '\(urals.name)' is \(urals.frequency.rawValue); "
          + "give its months.")
    }
    return try urals.converted(to: MeasureUnit.dollarsPerBarrel)
  }

  private func path(monitored: Series) throws(DataError) -> Series {
    var duties: [Double] = []
    for (offset, price) in monitored.values.enumerated() {
      let month = monitored.start.advanced(by: offset)
      duties.append(try duty(month: month, urals: price).usdPerBarrel)
    }
    return monitored.with(name: "export duty", values: duties)
  }
}

extension [ExportDuty.Monitoring] {
  /// The months whose prices the duty of a month follows; `nil` before any monitoring holds.
  func window(for month: Period) -> ClosedRange<Period>? {
    self.filter { $0.from <= month }.max { $0.from < $1.from }?.rule.window(for: month)
  }
}
