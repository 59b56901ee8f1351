import Testing

@testable import Forecast

@Suite("Half-life, and the long run under any covariance")
struct HalfLifeTests {
  private func outside() throws -> OutsidePrograms { try OutsidePrograms.load("inference") }

  @Test("gives long run and half-life under any covariance", arguments: ["oil", "consumption"])
  func longRun(name: String) throws {
    let outside = try outside()
    let equation = try outside.named(name)
    let fit = try equation.fit()
    for estimator in [CovarianceEstimator.classical, .hc3, .neweyWest(lags: 4)] {
      let longRun = try fit.longRun(using: estimator)
      let relation = longRun.relation
      #expect(relation.map(\.term) == equation.longRunTerms)
      try outside.expect(
        relation.flatMap { [$0.estimate, $0.standardError] }, "longRun: \(estimator.name)",
        of: equation)
      let half = try longRun.halfLife()
      try outside.expect(
        [half.periods, half.standardError], "halfLife: \(estimator.name)", of: equation)
    }
  }

  @Test("halves a deviation in one period when c1 is one half, and refuses c1 outside −1 … 0")
  func halfLife() throws {
    func longRun(_ c1: Double) -> LongRun {
      LongRun(
        adjustment: Coefficient(
          term: "L(y)", estimate: c1, standardError: 0.1, degreesOfFreedom: 10),
        regression: [], relation: [])
    }
    #expect(try longRun(-0.5).halfLife().periods == 1)
    for c1 in [-1.2, 0, 0.1] {
      #expect(throws: DataError.self) { try longRun(c1).halfLife() }
    }
  }
}
