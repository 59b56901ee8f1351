/// What moved a price between two scenarios or runs: groups of assumptions exchanged one after another, averaged over
/// all orders, so that the parts add up to the whole change.
///
/// Groups are exchanged as paths: the demand of one run under the equation of the other. The parts are those of these
/// two runs alone; where groups work together (a dearer barrel makes an exchange of the gas rule matter more), each
/// gets its half.
public struct PriceChange: Sendable {
  /// A group of assumptions that is exchanged as a whole.
  public enum Group: Int, Sendable, CaseIterable {
    /// The path of world demand.
    case demand
    /// The path of the measure of supply.
    case supply
    /// The path of the shock dummy.
    case shock
    /// Consumer prices after the origin, with the dollars of the equation.
    case inflation
    /// The coefficients, their sample and the history that the equation starts from.
    case equation
    /// The ties between grades and the known months of oil.
    case grades
    /// The averaging rule, the coefficients and the hub of the European gas price.
    case gas

    /// The name in tables and JSON.
    public var name: String { "\(self)" }
  }

  /// One year.
  public struct Year: Sendable {
    /// The year.
    public let year: Int
    /// The price of the first run.
    public let old: Double
    /// The price of the second run.
    public let new: Double
    /// What each group adds, in the order of ``Group``.
    public let parts: [Double]
  }

  /// The price.
  public let series: FanSeries
  /// The years that both runs forecast.
  public let years: [Year]

  /// Whether the price of any year moved by more than the last digits of the arithmetic.
  public var hasMoved: Bool {
    years.contains { RunDifference.differ($0.old, $0.new) }
  }
}

extension PriceChange {
  /// Brent, and European gas where both runs have it, year by year.
  ///
  /// - Parameters:
  ///   - old: the first run and the key of its scenario.
  ///   - new: the second run and the key of its scenario.
  /// - Returns: the years that both runs forecast, price by price.
  /// - Throws: ``DataError`` when the runs differ in frequency or origin, or an exchanged path leads the equation out
  ///   of its range.
  static func all(
    from old: (chain: Chain, scenario: String), to new: (chain: Chain, scenario: String)
  ) throws -> [PriceChange] {
    let (one, two) = (old.chain.plan, new.chain.plan)
    guard one.origin == two.origin else {
      throw DataError.other(
        "The origins \(one.origin) of '\(one.file)' and \(two.origin) of '\(two.file)' differ, so that no path of one "
          + "serves the other; give both plans one origin and frequency.")
    }
    let exchange = try Exchange(
      old: Run(old.chain, old.scenario), new: Run(new.chain, new.scenario))
    let all = try exchange.annual()
    return ["brent", "gas_europe"].compactMap { key in
      guard let series = one.fanSeries.first(where: { $0.key == key }),
        let paths = all[series.id], let first = paths.first, let last = paths.last
      else { return nil }
      let years = first.span.compactMap { period -> Year? in
        let values = paths.compactMap { $0[period] }
        guard values.count == paths.count, let before = first[period], let after = last[period]
        else { return nil }
        return Year(
          year: period.year, old: before, new: after,
          parts: ShapleyValue(values).parts.map {
            RunDifference.differ(before, before + $0) ? $0 : 0
          })
      }
      return PriceChange(series: series, years: years)
    }
  }
}

/// A chain and the scenario that is looked at.
private struct Run {
  let chain: Chain
  let scenario: ScenarioStage
  let walk: ChainWalk

  init(_ chain: Chain, _ scenario: String) throws {
    walk = try ChainWalk(chain, scenario: scenario)
    self.chain = chain
    self.scenario = walk.scenario
  }

  func value<Value>(_ handle: Handle<Value>) -> Value { chain.ledger.value(handle) }
}

/// Every mixture of two runs.
private struct Exchange {
  let old: Run
  let new: Run
  /// The periods that both runs forecast.
  let last: Period

  init(old: Run, new: Run) {
    self.old = old
    self.new = new
    last = min(
      old.chain.plan.forecastPeriods.upperBound, new.chain.plan.forecastPeriods.upperBound)
  }

  /// The run that a group comes from in a set.
  private func run(_ group: PriceChange.Group, _ set: Int) -> Run {
    set & (1 << group.rawValue) == 0 ? old : new
  }

  /// Whether prices of the day follow the equation: two runs in dollars of different years have no common money.
  private var hasOneMoney: Bool {
    let (one, two) = (old.chain.plan, new.chain.plan)
    return one.dollarsOf == two.dollarsOf && one.oil.deflator == two.oil.deflator
  }

  /// Annual prices for every set of groups, by the name of the chain's entry.
  func annual() throws -> [String: [Series]] {
    var prices: [String: [Series]] = [:]
    var real: [Int: Series] = [:]
    let drawn = [PriceChange.Group.demand, .supply, .shock, .equation].reduce(0) {
      $0 | 1 << $1.rawValue
    }
    for set in 0..<(1 << PriceChange.Group.allCases.count) {
      let path = try real[set & drawn] ?? price(set)
      real[set & drawn] = path
      let money = run(hasOneMoney ? .inflation : .equation, set)
      let whole = PathDraws(repeating: completed(path, like: money), count: 1)
      let oil = run(.grades, set).walk
      let gas = run(.gas, set).walk
      let nominal = completed(money.walk.nominal(whole).path(ofDraw: 0), like: run(.grades, set))
      let grades = oil.grades(PathDraws(repeating: nominal, count: 1))
      let brent = grades["brent"]?.ahead.averaged(to: .annual)?.path(ofDraw: 0)
      if let brent { prices["oil.brent.annual", default: []].append(brent) }
      guard old.chain.gas != nil, new.chain.gas != nil else { continue }
      let europe = try gas.gas(grades, by: DrawnChanges())?.europe.averaged(to: .annual)
      if let europe { prices["gas.europe", default: []].append(europe.path(ofDraw: 0)) }
    }
    return prices
  }

  /// The price in the money of the equation, over the common periods.
  private func price(_ set: Int) throws -> Series {
    let equation = run(.equation, set)
    let plan = equation.chain.plan
    var paths = ["shock": run(.shock, set).value(run(.shock, set).scenario.shock)]
    let demand = run(.demand, set)
    paths[plan.oil.demand] = demand.value(demand.scenario.demand)
    let supply = run(.supply, set)
    paths[plan.oil.supply.rawValue] = supply.value(
      plan.oil.supply == .production ? supply.scenario.production : supply.scenario.reserves)
    let oil = equation.chain.oil
    return try oil.path(
      along: paths, known: oil.variables.mapValues { equation.value($0) },
      equation: DynamicEquation(equation.value(oil.fit)), through: last)
  }

  /// A path carried on at its last figure to the horizon of a run; years behind the common ones are not looked at.
  private func completed(_ path: Series, like run: Run) -> Series {
    let missing = path.end.distance(to: run.chain.plan.forecastPeriods.upperBound)
    guard missing >= 0 else {
      return path.through(run.chain.plan.forecastPeriods.upperBound) ?? path
    }
    return path.with(
      values: path.values + Array(repeating: path.values[path.count - 1], count: missing))
  }
}
