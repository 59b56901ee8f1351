import Testing

@testable import Forecast

@Suite("Chow")
struct ChowTests {
  @Test("agrees with other programs in both forms")
  func outsideNumbers() throws {
    try DiagnosticsReference.expect("chow") { fit, equation in
      try fit.chowTest(at: fit.design.start.advanced(by: #require(equation.chowRow))).figures
    }
    try DiagnosticsReference.expect("chow forecast") { fit, equation in
      try fit.chowForecastTest(from: fit.design.start.advanced(by: #require(equation.chowRow)))
        .figures
    }
  }

  @Test("the forecast of one row is the square of its recursive residual over the σ before")
  func oneRow() throws {
    let fit = try DiagnosticsReference.fit("nile")
    let w = try fit.recursiveResiduals().values
    let before = w.dropLast().reduce(0) { $0 + $1 * $1 } / Double(w.count - 1)
    let test = try fit.chowForecastTest(from: fit.design.end)
    let last = try #require(w.last)
    #expect(agree(test.statistic, last * last / before, within: 1e-11))
  }

  @Test("refuses periods that do not split the sample, with the way out")
  func refusals() throws {
    let fit = try DiagnosticsReference.fit("oil")
    for (period, reason) in [
      (Period.quarter(1981, 2), "does not split"), (.quarter(2009, 1), "does not split"),
      (.year(1990), "own frequency"), (.quarter(1983, 1), "use the forecast form"),
      (.quarter(2007, 1), "use the forecast form"),
    ] {
      let error = #expect(throws: DataError.self) { try fit.chowTest(at: period) }
      #expect(error?.description.contains(reason) ?? false, "\(period)")
    }
    // The dummies do not move before 1990.
    let early = #expect(throws: DataError.self) {
      try fit.chowForecastTest(from: .quarter(1988, 1))
    }
    #expect(early?.description.contains("choose a later period") ?? false)
    #expect(throws: DataError.self) { try DiagnosticsReference.exact().chowTest(at: .year(10)) }
  }
}
