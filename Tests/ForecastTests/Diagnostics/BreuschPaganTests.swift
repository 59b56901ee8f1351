import Testing

@testable import Forecast

@Suite("Breusch–Pagan and White")
struct BreuschPaganTests {
  @Test("agrees with other programs")
  func outsideNumbers() throws {
    for form in BreuschPaganForm.allCases {
      try DiagnosticsReference.expect("breusch-pagan \(form.rawValue)") { fit, _ in
        try fit.breuschPagan(form).chiSquared.figures
      }
    }
    try DiagnosticsReference.expect("breusch-pagan F") { fit, _ in
      try fit.breuschPagan().f.figures
    }
  }

  @Test("White agrees with other programs, dummies and all")
  func white() throws {
    try DiagnosticsReference.expect("white") { fit, _ in try fit.whiteTest().figures }
    try DiagnosticsReference.expect("white LM") { fit, _ in
      try fit.whiteTest().chiSquared.figures
    }
  }

  @Test("White counts a dummy and its square once")
  func duplicates() throws {
    let x = (0..<40).map { Double($0 % 4 == 0 ? 1 : 0) }
    let fit = try DiagnosticsReference.small((0..<40).map { Double($0 * $0 % 13) }, on: x)
    #expect(try fit.whiteTest().chiSquared.distribution == "χ²(1)")
    // With one dummy, White and Breusch–Pagan ask the same.
    #expect(
      agree(
        try fit.whiteTest().chiSquared.statistic,
        try fit.breuschPagan().chiSquared.statistic, within: 1e-12))
  }

  @Test("neither moves with the unit of the left side")
  func units() throws {
    let x = [2.0, 7, 1, 8, 2, 8, 1, 8, 2, 8, 4, 5]
    let y = [3.0, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 9]
    let fit = try DiagnosticsReference.small(y, on: x)
    let scaled = try DiagnosticsReference.small(y.map { $0 * 1e4 }, on: x)
    #expect(agree(try fit.whiteTest().figures, try scaled.whiteTest().figures, within: 1e-10))
    for form in BreuschPaganForm.allCases {
      #expect(
        agree(
          try fit.breuschPagan(form).figures, try scaled.breuschPagan(form).figures,
          within: 1e-10))
    }
  }

  @Test("refuse too few rows and an exact fit")
  func refusals() throws {
    let longley = try DiagnosticsReference.fit("longley")
    let error = #expect(throws: DataError.self) { try longley.whiteTest() }
    #expect(error?.description.contains("White needs") ?? false)
    #expect(throws: DataError.self) { try DiagnosticsReference.exact().whiteTest() }
    #expect(throws: DataError.self) { try DiagnosticsReference.exact().breuschPagan() }
  }
}
