import Testing

@testable import Forecast

@Suite("Breusch–Godfrey")
struct BreuschGodfreyTests {
  @Test("agrees with other programs", arguments: [1, 4])
  func outsideNumbers(lags: Int) throws {
    try DiagnosticsReference.expect("breusch-godfrey(\(lags))") { fit, _ in
      try fit.breuschGodfrey(lags: lags).figures
    }
    try DiagnosticsReference.expect("breusch-godfrey F(\(lags))") { fit, _ in
      try fit.breuschGodfrey(lags: lags).f.figures
    }
  }

  @Test("joins its two forms by LM = n·qF/(qF + n − k − q)")
  func forms() throws {
    let fit = try DiagnosticsReference.fit("oil")
    let test = try fit.breuschGodfrey(lags: 3)
    let qF = 3 * test.f.statistic
    let lm = Double(fit.observations) * qF / (qF + Double(fit.degreesOfFreedom - 3))
    #expect(agree(test.chiSquared.statistic, lm, within: 1e-12))
  }

  @Test("refuses lags below one or beyond the sample, and an exact fit")
  func refusals() throws {
    let longley = try DiagnosticsReference.fit("longley")
    #expect(throws: DataError.self) { try longley.breuschGodfrey(lags: 0) }
    #expect(
      throws: DataError.tooShort(
        method: "Breusch–Godfrey, 9 lags", required: 17, available: 16)
    ) { try longley.breuschGodfrey(lags: 9) }
    let exact = try DiagnosticsReference.exact()
    #expect(throws: DataError.self) { try exact.breuschGodfrey(lags: 1) }
  }
}
