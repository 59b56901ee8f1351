/// The third stage, for each scenario: drivers, the paths that they give, and the price of WTI.
struct ScenarioStage: Sendable {
  /// The scenario's key.
  let name: String
  /// The scenario's heading.
  let title: String
  /// What drives it.
  let drivers: Handle<Drivers>
  /// World demand after the origin, at the frequency of the equation.
  let demand: Handle<Series>
  /// World production after the origin.
  let production: Handle<Series>
  /// Proved reserves after the origin.
  let reserves: Handle<Series>
  /// The shock dummy after the origin.
  let shock: Handle<Series>
  /// The price index after the origin; `nil` when the equation is in prices of the day.
  let index: Handle<Series>?
  /// WTI in the money of the equation after the origin.
  let real: Handle<Series>
  /// Annual averages of WTI in the money of the equation, known and forecast.
  let realAnnual: Handle<Series>
  /// WTI in prices of the day after the origin.
  let nominal: Handle<Series>
}

extension ScenarioStage {
  /// All scenarios in the order of the plan (or one of them alone): pure ones first become drivers, then mixtures of
  /// them.
  static func all(
    plan: Plan, series: DataStage, oil: OilStage, only: String? = nil, ledger: inout Ledger
  ) throws -> [ScenarioStage] {
    var drivers: [String: Handle<Drivers>] = [:]
    for scenario in plan.scenarios {
      guard case .assumptions(let assumptions) = scenario.content else { continue }
      drivers[scenario.name] = try Self.drivers(
        scenario.name, assumptions, plan: plan, series: series, ledger: &ledger)
    }
    for scenario in plan.scenarios {
      guard case .mixture(let weights) = scenario.content else { continue }
      let parts = weights.compactMap { drivers[$0.name] }
      let words = weights.map { "\($0.probability.value) × \($0.name)" }.joined(separator: " + ")
      drivers[scenario.name] = try ledger.derive(
        "drivers[\(scenario.name)]", "mixture of drivers: \(words)"
      ) { reader in
        var probabilities: [(name: String, probability: Double)] = []
        for (name, probability) in weights { probabilities.append((name, reader.use(probability))) }
        var sets: [Drivers] = []
        for part in parts { sets.append(reader.read(part)) }
        return try Mixture(weights: probabilities).mixed(sets)
      }
    }
    return try plan.scenarios.filter { only == nil || $0.name == only }.map { scenario in
      guard let handle = drivers[scenario.name] else {
        preconditionFailure("scenario '\(scenario.name)' has no drivers")
      }
      return try ScenarioStage(
        scenario, drivers: handle, plan: plan, series: series, oil: oil, ledger: &ledger)
    }
  }

  private static func drivers(
    _ name: String, _ assumptions: ScenarioPlan.Assumptions, plan: Plan, series: DataStage,
    ledger: inout Ledger
  ) throws -> Handle<Drivers> {
    let range = plan.forecastPeriods
    func growth(
      _ groups: [ScenarioPlan.Group], _ reader: inout Ledger.Reader
    ) throws -> GroupedGrowth {
      GroupedGrowth(
        groups: try groups.map { group in
          let level =
            groups.count > 1
            ? reader.read(try series.model(group.name, for: "scenarios.\(name)")) : nil
          return GroupedGrowth.Group(
            name: group.name, growth: try reader.use(group.growth).expanded(over: range),
            level: level)
        })
    }
    return try ledger.derive(
      "drivers[\(name)]", "assumptions of the scenario by \(plan.frequency.periodName)"
    ) {
      reader in
      let reserves: ReservesDriver
      switch assumptions.reserves {
      case .additions(let path):
        reserves = .rolledForward(additions: try reader.use(path).expanded(over: range))
      case .growth(let path):
        reserves = .growing(try reader.use(path).expanded(over: range))
      }
      return Drivers(
        demand: try growth(assumptions.demand, &reader),
        production: try growth(assumptions.production, &reader), reserves: reserves,
        inflation: try reader.use(assumptions.inflation).expanded(over: range),
        shock: try reader.use(assumptions.shock).expanded(over: range, fallback: 0))
    }
  }

  private init(
    _ scenario: ScenarioPlan, drivers: Handle<Drivers>, plan: Plan, series: DataStage,
    oil: OilStage, ledger: inout Ledger
  ) throws {
    let id = scenario.name
    let shape = plan.growthShape
    func grown(
      _ what: String, _ source: String, _ pick: @escaping (Drivers) throws -> Series
    ) throws -> Handle<Series> {
      let history = try series.model(source, for: "scenarios.\(id)")
      return try ledger.derive(
        "\(what)[\(id)]", "\(history.id) grown by drivers[\(id)], \(shape.rawValue)"
      ) { reader in
        do {
          let growth = try pick(reader.read(drivers))
          return try reader.read(history).grown(by: growth, shape: shape).checkedRange()
        } catch let error as DataError {
          throw plan.refusal(error, of: what, in: scenario)
        }
      }
    }
    let demand = try grown("demand", plan.oil.demand) { try $0.demand.total() }
    let production = try grown("production", "production") { try $0.production.total() }
    let stock = try series.model("reserves", for: "scenarios.\(id)")
    let reserves = try ledger.derive(
      "reserves[\(id)]", "\(stock.id) + additions − production, or grown as drivers[\(id)] say"
    ) { reader in
      do throws(DataError) {
        return try reader.read(drivers).reserves.path(
          history: reader.read(stock), production: reader.read(production), shape: shape
        ).checkedRange()
      } catch {
        throw plan.refusal(error, of: "reserves", in: scenario)
      }
    }
    let shock = ledger.derive("shock[\(id)]", "shock path of drivers[\(id)]") {
      $0.read(drivers).shock.named("shock")
    }
    let index = try oil.index.map { handle in
      try ledger.derive("index[\(id)]", "\(handle.id) grown by the inflation of drivers[\(id)]") {
        reader in
        do throws(DataError) {
          return try reader.read(handle).grown(by: reader.read(drivers).inflation, shape: shape)
            .checkedRange()
        } catch {
          throw plan.refusal(error, of: "inflation", in: scenario)
        }
      }
    }
    var paths = [plan.oil.demand: demand, "shock": shock]
    paths[plan.oil.supply.rawValue] = plan.oil.supply == .production ? production : reserves
    let known = paths
    let real = try ledger.derive(
      "oil.wti.real[\(id)]",
      "dynamic forecast of oil.fit along the paths of the scenario (a median)"
    ) { reader in
      do {
        return try oil.path(along: known, plan: plan, reader: &reader).checkedRange()
      } catch let error as DataError {
        throw plan.refusal(error, of: nil, in: scenario)
      }
    }
    self.name = id
    self.title = scenario.title
    self.drivers = drivers
    self.demand = demand
    self.production = production
    self.reserves = reserves
    self.shock = shock
    self.index = index
    self.real = real
    realAnnual = try ledger.derive(
      "oil.wti.real.annual[\(id)]", "annual average of \(oil.price.id), then \(real.id)"
    ) { reader in
      try reader.read(oil.price).appending(reader.read(real)).aggregated(to: .annual, by: .mean)
    }
    nominal = try ledger.derive(
      "oil.wti.nominal[\(id)]",
      index.map { "oil.wti.real[\(id)] × \($0.id) ÷ average of \(plan.dollarsOf)" }
        ?? "oil.wti.real[\(id)]"
    ) { reader in
      guard let index, let deflator = plan.oil.deflator else { return reader.read(real) }
      let base = try reader.read(series.known(deflator, for: "oil.deflator")).average(
        of: plan.dollarsOf)
      let path = reader.read(index)
      let real = reader.read(real)
      return real.with(
        unit: try real.unit.currentMoney(),
        values: zip(real.values, path.values).map { $0 * $1 / base })
    }
  }
}

extension Plan {
  /// The refusal of what a scenario's assumptions lead to, with their place.
  fileprivate func refusal(
    _ error: DataError, of driver: String?, in scenario: ScenarioPlan
  ) -> DataError {
    var key = "scenarios.\(scenario.name)"
    if case .assumptions = scenario.content, let driver { key += ".\(driver)" }
    return .other("\(place(of: key)): '\(key)' cannot be carried to \(horizon): \(error)")
  }
}

extension Series {
  /// The first figure that is not above zero or not of a size that can be reckoned with; `nil` when there is none.
  var outOfRange: (period: Period, value: Double)? {
    observations.first { !(1e-12...1e18).contains($0.value) }.map { ($0.period, $0.value) }
  }

  /// The series, if its figures are above zero and of a size that can be reckoned with.
  ///
  /// - Throws: ``DataError`` naming the first period in which they are not.
  func checkedRange() throws(DataError) -> Series {
    guard let (period, value) = outOfRange else { return self }
    throw .other(
      "'\(name)' would be \(value.rough) in \(period), out of any sensible range; state milder growth, shorten the "
        + "horizon or change the equation.")
  }
}

extension OilStage {
  /// The price along driver paths after the origin; a variable without a path of its own keeps its last figure.
  func path(
    along paths: [String: Handle<Series>], plan: Plan, reader: inout Ledger.Reader
  ) throws -> Series {
    var known: [String: Series] = [:]
    var drivers: [String: Series] = [:]
    for (name, handle) in variables.sorted(by: { $0.key < $1.key }) {
      known[name] = reader.read(handle)
      drivers[name] = paths[name].map { reader.read($0) }
    }
    return try path(
      along: drivers, known: known, equation: DynamicEquation(reader.read(fit)),
      through: plan.forecastPeriods.upperBound)
  }

  /// The price of an equation along driver paths after what is known.
  func path(
    along paths: [String: Series], known: [String: Series], equation: DynamicEquation,
    through last: Period
  ) throws(DataError) -> Series {
    try equation.forecast(
      history: known.named, drivers: drivers(along: paths, known: known, through: last),
      through: last)
  }

  /// A path for every variable of the equation but the price: its own, or its last figure held.
  func drivers(
    along paths: [String: Series], known: [String: Series], through last: Period
  ) -> [String: Series] {
    var drivers: [String: Series] = [:]
    for (name, series) in known where name != model.price {
      let held = Array(
        repeating: series.values[series.count - 1], count: series.end.distance(to: last))
      drivers[name] =
        paths[name]?.named(name)
        ?? series.named(name).with(start: series.end.advanced(by: 1), values: held)
    }
    return drivers
  }
}

extension [String: Series] {
  /// Each series under the name by which it is known here.
  var named: [String: Series] {
    var named: [String: Series] = [:]
    for (name, series) in self { named[name] = series.named(name) }
    return named
  }
}
