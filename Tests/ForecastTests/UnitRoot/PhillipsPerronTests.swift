import Testing

@testable import Forecast

@Suite("Phillips–Perron")
struct PhillipsPerronTests {
  private static let cases = Result {
    try UnitRootReference.cases(of: "pp-tau") + UnitRootReference.cases(of: "pp-rho")
  }

  @Test("agrees with arch and with fifty-digit arithmetic", arguments: try cases.get())
  func outsideNumbers(outside: UnitRootReference.Case) throws {
    let isTau = outside.test == "pp-tau"
    let result = try UnitRootReference.series(outside.series).phillipsPerron(
      outside.deterministics, statistic: isTau ? .tau : .rho, bandwidth: outside.bandwidth)
    #expect(agree(result.statistic, outside.statistic, within: 1e-8))
    #expect(agree(result.statistic, try #require(outside.exact), within: 1e-9))
    #expect(result.observations == outside.n)
    let p = try #require(result.pValue).number
    if let published = outside.p { #expect(agree(p, published, within: 1e-7) || p < 1e-12) }
    if let simulated = outside.simulatedP { #expect(abs(p - simulated) < 0.012) }
  }

  @Test("without autocovariances is the Dickey–Fuller test itself")
  func noBandwidth() throws {
    let series = UnfitSeries.fit
    for terms in [DeterministicTerms.none, .constant, .constantAndTrend] {
      let corrected = try series.phillipsPerron(terms, bandwidth: .fixed(0))
      let plain = try series.augmentedDickeyFuller(terms, lags: .fixed(0))
      #expect(agree(corrected.statistic, plain.statistic, within: 1e-10))
    }
  }

  @Test("states the kernel and the bandwidth")
  func convention() throws {
    #expect(
      try UnfitSeries.fit.phillipsPerron(bandwidth: .short).convention
        == "Bartlett kernel, bandwidth 3 (⌊4·(n/100)^¼⌋)")
  }

  @Test("refuses a constant series, a short one, an exact line and a bandwidth beyond the sample")
  func refusals() {
    #expect(throws: DataError.constantSeries(method: "The Phillips–Perron test")) {
      try UnfitSeries.constant.phillipsPerron()
    }
    #expect(
      throws: DataError.tooShort(method: "The Phillips–Perron test", required: 11, available: 6)
    ) {
      try UnfitSeries.short.phillipsPerron()
    }
    #expect(throws: DataError.self) { try UnfitSeries.line.phillipsPerron(.constantAndTrend) }
    #expect(
      throws: DataError.other(
        "The Phillips–Perron test has a bandwidth of 59 but only 59 residuals; choose a shorter one."
      )
    ) {
      try UnfitSeries.fit.phillipsPerron(bandwidth: .fixed(59))
    }
  }
}
