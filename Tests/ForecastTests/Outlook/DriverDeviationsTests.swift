import Foundation
import Testing

@testable import Forecast

/// `Reference/driver_growth.json`.
private struct DriverGrowthReference: Decodable {
  struct Case: Decodable {
    let publication: String, last: Int, years: Int
    let correlation: Double
    /// Of sums over 1, 2 … years, as they were and as runs of five give them.
    let gap: [Double], drawn: [Double]
    /// Of demand alone, as it was.
    let demand: [Double]
  }
  let tolerance: Double
  let cases: [Case]
}

@Suite("Drivers that stray together")
struct DriverDeviationsTests {
  /// The chain of the study's plan with drivers that stray.
  private func chain(_ drivers: String, draws: Int = 20_000) throws -> Chain {
    let plan = try Plan(
      contentsOf: Repository.plan("article-2009"),
      settings: [
        Plan.Setting(
          key: "simulation", value: "{ draws: \(draws), seed: 4, drivers: \(drivers) }")
      ])
    return try Chain(plan: plan, data: PlanData(plan: plan.data, folder: Repository.data))
  }

  private func deviations(_ drivers: String) throws -> DriverDeviations {
    let chain = try chain(drivers)
    return try DriverDeviations(chain, simulation: #require(chain.plan.simulation))
  }

  /// The drawn points of both drivers.
  private func points(_ deviations: DriverDeviations) throws -> (
    demand: [Double], production: [Double]
  ) {
    (
      try #require(deviations.points[.demand]).values,
      try #require(deviations.points[.production]).values
    )
  }

  private func deviation(_ figures: [Double]) -> Double {
    let mean = figures.reduce(0, +) / Double(figures.count)
    return (figures.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(figures.count))
      .squareRoot()
  }

  @Test("numpy's correlation and gap of what the data hold, year by year and summed")
  func numpy() throws {
    let reference: DriverGrowthReference = try Reference.load("driver_growth")
    for known in reference.cases {
      let years = Period.year(1965)...Period.year(known.last)
      let data = try Repository.data.dataset("world_oil_annual").dataset
      func column(_ name: String) throws -> Series {
        try data.series("\(name)_\(known.publication)_kbd").slice(years)
      }
      let history = try #require(
        try DriverHistory([
          .demand: column("consumption"), .production: column("production"),
        ]))
      #expect(history.count == known.years && history.years == "1966 to \(known.last)")
      #expect(abs(history.correlation - known.correlation) < reference.tolerance)
      let gaps = history.gaps
      for (place, (own, runs)) in zip(known.gap, known.drawn).enumerated() {
        let sum = try #require(history.gap(over: place + 1))
        #expect(abs(sum - own) < reference.tolerance)
        let drawn = gaps.varianceOfSum(over: place + 1, inRunsOf: 5).squareRoot()
        #expect(abs(drawn - runs) < reference.tolerance)
      }
      for (place, own) in known.demand.enumerated() {
        let sum = try #require(history.spread(of: .demand, over: place + 1))
        #expect(abs(sum - own) < reference.tolerance)
      }
      #expect(history.gap(over: history.count / 2 + 1) == nil)
    }
    let known = try #require(reference.cases.first)
    let history = try #require(
      try deviations("{ demand: 1, production: 1 }").gap?.history)
    #expect(history.count == known.years)
    #expect(abs(try #require(history.gap(over: 1)) - known.gap[0]) < 1e-9)
  }

  @Test("historical drivers take one year for all, so that the gap strays as it did")
  func oneYear() throws {
    let deviations = try deviations(
      "{ demand: historical, production: historical, inflation: historical }")
    let (demand, production) = try points(deviations)
    let gap = try #require(deviations.gap)
    let history = try #require(gap.history)
    let drawn = deviation(zip(demand, production).map { $0 - $1 })
    #expect(abs(drawn - gap.drawn) < 0.02 * gap.drawn)
    #expect(try abs(gap.drawn - #require(history.gap(over: 1))) < 1e-12)
    // Whoever knows the demand of a draw knows its output.
    var partner: [Double: Double] = [:]
    for (one, two) in zip(demand, production) {
      #expect(partner.updateValue(two, forKey: one) ?? two == two)
    }
    #expect(partner.count == Set(demand).count && partner.count > 30)
  }

  @Test(
    "runs of years follow one another as they did, and their sums stray as they should",
    arguments: [1, 2, 5, 7])
  func runs(length: Int) throws {
    let deviations = try deviations(
      "{ demand: historical, production: historical, block_length: \(length) }")
    let demand = try #require(deviations.points[.demand])
    let production = try #require(deviations.points[.production])
    let history = try #require(deviations.gap?.history)
    let known = history.pool(of: history.deviations(of: .demand))
    let places = Dictionary(uniqueKeysWithValues: zip(known, known.indices))
    for draw in 0..<200 {
      let path = try demand.path(ofDraw: draw).values.map { try #require(places[$0]) }
      for step in path.indices.dropFirst() where !step.isMultiple(of: length) {
        #expect(path[step] == (path[step - 1] + 1) % known.count)
      }
    }
    let sums = (0..<demand.count).map { draw in
      (0..<demand.steps).reduce(0.0) { total, step in
        let place = step * demand.count + draw
        return total + demand.values[place] - production.values[place]
      }
    }
    let gap = try #require(deviations.gap)
    #expect(gap.years == 7 && abs(deviation(sums) - gap.sum) < 0.02 * gap.sum)
    let own = try #require(history.gap(over: gap.years))
    // Year by year 1.7 times too far; in runs of five or more within a tenth of what it did.
    #expect(length == 1 ? gap.sum > 1.6 * own : length < 5 || abs(gap.sum / own - 1) < 0.1)
  }

  @Test("runs of five are the default, and stated deviations do not know of them")
  func defaultRuns() throws {
    let both = "demand: historical, production: historical"
    let own = try deviations("{ \(both) }")
    #expect(try deviations("{ \(both), block_length: 5 }").points == own.points)
    #expect(try deviations("{ \(both), block_length: 1 }").points != own.points)
    // Independent years: √7 times one.
    let stated = try #require(try deviations("{ demand: 1, production: 1 }").gap)
    #expect(abs(stated.sum - 7.0.squareRoot() * stated.drawn) < 1e-12)
  }

  @Test(
    "a stated correlation is drawn, with the deviations as stated", arguments: [-0.5, 0.4, 0.9])
  func correlation(rho: Double) throws {
    let deviations = try deviations("{ demand: 0.7, production: 1.1, correlation: \(rho) }")
    let (demand, production) = try points(deviations)
    #expect(abs(deviation(demand) - 0.7) < 0.005 && abs(deviation(production) - 1.1) < 0.008)
    let product = zip(demand, production).reduce(0) { $0 + $1.0 * $1.1 } / Double(demand.count)
    #expect(abs(product / (0.7 * 1.1) - rho) < 0.01)
    // √(0.7² + 1.1² − 2·0.77·ρ)
    let gap = try #require(deviations.gap).drawn
    #expect(abs(gap - (1.7 - 1.54 * rho).squareRoot()) < 1e-12)
    #expect(abs(deviation(zip(demand, production).map { $0 - $1 }) - gap) < 0.01)
  }

  @Test("no correlation is a correlation of 0, and one of 1 leaves no gap")
  func ends() throws {
    let none = try deviations("{ demand: 0.7, production: 0.7 }")
    #expect(
      try deviations("{ demand: 0.7, production: 0.7, correlation: 0 }").points == none.points)
    let one = try points(try deviations("{ demand: 0.7, production: 0.7, correlation: 1 }"))
    #expect(one.demand == one.production)
    let known = try deviations("{ demand: 2, production: 2, correlation: historical }")
    // √(2·4·(1 − 0.9111))
    #expect(abs(try #require(known.gap).drawn - 0.8433) < 1e-3)
    #expect(try deviations("{ demand: 1, inflation: 1 }").gap == nil)
  }

  @Test("the sentence and the announcements say how drivers go together")
  func words() throws {
    let outlook = try Repository.outlook(
      "article-2009",
      [
        Plan.Setting(key: "simulation.drivers.demand", value: "1"),
        Plan.Setting(key: "simulation.drivers.production", value: "1"),
      ])
    let sentence = try #require(outlook.plan.simulation?.sentence)
    #expect(sentence.contains("demand, production independent of the other drivers"))
    #expect(
      outlook.announcements.contains {
        $0.contains(
          "strays by 1.41 points a year in the paths and over 7 years together by 3.74; over 1966 to 2008 it strayed by 1.60 and 2.49"
        )
          && $0.contains("correlation of 0.91")
      })
    #expect(
      outlook.announcements.contains {
        $0.hasPrefix(
          "Growth of demand alone strays by 2.65 points over 7 years together in the paths; over 1966 to 2008"
        )
      })
    let joint = try chain("{ demand: historical, production: historical, inflation: 1 }", draws: 1)
      .plan.simulation?.sentence
    #expect(joint?.contains("runs of 5 years of history for demand, production") == true)
    let single = try chain("{ demand: historical, block_length: 1 }", draws: 1)
      .plan.simulation?.sentence
    #expect(single?.contains("; one year of history for demand; seed") == true)
    #expect(joint?.contains("inflation independent") == true)
  }

  @Test(
    "what cannot go together is refused at its place",
    arguments: [
      ("{ demand: 1, correlation: 0.5 }", "production does not stray"),
      ("{ demand: historical, production: 1, correlation: 0.5 }", "but demand is historical"),
      ("{ demand: 1, production: 1, correlation: 1.5 }", "from -1 to 1, or historical"),
      ("{ demand: 1, production: 1, correlation: high }", "state a correlation from -1 to 1"),
      ("{ demand: histroical }", "did you mean 'historical'?"),
      ("{ demand: hot }", "state points of growth a year such as 1, or historical"),
      ("{ demand: 1, block_length: 3 }", "no driver is historical"),
      ("{ demand: historical, block_length: 0 }", "a whole number from 1 to 120"),
    ])
  func refusals(drivers: String, text: String) {
    let error = #expect(throws: PlanError.self) { try chain(drivers) }
    #expect(error?.description.contains(text) == true, "\(error?.description ?? "")")
  }

  @Test(
    "a driver that no price answers to is refused, for bands would name what is not in them",
    arguments: [
      ("oil.deflator", "none", "inflation", "'oil.deflator' is none"),
      (
        "scenarios.optimistic.reserves", "{ growth: { 2009: 1 } }", "production",
        "whose growth every scenario states"
      ),
      (
        "oil.equation", "d(log(price)) ~ L(log(price)) + trend", "demand",
        "does not read demand"
      ),
    ])
  func idle(key: String, value: String, driver: String, reason: String) throws {
    var settings = [
      (key, value), ("simulation", "{ draws: 10, seed: 4, drivers: { \(driver): 1 } }"),
    ]
    if driver == "production" {
      settings.append(("scenarios.conservative.reserves", "{ growth: { 2009: 1 } }"))
    }
    let plan = try Plan(
      contentsOf: Repository.plan("article-2009"),
      settings: settings.map { Plan.Setting(key: $0.0, value: $0.1) })
    let chain = try Chain(plan: plan, data: PlanData(plan: plan.data, folder: Repository.data))
    let error = #expect(throws: DataError.self) {
      try DriverDeviations(chain, simulation: #require(plan.simulation))
    }
    let text = error?.description ?? ""
    #expect(text.contains("'simulation.drivers.\(driver)' moves no price, since"), "\(text)")
    #expect(text.contains(reason) && text.hasSuffix("; leave it out."), "\(text)")
  }

  @Test("a run longer than history, and growth that leaves nothing, are refused at their keys")
  func impossible() throws {
    let long = #expect(throws: DataError.self) {
      try deviations("{ demand: historical, block_length: 60 }")
    }
    #expect(
      long?.description.contains(
        "'simulation.drivers.block_length' is 60 but the growth of the drivers is known for 43 years, 1966 to 2008"
      )
        == true)
    let chain = try chain("{ demand: 50 }", draws: 300)
    let simulation = try #require(chain.plan.simulation)
    var ledger = chain.ledger
    let wild = #expect(throws: DataError.self) {
      try FanStage(chain, simulation: simulation, ledger: &ledger)
    }
    let text = wild?.description ?? ""
    #expect(text.contains("'simulation.drivers.demand' cannot be drawn under 'optimistic'"))
    #expect(text.contains("which leaves nothing of 'demand'; state a smaller deviation."))
    #expect(text.firstMatch(of: try Regex("[0-9][.][0-9]{5}")) == nil, "\(text)")
  }
}
