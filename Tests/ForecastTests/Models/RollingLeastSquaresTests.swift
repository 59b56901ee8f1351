import Testing

@testable import Forecast

@Suite("Rolling least squares")
struct RollingLeastSquaresTests {
  private static let first = Period.month(1992, 1)

  private func variables(_ formula: Formula) throws -> [String: Series] {
    try OLSReference.Case.oilPrices().variables(
      of: formula, sample: Self.first...Period.month(2008, 12))
  }

  private func cut(
    _ variables: [String: Series], _ span: ClosedRange<Period>
  ) throws -> [String: Series] {
    try variables.mapValues { series in
      try series.slice(
        max(series.start, span.lowerBound)...min(series.end, span.upperBound))
    }
  }

  /// Whether both equations forecast the same from the same columns: equal coefficients and trends.
  private func agree(_ left: DynamicEquation, _ right: DynamicEquation) -> Bool {
    left.trendOrigin == right.trendOrigin && left.formula == right.formula
      && zip(left.coefficients, right.coefficients).allSatisfy {
        abs($0 - $1) <= 1e-10 * abs($1)
      }
  }

  private func alone(
    _ formula: Formula, _ variables: [String: Series]
  ) throws -> DynamicEquation {
    DynamicEquation(try DesignMatrix(formula, variables: variables).leastSquares())
  }

  @Test(
    "agrees with every sample estimated by itself, growing or of one length",
    arguments: [
      "d(log(brent)) ~ L(log(brent)) + L(log(wti)) + trend + d(log(wti)) + L(d(log(brent)), 1:3)",
      "brent ~ wti + L(wti) - 1", "d(log(brent), 12) ~ L(d(log(brent), 12)) + season",
      "log(brent) ~ L(log(brent)) + trend - 1", "brent ~ powers(wti, 3)",
    ], [nil, 90] as [Int?])
  func everySample(text: String, window: Int?) throws {
    let formula = try Formula(text)
    let all = try variables(formula)
    var squares = RollingLeastSquares()
    for end in stride(from: 100, through: 203, by: 1) {
      let last = Self.first.advanced(by: end)
      let start = window.map { last.advanced(by: 1 - $0) } ?? Self.first.advanced(by: -30)
      let known = try cut(all, start...last)
      let equation = try squares.estimated(formula, on: known)
      #expect(agree(equation, try alone(formula, known)), "\(text) through \(last)")
    }
  }

  @Test(
    "gives the same whatever it met before: any order of samples, revised figures, gaps between")
  func anyOrder() throws {
    let formula = try Formula("d(log(brent)) ~ L(log(brent)) + L(log(wti)) + trend + season")
    let all = try variables(formula)
    var squares = RollingLeastSquares()
    for (start, end) in [(0, 150), (0, 151), (0, 120), (30, 190), (31, 191), (0, 203), (31, 100)] {
      let known = try cut(all, Self.first.advanced(by: start)...Self.first.advanced(by: end))
      #expect(
        agree(try squares.estimated(formula, on: known), try alone(formula, known)),
        "\(start) to \(end)")
    }
    // The last figures of one variable revised, then all of them, then another equation.
    for factor in [1.02, 3] {
      let known = try cut(all, Self.first...Self.first.advanced(by: 150))
      var revised = known
      let wti = try #require(known["wti"])
      revised["wti"] = wti.with(
        values: wti.values.enumerated().map {
          factor == 3 || $0.offset > wti.count - 5
            ? $0.element * (factor + Double($0.offset % 3)) : $0.element
        })
      #expect(agree(try squares.estimated(formula, on: known), try alone(formula, known)))
      #expect(agree(try squares.estimated(formula, on: revised), try alone(formula, revised)))
    }
    let other = try Formula("d(log(brent)) ~ L(log(brent))")
    let known = try cut(all, Self.first...Self.first.advanced(by: 150))
    #expect(agree(try squares.estimated(other, on: known), try alone(other, known)))
  }

  @Test("ends with the normal equations: residuals at right angles to every column")
  func normalEquations() throws {
    let formula = try Formula("brent ~ wti + L(wti) + trend")
    let all = try variables(formula)
    var squares = RollingLeastSquares()
    for end in 60..<120 {
      let known = try cut(all, Self.first.advanced(by: end - 60)...Self.first.advanced(by: end))
      let equation = try squares.estimated(formula, on: known)
      let design = try DesignMatrix(formula, variables: known)
      let fitted = design.matrix.times(equation.coefficients)
      let residuals = zip(design.response.values, fitted).map { $0 - $1 }
      for j in 0..<design.columns {
        let column = Array(design.matrix.column(j))
        #expect(abs(dot(column, residuals)) < 1e-10 * norm(column) * norm(design.response.values))
      }
    }
  }

  @Test("refuses what least squares refuses, and goes on with the next sample")
  func refusals() throws {
    let formula = try Formula("log(brent) ~ log(wti) + log(twice)")
    var all = try variables(try Formula("log(brent) ~ log(wti)"))
    let wti = try #require(all["wti"])
    // A multiple of the other until its last figures.
    all["twice"] = wti.named("twice").with(
      values: wti.values.enumerated().map { 2 * $0.element + ($0.offset > wti.count - 5 ? 1 : 0) })
    var squares = RollingLeastSquares()
    let early = try cut(all, Self.first...Self.first.advanced(by: 100))
    let refusal = #expect(throws: DataError.self) { try squares.estimated(formula, on: early) }
    let error = try #require(refusal)
    #expect(throws: error) { try DesignMatrix(formula, variables: early).leastSquares() }
    #expect(agree(try squares.estimated(formula, on: all), try alone(formula, all)))

    var negative = all
    negative["wti"] = wti.with(values: wti.values.dropLast() + [-1])
    #expect(throws: DataError.self) { try squares.estimated(formula, on: negative) }
    #expect(agree(try squares.estimated(formula, on: all), try alone(formula, all)))
    let short = try cut(all, Self.first...Self.first.advanced(by: 2))
    #expect(throws: DataError.tooManyCoefficients(coefficients: 3, observations: 3)) {
      try squares.estimated(formula, on: short)
    }
  }
}
