import Testing

@testable import Forecast

@Suite("Augmented Dickey–Fuller")
struct AugmentedDickeyFullerTests {
  @Test(
    "agrees with statsmodels, R and gretl, p-value and critical values included",
    arguments: try UnitRootReference.cases(of: "adf"))
  func outsideNumbers(outside: UnitRootReference.Case) throws {
    let result = try UnitRootReference.series(outside.series)
      .augmentedDickeyFuller(outside.deterministics, lags: outside.choice)
    #expect(agree(result.statistic, outside.statistic, within: 1e-8))
    #expect(result.lags == outside.lags)
    #expect(result.observations == outside.n)
    #expect(agree(try #require(result.pValue).number, try #require(outside.p), within: 1e-7))
    let critical = result.criticalValues
    #expect(
      agree(
        [critical.tenPercent, critical.fivePercent, critical.onePercent],
        try #require(outside.critical), within: 1e-12))
  }

  @Test("does not move with the unit of measure or the level", arguments: [0.159, 42, -7.33])
  func unitFree(factor: Double) throws {
    let series = UnfitSeries.fit
    let moved = Series(series.values.map { 100 + factor * $0 })
    let original = try series.augmentedDickeyFuller(.constant, lags: .aic(atMost: 4))
    let rescaled = try moved.augmentedDickeyFuller(.constant, lags: .aic(atMost: 4))
    #expect(agree(rescaled.statistic, original.statistic, within: 1e-9))
    #expect(rescaled.lags == original.lags)
  }

  @Test("says in words that a stationary series rejects and a random walk does not")
  func verdicts() throws {
    let noise = try UnfitSeries.fit.augmentedDickeyFuller(lags: .fixed(0))
    #expect(
      noise.verdict == "a unit root is rejected at 1 % in favour of stationarity around a level")
    let price = try UnitRootReference.series("lwti").augmentedDickeyFuller()
    #expect(price.verdict == "a unit root is not rejected at 10 %")
    #expect(
      price.convention
        == "1 lagged difference, chosen by BIC on one common sample, then refitted on every row "
        + "that they leave")
  }

  @Test("refuses a constant series, a short one, too many lags and an exact line")
  func refusals() {
    #expect(throws: DataError.constantSeries(method: "The ADF test")) {
      try UnfitSeries.constant.augmentedDickeyFuller()
    }
    #expect(
      throws: DataError.other(
        "The ADF test needs 11 observations but 'x' has 6; extend the sample.")
    ) {
      try UnfitSeries.short.augmentedDickeyFuller(lags: .fixed(0))
    }
    #expect(
      throws: DataError.other(
        "The ADF test with 70 lagged differences needs 145 observations but 'x' has 60; take fewer "
          + "lags or extend the sample.")
    ) {
      try UnfitSeries.fit.augmentedDickeyFuller(lags: .fixed(70))
    }
    #expect(
      throws: DataError.other(
        "The ADF test cannot be formed for 'x': its 40 observations follow a constant and a trend "
          + "and their own lags without error; check the column.")
    ) {
      try UnfitSeries.line.augmentedDickeyFuller(.constantAndTrend, lags: .fixed(0))
    }
  }
}
