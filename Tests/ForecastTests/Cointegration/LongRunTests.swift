import Foundation
import Testing

@testable import Forecast

@Suite("Long run")
struct LongRunTests {
  @Test("agrees with fifty-digit arithmetic, standard errors included")
  func outsideNumbers() throws {
    let outside = try OLSReference.named("brent-error-correction")
    let longRun = try outside.fit().longRun()
    let lines = try #require(outside.longRun)
    #expect(longRun.adjustment.term == "L(log(brent))")
    #expect(longRun.isStable)
    #expect(longRun.relation.map(\.term) == lines.map(\.term))
    #expect(agree(longRun.relation.map(\.estimate), lines.map(\.coefficient)))
    #expect(agree(longRun.relation.map(\.standardError), lines.map(\.standardError)))
  }

  @Test("gives the regression's own levels back when multiplied by −c1")
  func twoParametrisations() throws {
    let longRun = try OLSReference.named("brent-error-correction").fit().longRun()
    for (own, theta) in zip(longRun.regression, longRun.relation) {
      #expect(agree(-longRun.adjustment.estimate * theta.estimate, own.estimate, within: 1e-14))
    }
  }

  @Test("has an elasticity that does not depend on the unit of the driver")
  func unitFree() throws {
    let prices = try OLSReference.Case.oilPrices()
    let formula = try Formula("d(log(brent)) ~ L(log(brent)) + L(log(wti)) + L(d(log(wti)))")
    let sample = Period.month(1990, 1)...Period.month(2008, 12)
    var variables = try prices.variables(of: formula, sample: sample)
    let original = try DesignMatrix(formula, variables: variables, sample: sample)
      .leastSquares().longRun()
    variables["wti"] = variables["wti"].map { $0.with(values: $0.values.map { $0 / 0.1589873 }) }
    let perCubicMetre = try DesignMatrix(formula, variables: variables, sample: sample)
      .leastSquares().longRun()
    #expect(
      agree(original.relation[1].estimate, perCubicMetre.relation[1].estimate, within: 1e-11))
    #expect(
      agree(
        original.relation[1].standardError, perCubicMetre.relation[1].standardError, within: 1e-11))
  }

  @Test(
    "refuses an equation without one lagged level of its left side",
    arguments: ["d(log(brent)) ~ L(log(wti))", "log(brent) ~ L(log(brent))"])
  func refusal(formula: String) throws {
    let formula = try Formula(formula)
    let sample = Period.month(1990, 1)...Period.month(2008, 12)
    let variables = try OLSReference.Case.oilPrices().variables(of: formula, sample: sample)
    let fit = try DesignMatrix(formula, variables: variables, sample: sample).leastSquares()
    #expect(formula.laggedLevel == nil)
    #expect(throws: DataError.self) { try fit.longRun() }
  }
}
