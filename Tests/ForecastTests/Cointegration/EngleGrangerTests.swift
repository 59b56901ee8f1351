import Testing

@testable import Forecast

@Suite("Engle–Granger")
struct EngleGrangerTests {
  @Test(
    "agrees with statsmodels and R, coefficients, p-value and critical values included",
    arguments: try CointegrationReference.shared.get().engleGranger)
  func outsideNumbers(outside: CointegrationReference.EngleGrangerCase) throws {
    let series = try CointegrationReference.series(outside.data, outside.variables)
    let test = try EngleGranger(
      series[0], on: Array(series.dropFirst()), outside.terms,
      lags: outside.rule == "aic" ? .aic(atMost: outside.atMost) : .fixed(outside.atMost))
    #expect(agree(test.statistic, outside.statistic, within: 2e-8))
    #expect(agree(try #require(test.pValue), outside.p, within: 1e-6))
    #expect(agree(test.coefficients, outside.coefficients, within: 1e-7))
    if let critical = outside.critical {
      let ours = test.criticalValues
      #expect(
        agree([ours.onePercent, ours.fivePercent, ours.tenPercent], critical, within: 1e-12))
      let rows = test.sample.lowerBound.distance(to: test.sample.upperBound) + 1
      #expect(rows == outside.n)
    }
  }

  @Test("does not move with the units of the variables")
  func unitFree() throws {
    let series = try CointegrationReference.series("us", ["consumption", "income"])
    let scaled = series[1].with(values: series[1].values.map { 5 - 1000 * $0 })
    let original = try EngleGranger(series[0], on: [series[1]], lags: .fixed(2))
    let rescaled = try EngleGranger(series[0], on: [scaled], lags: .fixed(2))
    #expect(agree(rescaled.statistic, original.statistic, within: 1e-9))
    #expect(agree(rescaled.coefficients[0], original.coefficients[0] / -1000, within: 1e-9))
  }

  @Test("says in words whether two prices of one commodity belong together")
  func verdict() throws {
    let oil = try CointegrationReference.series("oil", ["wti", "brent"])
    #expect(
      try EngleGranger(oil[0], on: [oil[1]], lags: .fixed(1)).verdict
        == "cointegration, as its absence is rejected at 1 %")
    let money = try CointegrationReference.series("denmark", ["LRM", "LRY", "IBO", "IDE"])
    #expect(
      try EngleGranger(money[0], on: Array(money.dropFirst()), lags: .fixed(2)).verdict
        == "no cointegration shown, as its absence is not rejected at 10 %")
  }

  @Test("refuses no constant, no regressor, an exact relation and a short sample")
  func refusals() throws {
    let x = UnfitSeries.fit.named("x")
    let y = Series((0..<60).map { Double(($0 * 13) % 17) }).named("y")
    #expect(
      throws: DataError.other(
        "The Engle–Granger test has no published critical values without a constant; choose c, ct or "
          + "ctt.")
    ) {
      try EngleGranger(y, on: [x], .none)
    }
    #expect(
      throws: DataError.other(
        "The Engle–Granger test needs 2 to 12 variables but is given 1; name a regressor.")
    ) {
      try EngleGranger(y, on: [])
    }
    let twice = y.with(name: "twice", values: y.values.map { 2 * $0 + 1 })
    #expect(
      throws: DataError.other(
        "The Engle–Granger test cannot be formed: 'twice' is an exact function of 'y'; drop one of "
          + "them.")
    ) {
      try EngleGranger(twice, on: [y])
    }
    #expect(throws: DataError.collinear(columns: ["y", "twice", "a constant"])) {
      try EngleGranger(x, on: [y, twice])
    }
    #expect(
      throws: DataError.tooShort(method: "The Engle–Granger test", required: 12, available: 6)
    ) {
      try EngleGranger(UnfitSeries.short, on: [y])
    }
  }
}
