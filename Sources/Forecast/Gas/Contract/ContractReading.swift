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
  let indices: [String: Series]
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
      barrels: leg.barrelsPerTonne,
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
      barrels: nil,
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
    return series.start <= window.lowerBound && window.upperBound <= series.end
  }

  private func series(_ name: String, at place: String) throws(DataError) -> Series {
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
    _ series: Series, window: ClosedRange<Period>, rule: AveragingRule?, at place: String,
    unit: MeasureUnit, barrels: BarrelsPerTonne?, conversion: ContractConversion?,
    settling: (Decimal) -> Decimal
  ) throws(DataError) -> (reading: ContractReading, exact: Decimal) {
    let figures = try slice(series, window, rule, at: place)
    let way = ContractConversionWay(
      figures: figures, unit: unit, heat: contract.heat, barrels: barrels, month: month,
      place: place)
    let exact: Decimal
    var rates: Series?
    if let conversion {
      let spot = conversion.order == .averageThenConvert && conversion.at == .spot
      let used = try slice(
        self.series(conversion.rate, at: place), spot ? month...month : window, rule, at: place)
      exact = try way.average(at: used, conversion.order)
      rates = used
    } else {
      exact = try way.average()
    }
    let reading = ContractReading(
      index: series.name, rule: rule, blockStart: rule?.blockStart(of: month) ?? month,
      figures: figures, rates: rates, average: exact.nearestDouble, unit: unit,
      used: settling(exact).nearestDouble)
    return (reading, settling(exact))
  }

  private func slice(
    _ series: Series, _ window: ClosedRange<Period>, _ rule: AveragingRule?, at place: String
  ) throws(DataError) -> Series {
    let part: Series
    do {
      part = try series.slice(window)
    } catch {
      let missing = window.first { series[$0] == nil } ?? window.lowerBound
      let need = rule.map { "the \($0) window of \(month)" } ?? "the price of \(month)"
      throw .other(
        "\(place): '\(series.name)' has no figure for \(missing), which \(need) needs (it runs from "
          + "\(series.start) to \(series.end)); extend the data or price another month.")
    }
    if let offset = part.values.firstIndex(where: { !$0.fitsDecimal }) {
      throw .other(
        "\(place): '\(series.name)' is \(part.values[offset]) in \(part.start.advanced(by: offset)), "
          + "too large for the price of \(month); check the figure.")
    }
    return part
  }
}
