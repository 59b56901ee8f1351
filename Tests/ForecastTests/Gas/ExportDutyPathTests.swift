import Testing

@testable import Forecast

@Suite("Export duty path")
struct ExportDutyPathTests {
  @Test("June and July 2005 follow March and April, as reported")
  func reported() throws {
    // rosinvest.com/novosti/96559: average of March and April 47.6 USD/bbl, duty 136.2 USD/t.
    let urals = Series(
      "urals", unit: MeasureUnit.dollarsPerBarrel, start: .month(2005, 3), values: [47.1, 48.1])
    let path = try DutyLaw.schedule().path(urals: urals)
    #expect(path.span == .month(2005, 6)...(.month(2005, 7)))
    for duty in path.values { #expect(abs(duty - 136.2 / 7.3) < 0.05) }
    #expect(path.unit.symbol == "USD/bbl")
  }

  @Test("from December 2008 a month follows the two months before it")
  func monthly() throws {
    let law = try DutyLaw.schedule()
    let urals = GasReference.ramp(from: .month(2008, 1), count: 24)
    let path = try law.path(urals: urals)
    let expected = try law.duty(month: .month(2009, 12), urals: 40 + 21.5).usdPerBarrel
    #expect(path[.month(2009, 12)] == expected)
    // October and November 2008 are one block that follows July and August.
    let block = try law.duty(month: .month(2008, 10), urals: 40 + 6.5).usdPerBarrel
    #expect(path[.month(2008, 10)] == block)
    #expect(path[.month(2008, 11)] == block)
    #expect(path.end == .month(2010, 1))
  }

  @Test("with a stated lag month t follows t − lag, worked by hand")
  func lagged() throws {
    let law = try DutyLaw.schedule()
    let urals = GasReference.ramp(from: .month(2009, 1), count: 6)
    let path = try law.path(urals: urals, lag: 2, averagingMonths: 2)
    #expect(path.span == .month(2009, 4)...(.month(2009, 8)))
    // 40.5 USD/bbl is 295.65 USD/t; 29.2 + 0.65 · 113.15 = 102.7475 USD/t.
    #expect(abs(path.values[0] - 102.7475 / 7.3) < 1e-12)
  }

  @Test("without a lag the path is the duty of each month's own price")
  func own() throws {
    let law = try DutyLaw.schedule()
    let urals = GasReference.ramp(from: .month(2009, 1), count: 6)
    let path = try law.path(urals: urals, lag: 0)
    for month in urals.span {
      let price = try urals.value(at: month)
      #expect(try path.value(at: month) == law.duty(month: month, urals: price).usdPerBarrel)
    }
  }

  @Test("yearly prices, too few of them and months outside the schedule are refused")
  func refusals() throws {
    let law = try DutyLaw.schedule()
    #expect(throws: DataError.self) {
      try law.path(urals: GasReference.europe(from: 2008, [50, 60]), lag: 1)
    }
    #expect(
      GasReference.refusal {
        _ = try law.path(urals: GasReference.ramp(from: .month(2005, 2), count: 1))
      }.contains("covers no window"))
    #expect(
      GasReference.refusal {
        _ = try law.path(urals: GasReference.ramp(from: .month(2004, 1), count: 12), lag: 1)
      }.contains("no bracket for 2004-02"))
  }
}
