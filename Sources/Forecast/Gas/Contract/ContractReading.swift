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
    return try reading(
      series, window: leg.rule.window(for: month), rule: leg.rule, at: leg.place,
      unit: leg.unit ?? own ?? series.unit,
      units: ContractUnits(heat: contract.heat, barrelsPerTonne: leg.barrelsPerTonne),
      conversion: leg.conversion
    ) { leg.bounds.bounding($0).contractRounded(leg.decimals) }
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
    return try reading(
      series(hub.index, at: hub.place), window: hub.rule?.window(for: month) ?? month...month,
      rule: hub.rule, at: hub.place, unit: unit,
      units: ContractUnits(heat: contract.heat, barrelsPerTonne: nil),
      conversion: hub.rate.map {
        ContractConversion(rate: $0, order: .averageThenConvert, at: .spot)
      }
    ) { $0 }
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

  private func reading(
    _ series: any PeriodFigures, window: ClosedRange<Period>, rule: AveragingRule?,
    at place: String,
    unit: MeasureUnit, units: ContractUnits, conversion: ContractConversion?,
    settling: (Decimal) -> Decimal
  ) throws(DataError) -> (reading: ContractReading, exact: Decimal) {
    let figures = try slice(series, window, rule, at: place)
    let exact: Decimal
    var rates: Series?
    do {
      if let conversion {
        let spot = conversion.order == .averageThenConvert && conversion.at == .spot
        let used = try slice(
          self.series(conversion.rate, at: place), spot ? month...month : window, rule, at: place)
        exact = try converted(figures, used, unit: unit, units: units, conversion, at: place)
        rates = used
      } else {
        let factor = try units.factor(from: series.unit, to: unit)
        exact = figures.values.map(\.decimal).mean(of: figures.count) * factor
      }
    } catch {
      guard case .unitMismatch = error else { throw error }
      guard series.unit != .ratio else {
        let ending = unit.symbol.lowercased().replacing("/", with: "_")
        throw .other(
          "\(place): '\(series.name)' has no unit but the price of \(month) counts it in \(unit); let the name "
            + "of its column end in one, like '\(series.name)_\(ending)', or state the unit of the index."
        )
      }
      throw .other(
        "\(place): '\(series.name)' is in \(series.unit) but the price of \(month) counts it in "
          + "\(unit); state the unit of the index, a slope, barrels in a tonne, a heat content or an "
          + "exchange rate.")
    }
    let reading = ContractReading(
      index: series.name, rule: rule, blockStart: rule?.blockStart(of: month) ?? month,
      figures: figures, rates: rates, average: exact.nearestDouble, unit: unit,
      used: settling(exact).nearestDouble)
    return (reading, settling(exact))
  }

  private func converted(
    _ figures: Series, _ rates: Series, unit: MeasureUnit, units: ContractUnits,
    _ conversion: ContractConversion, at place: String
  ) throws(DataError) -> Decimal {
    if let offset = rates.values.firstIndex(where: { $0 <= 0 }) {
      throw .other(
        "\(place): the exchange rate '\(rates.name)' is \(rates.values[offset]) in "
          + "\(rates.start.advanced(by: offset)); a rate is positive, so check the column.")
    }
    let (multiplies, swapped) = try units.exchange(from: figures.unit, to: unit, rate: rates.unit)
    let factor = try units.factor(from: swapped, to: unit)
    let exchange = { (price: Decimal, rate: Decimal) in multiplies ? price * rate : price / rate }
    switch conversion.order {
    case .convertThenAverage:
      let months = zip(figures.values, rates.values).map { exchange($0.decimal, $1.decimal) }
      return months.mean(of: figures.count) * factor
    case .averageThenConvert:
      let price = figures.values.map(\.decimal).mean(of: figures.count)
      return exchange(price, rates.values.map(\.decimal).mean(of: rates.count)) * factor
    }
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
