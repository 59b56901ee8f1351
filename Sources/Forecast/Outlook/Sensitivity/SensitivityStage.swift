import Foundation

/// How prices of one year answer when each assumption is moved down and up by a step, all others as they are.
struct SensitivityStage: Sendable {
  /// The answer of one price to one assumption.
  struct Answer: Sendable, Hashable {
    /// The assumption.
    let assumption: String
    /// How far it was moved.
    let step: String
    /// The change of the price when it is moved down; `nil` when the plan does not hold there.
    let down: Double?
    /// The change when it is moved up; `nil` likewise.
    let up: Double?
    /// Why the plan does not hold with the assumption moved, a sentence for each side that fails.
    let refusals: [String]

    /// The larger of the two changes, without its sign.
    var swing: Double { max(abs(down ?? 0), abs(up ?? 0)) }
  }

  /// The scenario whose prices answer.
  let scenario: String
  /// The year.
  let year: Int
  /// The answers of each price, the largest first; assumptions that move nothing are left out.
  let answers: [(series: FanSeries, answers: Handle<[Answer]>)]

  init(_ chain: Chain, plan sensitivity: SensitivityPlan, ledger: inout Ledger) throws {
    let scenario = chain.mainScenario
    let walk = try ChainWalk(chain, scenario: scenario)
    let year = Period.year(sensitivity.year)
    let own = try sensitivity.targets.map { target in
      (target: target, price: try chain.price(of: target, in: year))
    }
    var found: [String: [Answer]] = [:]
    func add(_ name: String, _ step: String, _ sides: [Side]) {
      for (target, own) in own {
        let changes = sides.map { side in side.prices[target.id].map { $0 - own } }
        let answer = Answer(
          assumption: name, step: step, down: changes[0], up: changes[1],
          refusals: zip(["down", "up"], sides).compactMap { way, side in
            side.refusal.map { "'\(name)' cannot be moved \(way) by \(step): \($0)" }
          })
        // What is left of rounding is no answer.
        if answer.swing > 1e-9 * abs(own) || !answer.refusals.isEmpty {
          found[target.id, default: []].append(answer)
        }
      }
    }
    let ids = sensitivity.targets.map(\.id)
    for group in AssumptionGroup.all(chain.plan, scenario: scenario, steps: sensitivity.steps) {
      add(
        group.name, group.step,
        [group.settings.down, group.settings.up].map { settings in
          Side(chain, scenario, settings: settings, prices: ids, of: year)
        })
    }
    for group in try EstimateGroup.all(walk, steps: sensitivity.steps) {
      add(
        group.name, group.step,
        [group.ends.down, group.ends.up].map { end in
          Side(walk, moved: end, prices: ids, of: year)
        })
    }
    self.scenario = scenario
    self.year = sensitivity.year
    answers = sensitivity.targets.map { target in
      let sorted = (found[target.id] ?? []).sorted { $0.swing > $1.swing }
      return (
        target,
        ledger.derive(
          "sensitivity.\(target.key)[\(scenario)]",
          "\(target.id)[\(scenario)] of \(year) with one assumption moved, less the same as it is"
        ) { reader in
          _ = reader.read(Handle<Series>(id: "\(target.id)[\(scenario)]"))
          for key in ["year", "steps"] { _ = reader.use(chain.plan.stated("sensitivity.\(key)")) }
          return sorted
        }
      )
    }
  }
}

/// The prices with an assumption moved to one side, or why there are none.
private struct Side {
  /// Prices of the year by the names of their entries.
  let prices: [String: Double]
  /// Why the plan does not hold there; `nil` when it does.
  let refusal: String?
}

extension Side {
  /// The prices of a scenario under changed settings.
  init(
    _ chain: Chain, _ scenario: String, settings: [Plan.Setting], prices ids: [String],
    of year: Period
  ) {
    self.init(prices: ids, of: year) {
      let ledger = try chain.rerun(scenario, settings: settings)
      return { ledger.series("\($0)[\(scenario)]")?[year] }
    }
  }

  /// The prices with an estimate moved.
  init(
    _ walk: ChainWalk, moved end: Result<EstimateGroup.End, DataError>, prices ids: [String],
    of year: Period
  ) {
    self.init(prices: ids, of: year) {
      let draws = try end.get().draws(walk)
      return { id in
        draws.years(id).flatMap { years in years.step(of: year).map { years.values[$0] } }
      }
    }
  }

  /// The prices that a run gives by their names; whatever it fails for is the reason, and so is a price that it lacks.
  private init(
    prices ids: [String], of year: Period, by run: () throws -> (String) -> Double?
  ) {
    do {
      let price = try run()
      var prices: [String: Double] = [:]
      for id in ids {
        guard let figure = price(id) else {
          throw DataError.other("The run has no '\(id)' of \(year).")
        }
        prices[id] = figure
      }
      self.prices = prices
      refusal = nil
    } catch {
      prices = [:]
      // The settings of a step are not the reader's own, so their place would mislead.
      refusal = (error as? PlanError).map { "\($0.problem); \($0.remedy)." } ?? "\(error)"
    }
  }
}

extension Chain {
  /// The price of the main scenario that answers.
  ///
  /// - Throws: ``DataError`` when the price begins later.
  fileprivate func price(of target: FanSeries, in year: Period) throws(DataError) -> Double {
    guard let price = ledger.series("\(target.id)[\(mainScenario)]")?[year] else {
      throw .other(
        "\(plan.place(of: "sensitivity.targets")): 'sensitivity.targets' names '\(target.key)', which has no price of "
          + "\(year); choose another 'sensitivity.year' or leave it out.")
    }
    return price
  }

  /// The prices of a scenario under changed settings that touch neither data nor the oil equation: everything from
  /// its drivers on is made again.
  ///
  /// - Throws: ``PlanError`` or ``DataError`` when the changed plan does not hold.
  func rerun(_ scenario: String, settings: [Plan.Setting]) throws -> Ledger {
    let changed = try Plan(root: plan.root, settings: plan.settings + settings)
    var ledger = trunk.ledger
    let stages = try ScenarioStage.all(
      plan: changed, series: series, oil: oil, only: scenario, ledger: &ledger)
    let ties = try GradeTies(plan: changed, origin: trunk.origin, ledger: &ledger)
    let markets = try stages.map {
      try MarketStage(
        $0.name, along: $0.nominal, plan: changed, origin: trunk.origin, ties: ties, ledger: &ledger
      )
    }
    if let gas = changed.gas {
      _ = try GasStage(
        plan: changed, gas: gas, data: trunk.data, series: series, scenarios: markets, others: [],
        ledger: &ledger)
    }
    return ledger
  }
}
