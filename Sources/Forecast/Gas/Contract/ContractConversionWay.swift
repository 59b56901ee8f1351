import Foundation

/// Leads the figures of a window to the unit that a contract counts in, on the bases that it states.
///
/// Every factor is an exact ``UnitConversion``, so that an average is cut short nowhere before its 38th digit.
struct ContractConversionWay {
  /// The figures of the window in their own unit.
  let figures: Series
  /// The unit that the contract counts in.
  let unit: MeasureUnit
  /// What converts between heat and volume.
  let heat: HeatContent?
  /// What converts between barrels and tonnes.
  let barrels: BarrelsPerTonne?
  /// The month that is priced, for messages.
  let month: Period
  /// Where the contract states the index, for messages.
  let place: String

  /// The average of figures in the contract's own currency.
  ///
  /// - Throws: ``DataError/other(_:)`` when no stated basis leads to the unit.
  func average() throws(DataError) -> Decimal {
    try conversion().exact(figures.values.map(\.decimal).mean(of: figures.count))
  }

  /// The average of figures in another currency, converted month by month or as a whole.
  ///
  /// - Parameters:
  ///   - rates: a rate for each month of the window, or those that are averaged to the one rate.
  ///   - order: what is done first.
  /// - Returns: the average in ``unit``.
  /// - Throws: ``DataError/other(_:)`` for a rate of zero or less, or when no stated basis leads to the unit.
  func average(
    at rates: Series, _ order: ContractConversion.Order
  ) throws(DataError) -> Decimal {
    if let offset = rates.values.firstIndex(where: { $0 <= 0 }) {
      throw .other(
        "\(place): the exchange rate '\(rates.name)' is \(rates.values[offset]) in "
          + "\(rates.start.advanced(by: offset)); a rate is positive, so check the column.")
    }
    switch order {
    case .convertThenAverage:
      var months: [Decimal] = []
      for (figure, rate) in zip(figures.values, rates.values) {
        let way = try conversion(at: .init(exact: rate.decimal, rates.unit), from: rates)
        months.append(way.exact(figure.decimal))
      }
      return months.mean(of: figures.count)
    case .averageThenConvert:
      let rate = rates.values.map(\.decimal).mean(of: rates.count)
      return try conversion(at: .init(exact: rate, rates.unit), from: rates)
        .exact(figures.values.map(\.decimal).mean(of: figures.count))
    }
  }

  /// The way on all bases that the contract states; a stated rate must be needed.
  private func conversion(
    at rate: ConversionBasis.Rate? = nil, from rates: Series? = nil
  ) throws(DataError) -> UnitConversion {
    var basis = ConversionBasis()
    (basis.heat, basis.barrels, basis.rate) = (heat, barrels, rate)
    if let way = try? UnitConversion(from: figures.unit, to: unit, basis: basis),
      rate == nil || way.used.contains(.rate)
    {
      return way
    }
    let at = rates.map { ", and '\($0.name)' is in \($0.unit)" } ?? ""
    throw .other(
      "\(place): '\(figures.name)' is in \(figures.unit) but the price of \(month) counts it in "
        + "\(unit)\(at); state the unit of the index, a slope, barrels in a tonne, a heat content or an "
        + "exchange rate.")
  }
}
