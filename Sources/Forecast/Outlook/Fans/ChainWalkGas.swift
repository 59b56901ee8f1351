/// Prices of gas along many paths of oil.
struct GasDraws: Sendable {
  /// The European price by month after the origin, the hub's share included.
  let europe: PathDraws
  /// The Russian parity price by month after the origin; `nil` without that part of the plan.
  let parity: PathDraws?
}

extension ChainWalk {
  /// Gas along drawn months of the grades; `nil` for a plan of oil alone.
  ///
  /// - Throws: ``DataError`` for a month outside the schedule of the export duty.
  func gas(
    _ grades: [String: DrawnMonths], by changes: DrawnChanges
  ) throws(DataError) -> GasDraws? {
    guard let stage = chain.gas, let prices = stage.europe[scenario.name],
      let brent = grades["brent"]
    else { return nil }
    let relation = ledger.value(stage.europe.relation)
    guard
      let averages = brent.averages(by: relation.rule, through: lastMonth),
      var europe = relation.draws(of: averages, changed: changes.relation)
        .clamped(to: ledger.value(prices.oilIndexed).span)
    else { return nil }
    if let errors = changes.gasErrors?.clamped(to: europe.span), errors.span == europe.span {
      europe = europe.combined(with: errors, +)
    }
    if let hub = plan.gas?.europe.hub {
      europe = mixed(
        europe, with: hub, prices: prices, factors: changes.hub?.clamped(to: europe.span))
    }
    return GasDraws(
      europe: europe, parity: try parity(grades, relation: relation, changed: changes.relation))
  }

  /// The oil-indexed price and the hub by its share; the price of the hub is that of the chain times its factor.
  private func mixed(
    _ indexed: PathDraws, with hub: EuropePlan.Hub, prices: EuropeStage.EuropePrices,
    factors: PathDraws?
  ) -> PathDraws {
    let own = ledger.value(prices.oilIndexed)
    let whole = ledger.value(prices.monthly)
    let parts = indexed.span.map { month -> (oil: Double, hub: Double) in
      let share = hub.share.value.value(at: month) ?? 0
      guard share > 0, let mixed = whole[month], let alone = own[month] else { return (1, 0) }
      return (1 - share, mixed - (1 - share) * alone)
    }
    guard let factors else { return indexed.map { parts[$0].oil * $1 + parts[$0].hub } }
    let drawn = factors.scaled(by: parts.map(\.hub))
    return indexed.scaled(by: parts.map(\.oil)).combined(with: drawn, +)
  }

  /// Urals less duty and transport, through the relation.
  private func parity(
    _ grades: [String: DrawnMonths], relation: OilIndexedPrice, changed: DrawnChanges.Relation?
  ) throws(DataError) -> PathDraws? {
    guard let russia = plan.gas?.russia, let law = chain.duty, let urals = grades["urals"],
      let stage = chain.gas?.russia.first(where: { $0.scenario == scenario.name })
    else { return nil }
    let domestic = ledger.value(stage.domestic)
    let window: (Period) -> ClosedRange<Period>?
    if let stated = russia.duty.stated {
      window = { month in
        let last = month.advanced(by: -stated.lag)
        return last.advanced(by: 1 - stated.averaging)...last
      }
    } else {
      window = { ExportDuty.monitoringOfTheLaw.window(for: $0) }
    }
    guard let monitored = urals.averages(through: lastMonth, window: window),
      monitored.span == urals.ahead.span, let known = domestic.netback.through(plan.originMonth),
      known.end == plan.originMonth
    else { return nil }
    let duty = try law.draws(monitored: monitored)
    let transport = russia.transport.value
    let netback = DrawnMonths(
      known: known, ahead: urals.ahead.combined(with: duty) { $0 - $1 - transport })
    return netback.averages(by: relation.rule, through: lastMonth).flatMap {
      relation.draws(of: $0, changed: changed).clamped(to: domestic.parity.span)
    }
  }

  /// The Russian tariff by year after the origin, USD/1000 m³: as stated to the year before parity, then parity
  /// where it is positive, else the last tariff held.
  ///
  /// - Parameters:
  ///   - parity: the parity price by month.
  ///   - factors: factors on roubles to the dollar by month; `nil` keeps the rate of the chain.
  /// - Returns: USD/1000 m³ by year; `nil` without a tariff.
  func tariff(parity: PathDraws, roubles factors: PathDraws? = nil) -> PathDraws? {
    guard let plan = plan.gas?.russia?.tariff,
      let stage = chain.gas?.russia.first(where: { $0.scenario == scenario.name }),
      let tariff = stage.tariff, let years = parity.averaged(to: .annual)
    else { return nil }
    let moved = factors?.averaged(to: .annual)
    let stated = ledger.value(tariff.roubles)
    let rates = ledger.value(stage.roubles)
    guard let span = years.clamped(to: stated.span)?.span, rates[span.upperBound] != nil else {
      return nil
    }
    var roubles = [Double](
      repeating: stated[span.lowerBound.advanced(by: -1)] ?? stated.values[0], count: years.count)
    return PathDraws(
      "tariff", unit: .dollarsPer1000CubicMetres, start: span.lowerBound, count: years.count,
      steps: span.count
    ) { step, row in
      let year = span.lowerBound.advanced(by: step)
      let rate = rates[year] ?? 1
      let base = (years.step(of: year) ?? 0) * years.count
      let drawn = moved.flatMap { moved in moved.step(of: year).map { moved.draws(ofStep: $0) } }
      for draw in row.indices {
        let rate = rate * (drawn.map { $0[$0.startIndex + draw] } ?? 1)
        if year.year < plan.parityYear {
          roubles[draw] = stated[year] ?? roubles[draw]
        } else {
          let atParity = years.values[base + draw] * rate
          if atParity > 0 { roubles[draw] = atParity }
        }
        row[draw] = roubles[draw] / rate
      }
    }
  }
}

extension OilIndexedPrice {
  /// `constant + slope · average`, draw by draw.
  fileprivate func draws(of averages: PathDraws, changed: DrawnChanges.Relation?) -> PathDraws {
    guard let changed else {
      return averages.map("gas", unit: unit) { constant + slope * $1 }
    }
    let count = averages.count
    return averages.values.withUnsafeBufferPointer { values in
      PathDraws("gas", unit: unit, start: averages.start, count: count, steps: averages.steps) {
        step, row in
        for draw in 0..<count {
          row[draw] = changed.constant[draw] + changed.slope[draw] * values[step * count + draw]
        }
      }
    }
  }
}

extension ExportDuty {
  /// The duty in USD/bbl at drawn prices, each month by its own brackets; a price below the lowest bracket pays as
  /// in that bracket.
  fileprivate func draws(monitored: PathDraws) throws(DataError) -> PathDraws {
    var schedules: [MonthlySchedule] = []
    for month in monitored.span { schedules.append(try schedule(of: month)) }
    let count = monitored.count
    return monitored.values.withUnsafeBufferPointer { values in
      PathDraws(
        "duty", unit: monitored.unit, start: monitored.start, count: count, steps: monitored.steps
      ) {
        step, row in
        let law = schedules[step]
        for draw in 0..<count {
          let price = max(values[step * count + draw], 0) * barrelsPerTonne
          row[draw] = law.duty(at: price) / barrelsPerTonne
        }
      }
    }
  }
}
