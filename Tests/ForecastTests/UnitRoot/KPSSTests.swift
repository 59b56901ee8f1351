import Testing

@testable import Forecast

@Suite("KPSS")
struct KPSSTests {
  @Test(
    "agrees with statsmodels and R, bandwidth chosen or stated",
    arguments: try UnitRootReference.cases(of: "kpss"))
  func outsideNumbers(outside: UnitRootReference.Case) throws {
    let result = try UnitRootReference.series(outside.series)
      .kpss(outside.deterministics, bandwidth: outside.bandwidth)
    #expect(agree(result.statistic, outside.statistic, within: 1e-9))
    #expect(result.lags == outside.lags)
    #expect(result.observations == outside.n)
    #expect(agree(try #require(result.pValue).number, try #require(outside.p), within: 1e-7))
  }

  @Test("is the same forwards and backwards")
  func reversal() throws {
    let forwards = try UnfitSeries.fit.kpss(.constantAndTrend, bandwidth: .fixed(4))
    let backwards = try Series(UnfitSeries.fit.values.reversed())
      .kpss(.constantAndTrend, bandwidth: .fixed(4))
    #expect(agree(forwards.statistic, backwards.statistic, within: 1e-10))
  }

  @Test("says so when the p-value lies beyond the table")
  func range() throws {
    #expect(try UnfitSeries.fit.kpss(.constantAndTrend).pValue == .above(0.1))
    let price = try UnitRootReference.series("lwti").kpss()
    #expect(price.pValue == .below(0.01))
    #expect(price.verdict == "stationarity around a level is rejected at 1 %")
    #expect(!price.favoursStationarity())
  }

  @Test("refuses other terms, a constant series, a short one and a line")
  func refusals() {
    #expect(
      throws: DataError.other(
        "The KPSS test is defined with a constant (c) or with a constant and a trend (ct), not with "
          + "no constant; choose one of the two.")
    ) {
      try UnfitSeries.fit.kpss(.none)
    }
    #expect(throws: DataError.constantSeries(method: "The KPSS test")) {
      try UnfitSeries.constant.kpss()
    }
    #expect(throws: DataError.tooShort(method: "The KPSS test", required: 10, available: 6)) {
      try UnfitSeries.short.kpss()
    }
    #expect(
      throws: DataError.other(
        "The KPSS test cannot be formed for 'x': its 40 observations lie on a line; check the column."
      )
    ) {
      try UnfitSeries.line.kpss(.constantAndTrend)
    }
  }
}
