import Testing

@testable import Forecast

@Suite("DF-GLS")
struct DickeyFullerGLSTests {
  @Test("agrees with arch and R", arguments: try UnitRootReference.cases(of: "dfgls"))
  func outsideNumbers(outside: UnitRootReference.Case) throws {
    let result = try UnitRootReference.series(outside.series)
      .dickeyFullerGLS(outside.deterministics, lags: outside.choice)
    #expect(agree(result.statistic, outside.statistic, within: 1e-8))
    #expect(result.lags == outside.lags)
    #expect(result.observations == outside.n)
    if let p = outside.p { #expect(agree(try #require(result.pValue).number, p, within: 1e-7)) }
  }

  @Test("does not move when the terms that it removes are added to the series")
  func invariance() throws {
    let series = UnfitSeries.fit
    let line = series.values.indices.map { 40 - 1.7 * Double($0) }
    let tilted = Series(zip(series.values, line).map { $0 + $1 })
    let original = try series.dickeyFullerGLS(.constantAndTrend, lags: .fixed(2))
    let moved = try tilted.dickeyFullerGLS(.constantAndTrend, lags: .fixed(2))
    #expect(agree(moved.statistic, original.statistic, within: 1e-9))
  }

  @Test("reads the paper's table at its own sizes and between them")
  func table() throws {
    func fivePercent(_ n: Int) throws -> Double {
      let figures = (0..<n).map { (t: Int) -> Int in (t * t * 7 + t * 3) % 17 }
      return try Series(figures.map(Double.init)).dickeyFullerGLS(
        .constantAndTrend, lags: .fixed(1)
      )
      .criticalValues.fivePercent
    }
    #expect(try fivePercent(50) == -3.19)
    #expect(try fivePercent(30) == -3.19)
    #expect(abs(try fivePercent(100) + 3.03) < 1e-12)
    #expect(abs(try fivePercent(200) + 2.93) < 1e-12)
    #expect(abs(try fivePercent(400) + 2.91) < 1e-12)
  }

  @Test("refuses other terms, a constant series, a short one and a line")
  func refusals() {
    #expect(throws: DataError.self) { try UnfitSeries.fit.dickeyFullerGLS(.none) }
    #expect(throws: DataError.constantSeries(method: "The DF-GLS test")) {
      try UnfitSeries.constant.dickeyFullerGLS()
    }
    #expect(
      throws: DataError.other(
        "The DF-GLS test needs 11 observations but 'x' has 6; extend the sample.")
    ) {
      try UnfitSeries.short.dickeyFullerGLS()
    }
    #expect(
      throws: DataError.other(
        "The DF-GLS test cannot be formed for 'x': its 40 observations lie on a line; check the "
          + "column.")
    ) {
      try UnfitSeries.line.dickeyFullerGLS(.constantAndTrend)
    }
  }
}
