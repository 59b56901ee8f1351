import Testing

@testable import Forecast

@Suite("Exchange rate conversion")
struct ExchangeRateConversionTests {
  static func series(_ unit: String, _ values: [Double]) throws -> Series {
    Series("x", unit: try MeasureUnit(unit), start: .year(2008), values: values)
  }

  @Test("1631 RUB at 24.34 RUB/USD is 67 USD, either way round")
  func byHand() throws {
    let tariff = try Self.series("RUB/1000m3", [1631])
    let dollars = try MeasureUnit("USD/1000m3")
    let divided = try tariff.converted(to: dollars, at: Self.series("RUB/USD", [24.34]))
    let multiplied = try tariff.converted(to: dollars, at: Self.series("USD/RUB", [1 / 24.34]))
    #expect(abs(divided.values[0] - 67.009) < 0.0005)
    #expect(abs(multiplied.values[0] / divided.values[0] - 1) < 1e-15)
  }

  @Test("a change of scale comes along")
  func scale() throws {
    let perCubicMetre = try Self.series("RUB/m3", [1.631])
    let dollars = try perCubicMetre.converted(
      to: MeasureUnit("USD/1000m3"), at: Self.series("RUB/USD", [24.34]))
    #expect(abs(dollars.values[0] - 1631 / 24.34) < 1e-10)
  }

  @Test("a rate of other currencies, another frequency or a missing year is refused")
  func refusals() throws {
    let tariff = try Self.series("RUB/1000m3", [1631, 1897])
    let dollars = try MeasureUnit("USD/1000m3")
    #expect(throws: DataError.self) {
      try tariff.converted(to: dollars, at: Self.series("EUR/USD", [0.7, 0.7]))
    }
    #expect(throws: DataError.self) {
      try tariff.converted(to: dollars, at: Self.series("ratio", [1, 1]))
    }
    #expect(throws: DataError.self) {
      try tariff.converted(to: dollars, at: GasReference.brent)
    }
    #expect(
      GasReference.refusal {
        _ = try tariff.converted(to: dollars, at: Self.series("RUB/USD", [24.34]))
      }.contains("2009"))
  }
}
