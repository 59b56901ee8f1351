/// The sixth stage: Russian domestic gas, parity price against regulated tariff.
struct RussiaStage: Sendable {
  /// The scenario's key.
  let scenario: String
  /// The steps from the export price of Urals to the parity price, by month.
  let domestic: Handle<DomesticGas>
  /// The European relation that the parity price reads.
  let relation: Handle<OilIndexedPrice>
  /// Export price, duty, transport and netback of Urals in USD/bbl by year, the netback averaged by the rule, and the
  /// parity price.
  let steps: [(name: String, annual: Handle<Series>)]
  /// The parity price by year, USD/1000 m³.
  let parity: Handle<Series>
  /// RUB/USD by year.
  let roubles: Handle<Series>
  /// The tariff; `nil` when the plan has none.
  let tariff: RussiaTariffStage?

  init(
    _ market: MarketStage, russia: RussiaPlan, relation: Handle<OilIndexedPrice>,
    roubles: Handle<Series>, plan: Plan, gas: GasPlan, data: PlanData, ledger: inout Ledger
  ) throws {
    let id = market.name
    guard let urals = market.grades["urals"] else {
      throw DataError.other(
        "The domestic price needs the grade 'urals', which grades of the plan does not have; add it."
      )
    }
    let domestic = try ledger.derive(
      "gas.russia.domestic[\(id)]",
      "\(urals.id) − export duty − transport; parity = the European relation on that"
    ) { reader -> DomesticGas in
      let brackets = russia.duty.brackets(of: data.dutyBrackets)
      guard let earliest = data.dutyBrackets.map(\.from).min() else {
        throw DataError.other(
          "\(plan.place(of: "data.export_duty")): the file '\(plan.data.exportDuty ?? "")' has no bracket of the "
            + "export duty; name another under data.export_duty.")
      }
      guard !brackets.isEmpty else {
        throw DataError.other(
          "\(plan.place(of: "gas.russia.duty.law_of")): 'gas.russia.duty.law_of' is "
            + "\(russia.duty.lawOf ?? earliest) but the export duty is known from \(earliest) on; "
            + "choose a later month.")
      }
      let law = try ExportDuty(
        brackets: brackets, barrelsPerTonne: reader.use(russia.duty.barrelsPerTonne))
      let price = reader.read(urals)
      let first = max(price.start, .month(gas.europe.firstYear - 2, 1), law.brackets[0].from)
      let export = price.from(first) ?? price
      let duty =
        try russia.duty.stated.map { lag, averaging in
          try law.path(urals: export, lag: lag, averagingMonths: averaging)
        } ?? law.path(urals: export)
      return try DomesticGas(
        export: export, duty: duty, transport: reader.use(russia.transport),
        relation: reader.read(relation))
    }
    var steps: [(name: String, annual: Handle<Series>)] = []
    let first = Period.year(gas.europe.firstYear).first(.monthly)
    let last = Period.year(plan.horizon).last(.monthly)
    let parts: [(String, @Sendable (DomesticGas) -> Series)] = [
      ("export", { $0.export }), ("duty", { $0.duty }), ("transport", { $0.transport }),
      ("netback", { $0.netback }), ("average", { $0.average }), ("parity", { $0.parity }),
    ]
    for (name, part) in parts {
      steps.append(
        (
          name,
          try ledger.derive(
            "gas.russia.\(name)[\(id)]", "annual average of the \(name) of \(domestic.id)"
          ) {
            let monthly = part($0.read(domestic))
            return try monthly.slice(max(first, monthly.start)...min(last, monthly.end))
              .aggregated(to: .annual, by: .mean)
          }
        ))
    }
    scenario = id
    self.domestic = domestic
    self.relation = relation
    self.steps = steps
    parity = steps[steps.count - 1].annual
    self.roubles = roubles
    let parityHandle = parity
    tariff = try russia.tariff.map { tariff in
      try RussiaTariffStage(
        tariff, id: id, parity: parityHandle, roubles: roubles, plan: plan, ledger: &ledger)
    }
  }

  /// RUB/USD by year: known months, then the plan's path or the last known month held.
  static func roubles(
    _ russia: RussiaPlan, plan: Plan, series: DataStage, ledger: inout Ledger
  ) throws -> Handle<Series> {
    let known = try series.known("rub_per_usd", for: "gas.russia")
    let last = Period.year(plan.horizon).last(.monthly)
    let span = ledger.value(known).span
    guard span.contains(russia.roublesKnownThrough) else {
      throw DataError.other(
        "\(plan.place(of: "gas.russia.roubles.known_through")): 'gas.russia.roubles.known_through' is "
          + "\(russia.roublesKnownThrough) but "
          + "'rub_per_usd' runs from \(span.lowerBound) to \(span.upperBound); choose a month inside."
      )
    }
    return try ledger.derive(
      "gas.russia.roubles",
      "\(known.id) to \(russia.roublesKnownThrough), then "
        + (russia.roubles == nil ? "its last month held" : "the path of the plan") + ", by year"
    ) { reader in
      let whole = reader.read(known)
      let history = try whole.slice(whole.start...min(russia.roublesKnownThrough, last))
      guard history.end < last else { return try history.aggregated(to: .annual, by: .mean) }
      let path = russia.roubles.map { reader.use($0) }
      let held = history.values[history.count - 1]
      let ahead = history.end.advanced(by: 1)...last
      return try history.with(
        values: history.values + ahead.map { path?.value(at: $0) ?? held }
      ).aggregated(to: .annual, by: .mean)
    }
  }
}

extension RussiaPlan.Duty {
  /// The brackets that the run may know: with `law_of`, those in force in that month stay in force.
  func brackets(of law: [ExportDuty.Bracket]) -> [ExportDuty.Bracket] {
    guard let month = lawOf else { return law }
    return law.filter { $0.from <= month }.map { bracket in
      guard bracket.isInForce(in: month) else { return bracket }
      return ExportDuty.Bracket(
        from: bracket.from, to: nil, aboveUSDPerTonne: bracket.aboveUSDPerTonne, base: bracket.base,
        marginalRate: bracket.marginalRate, factor: bracket.factor, status: bracket.status,
        source: bracket.source)
    }
  }
}

/// The regulated tariff on its way to parity.
struct RussiaTariffStage: Sendable {
  /// The stated path, up to the year before parity.
  let stated: Handle<TariffPath>
  /// RUB/1000 m³ by year.
  let roubles: Handle<Series>
  /// USD/1000 m³ by year.
  let dollars: Handle<Series>
  /// Tariff over parity, percent, by year.
  let share: Handle<Series>
  /// Growth in the parity year that closes the gap left by the stated growth, percent; `nil` when the parity
  /// price is not positive, so that no growth reaches it.
  let lastGrowth: Handle<Double?>
  /// Constant yearly growth from the base year that reaches parity in the parity year, percent; `nil` likewise.
  let constantGrowth: Handle<Double?>
  /// The tariff that equals parity in the parity year, RUB/1000 m³.
  let atParity: Handle<Double>

  init(
    _ tariff: RussiaPlan.Tariff, id: String, parity: Handle<Series>, roubles rate: Handle<Series>,
    plan: Plan, ledger: inout Ledger
  ) throws {
    let year = tariff.parityYear
    let span = ledger.value(parity).span
    guard span.contains(.year(year)) else {
      throw DataError.other(
        "\(plan.place(of: "gas.russia.tariff.parity_year")): 'gas.russia.tariff.parity_year' is \(year) but "
          + "the parity price runs from \(span.lowerBound) to \(span.upperBound); choose a year inside."
      )
    }
    let atParity = try ledger.derive(
      "gas.russia.tariff_at_parity[\(id)]", "\(parity.id) × \(rate.id) in \(year)"
    ) { reader in
      try reader.read(parity).value(at: .year(year)) * reader.read(rate).value(at: .year(year))
    }
    let stated = try ledger.derive("gas.russia.tariff_path[\(id)]", "base tariff and stated growth")
    { reader in
      do throws(DataError) {
        return try TariffPath(
          tariff, base: reader.use(tariff.base), growth: reader.use(tariff.growth))
      } catch {
        throw DataError.other("\(plan.place(of: "gas.russia.tariff.growth")): \(error)")
      }
    }
    lastGrowth = try ledger.derive(
      "gas.russia.growth_to_parity[\(id)]", "\(atParity.id) ÷ the tariff of \(year - 1), percent"
    ) { reader -> Double? in
      let target = reader.read(atParity)
      guard target > 0 else { return nil }
      return try TariffSolver.lastYearGrowth(after: reader.read(stated), to: target)
    }
    constantGrowth = try ledger.derive(
      "gas.russia.constant_growth_to_parity[\(id)]",
      "(\(atParity.id) ÷ base)^(1/years) − 1, percent"
    ) { reader -> Double? in
      let target = reader.read(atParity)
      guard target > 0 else { return nil }
      return try TariffSolver.constantGrowth(
        from: reader.use(tariff.base), in: tariff.baseYear, to: target, in: year)
    }
    let roubles = try ledger.derive(
      "gas.russia.tariff[\(id)]",
      "stated growth to \(year - 1), parity from \(year) on where it is positive, else the last tariff held"
    ) { reader -> Series in
      let path = reader.read(stated).annual
      let horizon = Period.year(plan.horizon)
      guard horizon >= .year(year) else { return path }
      let level = reader.read(parity)
      let rates = reader.read(rate)
      var values = path.values
      for later in Period.year(year)...horizon {
        let atParity = try level.value(at: later) * rates.value(at: later)
        values.append(atParity > 0 ? atParity : values[values.count - 1])
      }
      return path.with(values: values)
    }
    let dollars = try ledger.derive("gas.russia.tariff_usd[\(id)]", "\(roubles.id) ÷ \(rate.id)") {
      reader in
      try reader.read(roubles).combined(
        with: reader.read(rate), name: "tariff", unit: .dollarsPer1000CubicMetres, /)
    }
    share = try ledger.derive("gas.russia.share[\(id)]", "\(dollars.id) ÷ \(parity.id)") { reader in
      let level = try reader.read(parity).slice(reader.read(dollars).overlap(reader.read(parity)))
      if let offset = level.values.firstIndex(of: 0) {
        throw DataError.other(
          "The parity price of \(level.start.advanced(by: offset)) is 0 in scenario '\(id)', so that no tariff has "
            + "a share of it; correct 'gas.europe.coefficients' or 'gas.russia.transport'.")
      }
      return try reader.read(dollars).combined(
        with: level, name: "share of parity", unit: .percent
      ) { 100 * $0 / $1 }
    }
    self.stated = stated
    self.roubles = roubles
    self.dollars = dollars
    self.atParity = atParity
  }
}

extension TariffPath {
  /// The stated path up to the year before parity.
  fileprivate init(
    _ plan: RussiaPlan.Tariff, base: Double, growth: DriverPath
  ) throws(DataError) {
    var changes: [Change] = []
    for year in (plan.baseYear + 1)..<max(plan.parityYear, plan.baseYear + 1) {
      let steps = try growth.steps(in: year)
      if steps.isEmpty {
        guard let average = growth.value(at: .year(year)) else {
          throw .other(
            "'gas.russia.tariff.growth' states nothing for \(year); add the growth of that year.")
        }
        changes.append(.averageGrowth(average))
      } else {
        changes.append(.steps(steps.map { Step(month: $0.month, percent: $0.value) }))
      }
    }
    try self.init(baseYear: plan.baseYear, baseAverage: base, changes: changes)
  }
}
