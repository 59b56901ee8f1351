import Testing

@testable import Forecast

@Suite("Durbin–Watson")
struct DurbinWatsonTests {
  private func fit(_ formula: String, _ y: [Double]) throws -> LinearFit {
    try DesignMatrix(
      Formula(formula), variables: ["y": Series(y), "x": Series(y.indices.map { Double($0 * $0) })]
    ).leastSquares()
  }

  @Test(
    "agrees with fifty-digit arithmetic",
    arguments: try Reference.load("ols", as: OLSReference.self).cases)
  func outsideNumbers(outside: OLSReference.Case) throws {
    #expect(agree(try outside.fit().durbinWatson().statistic, outside.durbinWatson))
  }

  @Test("is the same forwards and backwards and lies between 0 and 4")
  func reversal() throws {
    let y = [3.0, 1, 4, 1, 5, 9, 2, 6, 5, 3]
    let forwards = try fit("y ~ trend", y).durbinWatson().statistic
    let backwards = try fit("y ~ trend", y.reversed()).durbinWatson().statistic
    #expect(agree(forwards, backwards, within: 1e-13))
    #expect((0...4).contains(forwards))
  }

  @Test(
    "cautions when a lag of the left side stands among the terms",
    arguments: [
      ("y ~ x", false), ("y ~ L(x)", false), ("y ~ L(y)", true), ("d(y) ~ L(y)", true),
      ("d(y) ~ L(d(y), 2) + x", true),
    ])
  func caution(formula: String, isCautious: Bool) throws {
    let result = try fit(formula, [3, 1, 4, 1, 5, 9, 2, 6, 5, 3]).durbinWatson()
    #expect((result.caution != nil) == isCautious)
  }

  @Test("refuses an equation that fits exactly")
  func exactFit() throws {
    let fit = try fit("y ~ x - 1", [0, 2, 8, 18, 32])
    #expect(throws: DataError.constantSeries(method: "Durbin–Watson on residuals")) {
      try fit.durbinWatson()
    }
  }
}
