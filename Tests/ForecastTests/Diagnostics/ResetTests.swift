import Testing

@testable import Forecast

@Suite("RESET")
struct ResetTests {
  @Test("agrees with other programs and, on Longley, with fifty digits", arguments: [2, 3])
  func outsideNumbers(highest: Int) throws {
    try DiagnosticsReference.expect("reset(\(highest))") { fit, _ in
      try fit.reset(through: highest).figures
    }
  }

  @Test("with one power is the square of the t of that power")
  func squareOfT() throws {
    let x = [2.0, 7, 1, 8, 3, 9, 4, 6, 5, 0]
    let fit = try DiagnosticsReference.small([3, 1, 4, 1, 5, 9, 2, 6, 5, 3], on: x)
    let wider = try DiagnosticsReference.small(
      [3, 1, 4, 1, 5, 9, 2, 6, 5, 3], on: x, formula: "y ~ powers(x, 2)")
    // With one regressor the squared fitted value spans what x² adds.
    let t = wider.coefficientTable[2].t
    #expect(agree(try fit.reset(through: 2).statistic, t * t, within: 1e-10))
  }

  @Test("refuses a power below two, fitted values of two levels, too few rows and an exact fit")
  func refusals() throws {
    let nile = try DiagnosticsReference.fit("nile")
    #expect(throws: DataError.self) { try nile.reset(through: 1) }
    let dummy = try DiagnosticsReference.small([3, 1, 4, 1, 5, 9], on: [0, 1, 0, 1, 1, 0])
    let error = #expect(throws: DataError.self) { try dummy.reset() }
    #expect(error?.description.contains("more than two levels") ?? false)
    let short = try DiagnosticsReference.small([3, 1, 4, 1], on: [0, 1, 5, 2])
    #expect(throws: DataError.self) { try short.reset() }
    #expect(throws: DataError.self) { try DiagnosticsReference.exact().reset() }
  }
}
