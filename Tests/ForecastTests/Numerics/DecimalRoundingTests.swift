import Testing

@testable import Forecast

@Suite("Decimal rounding")
struct DecimalRoundingTests {
  @Test(
    "rounds what the reader sees, half away from zero",
    arguments: [
      (2.675, 2, "2.68"), (-2.675, 2, "-2.68"), (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"),
      (-2.5, 0, "-3"), (49.25, 1, "49.3"), (57.349999999, 1, "57.3"), (-0.04, 1, "0.0"),
      (6510, 2, "6510.00"), (9.995, 2, "10.00"), (-99.96, 1, "-100.0"),
      (9.5, 0, "10"), (-0.0, 1, "0.0"), (0.25, 4, "0.2500"), (1e-9, 3, "0.000"), (0, 0, "0"),
      (1e21, 0, "1000000000000000000000"),
    ])
  func examples(value: Double, decimals: Int, text: String) {
    #expect(value.text(decimals: decimals) == text)
  }

  @Test("leaves a number alone that has no more places than asked for", arguments: [0, 1, 2, 5])
  func idempotent(decimals: Int) throws {
    for value in [388.5, 1 / 3.0, -7.005, 1e7 + 0.1] {
      let once = try #require(Double(value.text(decimals: decimals)))
      #expect(once.text(decimals: decimals) == value.text(decimals: decimals))
    }
  }

  @Test("has no exact decimal for magnitudes beyond its digits")
  func beyond() {
    #expect(1e300.shortestDecimal == nil)
    #expect(1e300.text(decimals: 1) == "1e+300")
  }
}
