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
  /// Annual averages after the origin, taken path by path.
  let annual: [String: PathDraws]

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
        annual["gas.russia.tariff_usd"] = walk.tariff(parity: parity)
      }
      if let europe = annual["gas.europe"] {
        annual.merge(walk.countries(europe: europe)) { own, _ in own }
      }
    }
    scenario = walk.scenario.name
    self.real = real
    self.grades = grades.mapValues(\.ahead)
    europe = gas?.europe
    self.annual = annual
  }
}
