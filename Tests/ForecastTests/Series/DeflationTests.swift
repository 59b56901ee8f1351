import Testing

@testable import Forecast

@Suite("Deflation")
struct DeflationTests {
  private let prices = Series(
    "wti", unit: .dollarsPerBarrel, start: .year(2006), values: [66, 72, 99])
  private let index = Series(
    "cpi", unit: .ratio, start: .quarter(2006, 1),
    values: [90, 92, 94, 96, 98, 99, 101, 102, 105, 107, 109, 107])

  @Test("agrees with real prices computed outside, quarter by quarter")
  func outside() throws {
    let reference = try ReadingsReference.load()
    let origin = Period.month(2008, 12)
    let cpi = try ShippedData.series("us_cpi_u_index", of: "us_cpi_monthly", through: origin)
    #expect(agree(try cpi.average(of: 2007), reference.links.cpi2007, within: 1e-14))
    let nominal = try reference.run("nominalWti", unit: .dollarsPerBarrel)
      .aggregated(to: .quarterly, by: .mean)
    let real = try nominal.deflated(by: cpi, dollarsOf: 2007)
    let outside = try reference.run("realWtiQuarter")
    #expect(real.span == outside.span)
    #expect(agree(real.values, outside.values, within: reference.tolerance.series))
    #expect(real.unit.symbol == "USD2007/bbl")
  }

  @Test("leaves prices of the base year as they are")
  func baseYear() throws {
    // The index averages 93, 100, 107: 66/93·100, 72, 99/107·100.
    let real = try prices.deflated(by: index, dollarsOf: 2007)
    #expect(agree(real.values, [66.0 / 93 * 100, 72, 99.0 / 107 * 100], within: 1e-15))
  }

  @Test("there and back gives prices of the day again", arguments: [2006, 2007, 2008])
  func thereAndBack(year: Int) throws {
    let back = try prices.deflated(by: index, dollarsOf: year)
      .inflated(by: index, fromDollarsOf: year)
    #expect(back.unit == prices.unit)
    #expect(agree(back.values, prices.values, within: 1e-15))
  }

  @Test("does not depend on the level of the index", arguments: [0.01, 3, 1e6])
  func indexLevel(factor: Double) throws {
    let scaled = index.with(values: index.values.map { $0 * factor })
    let original = try prices.deflated(by: index, dollarsOf: 2007)
    let rescaled = try prices.deflated(by: scaled, dollarsOf: 2007)
    #expect(agree(rescaled.values, original.values, within: 1e-15))
  }

  @Test("leaves out prices from before the index")
  func lateIndex() throws {
    let late = try #require(index.from(.quarter(2007, 1)))
    let real = try prices.deflated(by: late, dollarsOf: 2007)
    #expect(real.span == Period.year(2007)...Period.year(2008))
    #expect(agree(real.values, [72, 99.0 / 107 * 100], within: 1e-15))
  }

  @Test("refuses an index that ends early, begins too late, lacks the base year or is too coarse")
  func refusals() throws {
    let short = try #require(index.through(.quarter(2008, 3)))
    #expect(
      throws: DataError.missingPeriod(
        series: "cpi", period: .year(2008), span: Period.year(2006)...Period.year(2007))
    ) { try prices.deflated(by: short, dollarsOf: 2007) }
    let later = index.lag(12)
    #expect(
      throws: DataError.noOverlap(
        left: "wti", leftSpan: prices.span, right: "L(cpi, 12)", rightSpan: later.span)
    ) { try prices.deflated(by: later, dollarsOf: 2010) }
    #expect(throws: DataError.self) { try prices.deflated(by: index, dollarsOf: 2009) }
    let annual = try index.aggregated(to: .annual, by: .mean)
    let quarters = Series("wti", unit: .dollarsPerBarrel, start: .quarter(2007, 1), values: [60])
    let coarse = DataError.frequencyMismatch(
      left: "wti", leftFrequency: .quarterly, right: "cpi", rightFrequency: .annual)
    #expect(throws: coarse) { try quarters.deflated(by: annual, dollarsOf: 2007) }
    #expect(throws: coarse) {
      try quarters.with(unit: MeasureUnit("USD2007/bbl")).inflated(by: annual, fromDollarsOf: 2007)
    }
  }

  @Test("refuses to deflate twice, and to inflate prices of the day")
  func units() throws {
    let real = try prices.deflated(by: index, dollarsOf: 2007)
    #expect(throws: DataError.self) { try real.deflated(by: index, dollarsOf: 2007) }
    #expect(throws: DataError.self) { try prices.inflated(by: index, fromDollarsOf: 2007) }
    #expect(throws: DataError.self) {
      try prices.with(unit: .billionBarrels).deflated(by: index, dollarsOf: 2007)
    }
  }
}
