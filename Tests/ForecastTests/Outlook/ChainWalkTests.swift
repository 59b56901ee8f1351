import Testing

@testable import Forecast

@Suite("The way from oil to gas for many paths")
struct ChainWalkTests {
  private func chain(_ plan: String, _ settings: [(String, String)] = []) throws -> Chain {
    let plan = try Plan(
      contentsOf: Repository.plan(plan),
      settings: settings.map { Plan.Setting(key: $0.0, value: $0.1) })
    return try Chain(plan: plan, data: PlanData(plan: plan.data, folder: Repository.data))
  }

  private func expectSame(
    _ draws: PathDraws, _ own: Series, _ id: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for draw in 0..<draws.count {
      let path = draws.path(ofDraw: draw)
      for (period, value) in path.observations {
        guard let figure = own[period] else {
          Issue.record("\(id) has no \(period)", sourceLocation: sourceLocation)
          return
        }
        #expect(
          abs(value - figure) <= 1e-10 * abs(figure), "\(id) in \(period): \(value), \(figure)",
          sourceLocation: sourceLocation)
      }
    }
  }

  /// The scenario's own path, drawn thrice, comes out as the chain has it.
  private func walkOwnPath(_ chain: Chain) throws -> Set<String> {
    var seen: Set<String> = []
    for scenario in chain.scenarios {
      let id = scenario.name
      let walk = try ChainWalk(chain, scenario: id)
      let draws = try ScenarioDraws(
        walk, real: PathDraws(repeating: chain.ledger.value(scenario.real), count: 3))
      let market = try #require(chain.markets.first { $0.name == id })
      for (grade, months) in draws.grades {
        expectSame(
          months, chain.ledger.value(try #require(market.grades[grade])), "oil.\(grade)[\(id)]")
      }
      if let europe = draws.europe, let stage = chain.gas?.europe[id] {
        expectSame(europe, chain.ledger.value(stage.monthly), "monthly gas[\(id)]")
      }
      for name in Array(draws.annual.keys) + Array(draws.lines.keys) {
        let years = try #require(draws.years(name))
        let own = try #require(chain.ledger.series("\(name)[\(id)]"), "\(name)[\(id)]")
        expectSame(years, own, "\(name)[\(id)]")
        #expect(years.span.upperBound == .year(chain.plan.horizon))
        seen.insert(name)
      }
    }
    return seen
  }

  @Test(
    "a path that is the scenario's own gives the prices of the chain",
    arguments: ["article-2009", "article-2009-annual", "outlook"])
  func ownPath(plan: String) throws {
    let seen = try walkOwnPath(chain(plan))
    let expected: Set = [
      "oil.wti.real.annual", "oil.wti.annual", "oil.brent.annual", "oil.urals.annual", "gas.europe",
      "gas.russia.parity", "gas.fsu.average", "gas.central_asia.average", "gas.fsu.belarus",
    ]
    #expect(seen.isSuperset(of: expected))
    #expect(seen.contains("gas.russia.tariff_usd") == (plan != "outlook"))
  }

  @Test(
    "so it does under other rules, spreads, duties and hubs",
    arguments: [
      ("gas.europe.rule", "9-3-3"), ("gas.europe.rule", "1-0-1"), ("gas.europe.rule", "12-6-12"),
      ("gas.russia.duty.lag", "2"), ("grades.brent.tie", "spread"), ("oil.supply", "production"),
      ("oil.deflator", "none"), ("growth_shape", "smooth"),
      ("gas.europe.hub", "{ share: { 2010: 0.5 }, price: gas_europe, assumed: { 2009: 8 } }"),
    ])
  func ownPathOtherwise(key: String, value: String) throws {
    var settings = [(key, value)]
    if key == "gas.russia.duty.lag" { settings.append(("gas.russia.duty.averaging", "3")) }
    _ = try walkOwnPath(chain("article-2009", settings))
  }

  @Test("each draw goes its own way: what happens to one moves no other")
  func drawsAreApart() throws {
    let chain = try chain("article-2009")
    let walk = try ChainWalk(chain, scenario: "base")
    let own = chain.ledger.value(chain.scenarios[2].real)
    let dear = own.with(values: own.values.map { $0 * 1.5 })
    let mixed = PathDraws(
      own.name, unit: own.unit, start: own.start, count: 2,
      values: zip(own.values, dear.values).flatMap { [$0, $1] })
    let both = try ScenarioDraws(walk, real: mixed)
    let first = try ScenarioDraws(walk, real: PathDraws(repeating: own, count: 1))
    let second = try ScenarioDraws(walk, real: PathDraws(repeating: dear, count: 1))
    for name in Array(both.annual.keys) + Array(both.lines.keys) {
      #expect(both.years(name)?.path(ofDraw: 0).values == first.years(name)?.values, "\(name)")
      #expect(both.years(name)?.path(ofDraw: 1).values == second.years(name)?.values, "\(name)")
    }
    #expect(
      both.annual["gas.europe"]?.path(ofDraw: 0) != both.annual["gas.europe"]?.path(ofDraw: 1))
  }
}
