import Testing

@testable import Forecast

@Suite("The study by years")
struct AnnualPlanTests {
  private static let result = Result { try Repository.outlook("article-2009-annual") }

  private func outlook() throws -> Outlook { try Self.result.get() }

  @Test("says how few degrees of freedom it has, under both measures of supply")
  func degreesOfFreedom() throws {
    // 1982 … 2008: 27 years less nine coefficients.
    let tables = try outlook().tables.filter { $0.id.hasPrefix("oil-equation") }
    #expect(tables.map(\.id) == ["oil-equation", "oil-equation-production"])
    for table in tables {
      #expect(table.notes.contains { $0.hasPrefix("Only 18 degrees of freedom (27 observations") })
    }
  }

  @Test("demand and supply of 2009 cannot move the price of 2009, only that of 2010")
  func lagOfAYear() throws {
    let variants = try outlook().variants.filter { $0.plan.room == .oil }
    for chain in [try outlook().main] + variants.map(\.chain) {
      let paths = chain.whatIf.conditionals.map { chain.ledger.value($0.real) }
      #expect(paths.count == 3)
      #expect(Set(paths.map { $0[.year(2009)] }).count == 1)
      #expect(Set(paths.map { $0[.year(2010)] }).count == 3)
    }
  }

  @Test("any month of an event marks its year: 1990, 1991, 2002 and 2003 in the sample")
  func shockYears() throws {
    let shock = try #require(try outlook().main.ledger.series("model.shock"))
    let marked = shock.span.filter { shock[$0] == 1 && $0.year >= 1982 }.map(\.year)
    #expect(marked == [1990, 1991, 2002, 2003])
  }

  @Test("by the rule of half a year no year is one of shock, and the equation is refused")
  func zeroDummy() throws {
    let error = try #require(throws: PlanError.self) {
      try Repository.outlook(
        "article-2009-annual", [Plan.Setting(key: "oil.shocks.rule", value: "half")])
    }
    #expect(error.description.contains("'L(shock)', 'd(shock)'"), "\(error)")
    #expect(error.key == "oil.equation")
  }

  @Test("reaches the horizon in every scenario, gas included")
  func runs() throws {
    for id in ["oil.brent.annual[base]", "gas.europe[optimistic]", "gas.russia.tariff[base]"] {
      let path = try #require(try outlook().main.ledger.series(id))
      #expect(path.end == .year(2015))
    }
  }
}
