import Testing

@testable import Forecast

@Suite("Ljung–Box and Box–Pierce")
struct LjungBoxTests {
  @Test("agrees with other programs", arguments: [1, 4])
  func outsideNumbers(lags: Int) throws {
    for (form, name) in [(PortmanteauForm.ljungBox, "ljung-box"), (.boxPierce, "box-pierce")] {
      try DiagnosticsReference.expect("\(name)(\(lags))") { fit, _ in
        try fit.residuals.ljungBox(lags: lags, form: form).figures
      }
    }
  }

  @Test("weighs later lags more than Box–Pierce and ignores unit and level")
  func laws() throws {
    let series = try DiagnosticsReference.fit("nile").observed
    let q = try series.ljungBox(lags: 8)
    #expect(q.statistic > (try series.ljungBox(lags: 8, form: .boxPierce).statistic))
    let other = series.with(values: series.values.map { 40 - 0.3 * $0 })
    #expect(agree(try other.ljungBox(lags: 8).statistic, q.statistic, within: 1e-11))
    let fewer = try series.ljungBox(lags: 8, fitted: 2)
    #expect(fewer.distribution == "χ²(6)" && fewer.pValue < q.pValue)
  }

  @Test("refuses lags the sample does not have, a constant, and no degrees of freedom")
  func refusals() throws {
    let series = Series([3, 1, 4, 1, 5])
    #expect(throws: DataError.tooShort(method: "Ljung–Box, 5 lags", required: 6, available: 5)) {
      try series.ljungBox(lags: 5)
    }
    #expect(throws: DataError.self) { try series.ljungBox(lags: 2, fitted: 2) }
    #expect(throws: DataError.self) { try series.ljungBox(lags: 0) }
    #expect(throws: DataError.constantSeries(method: "Ljung–Box, 1 lag")) {
      try Series([7, 7, 7, 7]).ljungBox(lags: 1)
    }
  }
}
