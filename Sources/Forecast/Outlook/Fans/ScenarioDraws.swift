/// Every price of a scenario along many paths of oil.
///
/// Prices by year go by the names of the chain's own entries, without the scenario: `oil.brent.annual`, `gas.europe`,
/// `gas.russia.parity`, `gas.fsu.ukraine`.
struct ScenarioDraws: Sendable {
  /// The scenario's key.
  let scenario: String
  /// WTI in the money of the equation, by its periods.
  let real: PathDraws
  /// Each grade by month after the origin, prices of the day.
  let grades: [String: PathDraws]
  /// The European gas price by month; `nil` for a plan of oil alone.
  let europe: PathDraws?
  /// Annual averages after the origin, taken path by path, but for those that follow the European price by a line.
  let annual: [String: PathDraws]
  /// The gas of countries and regions as lines of the European price.
  let lines: [String: CountryLine]

  /// Annual averages of any price; `nil` when the scenario has no such price.
  func years(_ id: String) -> PathDraws? {
    annual[id]
      ?? lines[id].flatMap { line in
        annual["gas.europe"].flatMap { line.draws(id, europe: $0) }
      }
  }

  /// Leads paths of oil through the chain.
  ///
  /// - Parameters:
  ///   - walk: the way of the scenario.
  ///   - real: WTI in the money of the equation over the forecast.
  ///   - index: drawn consumer prices; `nil` keeps those of the scenario.
  ///   - changes: what else each draw changes.
  /// - Throws: ``DataError`` for a month outside the schedule of the export duty.
  init(
    _ walk: ChainWalk, real: PathDraws, index: PathDraws? = nil,
    changes: DrawnChanges = DrawnChanges()
  ) throws(DataError) {
    let grades = walk.grades(walk.nominal(real, index: index), ties: changes.ties)
    let gas = try walk.gas(grades, by: changes)
    var annual: [String: PathDraws] = [:]
    annual["oil.wti.real.annual"] = real.averaged(to: .annual)
    for (name, months) in grades {
      annual["oil.\(name).annual"] = months.ahead.averaged(to: .annual)
    }
    if let gas {
      annual["gas.europe"] = gas.europe.averaged(to: .annual)
      if let parity = gas.parity {
        annual["gas.russia.parity"] = parity.averaged(to: .annual)
        annual["gas.russia.tariff_usd"] = walk.tariff(
          parity: parity, roubles: changes.roubles)
      }
    }
    scenario = walk.scenario.name
    self.real = real
    self.grades = grades.mapValues(\.ahead)
    europe = gas?.europe
    self.annual = annual
    lines = walk.lines
  }
}

extension ScenarioDraws {
  /// The mixture of the paths of scenarios by their probabilities.
  init(mixing parts: [(draws: ScenarioDraws, probability: Double)]) {
    func mixed(_ pick: (ScenarioDraws) -> PathDraws?) -> PathDraws? {
      let all = parts.compactMap { part in pick(part.draws).map { ($0, part.probability) } }
      return all.count == parts.count ? PathDraws.mixture(all) : nil
    }
    let first = parts[0].draws
    scenario = parts.map(\.draws.scenario).joined(separator: ", ")
    real = mixed(\.real) ?? first.real
    grades = first.grades.keys.reduce(into: [:]) { all, key in all[key] = mixed { $0.grades[key] } }
    europe = mixed(\.europe)
    annual = first.annual.keys.reduce(into: [:]) { all, key in all[key] = mixed { $0.annual[key] } }
    lines = first.lines
  }
}
