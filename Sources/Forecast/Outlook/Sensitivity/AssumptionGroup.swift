/// An assumption of a plan that is moved as a whole, with the settings that move it.
struct AssumptionGroup: Sendable {
  /// What is moved, such as `growth of demand`.
  let name: String
  /// How far, such as `1 point`.
  let step: String
  /// The settings that move it down and up.
  let settings: (down: [Plan.Setting], up: [Plan.Setting])
}

extension AssumptionGroup {
  /// Every assumption of a plan behind the prices of a scenario, but for ties and coefficients.
  static func all(_ plan: Plan, scenario: String, steps: SensitivityPlan.Steps) -> [AssumptionGroup]
  {
    let root = plan.effective
    let parts = plan.parts(of: scenario)
    func leaves(_ key: String) -> [Leaf] { root.below(key)?.leaves ?? [] }
    func inScenarios(_ key: String) -> [Leaf] { parts.flatMap { leaves("scenarios.\($0).\(key)") } }
    let points = { (leaf: Leaf, sign: Double) in leaf.figure + sign * steps.growth }
    let shares = { (leaf: Leaf, sign: Double) in
      min(max(leaf.figure + sign * steps.share, 0), 1)
    }
    let percents = { (leaf: Leaf, sign: Double) in leaf.figure * (1 + sign * steps.percent / 100) }
    let growth = "\(steps.growth.plain) %-points"
    let share = steps.share.plain
    let percent = "\(steps.percent.plain) %"
    var groups = [
      AssumptionGroup("growth of demand", growth, inScenarios("demand"), points),
      AssumptionGroup("growth of production", growth, inScenarios("production"), points),
      AssumptionGroup(
        "additions to reserves", "\(steps.additions.plain) Gbbl", inScenarios("reserves.additions")
      ) { $0.figure + $1 * steps.additions },
      AssumptionGroup("growth of reserves", growth, inScenarios("reserves.growth"), points),
      AssumptionGroup("inflation", growth, inScenarios("inflation"), points),
      AssumptionGroup("share of the hub", share, leaves("gas.europe.hub.share"), shares),
      AssumptionGroup("price of the hub", percent, leaves("gas.europe.hub.assumed"), percents),
      AssumptionGroup("transport of Urals", percent, leaves("gas.russia.transport"), percents),
      AssumptionGroup("exchange rate", percent, leaves("gas.russia.roubles.path"), percents),
      AssumptionGroup(
        "tariff of the base year", percent, leaves("gas.russia.tariff.base"), percents),
      AssumptionGroup("growth of the tariff", growth, leaves("gas.russia.tariff.growth"), points),
    ]
    let weights = leaves("scenarios.\(scenario).mixture")
    if let first = weights.first, weights.count == 2 {
      groups.append(
        AssumptionGroup("probability of \(parts[0])", share, weights) { leaf, sign in
          leaf.figure + (leaf.key == first.key ? sign : -sign) * steps.share
        })
    }
    for region in ["former_soviet_union", "central_asia"] {
      let countries = root.below("gas.\(region).countries").flatMap { try? $0.entries } ?? []
      let shares = countries.flatMap { $0.node.below("shares")?.leaves ?? [] }
      groups.append(
        AssumptionGroup(
          "shares of \(region == "central_asia" ? "Central Asia" : "the FSU")", share, shares
        ) { max($0.figure + $1 * steps.share, 0) })
    }
    return groups.filter { !$0.settings.up.isEmpty }
  }

  private init(
    _ name: String, _ step: String, _ leaves: [Leaf], _ moved: (Leaf, Double) -> Double
  ) {
    func settings(_ sign: Double) -> [Plan.Setting] {
      leaves.map { Plan.Setting(key: $0.key, value: "\(moved($0, sign))") }
    }
    self.name = name
    self.step = step
    self.settings = (settings(-1), settings(1))
  }
}

/// A number of a plan with its key.
private struct Leaf {
  let key: String
  let figure: Double
}

extension PlanNode {
  /// The node of a key path; `nil` when there is none.
  fileprivate func below(_ path: String) -> PlanNode? {
    var node: PlanNode? = self
    for key in path.split(separator: ".") { node = try? node?.optional(String(key)) }
    return node
  }

  /// Every number at or below the node.
  fileprivate var leaves: [Leaf] {
    switch content {
    case .scalar: (try? number).map { [Leaf(key: path, figure: $0)] } ?? []
    case .mapping(let entries): entries.flatMap(\.node.leaves)
    case .sequence, .null: []
    }
  }
}

extension Plan {
  /// The scenarios with drivers of their own behind a scenario: itself, or what it mixes.
  func parts(of scenario: String) -> [String] {
    guard let own = scenarios.first(where: { $0.name == scenario }) else { return [] }
    switch own.content {
    case .assumptions: return [scenario]
    case .mixture(let weights): return weights.map(\.name)
    }
  }
}
