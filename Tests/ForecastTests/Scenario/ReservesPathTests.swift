import Testing

@testable import Forecast

@Suite("Reserves paths")
struct ReservesPathTests {
  private func additions(_ values: [Double], from start: Period) -> ReservesDriver {
    .rolledForward(
      additions: Series("additions", unit: .billionBarrels, start: start, values: values))
  }

  private func production(_ values: [Double], from start: Period) -> Series {
    Series("production", unit: .thousandBarrelsPerDay, start: start, values: values)
  }

  private func stock(_ value: Double, at period: Period) -> Series {
    Series("reserves", unit: .billionBarrels, start: period, values: [value])
  }

  @Test("rolls a year forward")
  func annual() throws {
    // 80,000 kb/d for 365.25 days are 29.22 Gbbl: 1,258 + 33 − 29.22, then + 33 − 29.22 · 1.05.
    let path = try additions([33, 33], from: .year(2009)).path(
      history: stock(1258, at: .year(2008)),
      production: production([80_000, 84_000], from: .year(2009)), shape: .samePeriod)
    #expect(agree(path.values, [1261.78, 1261.78 + 33 - 30.681], within: 1e-15))
    #expect(path.unit == .billionBarrels)
    #expect(path.start == .year(2009))
  }

  @Test("four equal quarters roll as far as their year", arguments: [0.0, 33, 61.5])
  func quarters(added: Double) throws {
    let quarterly = try additions(
      Array(repeating: added, count: 4), from: .quarter(2009, 1)
    ).path(
      history: stock(1258, at: .quarter(2008, 4)),
      production: production(Array(repeating: 80_000, count: 4), from: .quarter(2009, 1)),
      shape: .samePeriod)
    let annual = try additions([added], from: .year(2009)).path(
      history: stock(1258, at: .year(2008)), production: production([80_000], from: .year(2009)),
      shape: .samePeriod)
    #expect(agree(quarterly.values[3], annual.values[0], within: 1e-15))
  }

  @Test("additions equal to production keep the stock, in any unit of flow")
  func balanced() throws {
    let flow = production([80_000], from: .year(2009))
    for flow in [flow, try flow.converted(to: MeasureUnit("mb/d"))] {
      let path = try additions([29.22], from: .year(2009)).path(
        history: stock(100, at: .year(2008)), production: flow, shape: .samePeriod)
      #expect(agree(path.values[0], 100, within: 1e-15))
    }
  }

  @Test("grows as stated when growth is stated", arguments: GrowthShape.allCases)
  func growing(shape: GrowthShape) throws {
    let history = Series(
      "reserves", unit: .billionBarrels, start: .quarter(2008, 1), values: [1240, 1250, 1255, 1258])
    let growth = Series(
      "growth", unit: .percent, start: .quarter(2009, 1), values: Array(repeating: 2, count: 4))
    let path = try ReservesDriver.growing(growth).path(
      history: history, production: production([80_000], from: .quarter(2009, 1)), shape: shape)
    #expect(try path == history.grown(by: growth, shape: shape))
  }

  @Test("refuses to use up more than there is, and says when")
  func usedUp() throws {
    // 50 − 29.22 = 20.78 at the end of 2009; 2010 would take 29.22 more.
    let error = try #require(throws: DataError.self) {
      try additions([0, 0, 0], from: .year(2009)).path(
        history: stock(50, at: .year(2008)),
        production: production([80_000, 80_000, 80_000], from: .year(2009)), shape: .samePeriod)
    }
    #expect(error.description.contains("Reserves are used up in 2010"))
  }

  @Test("refuses production that ends early or is no flow of oil")
  func refusals() {
    let driver = additions([33, 33], from: .year(2009))
    let history = stock(1258, at: .year(2008))
    let short = production([80_000], from: .year(2009))
    #expect(
      throws: DataError.missingPeriod(
        series: "production", period: .year(2010), span: short.span)
    ) { try driver.path(history: history, production: short, shape: .samePeriod) }
    let stockOfOil = Series("x", unit: .billionBarrels, start: .year(2009), values: [29, 29])
    #expect(throws: DataError.self) {
      try driver.path(history: history, production: stockOfOil, shape: .samePeriod)
    }
  }
}
