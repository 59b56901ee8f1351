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
  func average() throws(DataError) -> ContractAverage {
    let way = try conversion()
    let mean = figures.values.map(\.decimal).mean(of: figures.count)
    let exact = way.exact(mean)
    var steps = [step("average of \(figures.name)", months, mean, in: figures.unit)]
    if way.numerator != way.denominator {
      steps.append(
        step(
          "\(figures.name) in \(unit)",
          words("\(mean.shown) · \(way.exactFactor.shown)", way.bases), exact, in: unit))
    }
    return result(exact, steps, nil, way)
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
  ) throws(DataError) -> ContractAverage {
    if let offset = rates.values.firstIndex(where: { !($0 > 0) }) {
      throw .other(
        "\(place): the exchange rate '\(rates.name)' is \(rates.values[offset]) in "
          + "\(rates.start.advanced(by: offset)); a rate is positive, so check the column.")
    }
    let rate = rates.values.map(\.decimal).mean(of: rates.count)
    let way = try conversion(at: rate, of: rates)
    let bases = Array(way.bases.dropFirst())
    switch order {
    case .convertThenAverage:
      var converted: [Decimal] = []
      for (figure, rate) in zip(figures.values, rates.values) {
        converted.append(try conversion(at: rate.decimal, of: rates).exact(figure.decimal))
      }
      let exact = converted.mean(of: figures.count)
      let arithmetic = words(months + ", each month at its own \(rates.name)", bases)
      return result(
        exact, [step("average of \(figures.name)", arithmetic, exact, in: unit)], rates, way)
    case .averageThenConvert:
      let mean = figures.values.map(\.decimal).mean(of: figures.count)
      let exact = way.exact(mean)
      let span = rates.count == 1 ? "the rate of \(rates.start)" : "mean of \(rates.count) months"
      return result(
        exact,
        [
          step("average of \(figures.name)", months, mean, in: figures.unit),
          step("rate of \(rates.name)", span, rate, in: rates.unit),
          step(
            "\(figures.name) in \(unit)",
            words("\(mean.shown) \(figures.unit) at \(rate.shown) \(rates.unit)", bases), exact,
            in: unit),
        ], rates, way)
    }
  }

  /// `mean of 6 months 2008-07 to 2008-12`.
  private var months: String {
    let n = figures.count
    return "\(n == 1 ? "the month" : "mean of \(n) months") \(figures.start) to \(figures.end)"
  }

  private func words(_ arithmetic: String, _ bases: [String]) -> String {
    ([arithmetic] + bases).joined(separator: "; ")
  }

  private func step(
    _ name: String, _ arithmetic: String, _ value: Decimal, in unit: MeasureUnit
  ) -> ContractExplanation.Step {
    ContractExplanation.Step(
      name: name, arithmetic: arithmetic, value: value.nearestDouble, unit: unit)
  }

  private func result(
    _ exact: Decimal, _ steps: [ContractExplanation.Step], _ rates: Series?, _ way: UnitConversion
  ) -> ContractAverage {
    ContractAverage(
      figures: figures, rates: rates, exact: exact, unit: unit, steps: steps,
      bases: rates == nil ? way.bases : Array(way.bases.dropFirst()))
  }

  /// The way on all bases that the contract states; a stated rate must be needed.
  private func conversion(
    at rate: Decimal? = nil, of rates: Series? = nil
  ) throws(DataError) -> UnitConversion {
    var basis = ConversionBasis()
    (basis.heat, basis.barrels) = (heat, barrels)
    if let rate, let rates { basis.rate = try .init(exact: rate, rates.unit) }
    if let way = try? UnitConversion(from: figures.unit, to: unit, basis: basis),
      rate == nil || way.used.contains(.rate)
    {
      return way
    }
    guard figures.unit != .ratio else {
      let ending = unit.symbol.lowercased().replacing("/", with: "_")
      throw .other(
        "\(place): '\(figures.name)' has no unit but the price of \(month) counts it in \(unit); let the name "
          + "of its column end in one, like '\(figures.name)_\(ending)', or state the unit of the index."
      )
    }
    throw .other(
      "\(place): '\(figures.name)' is in \(figures.unit) but the price of \(month) counts it in \(unit)"
        + (rates.map { " at '\($0.name)', which is in \($0.unit)" } ?? "") + "; \(remedy(rates)).")
  }

  /// The way out, by what the two units differ in.
  private func remedy(_ rates: Series?) -> String {
    let (own, wanted) = (figures.unit.currency, unit.currency)
    if let own, let wanted, own != wanted {
      return rates == nil
        ? "state a conversion with a rate in \(wanted)/\(own)"
        : "name a rate in \(wanted)/\(own) or \(own)/\(wanted)"
    }
    if let rates, let own {
      let other = rates.unit.powers.keys.first { $0 != own } ?? own
      let meant = figures.unit.symbol.replacing(own, with: other)
      return "state the unit that the rate leads to, such as unit: \(meant), or leave the rate out"
    }
    let kinds = Set(figures.unit.powers.keys).symmetricDifference(unit.powers.keys)
    if kinds == ["bbl", "t"] { return "add barrels_per_tonne to the index" }
    if kinds.contains("m3"), !kinds.isDisjoint(with: ["MMBtu", "MWh", "GJ"]) {
      return "add a heat content, such as heat: russian_gross_20"
    }
    return "state the unit of the index, or a slope"
  }
}

extension MeasureUnit {
  /// The currency that a figure counts, `USD` of `USD/bbl`.
  fileprivate var currency: String? {
    powers.first { $0.value == 1 && ["USD", "EUR", "RUB"].contains($0.key.prefix(3)) }?.key
  }
}
