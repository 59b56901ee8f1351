/// The way of one scenario from oil to gas, for many paths of oil at once.
///
/// It holds what the chain of the scenario has settled: known months, ties, relation, shares. A path that equals the
/// scenario's own comes out as the chain has it, in every price.
struct ChainWalk: Sendable {
  /// The chain.
  let chain: Chain
  /// The scenario.
  let scenario: ScenarioStage
  /// The way from periods of the equation to months.
  let continuation: MonthlyContinuation
  private let market: MarketStage

  /// - Throws: ``DataError`` when the known months do not carry a monthly path.
  init(_ chain: Chain, scenario: String) throws(DataError) {
    guard let stage = chain.scenarios.first(where: { $0.name == scenario }),
      let market = chain.markets.first(where: { $0.name == scenario }),
      let wti = market.grades["wti"],
      let known = chain.ledger.value(wti).through(chain.plan.originMonth)
    else { preconditionFailure("the chain has no scenario '\(scenario)'") }
    self.chain = chain
    self.scenario = stage
    self.market = market
    continuation = try MonthlyContinuation(
      of: known, frequency: chain.plan.frequency, periods: chain.plan.forecastPeriods.count)
  }

  var plan: Plan { chain.plan }
  var ledger: Ledger { chain.ledger }
  var lastMonth: Period { plan.forecastMonths.upperBound }

  /// Prices of the day of WTI from prices in the money of the equation, along a drawn price index where there is one,
  /// else along that of the scenario.
  func nominal(_ real: PathDraws, index: PathDraws? = nil) -> PathDraws {
    let own = ledger.value(scenario.nominal)
    let factors = zip(own.values, ledger.value(scenario.real).values).map { $0 / $1 }
    let nominal = real.scaled(by: factors, unit: own.unit)
    guard let index, let stated = scenario.index else { return nominal }
    let path = ledger.value(stated).values
    let relative = index.scaled(by: path.map { 1 / $0 })
    return nominal.combined(with: relative, *)
  }

  /// The known part of a monthly series.
  func known(_ handle: Handle<Series>) -> Series {
    let whole = ledger.value(handle)
    return whole.through(plan.originMonth) ?? whole
  }

  /// Every grade by month after the origin, from periods of WTI in prices of the day.
  func grades(_ nominal: PathDraws, ties: [String: [Double]] = [:]) -> [String: DrawnMonths] {
    var grades: [String: DrawnMonths] = [:]
    if let wti = market.grades["wti"] {
      grades["wti"] = DrawnMonths(known: known(wti), ahead: nominal.continued(by: continuation))
    }
    for tie in plan.grades {
      guard let marker = grades[tie.over], let handle = chain.ties.handles[tie.name],
        let own = market.grades[tie.name]
      else { continue }
      let grade = ledger.value(handle)
      grades[tie.name] = DrawnMonths(
        known: known(own),
        ahead: grade.draws(over: marker.ahead, origin: plan.originMonth, moved: ties[tie.name]))
    }
    return grades
  }
}

extension Grade {
  /// The price of the grade along drawn months of the marker, its tie moved by a figure of each draw.
  ///
  /// A spread that exceeds the price of the marker is carried on below zero.
  fileprivate func draws(
    over marker: PathDraws, origin: Period, moved: [Double]?
  ) -> PathDraws {
    let ties = marker.span.map { level(at: $0, origin: origin) }
    let count = marker.count
    return marker.values.withUnsafeBufferPointer { prices in
      PathDraws(name, unit: marker.unit, start: marker.start, count: count, steps: marker.steps) {
        step, row in
        for draw in 0..<count {
          let tie = ties[step] + (moved?[draw] ?? 0)
          let price = prices[step * count + draw]
          row[draw] = kind == .ratio ? price * tie : price + tie
        }
      }
    }
  }
}
