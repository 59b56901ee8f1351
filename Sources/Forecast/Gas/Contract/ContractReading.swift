import Foundation

/// The figures of one index that enter the price of one month, and what the contract makes of them.
public struct ContractReading: Sendable, Hashable {
  /// The name of the index.
  public let index: String
  /// The averaging rule; `nil` for a hub priced at the month itself.
  public let rule: AveragingRule?
  /// The first month of the block: the average holds from there.
  public let blockStart: Period
  /// The figures of the window as the series has them, in its own unit.
  public let figures: Series
  /// The exchange rates used, month by month or the one of the month that is priced; `nil` for none.
  public let rates: Series?
  /// The average in ``unit``, converted, before bounds and rounding.
  public let average: Double
  /// The unit of ``average``.
  public let unit: MeasureUnit
  /// The average inside its bounds and rounded, as the formula takes it.
  public let used: Double
  /// The steps from the figures to ``used``.
  public let steps: [ContractExplanation.Step]
  /// What the figures were converted on, apart from exchange rates, in words.
  public let bases: [String]

  /// The months that are averaged.
  public var window: ClosedRange<Period> { figures.span }
}

/// Takes the figures of one index for one month.
struct ContractReader {
  let contract: GasContract
  let indices: [String: any PeriodFigures]
  let month: Period

  /// The average of a leg, exact, with what it was made of.
  ///
  /// - Throws: ``DataError/other(_:)`` naming the place of the leg and the month.
  func reading(of leg: ContractLeg) throws(DataError) -> (reading: ContractReading, exact: Decimal)
  {
    let series = try series(leg.index, at: leg.place)
    let own = leg.slope == nil ? contract.priceUnit(indices: indices) : nil
    let unit = leg.unit ?? own ?? series.unit
    let average = try average(
      of: series, over: leg.rule.window(for: month), rule: leg.rule, at: leg.place, in: unit,
      barrels: leg.barrelsPerTonne, conversion: leg.conversion)
    var steps = average.steps
    func note(_ name: String, _ arithmetic: String, _ value: Decimal) {
      steps.append(
        ContractExplanation.Step(
          name: "\(leg.index) \(name)", arithmetic: arithmetic, value: value.nearestDouble,
          unit: unit))
    }
    let bounded = leg.bounds.bounding(average.exact)
    if bounded != average.exact {
      note(
        "within its bounds",
        bounded > average.exact ? "raised to the floor" : "held at the cap", bounded)
    }
    let rounded = bounded.contractRounded(leg.decimals)
    if let decimals = leg.decimals {
      note("rounded", "\(bounded.shown) to \(decimals) decimals", rounded)
    }
    return (average.reading(rule: leg.rule, month: month, used: rounded, steps: steps), rounded)
  }

  /// The price of the hub in the contract's unit.
  ///
  /// - Throws: ``DataError/other(_:)`` naming the place of the hub and the month.
  func reading(of hub: ContractHub) throws(DataError) -> (reading: ContractReading, exact: Decimal)
  {
    guard let unit = contract.priceUnit(indices: indices) else {
      throw .other(
        "\(hub.place): the price has no unit, so the share of '\(hub.index)' in \(month) cannot be "
          + "converted to it; state one such as USD/1000m3.")
    }
    let average = try average(
      of: series(hub.index, at: hub.place), over: hub.rule?.window(for: month) ?? month...month,
      rule: hub.rule, at: hub.place, in: unit, barrels: nil,
      conversion: hub.rate.map {
        ContractConversion(rate: $0, order: .averageThenConvert, at: .spot)
      })
    let reading = average.reading(
      rule: hub.rule, month: month, used: average.exact, steps: average.steps)
    return (reading, average.exact)
  }

  /// Whether the series have every figure that a window needs.
  func covers(_ leg: ContractLeg) -> Bool {
    let window = leg.rule.window(for: month)
    guard covers(leg.index, window) else { return false }
    guard let conversion = leg.conversion else { return true }
    let spot = conversion.order == .averageThenConvert && conversion.at == .spot
    return covers(conversion.rate, spot ? month...month : window)
  }

  /// Whether the series have every figure that a hub share needs.
  func covers(_ hub: ContractHub) -> Bool {
    covers(hub.index, hub.rule?.window(for: month) ?? month...month)
      && (hub.rate.map { covers($0, month...month) } ?? true)
  }

  private func covers(_ name: String, _ window: ClosedRange<Period>) -> Bool {
    guard let series = indices[name], series.frequency == .monthly else { return false }
    return series.firstMissing(in: window) == nil
  }

  private func series(_ name: String, at place: String) throws(DataError) -> any PeriodFigures {
    guard let series = indices[name] else {
      throw .other(
        "\(place): '\(name)' has no figures for the price of \(month); give a column of that name.")
    }
    guard series.frequency == .monthly else {
      throw .other(
        "\(place): '\(name)' is \(series.frequency.rawValue), but the price of \(month) needs "
          + "months; give monthly figures.")
    }
    return series
  }

  private func average(
    of series: any PeriodFigures, over window: ClosedRange<Period>, rule: AveragingRule?,
    at place: String,
    in unit: MeasureUnit, barrels: BarrelsPerTonne?, conversion: ContractConversion?
  ) throws(DataError) -> ContractAverage {
    let way = ContractConversionWay(
      figures: try slice(series, window, rule, at: place), unit: unit, heat: contract.heat,
      barrels: barrels, month: month, place: place)
    guard let conversion else { return try way.average() }
    let spot = conversion.order == .averageThenConvert && conversion.at == .spot
    let rates = try slice(
      self.series(conversion.rate, at: place), spot ? month...month : window, rule, at: place)
    return try way.average(at: rates, conversion.order)
  }

  private func slice(
    _ series: any PeriodFigures, _ window: ClosedRange<Period>, _ rule: AveragingRule?,
    at place: String
  ) throws(DataError) -> Series {
    if let missing = series.firstMissing(in: window) {
      let need = rule.map { "the \($0) window of \(month)" } ?? "the price of \(month)"
      let (reach, remedy) =
        series.gap(at: missing).map { ("\($0), is empty", "fill it in") }
        ?? (
          "it runs from \(series.span.lowerBound) to \(series.span.upperBound)", "extend the data"
        )
      throw .other(
        "\(place): '\(series.name)' has no figure for \(missing), which \(need) needs (\(reach)); "
          + "\(remedy) or price another month.")
    }
    let part = Series(
      series.name, unit: series.unit, start: window.lowerBound,
      values: window.compactMap { series[$0] })
    if let offset = part.values.firstIndex(where: { !$0.fitsDecimal }) {
      throw .other(
        "\(place): '\(series.name)' is \(part.values[offset]) in \(part.start.advanced(by: offset)), "
          + "too large for the price of \(month); check the figure.")
    }
    return part
  }
}
