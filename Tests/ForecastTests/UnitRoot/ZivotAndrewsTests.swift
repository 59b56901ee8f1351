import Testing

@testable import Forecast

@Suite("Zivot–Andrews")
struct ZivotAndrewsTests {
  @Test(
    "agrees with R and arch on statistic and break",
    arguments: try UnitRootReference.cases(of: "za"))
  func outsideNumbers(outside: UnitRootReference.Case) throws {
    let series = try UnitRootReference.series(outside.series)
    let broken = try #require(Series.TrendBreak(rawValue: outside.terms))
    let result = try series.zivotAndrews(breakIn: broken, lags: outside.choice)
    #expect(agree(result.statistic, outside.statistic, within: 1e-8))
    #expect(result.breakPeriod == series.start.advanced(by: try #require(outside.breakAfter) - 1))
    #expect(result.observations == outside.n)
    #expect(result.pValue == nil)
  }

  @Test("is never above the Dickey–Fuller test with the break that it found")
  func smallest() throws {
    let series = UnfitSeries.fit
    let whole = try series.zivotAndrews(lags: .fixed(1), trimming: 0)
    let trimmed = try series.zivotAndrews(lags: .fixed(1), trimming: 0.3)
    #expect(whole.statistic <= trimmed.statistic)
  }

  @Test("finds a break that is there")
  func knownBreak() throws {
    let values = (0..<80).map { (t: Int) -> Double in
      let noise = Double((t * 37) % 11) / 10
      return t < 50 ? noise : 20 + noise
    }
    let series = Series("price", unit: .ratio, start: .quarter(1990, 1), values: values)
    let result = try series.zivotAndrews(breakIn: .intercept, lags: .fixed(0))
    #expect(result.breakPeriod == .quarter(2002, 2))
    #expect(
      result.verdict
        == "a unit root is rejected at 1 % in favour of stationarity around a trend with one break")
  }

  @Test("refuses a constant series, a short one and too many lags")
  func refusals() {
    #expect(throws: DataError.constantSeries(method: "The Zivot–Andrews test")) {
      try UnfitSeries.constant.zivotAndrews()
    }
    #expect(throws: DataError.self) { try UnfitSeries.short.zivotAndrews(lags: .fixed(0)) }
    #expect(throws: DataError.self) { try UnfitSeries.fit.zivotAndrews(lags: .fixed(30)) }
  }
}
