import Testing

@testable import Forecast

@Suite("Quandt–Andrews")
struct QuandtAndrewsTests {
  @Test("agrees with other programs; dummies that do not move keep one coefficient")
  func outsideNumbers() throws {
    try DiagnosticsReference.expect("sup-F") { fit, equation in
      let result = try fit.quandtAndrews()
      #expect(result.heldTerms == equation.heldTerms)
      let row = fit.design.start.distance(to: result.breakPeriod)
      return result.test.figures + [Double(row)]
    }
    try DiagnosticsReference.expect("sup-F test") { fit, _ in
      try fit.quandtAndrews().test.figures
    }
  }

  @Test("is the largest of the Chow statistics")
  func largestChow() throws {
    let fit = try DiagnosticsReference.fit("nile")
    let result = try fit.quandtAndrews()
    for (period, statistic) in zip(result.candidates, result.statistics) {
      let chow = try fit.chowTest(at: period).statistic
      #expect(agree(statistic, Double(fit.parameters) * chow, within: 1e-10))
      #expect(statistic <= result.test.statistic)
    }
    #expect(result.breakPeriod == .year(1898) || result.breakPeriod == .year(1899))
  }

  @Test(
    "has p-values that a simulated limit gives back",
    arguments: [(1, 8.85, 0.05), (2, 11.79, 0.05), (5, 18.35, 0.05), (2, 15.51, 0.01)])
  func publishedCriticalValues(k: Int, value: Double, level: Double) {
    // Andrews (2003), Econometrica 71(1), 395–397, doi:10.1111/1468-0262.00405, table 1, π₀ = 0.15:
    // 8.68, 11.72, 18.23 at 5 %; the tolerance holds his and Hansen's figures together.
    let p = HansenSupF.pValue(value, dimension: k, trimming: 0.15)
    #expect(abs(p / level - 1) < 0.12, "\(p)")
  }

  @Test("rejects about one stable equation in twenty")
  func size() throws {
    var random = TestRandom(seed: 1997)
    let draws = 400
    var rejected = 0.0
    for _ in 0..<draws {
      let x = (0..<120).map { _ in random.normal() }
      let y = (0..<120).map { _ in random.normal() }
      rejected += try DiagnosticsReference.small(y, on: x).quandtAndrews().test.isRejected() ? 1 : 0
    }
    #expect((0.02...0.10).contains(rejected / Double(draws)))
  }

  @Test("refuses a trimming that leaves nothing, too few rows and an exact fit")
  func refusals() throws {
    let fit = try DiagnosticsReference.fit("nile")
    for trimming in [0, 0.5, 15] {
      #expect(throws: DataError.self) { try fit.quandtAndrews(trimming: trimming) }
    }
    let short = try DiagnosticsReference.small([3, 1, 4, 1, 5], on: [0, 1, 5, 2, 2])
    #expect(throws: DataError.self) { try short.quandtAndrews() }
    #expect(throws: DataError.self) { try DiagnosticsReference.exact().quandtAndrews() }
  }
}
