import Testing

@testable import Forecast

@Suite("The oil equation of a plan")
struct OilEquationTests {
  private static func equation(_ plan: String) throws -> OilEquation {
    let plan = try Plan(contentsOf: Repository.plan(plan), settings: [])
    return try OilEquation(plan: plan, data: PlanData(plan: plan.data, folder: Repository.data))
  }

  @Test("is the fit that the whole chain uses", arguments: ["article-2009", "article-2009-annual"])
  func sameFit(plan: String) throws {
    let chain = try Repository.outlook(plan).main
    let whole = chain.ledger.value(chain.oil.fit)
    let equation = try Self.equation(plan)
    #expect(equation.fit.coefficients == whole.coefficients)
    #expect(equation.fit.design.start == whole.design.start)
  }

  @Test("relates price, demand and reserves in logarithms, and no dummy")
  func levels() throws {
    let names = try Self.equation("article-2009").levels.map(\.name)
    #expect(names == ["log(wti)", "log(demand)", "log(reserves)"])
  }

  @Test(
    "shows no level relationship by the bounds test, at either frequency and in either case",
    arguments: [("article-2009", 111), ("article-2009-annual", 27)])
  func bounds(plan: String, n: Int) throws {
    let equation = try Self.equation(plan)
    for boundsCase in [BoundsCase.restrictedTrend, .unrestrictedTrend] {
      let test = try equation.fit.boundsTest(boundsCase)
      #expect(test.k == 2)
      #expect(test.observations == n)
      #expect(test.levels == ["L(log(demand))", "L(log(reserves))"])
      #expect(test.publishedVerdict == .noLevelRelationship)
      #expect(test.simulation(draws: 1000, seed: 1).verdict == .noLevelRelationship)

      // The same F from the sums of squares with and without the tested columns.
      let formula = equation.fit.formula
      let restricted = Formula(
        response: formula.response,
        terms: formula.terms.filter { !test.testedColumns.contains($0.description) },
        hasConstant: true)
      let short = try DesignMatrix(
        restricted, variables: equation.variables,
        sample: equation.fit.design.start...equation.fit.design.end
      ).leastSquares()
      let gain = short.sumOfSquaredResiduals / equation.fit.sumOfSquaredResiduals - 1
      let f = gain * Double(equation.fit.degreesOfFreedom) / Double(test.testedColumns.count)
      #expect(agree(test.f, f, within: 1e-8))
    }
  }

  @Test("is refused for a sample with fewer rows than coefficients")
  func refusal() throws {
    let equation = try Self.equation("article-2009")
    #expect(throws: DataError.tooManyCoefficients(coefficients: 9, observations: 4)) {
      try DesignMatrix(
        equation.fit.formula, variables: equation.variables,
        sample: .quarter(2008, 1) ... .quarter(2008, 4))
    }
  }
}
