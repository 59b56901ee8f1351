import Testing

@testable import Forecast

@Suite("Johansen")
struct JohansenTestTests {
  @Test(
    "agrees with gretl, urca and statsmodels in every case",
    arguments: try CointegrationReference.shared.get().johansen)
  func outsideNumbers(outside: CointegrationReference.JohansenCaseOutside) throws {
    let test = try JohansenTest(
      CointegrationReference.series(outside.data, outside.variables), lags: outside.lags,
      outside.case, seasonal: outside.seasonal)
    #expect(agree(test.rows.map(\.trace), outside.trace, within: 1e-8))
    #expect(agree(test.rows.map(\.maximumEigenvalue), outside.maximum, within: 1e-8))
    #expect(agree(test.rows.map(\.tracePValue), outside.traceP, within: 1e-7))
    #expect(agree(test.rows.map(\.maximumPValue), outside.maximumP, within: 1e-7))
    if let trace = outside.urcaTrace, let maximum = outside.urcaMaximum {
      #expect(agree(test.rows.map(\.trace), trace, within: 1e-8))
      #expect(agree(test.rows.map(\.maximumEigenvalue), maximum, within: 1e-8))
    }
    if let vector = outside.urcaVector, let loadings = outside.urcaLoadings {
      #expect(agree(test.vectors[0].coefficients, vector, within: 1e-6))
      #expect(agree(test.vectors[0].loadings, loadings, within: 1e-6))
    }
    if let trace = outside.statsmodelsTrace {
      #expect(agree(test.rows.map(\.trace), trace, within: 1e-8))
    }
  }

  @Test("reproduces the published test of Danish money demand")
  func danishMoney() throws {
    // Johansen & Juselius (1990), Table 2 and 3: trace 49.14, 19.06, 8.89 [8.69 from the later data],
    // 2.35; λ₁ = 0.433; the normalised vector is money, −1.03 income, 5.21 bonds, −4.22 deposits.
    let money = try CointegrationReference.series("denmark", ["LRM", "LRY", "IBO", "IDE"])
    let test = try JohansenTest(money, lags: 2, .restrictedConstant, seasonal: true)
    #expect(abs(test.rows[0].trace - 49.14) < 0.01)
    #expect(abs(test.rows[0].eigenvalue - 0.433) < 0.0005)
    #expect(abs(test.vectors[0].coefficients[1] + 1.03) < 0.005)
    #expect(abs(test.vectors[0].coefficients[2] - 5.21) < 0.005)
    #expect(abs(test.vectors[0].coefficients[3] + 4.22) < 0.005)
    #expect(test.terms == ["LRM", "LRY", "IBO", "IDE", "(Intercept)"])
    #expect(test.observations == 53)
  }

  @Test("gives the same eigenvalues for any invertible mixture of the variables")
  func rotation() throws {
    let x = try CointegrationReference.series("us", ["consumption", "income", "rate"])
    let sum = x[0].with(
      name: "sum", values: zip(x[0].values, x[1].values).map { 2 * $0 + 3 * $1 })
    let original = try JohansenTest(x, lags: 2, .restrictedTrend)
    let mixed = try JohansenTest([sum, x[1], x[2]], lags: 2, .restrictedTrend)
    #expect(
      agree(mixed.rows.map(\.eigenvalue), original.rows.map(\.eigenvalue), within: 1e-8))
  }

  @Test("nests: a deterministic term inside the relations raises every statistic")
  func nested() throws {
    let x = try CointegrationReference.series("us", ["consumption", "income", "rate"])
    for (narrow, wide) in [
      (JohansenCase.noConstant, JohansenCase.restrictedConstant),
      (.unrestrictedConstant, .restrictedTrend),
    ] {
      let low = try JohansenTest(x, lags: 2, narrow)
      let high = try JohansenTest(x, lags: 2, wide)
      for (a, b) in zip(low.rows, high.rows) { #expect(a.trace < b.trace) }
    }
  }

  @Test("names the number of relations in words")
  func verdicts() throws {
    let oil = try CointegrationReference.series("oil", ["wti", "brent"])
    #expect(
      try JohansenTest(oil, lags: 3, .restrictedConstant).verdict
        == "1 cointegrating relation at 5 % (trace)")
    let money = try CointegrationReference.series("denmark", ["LRM", "LRY", "IBO", "IDE"])
    #expect(
      try JohansenTest(money, lags: 2, .restrictedConstant, seasonal: true).verdict
        == "no cointegrating relation at 5 % (trace)")
  }

  @Test("refuses one variable, too many lags, a constant series and an exact relation")
  func refusals() throws {
    let money = try CointegrationReference.series("denmark", ["LRM", "LRY", "IBO", "IDE"])
    #expect(
      throws: DataError.other(
        "The Johansen test needs at least 2 variables but is given 1; name another.")
    ) {
      try JohansenTest([money[0]], lags: 2)
    }
    #expect(
      throws: DataError.other(
        "The Johansen test of 4 variables with these lags needs 46 rows but the sample leaves 45; "
          + "take fewer lags or extend the sample.")
    ) {
      try JohansenTest(money, lags: 10)
    }
    #expect(throws: DataError.constantSeries(method: "The Johansen test of 'flat'")) {
      let flat = money[0].with(name: "flat", values: money[0].values.map { _ in 1 })
      return try JohansenTest([money[0], flat], lags: 2)
    }
    let sum = money[0].with(
      name: "sum", values: zip(money[0].values, money[1].values).map { $0 + $1 })
    #expect(throws: DataError.self) { try JohansenTest([money[0], money[1], sum], lags: 2) }
    #expect(throws: DataError.self) { try JohansenTest(money, lags: 80) }
  }
}
