/// Bands around every price: paths of oil drawn for each scenario and led through the chain.
struct FanStage: Sendable {
  /// A scenario, or the probability mixture of scenarios.
  struct Column: Sendable {
    /// The scenario's key; `_paths` behind that of a mixture of paths.
    let key: String
    /// The heading.
    let title: String
  }

  /// How the paths were drawn.
  let simulation: SimulationPlan
  /// Scenarios in the order of the plan, then mixtures of their paths.
  let columns: [Column]
  /// Fans by year, by column and series.
  let annual: [String: [String: Handle<PriceFan>]]
  /// Fans of WTI, Brent and European gas by quarter.
  let quarterly: [String: [String: Handle<PriceFan>]]
  /// Monte Carlo standard errors of the annual fans of these three in the main scenario, by series; empty for so few
  /// paths that the bands themselves come with a caution.
  let precision: [String: Handle<PriceFan>]
  /// The probabilities that the plan asks for, by column, in percent.
  let probabilities: [(threshold: SimulationPlan.Threshold, columns: [String: Handle<Series>])]

  /// How demand and production stray together; `nil` unless both do.
  let gap: DriverDeviations.Gap?
  /// How far the paths of each scenario go.
  let reaches: [FanReach]

  /// The series with fans by quarter.
  static let quarterlySeries = ["wti", "brent", "gas_europe"]

  init(_ chain: Chain, simulation: SimulationPlan, ledger: inout Ledger) throws {
    let plan = chain.plan
    let changes = try DrawnChanges(chain, simulation: simulation)
    let deviations = try DriverDeviations(chain, simulation: simulation)
    var drawn: [DrawnScenario] = []
    for scenario in chain.scenarios {
      drawn.append(
        try DrawnScenario(
          chain, scenario: scenario.name, simulation: simulation, deviations: deviations))
    }
    let paths = drawn
    let led = [Result<ScenarioDraws, DataError>](concurrently: paths.count) { place in
      do throws(DataError) {
        return .success(
          try ScenarioDraws(
            paths[place].walk, real: paths[place].real, index: paths[place].index, changes: changes)
        )
      } catch {
        return .failure(error)
      }
    }
    var fans: [(column: Column, fans: ScenarioFans)] = []
    for (scenario, result) in zip(chain.scenarios, led) {
      let own = ScenarioFans(try result.get(), plan: plan, bands: simulation.bands)
      fans.append((Column(key: scenario.name, title: scenario.title), own))
    }
    var mixtures: [String: [(name: String, probability: Double)]] = [:]
    for scenario in plan.scenarios {
      guard case .mixture(let weights) = scenario.content else { continue }
      mixtures["\(scenario.name)_paths"] = weights.map { ($0.name, $0.probability.value) }
      let parts = weights.compactMap { weight in
        fans.first { $0.column.key == weight.name }.map {
          ($0.fans.draws, weight.probability.value)
        }
      }
      let words = weights.map { "\($0.probability.value.plain) \($0.name)" }.joined(separator: ", ")
      fans.append(
        (
          Column(key: "\(scenario.name)_paths", title: "mixture of paths: \(words)"),
          ScenarioFans(mixing: parts, plan: plan, bands: simulation.bands)
        ))
    }

    let how = [simulation.words.joined(separator: "; "), simulation.heldSentence(in: plan)]
      .compactMap { $0 }.joined(separator: ". ")
    func enter<Value: Sendable>(
      _ id: String, _ words: String, _ key: String, of entry: String, _ value: Value
    ) -> Handle<Value> {
      ledger.derive(id, "\(words) of \(simulation.draws) paths (\(how))") { reader in
        _ = reader.read(chain.oil.fit)
        let behind = key.hasSuffix("_paths") ? plan.parts(of: String(key.dropLast(6))) : [key]
        for scenario in behind { _ = reader.read(Handle<Series>(id: "\(entry)[\(scenario)]")) }
        for stated in simulation.keys { _ = reader.use(plan.stated("simulation.\(stated)")) }
        return value
      }
    }
    var annual: [String: [String: Handle<PriceFan>]] = [:]
    var quarterly: [String: [String: Handle<PriceFan>]] = [:]
    for (column, own) in fans {
      for series in plan.fanSeries {
        guard let fan = own.annual[series.key] else { continue }
        annual[column.key, default: [:]][series.key] = enter(
          "fan.\(series.key)[\(column.key)]", "quantiles of annual averages, taken path by path,",
          column.key, of: series.id, fan)
        guard let fan = own.quarterly[series.key] else { continue }
        quarterly[column.key, default: [:]][series.key] = enter(
          "fan.\(series.key).quarterly[\(column.key)]",
          "quantiles of quarterly averages, taken path by path,", column.key, of: series.id, fan)
      }
    }
    var precision: [String: Handle<PriceFan>] = [:]
    let main = fans.first { $0.column.key == chain.mainScenario }?.fans.draws
    if simulation.draws >= SimulationPlan.fewestPaths {
      for series in plan.fanSeries where Self.quarterlySeries.contains(series.key) {
        guard let draws = main?.years(series.id) else { continue }
        precision[series.key] = enter(
          "fan.\(series.key).precision[\(chain.mainScenario)]",
          "Monte Carlo standard errors of the quantiles of annual averages", chain.mainScenario,
          of: series.id, PriceFan.standardErrors(of: draws, bands: simulation.bands))
      }
    }
    self.precision = precision
    probabilities = simulation.thresholds.enumerated().map { number, threshold in
      var shares: [String: Series] = [:]
      for (column, own) in fans where mixtures[column.key] == nil {
        shares[column.key] = own.draws.years(threshold.series.id)?.share(
          threshold.side, threshold.value.value)
      }
      for (key, weights) in mixtures {
        let parts = weights.compactMap { part in shares[part.name].map { ($0, part.probability) } }
        if parts.count == weights.count { shares[key] = Series.mixture(parts) }
      }
      var columns: [String: Handle<Series>] = [:]
      for (column, _) in fans {
        columns[column.key] = shares[column.key].map {
          enter(
            "probability.\(number + 1)[\(column.key)]",
            "share \(threshold.side.rawValue) \(threshold.value.value.plain) \(threshold.series.unit)",
            column.key, of: threshold.series.id, $0)
        }
      }
      return (threshold, columns)
    }
    gap = deviations.gap
    reaches = drawn.compactMap { drawn in
      fans.first { $0.column.key == drawn.walk.scenario.name }.map {
        FanReach($0.fans.draws, title: $0.column.title, walk: drawn.walk)
      }
    }
    self.simulation = simulation
    columns = fans.map(\.column)
    self.annual = annual
    self.quarterly = quarterly
  }
}

/// The drawn paths of oil of one scenario.
private struct DrawnScenario: Sendable {
  let walk: ChainWalk
  let real: PathDraws
  let index: PathDraws?

  init(
    _ chain: Chain, scenario: String, simulation: SimulationPlan, deviations: DriverDeviations
  ) throws {
    walk = try ChainWalk(chain, scenario: scenario)
    let oil = chain.oil
    let known = oil.variables.mapValues { chain.ledger.value($0) }
    let last = chain.plan.forecastPeriods.upperBound
    let strays = try DriverDraws(
      walk.scenario, chain: chain, simulation: simulation, deviations: deviations)
    let drivers = oil.drivers(along: walk.driverPaths, known: known, through: last)
    do throws(DataError) {
      real = try simulation.engine().paths(
        of: chain.ledger.value(oil.fit), history: known.named, drivers: drivers,
        driverDraws: strays.paths.filter { known[$0.key] != nil }, through: last)
    } catch {
      let plan = chain.plan
      throw DataError.other(
        "\(plan.place(of: "simulation")): 'simulation' cannot be carried to \(plan.horizon) under '\(scenario)': \(error)"
      )
    }
    index = strays.index
  }
}

/// The draws of a scenario with their fans.
private struct ScenarioFans: Sendable {
  let draws: ScenarioDraws
  let annual: [String: PriceFan]
  let quarterly: [String: PriceFan]

  init(_ draws: ScenarioDraws, plan: Plan, bands: [Int]) {
    let drawn = plan.fanSeries.filter { draws.lines[$0.id] == nil }
    let quarters = FanStage.quarterlySeries
    let fans = [PriceFan?](concurrently: drawn.count + quarters.count) { place in
      guard place < drawn.count else {
        let key = quarters[place - drawn.count]
        let months = key == "gas_europe" ? draws.europe : draws.grades[key]
        return months?.averaged(to: .quarterly).map { PriceFan($0, bands: bands) }
      }
      return draws.annual[drawn[place].id].map { PriceFan($0, bands: bands) }
    }
    var annual: [String: PriceFan] = [:]
    for (series, fan) in zip(drawn, fans) { annual[series.key] = fan }
    for series in plan.fanSeries {
      guard let line = draws.lines[series.id] else { continue }
      annual[series.key] = annual["gas_europe"].flatMap { line.fan(europe: $0) }
    }
    var quarterly: [String: PriceFan] = [:]
    for (key, fan) in zip(quarters, fans.dropFirst(drawn.count)) { quarterly[key] = fan }
    self.draws = draws
    self.annual = annual
    self.quarterly = quarterly
  }

  init(mixing parts: [(draws: ScenarioDraws, probability: Double)], plan: Plan, bands: [Int]) {
    self.init(ScenarioDraws(mixing: parts), plan: plan, bands: bands)
  }
}
