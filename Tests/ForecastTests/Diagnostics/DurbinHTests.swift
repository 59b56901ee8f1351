import Testing

@testable import Forecast

@Suite("Durbin's h")
struct DurbinHTests {
  @Test("agrees with gretl and with fifty digits")
  func outsideNumbers() throws {
    try DiagnosticsReference.expect("durbin-h") { fit, _ in try fit.durbinH().figures }
  }

  @Test("is the same for a level and for its difference on the left")
  func levelOrDifference() throws {
    let equation = try DiagnosticsReference.load().named("consumption")
    let first = try #require(Period(equation.start))
    let variables = equation.variables.mapValues {
      Series("x", unit: .ratio, start: first, values: $0)
    }
    let h = try ["log(consumption)", "d(log(consumption))"].map { left in
      try DesignMatrix(
        Formula("\(left) ~ L(log(consumption)) + log(income)"), variables: variables
      ).leastSquares().durbinH().statistic
    }
    #expect(agree(h[0], h[1], within: 1e-9))
  }

  @Test("refuses equations without a lag of the left side, and n·V of one or more")
  func refusals() throws {
    let fit = try DiagnosticsReference.fit("longley")
    let error = #expect(throws: DataError.self) { try fit.durbinH() }
    #expect(error?.description.contains("use Durbin–Watson") ?? false)
    // In twenty rows of almost no pattern the variance of the lag's coefficient is about 1/n.
    let y = [3.0, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4]
    let wide = try DiagnosticsReference.small(y, on: y, formula: "y ~ L(y)")
    let undefined = #expect(throws: DataError.self) { try wide.durbinH() }
    #expect(undefined?.description.contains("use Breusch–Godfrey with one lag") ?? false)
  }
}
