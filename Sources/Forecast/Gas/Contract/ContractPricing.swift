import Foundation

extension GasContract {
  /// How the price of one month comes about.
  ///
  ///     P = round(bounds((1 − h) · (P₀ + Σ wᵢ · gᵢ(aᵢ)) + h · P_hub − discount))
  ///
  /// Every step is exact to 38 decimal digits; the figures shown are the nearest doubles. ``GasContract/path(indices:from:through:mayLackPrices:)``
  /// takes its prices from here, so the two cannot differ.
  ///
  /// - Throws: ``DataError/other(_:)`` naming the place in the contract and the month, when no regime is in
  ///   force, a window is not full, or an index is missing or in another unit or currency.
  public func explanation(
    of month: Period, indices: [String: any PeriodFigures]
  ) throws(DataError) -> ContractExplanation {
    guard month.frequency == .monthly else {
      throw .other("A contract prices months, not \(month); name a month like 2009-04.")
    }
    guard let regime = regime(in: month) else {
      throw .other(
        "\(regimes[0].place): no terms of '\(name)' are in force in \(month); choose a month inside "
          + "one of its regimes.")
    }
    let reader = ContractReader(contract: self, indices: indices, month: month)
    let terms = regime.terms
    try refuseMixedUnits(in: terms, month: month, indices: indices)
    let unit = priceUnit(indices: indices)
    var work = ContractWork(unit: unit)
    var readings: [ContractReading] = []
    for leg in terms.legs {
      let (reading, exact) = try reader.reading(of: leg)
      readings.append(reading)
      work.add(leg, reading, exact)
    }
    work.sum(constant: terms.constant)
    var hub: ContractReading?
    if let share = terms.hub, share.share > 0 {
      let (reading, exact) = try reader.reading(of: share)
      hub = reading
      work.mix(share, reading, exact)
    }
    work.settle(terms)
    return ContractExplanation(
      month: month, regime: regime, readings: readings, hub: hub, steps: work.steps,
      price: work.price.nearestDouble, unit: unit)
  }

  /// Averages that are prices themselves are added only in one unit.
  private func refuseMixedUnits(
    in terms: ContractTerms, month: Period, indices: [String: any PeriodFigures]
  ) throws(DataError) {
    guard unit == nil else { return }
    let plain = terms.legs.filter { $0.slope == nil }
    let units = plain.map { $0.unit ?? indices[$0.index]?.unit }
    for (leg, unit) in zip(plain, units) where unit != units[0] {
      throw .other(
        "\(leg.place): '\(leg.index)' is in \(unit?.ofPrice ?? "no unit") but '\(plain[0].index)' in "
          + "\(units[0]?.ofPrice ?? "no unit"), so the price of \(month) cannot add them; state the unit "
          + "of the price or a slope of each.")
    }
  }
}

/// The arithmetic of one month, step by step.
private struct ContractWork {
  let unit: MeasureUnit?
  var steps: [ContractExplanation.Step] = []
  var price = Decimal(0)
  private var contributions: [Decimal] = []

  init(unit: MeasureUnit?) { self.unit = unit }

  mutating func add(_ leg: ContractLeg, _ reading: ContractReading, _ exact: Decimal) {
    steps += reading.steps
    let contribution = leg.weight.decimal * leg.curve.value(at: exact, middle: leg.middle)
    let formula = "\(leg.weight.decimal.shown) · " + leg.formula(at: exact)
    note("contribution of \(leg.index)", formula, contribution, in: unit)
    contributions.append(contribution)
  }

  mutating func sum(constant: Double) {
    price = contributions.reduce(constant.decimal, +)
    let terms = contributions.map { ($0 < 0 ? " − " : " + ") + abs($0).shown }
    note("formula", constant.decimal.shown + terms.joined(), price, in: unit)
  }

  mutating func mix(_ hub: ContractHub, _ reading: ContractReading, _ exact: Decimal) {
    steps += reading.steps
    let share = hub.share.decimal
    let mixed = (1 - share) * price + share * exact
    note(
      "with hub share", "\(1 - share) · \(price.shown) + \(share) · \(exact.shown)", mixed, in: unit
    )
    price = mixed
  }

  mutating func settle(_ terms: ContractTerms) {
    if let discount = terms.discount {
      let taken = discount.taken(from: price)
      note("after discount", "\(price.shown) − \(taken.shown)", price - taken, in: unit)
      price -= taken
    }
    let bounded = terms.bounds.bounding(price)
    if bounded != price {
      note(
        "floor and cap", bounded > price ? "raised to the floor" : "held at the cap", bounded,
        in: unit)
      price = bounded
    }
    if let decimals = terms.decimals {
      let rounded = price.contractRounded(decimals)
      note("rounded", "\(price.shown) to \(decimals) decimals", rounded, in: unit)
      price = rounded
    }
  }

  private mutating func note(
    _ name: String, _ arithmetic: String, _ value: Decimal, in unit: MeasureUnit?
  ) {
    steps.append(
      ContractExplanation.Step(
        name: name, arithmetic: arithmetic, value: value.nearestDouble, unit: unit))
  }
}
