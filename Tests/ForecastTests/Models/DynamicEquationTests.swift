import Foundation
import Testing

@testable import Forecast

@Suite("Dynamic equation")
struct DynamicEquationTests {
  private let sample = Period.month(1990, 1)...Period.month(2008, 12)

  private func history() throws -> [String: Series] {
    let formula = try Formula("brent ~ wti")
    return try OLSReference.Case.oilPrices().variables(
      of: formula, sample: .month(1989, 1)...Period.month(2009, 12))
  }

  private func cut(_ variables: [String: Series], after origin: Period) throws -> [String: Series] {
    try variables.mapValues { try #require($0.through(origin)) }
  }

  @Test("runs a path worked by hand")
  func byHand() throws {
    // y[t] = 1 + 0.5·y[t−1] + 2·x[t] + 3·x[t−2] + 0.25·trend, trend 0 in 2000, origin 2003, y = 8.
    // 2004: 1 + 4 + 2·5 + 3·2 + 1 = 22; 2005: 1 + 11 + 2·6 + 3·4 + 1.25 = 37.25.
    let equation = try DynamicEquation(
      Formula("y ~ L(y) + x + L(x, 2) + trend"),
      coefficients: ["(Intercept)": 1, "L(y)": 0.5, "x": 2, "L(x, 2)": 3, "trend": 0.25],
      trendOrigin: .year(2000))
    let unit = try MeasureUnit("USD/bbl")
    let path = try equation.forecast(
      history: [
        "y": Series("y", unit: unit, start: .year(2003), values: [8]),
        "x": Series("x", unit: .ratio, start: .year(2002), values: [2, 4]),
      ],
      drivers: ["x": Series("x", unit: .ratio, start: .year(2004), values: [5, 6])],
      through: .year(2005))
    #expect(path == Series("y", unit: unit, start: .year(2004), values: [22, 37.25]))
  }

  @Test(
    "reproduces the fitted value one step ahead of every origin",
    arguments: [
      "d(log(brent)) ~ L(log(brent)) + L(log(wti)) + trend + d(log(wti)) + L(d(log(brent)), 1:2)",
      "log(brent) ~ L(log(brent)) + L(log(wti), 0:2) + season",
      "brent ~ L(brent, 1:2) + powers(wti, 2) - 1",
      "d(log(brent), 12) ~ L(d(log(brent), 12)) + d(log(wti), 12)",
    ])
  func oneStep(text: String) throws {
    let variables = try history()
    let formula = try Formula(text)
    let sample = Period.month(1991, 1)...Period.month(2008, 12)
    let fit = try DesignMatrix(formula, variables: variables, sample: sample).leastSquares()
    let brent = try #require(variables["brent"])
    for t in [Period.month(1991, 1), .month(1999, 5), .month(2008, 12)] {
      let path = try DynamicEquation(fit).forecast(
        history: cut(variables, after: t.advanced(by: -1)), drivers: variables, through: t)
      var fitted = try fit.fitted.value(at: t)
      let isLog = formula.responseLevel != .variable("brent")
      if let span = formula.responseDifference {
        let before = try brent.value(at: t.advanced(by: -span))
        fitted += isLog ? log(before) : before
      }
      #expect(path.count == 1)
      #expect(agree(path.values[0], isLog ? exp(fitted) : fitted, within: 1e-12))
    }
  }

  @Test("is not moved by anything after the origin")
  func noLookAhead() throws {
    let variables = try history()
    let formula = try Formula("d(log(brent)) ~ L(log(brent)) + L(log(wti)) + trend + d(log(wti))")
    let equation = DynamicEquation(
      try DesignMatrix(formula, variables: variables, sample: sample).leastSquares())
    let origin = Period.month(2008, 6)
    let past = try cut(variables, after: origin)
    let drivers = ["wti": try #require(variables["wti"]?.from(.month(2008, 7)))]
    let honest = try equation.forecast(
      history: past, drivers: drivers, through: .month(2009, 6))
    var later = past
    later["wti"] = try past["wti"]?.appending(
      Series("wti", unit: MeasureUnit("USD/bbl"), start: .month(2008, 7), values: [999, 1]))
    var more = drivers
    more["brent"] = variables["brent"]
    #expect(
      try equation.forecast(history: later, drivers: more, through: .month(2009, 6)) == honest)
    let shorter = try equation.forecast(
      history: past, drivers: drivers, through: .month(2008, 12))
    #expect(shorter.values == Array(honest.values.prefix(6)))
  }

  @Test("converges on the long-run relation when drivers stand still")
  func longRun() throws {
    let formula = try Formula("d(log(y)) ~ L(log(y)) + L(log(x)) + d(log(x))")
    let equation = try DynamicEquation(
      formula,
      coefficients: [
        "(Intercept)": 0.3, "L(log(y))": -0.2, "L(log(x))": 0.1, "d(log(x))": 0.6,
      ], trendOrigin: .quarter(2000, 1))
    let flat = Array(repeating: 25.0, count: 400)
    let path = try equation.forecast(
      history: [
        "y": Series("y", unit: .ratio, start: .quarter(2008, 4), values: [3]),
        "x": Series("x", unit: .ratio, start: .quarter(2008, 4), values: [40]),
      ],
      drivers: ["x": Series("x", unit: .ratio, start: .quarter(2009, 1), values: flat)],
      through: .year(2100))
    // ln y* = (0.3 + 0.1·ln x)/0.2, so y* = exp(1.5)·√25.
    #expect(path.end == .quarter(2100, 4))
    #expect(agree(path.values[path.count - 1], exp(1.5) * 5, within: 1e-13))
  }

  @Test("reads drivers in the unit of the history")
  func units() throws {
    let equation = try DynamicEquation(
      Formula("y ~ x - 1"), coefficients: ["x": 2], trendOrigin: .year(2000))
    let history = [
      "y": Series("y", unit: .ratio, start: .year(2008), values: [1]),
      "x": Series("x", unit: try MeasureUnit("kb/d"), start: .year(2008), values: [84_000]),
    ]
    let path = try equation.forecast(
      history: history,
      drivers: ["x": Series("x", unit: MeasureUnit("mb/d"), start: .year(2009), values: [80])],
      through: .year(2009))
    #expect(path.values == [160_000])
    #expect(throws: DataError.self) {
      try equation.forecast(
        history: history,
        drivers: ["x": Series("x", unit: MeasureUnit("USD/bbl"), start: .year(2009), values: [80])],
        through: .year(2009))
    }
  }

  @Test("names the driver and the period that are missing")
  func missingDriver() throws {
    let equation = try DynamicEquation(
      Formula("y ~ L(y) + x - 1"), coefficients: ["L(y)": 1, "x": 2], trendOrigin: .year(2000))
    let history = [
      "y": Series("y", unit: .ratio, start: .year(2008), values: [1]),
      "x": Series("x", unit: .ratio, start: .year(2008), values: [1]),
    ]
    let x = Series("x", unit: .ratio, start: .year(2009), values: [1, 2])
    #expect(
      throws: DataError.missingPeriod(series: "x", period: .year(2011), span: x.span)
    ) { try equation.forecast(history: history, drivers: ["x": x], through: .year(2012)) }
    #expect(
      throws: DataError.other(
        "The forecast needs 'x' in 2009 but no driver path states it (the origin is 2008); add one."
      )
    ) { try equation.forecast(history: history, drivers: [:], through: .year(2012)) }
  }

  @Test("refuses a horizon that ends before it starts, and a path out of all numbers")
  func refusals() throws {
    let equation = try DynamicEquation(
      Formula("d(log(y)) ~ L(log(y)) - 1"), coefficients: ["L(log(y))": 9],
      trendOrigin: .year(2000))
    let history = ["y": Series("y", unit: .ratio, start: .year(2008), values: [5])]
    #expect(throws: DataError.self) {
      try equation.forecast(history: history, drivers: [:], through: .year(2008))
    }
    #expect(
      throws: DataError.other(
        "The forecast of 'y' runs out of the range of numbers in 2011; the equation is unstable with "
          + "these coefficients.")
    ) { try equation.forecast(history: history, drivers: [:], through: .year(2030)) }
  }

  @Test("wants one coefficient for every term and no other")
  func coefficients() throws {
    let formula = try Formula("y ~ L(y)")
    #expect(throws: DataError.other("The term 'L(y)' of 'y ~ L(y)' has no coefficient; state it."))
    {
      try DynamicEquation(formula, coefficients: ["(Intercept)": 1], trendOrigin: .year(2000))
    }
    #expect(throws: DataError.self) {
      try DynamicEquation(
        formula, coefficients: ["(Intercept)": 1, "L(y)": 1, "L(y, 2)": 1],
        trendOrigin: .year(2000))
    }
  }
}
