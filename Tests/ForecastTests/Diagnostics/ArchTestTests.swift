import Testing

@testable import Forecast

@Suite("ARCH-LM")
struct ArchTestTests {
  @Test("agrees with other programs", arguments: [1, 4])
  func outsideNumbers(lags: Int) throws {
    try DiagnosticsReference.expect("arch(\(lags))") { fit, _ in
      try fit.archTest(lags: lags).figures
    }
    try DiagnosticsReference.expect("arch LM(\(lags))") { fit, _ in
      try fit.archTest(lags: lags).chiSquared.figures
    }
  }

  @Test("is n − p times the share explained, so never above n − p")
  func bound() throws {
    let fit = try DiagnosticsReference.fit("nile")
    for lags in 1...12 {
      let test = try fit.archTest(lags: lags)
      #expect((0...Double(fit.observations - lags)).contains(test.chiSquared.statistic))
      #expect(test.f.distribution == "F(\(lags), \(fit.observations - 2 * lags - 1))")
    }
  }

  @Test("refuses lags the sample does not have and an exact fit")
  func refusals() throws {
    let fit = try DiagnosticsReference.fit("longley")
    #expect(throws: DataError.tooShort(method: "ARCH-LM, 8 lags", required: 18, available: 16)) {
      try fit.archTest(lags: 8)
    }
    #expect(throws: DataError.self) { try fit.archTest(lags: 0) }
    #expect(throws: DataError.self) { try DiagnosticsReference.exact().archTest(lags: 1) }
  }
}
