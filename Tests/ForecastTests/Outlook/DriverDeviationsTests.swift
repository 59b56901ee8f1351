import Foundation
import Testing

@testable import Forecast

/// `Reference/driver_growth.json`.
private struct DriverGrowthReference: Decodable {
  struct Case: Decodable {
    let publication: String, last: Int, years: Int
    let correlation: Double, gap: Double
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

  @Test("numpy's correlation and gap of what the data hold")
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
      #expect(abs(history.gap - known.gap) < reference.tolerance)
    }
    let known = try #require(reference.cases.first)
    let history = try #require(
      try deviations("{ demand: 1, production: 1 }").gap?.history)
    #expect(history.count == known.years)
    #expect(abs(history.gap - known.gap) < 1e-9)
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
    #expect(gap.drawn < 1.05 * history.gap)
    // Whoever knows the demand of a draw knows its output.
    var partner: [Double: Double] = [:]
    for (one, two) in zip(demand, production) {
      #expect(partner.updateValue(two, forKey: one) ?? two == two)
    }
    #expect(partner.count == Set(demand).count && partner.count > 30)
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
          "strays by 1.41 points a year in the paths; over 1966 to 2008 it strayed by 1.60")
          && $0.contains("correlation of 0.91")
      })
    let joint = try chain("{ demand: historical, production: historical, inflation: 1 }", draws: 1)
      .plan.simulation?.sentence
    #expect(joint?.contains("one year of history for demand, production") == true)
    #expect(joint?.contains("inflation independent") == true)
  }

  @Test(
    "what cannot go together is refused at its place",
    arguments: [
      ("{ demand: 1, correlation: 0.5 }", "production does not stray"),
      ("{ demand: historical, production: 1, correlation: 0.5 }", "but demand is historical"),
      ("{ demand: 1, production: 1, correlation: 1.5 }", "from -1 to 1, or historical"),
      ("{ demand: 1, production: 1, correlation: high }", "correlation"),
    ])
  func refusals(drivers: String, text: String) {
    let error = #expect(throws: PlanError.self) { try chain(drivers) }
    #expect(error?.description.contains(text) == true, "\(error?.description ?? "")")
  }
}
