import Testing

@testable import Forecast

@Suite("Readings of the oil equation")
struct ReadingsTests {
  private struct Content: Decodable {
    let readings: [One]
    struct One: Decodable {
      let frequency: String
      let demand: String?
      let supply: String
      let shocks: String
      let start: String?
      let refused: String?
      let n: Int?
      let terms: [String]?
      let coefficients: [Double]?
      let standardErrors: [Double]?
      let r2: Double?
      let durbinWatson: Double?
      let conditionals: [String: Conditional]?
    }
    struct Conditional: Decodable {
      let real2009: Double
      let nominal2009: Double
    }
  }

  @Test("agree with an independent computation, reading by reading")
  func outside() throws {
    let reference = try Reference.load("readings", as: Content.self).readings
    let plan = try Plan(contentsOf: Repository.plan("article-2009"))
    let readings = try Readings(
      plan: plan, data: PlanData(plan: plan.data, folder: Repository.data))
    let cases = ["zero": "zero_growth", "minus3": "minus_three", "base": "base_case"]
    var compared = 0
    for expected in reference where expected.refused == nil {
      let construction = expected.frequency == "year" ? "annual" : expected.demand ?? ""
      let name =
        "\(construction) \(expected.supply) \(expected.shocks) \(try #require(expected.start))"
      let own = try #require(readings.results.first { $0.name == name }, "no reading '\(name)'")
      #expect(own.fit.observations == expected.n)
      #expect(own.fit.design.columnNames == expected.terms)
      for (mine, outside) in zip(own.fit.coefficients, try #require(expected.coefficients)) {
        #expect(relative(mine, outside) < 1e-8, "\(name)")
      }
      for (mine, outside) in zip(own.fit.standardErrors, try #require(expected.standardErrors)) {
        #expect(relative(mine, outside) < 1e-8, "\(name)")
      }
      #expect(relative(own.fit.r2, try #require(expected.r2)) < 1e-8)
      for (short, key) in cases {
        let outside = try #require(expected.conditionals?[short])
        let mine = try #require(own.prices.first { $0.name == key })
        #expect(relative(mine.real, outside.real2009) < 1e-9, "\(name) \(key)")
        #expect(relative(mine.nominal, outside.nominal2009) < 1e-9, "\(name) \(key)")
      }
      compared += 1
    }
    #expect(compared == readings.results.count)
    #expect(!readings.refusals.isEmpty)
    #expect(readings.refusals.allSatisfy { $0.reason.contains("shock") })
  }

  @Test("rank by distance and mark each wrong sign")
  func ranked() throws {
    let plan = try Plan(contentsOf: Repository.plan("article-2009"))
    let readings = try Readings(
      plan: plan, data: PlanData(plan: plan.data, folder: Repository.data))
    let table = readings.table
    let column = try #require(table.columns.firstIndex { $0.key == "distance" })
    let distances = table.rows.map { row -> Double in
      if case .number(let value) = row.cells[column].value { value } else { .infinity }
    }
    #expect(distances == distances.sorted())
    for result in readings.results {
      let wrong = result.signs.count { $0.verdict == .disagrees }
      #expect(result.signText.count { $0 == "!" } == wrong)
    }
  }

  private func relative(_ mine: Double, _ outside: Double) -> Double {
    abs(mine - outside) / max(abs(outside), 1e-300)
  }
}
