import Testing

@testable import Forecast

@Suite("Durbin–Watson with p-value")
struct DurbinWatsonTestTests {
  @Test("agrees with other programs")
  func outsideNumbers() throws {
    try DiagnosticsReference.expect("durbin-watson") { fit, _ in
      let tests = try CorrelationAlternative.allCases.map {
        try fit.durbinWatsonTest(alternative: $0)
      }
      return [tests[0].statistic] + tests.map(\.pValue)
    }
    try DiagnosticsReference.expect("durbin-watson positive") { fit, _ in
      try fit.durbinWatsonTest().figures
    }
  }

  @Test("inverts the characteristic function of one and two variables right")
  func quadraticForms() {
    // z₁² − z₂² is symmetric; z₁² − c·z₂² < 0 has probability 2/π·arctan √c.
    #expect(agree(probabilityOfNegative(weights: [1, -1]), 0.5, within: 1e-13))
    #expect(agree(probabilityOfNegative(weights: [3, -9]), 2.0 / 3, within: 1e-13))
    // z₁² + z₂² < c·(z₃² + z₄²) has probability c/(1 + c).
    #expect(agree(probabilityOfNegative(weights: [1, 1, -0.25, -0.25]), 0.2, within: 1e-12))
    #expect(probabilityOfNegative(weights: [1, 2]) == 0)
    #expect(probabilityOfNegative(weights: [-1, 0, -2]) == 1)
  }

  @Test("reaches its normal limit in a long sample")
  func limit() throws {
    // The same series in 500 rows (exact) and in 501 (limit) must say almost the same.
    var random = TestRandom(seed: 7)
    let x = (0..<501).map { _ in random.normal() }
    let y = (0..<501).map { _ in random.normal() }
    let exact = try DiagnosticsReference.small(Array(y.dropLast()), on: Array(x.dropLast()))
    let limit = try DiagnosticsReference.small(y, on: x)
    let (p, q) = (try exact.durbinWatsonTest().pValue, try limit.durbinWatsonTest().pValue)
    #expect(abs(p - q) < 0.02)
  }

  @Test("refuses an equation that fits exactly or has one degree of freedom")
  func refusals() throws {
    #expect(throws: DataError.self) { try DiagnosticsReference.exact().durbinWatsonTest() }
    let short = try DiagnosticsReference.small([1, 5, 2], on: [0, 1, 3])
    #expect(throws: DataError.tooShort(method: "Durbin–Watson", required: 4, available: 3)) {
      try short.durbinWatsonTest()
    }
  }
}
