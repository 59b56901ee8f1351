import Testing

@testable import Forecast

@Suite("Test result")
struct TestResultTests {
  private func result(_ p: Double) -> TestResult {
    TestResult(name: "Test", null: "no pattern", statistic: 1, pValue: p)
  }

  @Test(
    "puts the p-value into words at the usual levels",
    arguments: [
      (0.00001, "no pattern: rejected at 1 % (p < 0.0001)"),
      (0.00312, "no pattern: rejected at 1 % (p = 0.0031)"),
      (0.03, "no pattern: rejected at 5 % (p = 0.03)"),
      (0.07, "no pattern: rejected only at 10 % (p = 0.07)"),
      (0.314, "no pattern: not rejected (p = 0.31)"), (1, "no pattern: not rejected (p > 0.999)"),
    ])
  func words(p: Double, words: String) {
    #expect(result(p).verdict == words)
  }

  @Test("rejects strictly below the level")
  func levels() {
    #expect(!result(0.05).isRejected() && result(0.0499).isRejected())
    #expect(result(0.05).isRejected(at: 0.1) && !result(0.0499).isRejected(at: 0.01))
  }

  @Test("takes its p-value from the distribution that it names")
  func distributions() {
    // χ²(2) has the tail e^(−x/2); F(2, ν) has (1 + 2f/ν)^(−ν/2): at f = 5, ν = 10 it is 2⁻⁵.
    let chi = TestResult("T", null: "H", chiSquared: 4, degreesOfFreedom: 2)
    #expect(chi.distribution == "χ²(2)" && agree(chi.pValue, 0.1353352832366127, within: 1e-13))
    let f = TestResult("T", null: "H", f: 5, numerator: 2, denominator: 10)
    #expect(f.distribution == "F(2, 10)" && agree(f.pValue, 1 / 32.0, within: 1e-13))
  }
}
