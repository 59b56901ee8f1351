import Testing

@testable import Forecast

@Suite("Bounds test")
struct BoundsTestTests {
  @Test(
    "agrees with R, statsmodels and R's ARDL on the UK earnings equation, Danish and US data",
    arguments: try BoundsReference.shared.get().cases)
  func outsideNumbers(outside: BoundsReference.Case) throws {
    let test = try outside.fit().boundsTest(outside.case)
    #expect(agree(test.f, outside.f, within: 1e-8))
    if let f = outside.statsmodelsF { #expect(agree(test.f, f, within: 1e-8)) }
    if let f = outside.ardlF { #expect(agree(test.f, f, within: 2e-7)) }
    #expect((test.t == nil) == (outside.t == nil))
    if let t = test.t, let outsideT = outside.t { #expect(agree(t, outsideT, within: 1e-8)) }
    if let t = test.t, let outsideT = outside.ardlT { #expect(agree(t, outsideT, within: 2e-7)) }
    #expect(test.k == outside.k)
    #expect(test.testedColumns.count == outside.restrictions)
    #expect(test.observations == outside.n)
    #expect(test.fit.parameters == outside.parameters)
  }

  @Test("counts levels without the lagged left side, and dummies as fixed")
  func levels() throws {
    let test = try BoundsSample.fit(BoundsSample.main).boundsTest(.restrictedTrend)
    #expect(test.k == 2)
    #expect(test.levels == ["L(d)", "L(r)"])
    #expect(test.testedColumns == ["trend", "L(d)", "L(r)", "L(p)"])
    #expect(test.fixedColumns == ["(Intercept)", "L(shock)", "d(shock)", "L(d(d))"])
    let named = try BoundsSample.fit(BoundsSample.main)
      .boundsTest(.unrestrictedTrend, levels: ["d", "r", "shock"])
    #expect(named.k == 3)
  }

  @Test("in case 5 without regressors is the square of the Dickey–Fuller t")
  func dickeyFuller() throws {
    let test = try BoundsSample.fit("d(p) ~ L(p) + trend + L(d(p))").boundsTest(.unrestrictedTrend)
    let t = try #require(test.t)
    #expect(test.k == 0)
    #expect(agree(test.f, t * t, within: 1e-10))
    let price = try #require(try BoundsSample.series()["p"])
    let unitRoot = try price.augmentedDickeyFuller(.constantAndTrend, lags: .fixed(1))
    #expect(agree(unitRoot.statistic, t, within: 1e-9))
  }

  @Test("does not move with the units of the variables or the origin of the trend")
  func unitFree() throws {
    let outside = try #require(try BoundsReference.shared.get().cases.first { $0.data == "us" })
    let original = try outside.fit().boundsTest(.unrestrictedConstant)
    let data = try #require(try BoundsReference.shared.get().data["us"])
    let variables = Dictionary(
      uniqueKeysWithValues: data.map { name, values in
        (name, Series(name, unit: .ratio, start: .year(1), values: values.map { 7 + 42 * $0 }))
      })
    let rescaled = try DesignMatrix(original.fit.formula, variables: variables).leastSquares()
      .boundsTest(.unrestrictedConstant)
    #expect(agree(rescaled.f, original.f, within: 1e-9))
  }

  @Test("refuses a case that does not fit the deterministic terms")
  func wrongCase() throws {
    let fit = try BoundsSample.fit("d(p) ~ L(p) + L(d)")
    #expect(
      throws: DataError.other(
        "Case 4 (free constant, trend inside the relationship) does not fit the equation: it has a "
          + "constant and no trend; choose case 2 or 3.")
    ) {
      try fit.boundsTest(.restrictedTrend)
    }
    let bare = try BoundsSample.fit("d(p) ~ L(p) + L(d) + trend - 1")
    #expect(
      throws: DataError.other(
        "Case 1 (no constant, no trend) does not fit the equation: it has no constant and a trend; "
          + "add a constant.")
    ) {
      try bare.boundsTest(.noConstant)
    }
  }

  @Test(
    "refuses an equation without one lagged level, with two levels of a variable or without a named one"
  )
  func wrongLevels() throws {
    let level = try BoundsSample.fit("p ~ L(p) + L(d)")
    #expect(throws: DataError.self) { try level.boundsTest(.unrestrictedConstant) }
    let twice = try BoundsSample.fit("d(p) ~ L(p) + L(d) + L(d, 2)")
    #expect(
      throws: DataError.other(
        "The equation has several levels of 'd'; keep one and write the others as differences, such "
          + "as L(d(d)).")
    ) {
      try twice.boundsTest(.unrestrictedConstant)
    }
    let without = try BoundsSample.fit("d(p) ~ L(p) + L(d)")
    #expect(
      throws: DataError.other(
        "The equation has no level of 'r', which is named as a level regressor; add L(r) or name "
          + "another.")
    ) {
      try without.boundsTest(.unrestrictedConstant, levels: ["d", "r"])
    }
  }

  @Test("refuses n ≤ k before anything is tested")
  func tooFew() {
    let short = ["p": Series([1, 2, 4, 3, 5]), "d": Series([2, 1, 3, 5, 4])]
    #expect(throws: DataError.tooManyCoefficients(coefficients: 4, observations: 4)) {
      try DesignMatrix(Formula("d(p) ~ L(p) + L(d) + trend"), variables: short)
        .leastSquares().boundsTest(.restrictedTrend)
    }
  }

  @Test("gives its verdict by the published bounds, both ways and between them")
  func verdicts() throws {
    let bounds = try #require(BoundsTables.f(.unrestrictedConstant, k: 2))
    #expect(bounds.verdict(5) == .levelRelationship)
    #expect(bounds.verdict(4) == .inconclusive)
    #expect(bounds.verdict(3) == .noLevelRelationship)
    #expect(bounds.verdict(3.5, at: 10) == .inconclusive)
    let tBounds = try #require(BoundsTables.t(.unrestrictedConstant, k: 2))
    #expect(tBounds.verdict(-4) == .levelRelationship)
    #expect(tBounds.verdict(-3) == .inconclusive)
    #expect(tBounds.verdict(-2) == .noLevelRelationship)
  }
}
