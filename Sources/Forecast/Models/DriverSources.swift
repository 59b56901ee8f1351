/// Where a forecast reads the variables that it does not itself compute.
struct DriverSources: Sendable {
  /// The last period of the forecast variable.
  private let origin: Period
  private let history: [String: Series]
  private let drivers: [String: Series]

  /// Takes what an equation needs, drivers in the units of history.
  ///
  /// - Throws: ``DataError`` when frequencies differ, or a driver and its history differ in kind.
  init(
    of formula: Formula, history: [String: Series], drivers: [String: Series],
    like observed: Series, trendOrigin: Period
  ) throws(DataError) {
    guard trendOrigin.frequency == observed.frequency else {
      throw .frequencyMismatch(
        left: "the equation", leftFrequency: trendOrigin.frequency, right: observed.name,
        rightFrequency: observed.frequency)
    }
    var pasts: [String: Series] = [:]
    var futures: [String: Series] = [:]
    for name in formula.variables {
      for series in [history[name], drivers[name]].compactMap({ $0 })
      where series.frequency != observed.frequency {
        throw .frequencyMismatch(
          left: observed.name, leftFrequency: observed.frequency, right: name,
          rightFrequency: series.frequency)
      }
      let past = history[name]?.named(name)
      pasts[name] = past
      futures[name] = try drivers[name]?.named(name).converted(
        to: past?.unit ?? drivers[name]?.unit ?? .ratio)
    }
    origin = observed.end
    self.history = pasts
    self.drivers = futures
  }

  /// The figures of a variable over consecutive periods.
  ///
  /// - Throws: ``DataError`` as ``figure(_:_:)`` does for the first that is missing.
  func figures(_ name: String, over span: ClosedRange<Period>) throws(DataError) -> [Double] {
    var figures: [Double] = []
    var next = span.lowerBound
    if let past = history[name], past.start <= next, next <= min(origin, past.end) {
      figures = try past.figures(next...min(origin, past.end, span.upperBound))
      next = next.advanced(by: figures.count)
    }
    if next <= span.upperBound, (history[name]?.end ?? origin) < next || origin < next,
      let driver = drivers[name], driver.start <= next, span.upperBound <= driver.end
    {
      return figures + (try driver.figures(next...span.upperBound))
    }
    while next <= span.upperBound {
      figures.append(try figure(name, next))
      next = next.advanced(by: 1)
    }
    return figures
  }

  /// The figure of a variable: from history up to the origin where it has one, else from the drivers.
  ///
  /// - Throws: ``DataError`` naming the variable and the period that nothing states.
  private func figure(_ name: String, _ period: Period) throws(DataError) -> Double {
    let past = period <= origin ? history[name] : nil
    if let value = past?[period] { return value }
    guard let driver = drivers[name] else {
      if let past { throw .missingPeriod(series: name, period: period, span: past.span) }
      throw .other(
        "The forecast needs '\(name)' in \(period) but no driver path states it (the origin is "
          + "\(origin)); add one.")
    }
    return try driver.value(at: period)
  }
}
