/// Drivers that stray from a scenario: growth of demand, output and prices, drawn year by year.
///
/// The growth of a year is the scenario's plus a deviation, the same for all its periods and independent from year to
/// year. Rolled-forward reserves follow the drawn output.
struct DriverDraws: Sendable {
  /// Paths by the name of the variable of the equation; empty when no driver strays.
  let paths: [String: PathDraws]
  /// The price index; `nil` when consumer prices do not stray.
  let index: PathDraws?

  init(_ scenario: ScenarioStage, chain: Chain, simulation: SimulationPlan) throws {
    let plan = chain.plan
    let drivers = chain.ledger.value(scenario.drivers)
    func strayed(
      _ name: SimulationPlan.Driver.Name, _ source: Handle<Series>, by growth: () throws -> Series
    ) throws -> PathDraws? {
      guard let driver = simulation.drivers.first(where: { $0.name == name }) else { return nil }
      let history = chain.ledger.value(source)
      let deviations = try driver.deviations(
        of: history, years: (plan.origin.year + 1)...plan.horizon, simulation: simulation)
      return try history.grown(
        by: PathDraws(repeating: growth(), count: simulation.draws).adding(deviations),
        shape: plan.growthShape)
    }
    var paths: [String: PathDraws] = [:]
    paths[plan.oil.demand] = try strayed(
      .demand, chain.series.model(plan.oil.demand, for: "simulation.drivers.demand")
    ) { try drivers.demand.total() }
    let production = try strayed(
      .production, chain.series.model("production", for: "simulation.drivers.production")
    ) { try drivers.production.total() }
    if let production {
      paths["production"] = production
      if case .rolledForward = drivers.reserves {
        paths["reserves"] = chain.ledger.value(scenario.reserves).rolledForward(
          with: production, insteadOf: chain.ledger.value(scenario.production))
      }
    }
    if let source = chain.oil.index {
      index = try strayed(.inflation, source) { drivers.inflation }
    } else {
      index = nil
    }
    self.paths = paths
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

extension SimulationPlan.Driver {
  /// Points added to the growth of each year.
  fileprivate func deviations(
    of history: Series, years: ClosedRange<Int>, simulation: SimulationPlan
  ) throws -> PathDraws {
    let part: Stray = [.demand: .demand, .production: .production][name] ?? .inflation
    let stream = part.stream(seed: simulation.seed)
    let first = Period.year(years.lowerBound)
    switch deviation.value {
    case .standardDeviation(let points):
      return PathDraws.normal(
        "growth of \(name)", unit: .percent, start: first, steps: years.count,
        count: simulation.draws, from: stream
      ).scaled(by: Array(repeating: points, count: years.count))
    case .historical:
      let known = try history.aggregated(to: .annual, by: .mean)
      let growth = zip(known.values.dropFirst(), known.values).map { ($0 / $1 - 1) * 100 }
      guard growth.count >= 10 else {
        throw DataError.other(
          "\(deviation.place): '\(deviation.key)' is historical but '\(history.name)' has the growth of \(growth.count) "
            + "years only; state a standard deviation in points.")
      }
      let mean = growth.reduce(0, +) / Double(growth.count)
      return PathDraws.resampled(
        growth.map { $0 - mean }, inRunsOf: 1, name: "growth of \(name)", unit: .percent,
        start: first, steps: years.count, count: simulation.draws, from: stream)
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
