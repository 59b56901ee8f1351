import Testing

@testable import Forecast

@Suite("Wald tests and confidence intervals")
struct WaldTestTests {
  private func outside() throws -> OutsidePrograms { try OutsidePrograms.load("inference") }

  @Test("agrees with other programs", arguments: try OutsidePrograms.load("inference").cases)
  func outsideNumbers(equation: OutsideEquation) throws {
    let outside = try outside()
    let fit = try equation.fit()
    let restrictions = try fit.restrictions(try #require(equation.restrictions))
    for estimator in [CovarianceEstimator.classical, .hc1, .neweyWest(lags: 4)] {
      let test = try fit.waldTest(restrictions, using: estimator)
      let figures = [test.chiSquared, test.f].flatMap { [$0.statistic, $0.pValue] }
      try outside.expect(figures, "wald: \(estimator.name)", of: equation)
    }
    for level in [0.9, 0.95, 0.99] {
      let ends = try fit.coefficientTable.flatMap { row in
        let interval = try row.confidenceInterval(level: level)
        return [interval.lowerBound, interval.upperBound]
      }
      try outside.expect(ends, "interval: \(level)", of: equation)
    }
  }

  @Test("of one coefficient is the square of its t")
  func squareOfT() throws {
    let fit = try outside().named("oil").fit()
    for estimator in CovarianceTests.estimators {
      let test = try fit.waldTest(fit.restrictions("L(log(supply)) = 0"), using: estimator)
      let t = try fit.coefficients(using: estimator)[3].t
      #expect(agree(test.f.statistic, t * t, within: 1e-11))
      #expect(agree(test.f.pValue, try fit.coefficients(using: estimator)[3].p, within: 1e-9))
    }
  }

  @Test("compares sums of squares when the covariance is classical")
  func sumsOfSquares() throws {
    let equation = try outside().named("longley")
    let fit = try equation.fit()
    let variables = equation.variables.mapValues { Series($0) }
    let restricted = try DesignMatrix(
      Formula("employment ~ deflator + gnp + unemployed + population"), variables: variables
    ).leastSquares()
    let f = try fit.waldTest(fit.restrictions("armedForces = 0, year = 0")).f.statistic
    let ratio = restricted.sumOfSquaredResiduals / fit.sumOfSquaredResiduals - 1
    #expect(agree(f, ratio * Double(fit.degreesOfFreedom) / 2, within: 1e-9))
  }

  @Test("does not depend on how a restriction is written")
  func spelling() throws {
    let fit = try outside().named("oil").fit()
    let one = try fit.waldTest(fit.restrictions("L(log(demand)) = -L(log(supply)) + 1"))
    for text in [
      "L(log(demand)) + L(log(supply)) = 1", "2 L( log(demand) )+2*log(L(supply)) - 2 = 0",
      "1e0 = L(log(demand), 1) + L(log(supply))",
    ] {
      let other = try fit.waldTest(fit.restrictions(text))
      #expect(agree(other.f.statistic, one.f.statistic, within: 1e-10), "\(text)")
    }
  }

  @Test(
    "refuses restrictions that cannot be read or tested",
    arguments: [
      ("L(log(demnd)) = 0", "did you mean 'L(log(demand))'?"),
      ("L(log(demand))", "'=' is expected"),
      ("trend = 0, 2*trend = 1", "restriction 2 of 2"), ("1 = 2", "names no coefficient"),
      ("trend = ", "a term or a number is expected"), ("trend = 0; shock = 0", "no term '; shock'"),
    ])
  func refusals(text: String, reason: String) throws {
    let fit = try outside().named("oil").fit()
    let error = #expect(throws: DataError.self) { try fit.restrictions(text) }
    #expect(error?.description.contains(reason) ?? false, "\(error.map(\.description) ?? "")")
  }

  @Test("refuses an equation that fits exactly, and a level that is no probability")
  func otherRefusals() throws {
    let fit = try DesignMatrix(
      Formula("y ~ x - 1"),
      variables: ["x": Series([1, 2, 4, 3, 5]), "y": Series([2, 4, 8, 6, 10])]
    ).leastSquares()
    #expect(throws: DataError.self) { try fit.waldTest(fit.restrictions("x = 2")) }
    #expect(throws: DataError.self) { try fit.coefficientTable[0].confidenceInterval(level: 95) }
  }
}
