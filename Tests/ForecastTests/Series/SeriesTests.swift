import Testing

@testable import Forecast

@Suite("Series")
struct SeriesTests {
  private let prices = Series(
    "wti", unit: .dollarsPerBarrel, start: .quarter(2007, 3), values: [75, 91, 98, 124, 118, 58])

  @Test("knows its span and its figures by period")
  func figures() throws {
    #expect(prices.span == Period.quarter(2007, 3)...Period.quarter(2008, 4))
    #expect(prices[.quarter(2008, 1)] == 98)
    #expect(prices[.quarter(2009, 1)] == nil)
    #expect(prices[.year(2008)] == nil)
    #expect(try prices.value(at: .quarter(2008, 4)) == 58)
  }

  @Test("cut in two anywhere and joined again is itself")
  func cutAndJoin() throws {
    for period in Period.quarter(2007, 3)...Period.quarter(2008, 3) {
      let left = try #require(prices.through(period))
      let right = try #require(prices.from(period.advanced(by: 1)))
      #expect(try left.appending(right) == prices)
      #expect(try prices.slice(left.span) == left)
    }
  }

  @Test("beyond its ends is whole or nothing")
  func beyond() {
    #expect(prices.through(.quarter(2020, 1)) == prices)
    #expect(prices.from(.quarter(2000, 1)) == prices)
    #expect(prices.through(.quarter(2007, 2)) == nil)
    #expect(prices.from(.quarter(2009, 1)) == nil)
  }

  @Test(
    "refuses a part that it does not have, naming the period",
    arguments: [Period.quarter(2007, 2), .quarter(2009, 1)])
  func sliceBeyond(period: Period) throws {
    let range = min(period, prices.start)...max(period, prices.end)
    let error = try #require(throws: DataError.self) { try prices.slice(range) }
    #expect(error == .missingPeriod(series: "wti", period: period, span: prices.span))
    #expect(throws: error) { try prices.value(at: period) }
  }

  @Test("joins only what follows, in the same unit")
  func joins() {
    let gap = prices.from(.quarter(2008, 3))?.lag(3)
    #expect(throws: DataError.self) { try prices.appending(#require(gap)) }
    let other = Series("x", unit: .ratio, start: .quarter(2009, 1), values: [1])
    #expect(throws: DataError.unitMismatch(method: "Appending", left: "USD/bbl", right: "ratio")) {
      try prices.appending(other)
    }
  }

  @Test("shares with another what both have")
  func overlaps() throws {
    let later = prices.lag(4)
    #expect(try prices.overlap(later) == Period.quarter(2008, 3)...Period.quarter(2008, 4))
    #expect(try later.overlap(prices) == prices.overlap(later))
    let apart = prices.lag(6)
    let noOverlap = try #require(throws: DataError.self) { try prices.overlap(apart) }
    #expect(
      noOverlap
        == .noOverlap(
          left: "wti", leftSpan: prices.span, right: "L(wti, 6)", rightSpan: apart.span))
    let years = Series("gdp", unit: .ratio, start: .year(2007), values: [1, 2])
    #expect(
      throws: DataError.frequencyMismatch(
        left: "wti", leftFrequency: .quarterly, right: "gdp", rightFrequency: .annual)
    ) { try prices.overlap(years) }
  }
}
