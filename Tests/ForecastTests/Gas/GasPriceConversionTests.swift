import Foundation
import Testing

@testable import Forecast

@Suite("Gas price conversion")
struct GasPriceConversionTests {
  static let units = ["USD/MMBtu", "USD/MWh", "USD/1000m3", "USD/m3"]

  @Test("agrees with the published 35.12 and with a megawatt-hour worked by hand")
  func outside() throws {
    // World Bank Europe, 2008-12: 15.50 USD/MMBtu · 35.12 = 544.36 USD/1000 m³.
    let heat = try HeatContent(mmbtuPer1000m3: 35.12, basis: "gross, 20 °C")
    #expect(abs(heat.per1000m3(perMMBtu: 15.5) - 544.36) < 1e-10)
    // 1 MWh = 3600 MJ, 1 MMBtu = 1055.05585262 MJ.
    #expect(abs(HeatContent.perMWh(perMMBtu: 1) - 3.412141633) < 1e-9)
    // 10 USD/MMBtu at 1.25 USD/EUR: 34.12141633 USD/MWh = 27.29713306 EUR/MWh, either way round.
    let price = Series(
      "gas", unit: try MeasureUnit("USD/MMBtu"), start: .month(2008, 1), values: [10])
    let dollars = Series(
      "rate", unit: try MeasureUnit("USD/EUR"), start: .month(2008, 1), values: [1.25])
    let euros = Series(
      "rate", unit: try MeasureUnit("EUR/USD"), start: .month(2008, 1), values: [0.8])
    for rate in [dollars, euros] {
      let converted = try price.converted(to: MeasureUnit("EUR/MWh"), heat: heat, rate: rate)
      #expect(abs(converted.values[0] - 27.297133065) < 1e-8)
      #expect(converted.unit.symbol == "EUR/MWh")
    }
  }

  @Test("there and back is the same price to 1e-15", arguments: units, units)
  func roundTrip(from: String, to: String) throws {
    let prices = Series(
      "gas", unit: try MeasureUnit(from), start: .month(2008, 1),
      values: [0.37, 1, 7.3, 13.9, 291, 1e6 / 3])
    for heat in HeatContent.published {
      let there = try prices.converted(to: MeasureUnit(to), heat: heat)
      let back = try there.converted(to: MeasureUnit(from), heat: heat)
      for (old, new) in zip(prices.values, back.values) { #expect(abs(new / old - 1) <= 1e-15) }
    }
    for price in prices.values {
      let heat = HeatContent.russianGross20
      let volume = heat.perMMBtu(per1000m3: heat.per1000m3(perMMBtu: price))
      let power = HeatContent.perMMBtu(perMWh: HeatContent.perMWh(perMMBtu: price))
      #expect(abs(volume / price - 1) <= 1e-15)
      #expect(abs(power / price - 1) <= 1e-15)
    }
  }

  @Test("through another currency and back is the same price to 1e-15")
  func roundTripOfMoney() throws {
    let months = 12
    let prices = Series(
      "gas", unit: try MeasureUnit("USD/1000m3"), start: .month(2008, 1),
      values: (0..<months).map { 250 + 13.7 * Double($0) })
    let rate = Series(
      "rate", unit: try MeasureUnit("EUR/USD"), start: .month(2007, 12),
      values: (0...months).map { 0.63 + 0.011 * Double($0) })
    let heat = HeatContent.coalEquivalentNet
    let back =
      try prices
      .converted(to: MeasureUnit("EUR/MWh"), heat: heat, rate: rate)
      .converted(to: MeasureUnit("USD/1000m3"), heat: heat, rate: rate)
    for (old, new) in zip(prices.values, back.values) { #expect(abs(new / old - 1) <= 1e-15) }
  }

  @Test("crude oil, another currency, a missing month and a zero rate are refused")
  func refusals() throws {
    let heat = HeatContent.russianGross20
    let gas = try MeasureUnit("USD/1000m3")
    #expect(throws: DataError.self) {
      try heat.factor(from: MeasureUnit("USD/bbl"), to: gas)
    }
    #expect(throws: DataError.self) {
      try heat.factor(from: MeasureUnit("EUR/MWh"), to: gas)
    }
    let price = Series("gas", unit: gas, start: .month(2008, 1), values: [300, 310])
    let short = Series(
      "rate", unit: try MeasureUnit("USD/EUR"), start: .month(2008, 1), values: [1.4])
    let zero = Series(
      "rate", unit: try MeasureUnit("USD/EUR"), start: .month(2008, 1), values: [1.4, 0])
    #expect(
      GasReference.refusal {
        _ = try price.converted(to: MeasureUnit("EUR/MWh"), heat: heat, rate: short)
      }.contains("2008-02"))
    #expect(
      GasReference.refusal {
        _ = try price.converted(to: MeasureUnit("EUR/MWh"), heat: heat, rate: zero)
      }.contains("is 0.0 in 2008-02"))
    #expect(throws: DataError.self) {
      try price.converted(to: MeasureUnit("RUB/1000m3"), at: short)
    }
  }
}
