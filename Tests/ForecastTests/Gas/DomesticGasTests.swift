import Testing

@testable import Forecast

@Suite("Domestic gas")
struct DomesticGasTests {
  static func series(_ name: String, from start: Period, _ values: [Double]) -> Series {
    Series(name, unit: MeasureUnit.dollarsPerBarrel, start: start, values: values)
  }

  @Test("netback and parity worked by hand")
  func byHand() throws {
    // 47 − 18.3 − 4 = 24.7 USD/bbl; 20 + 6.5 · 24.7 = 180.55 USD/1000 m³.
    let months = Array(repeating: 47.0, count: 24)
    let duties = Array(repeating: 18.3, count: 24)
    let relation = try OilIndexedPrice(rule: AveragingRule("6-6-1"), constant: 20, slope: 6.5)
    let gas = try DomesticGas(
      export: Self.series("urals", from: .month(2008, 1), months),
      duty: Self.series("duty", from: .month(2008, 1), duties), transport: 4, relation: relation)
    #expect(gas.parity.start == .month(2009, 1))
    #expect(gas.netback.values.allSatisfy { abs($0 - 24.7) < 1e-12 })
    #expect(gas.parity.values.allSatisfy { abs($0 - 180.55) < 1e-10 })

    // The study's 57.4 against a parity of 179.4 is 32 %.
    let tariff = Series(
      "tariff", unit: MeasureUnit.dollarsPer1000CubicMetres, start: .year(2009), values: [57.4])
    let share = try gas.parityShare(of: tariff)
    #expect(share.span == .year(2009)...(.year(2009)))
    #expect(abs(share.values[0] - 57.4 / 180.55) < 1e-12)
  }

  @Test("without duty and transport parity is the European price")
  func noDuty() throws {
    let relation = try OilIndexedPrice(rule: AveragingRule("6-6-1"), constant: 20, slope: 6.5)
    let zero = GasReference.brent.with(values: Array(repeating: 0, count: 24))
    let gas = try DomesticGas(
      export: GasReference.brent, duty: zero, transport: 0, relation: relation)
    #expect(gas.parity.values == (try relation.path(of: GasReference.brent)).values)
  }

  @Test("every step covers the months that all have, and adds up")
  func steps() throws {
    let export = GasReference.ramp(from: .month(2008, 1), count: 20)
    let duty = GasReference.ramp(from: .month(2008, 3), count: 30)
    let freight = GasReference.ramp(from: .month(2007, 1), count: 30)
    let gas = try DomesticGas(
      export: export, duty: duty, transport: freight,
      relation: OilIndexedPrice(rule: AveragingRule("3-0-1"), constant: 0, slope: 1))
    #expect(gas.netback.span == .month(2008, 3)...(.month(2009, 6)))
    for month in gas.netback.span {
      let left =
        try gas.export.value(at: month) - gas.duty.value(at: month)
        - gas.transport.value(at: month)
      #expect(gas.netback[month] == left)
    }
  }

  @Test("another unit, no common month and a parity of zero are refused")
  func refusals() throws {
    let relation = try OilIndexedPrice(rule: AveragingRule("1-0-1"), constant: 0, slope: 1)
    let brent = GasReference.brent
    #expect(throws: DataError.self) {
      try DomesticGas(
        export: brent, duty: brent.with(unit: MeasureUnit("USD/t")), transport: 4,
        relation: relation)
    }
    #expect(throws: DataError.self) {
      try DomesticGas(export: brent, duty: brent.lag(40), transport: 4, relation: relation)
    }
    let nothing = try DomesticGas(
      export: brent, duty: brent, transport: 0, relation: relation)
    let tariff = Series(
      "tariff", unit: MeasureUnit.dollarsPer1000CubicMetres, start: .year(2008), values: [67])
    #expect(
      GasReference.refusal { _ = try nothing.parityShare(of: tariff) }
        .contains("parity price of 2008 is 0.0"))
  }
}
