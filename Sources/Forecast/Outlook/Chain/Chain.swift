/// One run of the whole chain: series → equation → scenarios → grades → gas, with every value in one ledger.
public struct Chain: Sendable {
  /// What was assumed.
  public let plan: Plan
  /// Every value with its formula and inputs.
  public private(set) var ledger: Ledger
  /// What the chain knows before any scenario.
  let trunk: Trunk
  let series: DataStage
  let oil: OilStage
  let scenarios: [ScenarioStage]
  let ties: GradeTies
  let markets: [MarketStage]
  let balances: [BalanceStage]
  let whatIf: WhatIfStage
  let gas: GasStage?
  let duty: ExportDuty?
  /// Published European prices by year, USD/1000 m³, which results stand beside.
  let publishedGas: [Int: Double]

  /// Runs the chain.
  ///
  /// - Throws: ``DataError`` in one sentence when the data do not carry the plan.
  public init(plan: Plan, data: PlanData) throws {
    try self.init(plan: plan, data: data, withGrid: true)
  }

  /// Runs the chain, without the grid of "what if" prices where nobody shows it.
  init(plan: Plan, data: PlanData, withGrid: Bool) throws {
    var ledger = Ledger()
    let series = try DataStage(plan: plan, data: data, ledger: &ledger)
    let oil = try OilStage(plan: plan, data: data, series: series, ledger: &ledger)
    let known = OriginStage(plan: plan, series: series, ledger: &ledger)
    let trunk = Trunk(ledger: ledger, origin: known, data: data)
    let scenarios = try ScenarioStage.all(plan: plan, series: series, oil: oil, ledger: &ledger)
    let origin = trunk.origin
    let ties = try GradeTies(plan: plan, origin: origin, ledger: &ledger)
    var markets: [MarketStage] = []
    var balances: [BalanceStage] = []
    for scenario in scenarios {
      markets.append(
        try MarketStage(
          scenario.name, along: scenario.nominal, plan: plan, origin: origin, ties: ties,
          ledger: &ledger))
      balances.append(try BalanceStage(scenario, plan: plan, series: series, ledger: &ledger))
    }
    let whatIf = try WhatIfStage(
      plan: plan, data: data, series: series, oil: oil, withGrid: withGrid, ledger: &ledger)
    let otherMarkets = try MarketStage.others(
      plan: plan, series: series, origin: origin, ties: ties, ledger: &ledger)
    gas = try plan.gas.map { gas in
      try GasStage(
        plan: plan, gas: gas, data: data, series: series, scenarios: markets, others: otherMarkets,
        ledger: &ledger)
    }
    duty = try plan.gas?.russia.map { russia in
      try ExportDuty(
        brackets: russia.duty.brackets(of: data.dutyBrackets),
        barrelsPerTonne: russia.duty.barrelsPerTonne.value)
    }
    publishedGas = try plan.publishedGas(data)
    self.plan = plan
    self.series = series
    self.oil = oil
    self.scenarios = scenarios
    self.ties = ties
    self.markets = markets + otherMarkets
    self.balances = balances
    self.whatIf = whatIf
    self.ledger = ledger
    self.trunk = trunk
  }

  /// What a chain knows before any scenario, so that a scenario can be run again under other assumptions.
  struct Trunk: Sendable {
    /// Series, equation and prices known at the origin.
    let ledger: Ledger
    /// Prices known at the origin.
    let origin: OriginStage
    /// The files.
    let data: PlanData
  }

  /// The chain with a longer ledger.
  func with(_ ledger: Ledger) -> Chain {
    var chain = self
    chain.ledger = ledger
    return chain
  }

  /// The scenario that stands for the plan where one must: the first mixture, else the last scenario.
  public var mainScenario: String {
    let mixture = plan.scenarios.first { if case .mixture = $0.content { true } else { false } }
    return mixture?.name ?? scenarios[scenarios.count - 1].name
  }
}

extension MarketStage {
  /// Paths of Brent that are nobody's scenario: an outlook published at the time, and what happened.
  static func others(
    plan: Plan, series: DataStage, origin: OriginStage, ties: GradeTies, ledger: inout Ledger
  ) throws -> [MarketStage] {
    var markets: [MarketStage] = []
    let ahead = plan.originMonth.advanced(by: 1)
    // An outlook that does not go on from the origin (it ends before, or begins later) gives no path.
    if let outlook = series.known["outlook_wti"],
      ledger.value(outlook).from(ahead)?.start == ahead
    {
      let path = ledger.derive("oil.outlook", "\(outlook.id) after \(plan.originMonth)") { reader in
        let whole = reader.read(outlook)
        return whole.from(ahead) ?? whole
      }
      markets.append(
        try MarketStage(
          "outlook", along: path, plan: plan, origin: origin, ties: ties,
          ledger: &ledger))
    }
    let known = try series.known(plan.oil.price, for: "oil.price")
    if ledger.value(known).from(ahead) != nil {
      markets.append(try MarketStage(actual: plan, series: series, ledger: &ledger))
    }
    return markets
  }

  /// What happened: each grade's own months, as far as they are known.
  private init(actual plan: Plan, series: DataStage, ledger: inout Ledger) throws {
    var grades = ["wti": try series.known(plan.oil.price, for: "oil.price")]
    for tie in plan.grades {
      guard let own = series.known[tie.name] else { continue }
      grades[tie.name] = own
    }
    self.init("actual", grades: grades, ledger: &ledger)
  }
}

extension Plan {
  /// Published European prices by year, the middle of a range; an id that the file lacks is refused.
  func publishedGas(_ data: PlanData) throws(PlanError) -> [Int: Double] {
    var prices: [Int: Double] = [:]
    for (year, id) in gas?.europe.published ?? [:] {
      guard let range = data.published[id] else {
        let node = try effective.required("gas").required("europe").required("published")
        throw node.fault(
          "'\(node.path)' names '\(id)', which data.published does not have",
          id.nearest(among: data.published.keys).map { "did you mean '\($0)'?" }
            ?? "name a row of that file, or leave the year out")
      }
      prices[year] = (range.lowerBound + range.upperBound) / 2
    }
    return prices
  }
}
