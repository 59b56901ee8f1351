/// Drivers that stray from a scenario: growth of demand, output and prices, drawn year by year.
///
/// The growth of a year is the scenario's plus a deviation, the same for all its periods. Rolled-forward reserves follow the drawn output.
struct DriverDraws: Sendable {
  /// Paths by the name of the variable of the equation; empty when no driver strays.
  let paths: [String: PathDraws]
  /// The price index; `nil` when consumer prices do not stray.
  let index: PathDraws?

  init(
    _ scenario: ScenarioStage, chain: Chain, simulation: SimulationPlan,
    deviations: DriverDeviations
  ) throws {
    let plan = chain.plan
    let drivers = chain.ledger.value(scenario.drivers)
    func strayed(
      _ name: SimulationPlan.Driver.Name, by growth: () throws -> Series
    ) throws -> PathDraws? {
      guard let points = deviations.points[name],
        let history = try chain.history(of: name)
      else { return nil }
      let drawn = try PathDraws(repeating: growth(), count: simulation.draws).adding(points)
      do throws(DataError) {
        return try history.grown(by: drawn, shape: plan.growthShape)
      } catch {
        let key = "simulation.drivers.\(name)"
        throw DataError.other(
          "\(plan.place(of: key)): '\(key)' cannot be drawn under '\(scenario.name)': \(error)")
      }
    }
    var paths: [String: PathDraws] = [:]
    paths[plan.oil.demand] = try strayed(.demand) { try drivers.demand.total() }
    let production = try strayed(.production) { try drivers.production.total() }
    if let production {
      paths["production"] = production
      if case .rolledForward = drivers.reserves {
        paths["reserves"] = chain.ledger.value(scenario.reserves).rolledForward(
          with: production, insteadOf: chain.ledger.value(scenario.production))
      }
    }
    index = try strayed(.inflation) { drivers.inflation }
    self.paths = paths
  }
}

extension DriverDeviations {
  /// Draws what the drivers of a chain stray by, the same for all scenarios.
  ///
  /// - Throws: ``DataError`` for a driver that no price answers to: a band must not name what is not in it.
  init(_ chain: Chain, simulation: SimulationPlan) throws {
    var known: [SimulationPlan.Driver.Name: Series] = [:]
    for driver in simulation.drivers {
      if let reason = chain.idleness(of: driver.name) {
        let stated = driver.deviation
        throw DataError.other(
          "\(stated.place): '\(stated.key)' moves no price, since \(reason); leave it out.")
      }
      known[driver.name] = try chain.history(of: driver.name)
    }
    try self.init(
      simulation, of: known, years: (chain.plan.origin.year + 1)...chain.plan.horizon)
  }
}

extension Chain {
  /// Why no price answers when a driver strays; `nil` when one does.
  fileprivate func idleness(of driver: SimulationPlan.Driver.Name) -> String? {
    let read = Set(oil.variables.keys)
    switch driver {
    case .demand:
      return read.contains(plan.oil.demand) ? nil : "the oil equation does not read demand"
    case .production:
      if read.contains("production") { return nil }
      guard read.contains("reserves") else {
        return "the oil equation reads neither production nor reserves"
      }
      let follow = scenarios.contains { scenario in
        if case .rolledForward = ledger.value(scenario.drivers).reserves { true } else { false }
      }
      return follow ? nil : "the oil equation reads reserves, whose growth every scenario states"
    case .inflation:
      return oil.index == nil ? "'oil.deflator' is none" : nil
    }
  }
}

extension Chain {
  /// The known figures of a driver; `nil` for consumer prices where nothing deflates.
  fileprivate func history(of driver: SimulationPlan.Driver.Name) throws -> Series? {
    let key = "simulation.drivers.\(driver)"
    switch driver {
    case .demand: return ledger.value(try series.model(plan.oil.demand, for: key))
    case .production: return ledger.value(try series.model("production", for: key))
    case .inflation: return oil.index.map { ledger.value($0) }
    }
  }
}

extension Series {
  /// Reserves when output is drawn: what is produced beyond the stated path is missing from then on.
  fileprivate func rolledForward(with production: PathDraws, insteadOf stated: Series) -> PathDraws
  {
    let perPeriod = daysPerYear / Double(frequency.perYear) / 1e6
    var missing = [Double](repeating: 0, count: production.count)
    return PathDraws(name, unit: unit, start: start, count: production.count, steps: count) {
      step, row in
      let made = production.draws(ofStep: step)
      for (draw, figure) in made.enumerated() {
        missing[draw] += (figure - stated.values[step]) * perPeriod
        row[draw] = values[step] - missing[draw]
      }
    }
  }
}

extension PathDraws {
  /// The draws with those of the year that holds each period added.
  fileprivate func adding(_ years: PathDraws) -> PathDraws {
    PathDraws(name, unit: unit, start: start, count: count, steps: steps) { step, row in
      let year = start.advanced(by: step).containing(.annual)
      let own = draws(ofStep: step)
      let other = years.draws(ofStep: years.step(of: year) ?? 0)
      for (draw, (one, two)) in zip(own, other).enumerated() { row[draw] = one + two }
    }
  }
}
