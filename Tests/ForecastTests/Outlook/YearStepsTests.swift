import Testing

@testable import Forecast

@Suite("Steps of a year in a plan")
struct YearStepsTests {
  private func path(_ points: [Period: Double]) -> DriverPath {
    DriverPath("growth of the tariff", unit: .percent, points: points)
  }

  @Test("months in order, none where the year states one figure")
  func steps() throws {
    let path = path([.month(2009, 7): 7, .month(2009, 1): 5, .year(2010): 15])
    #expect(try path.steps(in: 2009).map(\.month) == [1, 7])
    #expect(try path.steps(in: 2009).map(\.value) == [5, 7])
    #expect(try path.steps(in: 2010).isEmpty)
    #expect(try path.steps(in: 2011).isEmpty)
  }

  @Test("refuses a year beside its months, and quarters")
  func refusals() {
    let both = #expect(throws: DataError.self) {
      try path([.year(2009): 16.3, .month(2009, 7): 13]).steps(in: 2009)
    }
    #expect(
      both?.description
        == "'growth of the tariff' states both 2009 and 2009-07, a month of it; keep the figure of the year or those of its months."
    )
    let quarter = #expect(throws: DataError.self) {
      try path([.quarter(2009, 2): 5]).steps(in: 2009)
    }
    #expect(
      quarter?.description
        == "'growth of the tariff' states 2009-Q2, but its steps are of months; write 2009-04.")
  }

  @Test(
    "the plan refuses both, with the line",
    arguments: [
      (
        "gas.russia.tariff.growth.2009", "16.3", "gas.russia.tariff.growth.2009-07", "13", "2009-07"
      ),
      (
        "gas.former_soviet_union.countries.armenia.prices.2009", "165",
        "gas.former_soviet_union.countries.armenia.prices.2009-01", "160", "2009-01"
      ),
    ])
  func plan(year: String, figure: String, month: String, step: String, named: String) throws {
    let error = #expect(throws: (any Error).self) {
      try Repository.outlook(
        "article-2009",
        [
          Plan.Setting(key: "simulation.draws", value: "2"), Plan.Setting(key: year, value: figure),
          Plan.Setting(key: month, value: step),
        ])
    }
    let sentence = try #require(error.map { "\($0)" })
    #expect(sentence.contains("states both 2009 and \(named)"), "\(sentence)")
  }

  @Test("a cost of transport is zero or more")
  func transport() throws {
    let error = #expect(throws: PlanError.self) {
      try Repository.outlook(
        "article-2009", [Plan.Setting(key: "gas.russia.transport", value: "-4.5")])
    }
    #expect(error?.description.contains("state a number from 0 to 1000000") == true)
  }
}
