import Testing

@testable import Forecast

@Suite("Jarque–Bera")
struct JarqueBeraTests {
  @Test("agrees with other programs")
  func outsideNumbers() throws {
    try DiagnosticsReference.expect("jarque-bera") { fit, _ in
      try fit.residuals.jarqueBera().figures
    }
  }

  @Test("agrees with the definition worked by hand")
  func symmetricFive() throws {
    // x = −2 … 2: m₂ = 2, m₃ = 0, m₄ = 6.8, so S = 0, K = 1.7 and
    // JB = 5/6 · 1.3²/4 = 0.352083…
    let result = try Series([-2, -1, 0, 1, 2]).jarqueBera()
    #expect(abs(result.statistic - 5.0 / 6 * 1.69 / 4) < 1e-12)
  }

  @Test("does not move when the unit of measure changes", arguments: [0.1589873, 42, -7.33, 1e120])
  func scaleInvariant(factor: Double) throws {
    let dollarsPerBarrel = [71.2, 69.8, 74.5, 80.1, 77.3, 95.0, 88.4]
    let original = try Series(dollarsPerBarrel).jarqueBera()
    let rescaled = try Series(dollarsPerBarrel.map { $0 * factor }).jarqueBera()
    #expect(abs(original.statistic - rescaled.statistic) < 1e-9)
  }

  @Test("refuses three observations and a constant")
  func refusals() {
    #expect(throws: DataError.tooShort(method: "Jarque–Bera", required: 4, available: 3)) {
      try Series([1, 2, 4]).jarqueBera()
    }
    #expect(throws: DataError.constantSeries(method: "Jarque–Bera")) {
      try Series([5, 5, 5, 5]).jarqueBera()
    }
  }
}
