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
    var found: [String: [Answer]] = [:]
    func add(_ name: String, _ step: String, _ down: [String: Double?], _ up: [String: Double?]) {
      for target in sensitivity.targets {
        guard let own = chain.ledger.series("\(target.id)[\(scenario)]")?[year] else { continue }
        let answer = Answer(
          assumption: name, step: step, down: (down[target.id] ?? nil).map { $0 - own },
          up: (up[target.id] ?? nil).map { $0 - own })
        // What is left of rounding is no answer.
        if answer.swing > 1e-9 * abs(own) { found[target.id, default: []].append(answer) }
      }
    }
    for group in AssumptionGroup.all(chain.plan, scenario: scenario, steps: sensitivity.steps) {
      let prices = [group.settings.down, group.settings.up].map { settings in
        (try? chain.rerun(scenario, settings: settings)).map { ledger in
          sensitivity.targets.reduce(into: [String: Double?]()) {
            $0[$1.id] = ledger.series("\($1.id)[\(scenario)]")?[year]
          }
        } ?? [:]
      }
      add(group.name, group.step, prices[0], prices[1])
    }
    for group in try EstimateGroup.all(walk, steps: sensitivity.steps) {
      let draws = try group.draws(walk)
      let prices = [0, 1].map { draw in
        sensitivity.targets.reduce(into: [String: Double?]()) {
          guard let years = draws.annual[$1.id], let step = years.step(of: year) else { return }
          $0[$1.id] = years.values[step * years.count + draw]
        }
      }
      add(group.name, group.step, prices[0], prices[1])
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

extension Chain {
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
