import Testing

@testable import Forecast

@Suite("ARDL and its error-correction forms")
struct ARDLTests {
  private static let study =
    "d(log(wti)) ~ L(log(wti)) + L(log(demand)) + L(log(reserves)) + L(shock) + "
    + "L(d(log(demand))) + L(d(log(reserves))) + d(shock) + trend"

  private static func model() throws -> ARDL {
    try ARDL(errorCorrection: Formula("d(p) ~ L(p) + L(d) + r + L(d(p)) + d(d) + L(d(d)) + trend"))
  }

  @Test("reads the study's equation as ARDL(1) with demand and reserves at lags 1 to 2")
  func studyEquation() throws {
    let model = try ARDL(errorCorrection: Formula(Self.study))
    #expect(
      model.order == "ARDL(1; log(demand) 1–2, log(reserves) 1–2, shock 0–1)")
    #expect(model.fixed == [.trend])
    #expect(model.errorCorrection.description == Self.study)
    #expect(
      model.levels.description
        == "log(wti) ~ L(log(wti)) + L(log(demand)) + L(log(demand), 2) + L(log(reserves)) + "
        + "L(log(reserves), 2) + shock + L(shock) + trend")
  }

  @Test("has one fit in levels and in differences")
  func equalFits() throws {
    let variables = try BoundsSample.series()
    let model = try Self.model()
    let errorCorrection = try DesignMatrix(model.errorCorrection, variables: variables)
      .leastSquares()
    let sample = errorCorrection.design.start...errorCorrection.design.end
    let levels = try DesignMatrix(model.levels, variables: variables, sample: sample).leastSquares()
    for (a, b) in zip(errorCorrection.residuals.values, levels.residuals.values) {
      #expect(abs(a - b) < 1e-12)
    }
    let lagged = try #require(variables["p"])
    for (offset, change) in errorCorrection.fitted.values.enumerated() {
      let before = try lagged.value(at: sample.lowerBound.advanced(by: offset - 1))
      #expect(abs(change + before - levels.fitted.values[offset]) < 1e-12)
    }
  }

  @Test("carries the coefficients of one form into the other")
  func coefficients() throws {
    let variables = try BoundsSample.series()
    let model = try Self.model()
    let errorCorrection = try DesignMatrix(model.errorCorrection, variables: variables)
      .leastSquares()
    let sample = errorCorrection.design.start...errorCorrection.design.end
    let levels = try DesignMatrix(model.levels, variables: variables, sample: sample).leastSquares()
    let converted = model.levelCoefficients(of: errorCorrection)
    #expect(converted.count == levels.parameters)
    for (name, estimate) in zip(levels.design.columnNames, levels.coefficients) {
      #expect(abs(try #require(converted[name]) - estimate) < 1e-10)
    }
  }

  @Test(
    "fits the same with the long-run relation put in, whichever term belongs to it",
    arguments: [BoundsCase.restrictedTrend, .unrestrictedTrend])
  func restricted(boundsCase: BoundsCase) throws {
    let variables = try BoundsSample.series()
    let model = try Self.model()
    let fit = try DesignMatrix(model.errorCorrection, variables: variables).leastSquares()
    let restricted = try model.restrictedErrorCorrection(
      of: fit, boundsCase, variables: variables)
    for (a, b) in zip(fit.fitted.values, restricted.fit.fitted.values) {
      #expect(abs(a - b) < 1e-12)
    }
    let c1 = try #require(restricted.fit[RestrictedErrorCorrection.deviationName])
    #expect(agree(c1, try fit.longRun().adjustment.estimate, within: 1e-9))
    #expect(
      restricted.fit.design.columnNames.contains("trend") == (boundsCase == .unrestrictedTrend))
    #expect(restricted.fit.parameters < fit.parameters)
  }

  @Test("keeps a difference without a level outside the dynamics")
  func shortRunOnly() throws {
    let model = try ARDL(errorCorrection: Formula("d(p) ~ L(p) + L(d) + d(shock)"))
    #expect(model.fixed.map(\.description) == ["d(shock)"])
    #expect(model.order == "ARDL(1; d 1)")
  }

  @Test(
    "refuses a left side in levels, a missing level and a gap between lags",
    arguments: [
      ("p ~ L(p)", "is no error-correction form: its left side"),
      ("d(p) ~ L(d)", "needs exactly the level L(p)"),
      ("d(p) ~ L(p) + L(d) + L(d(d), 3)", "leave a gap between its lags"),
      ("d(p) ~ L(p) + L(d(p), 2)", "must be lagged by 1 to p − 1"),
    ])
  func refusals(formula: String, problem: String) throws {
    let formula = try Formula(formula)
    let error = #expect(throws: DataError.self) { try ARDL(errorCorrection: formula) }
    #expect(error.map { "\($0)".contains(problem) } == true)
  }
}
