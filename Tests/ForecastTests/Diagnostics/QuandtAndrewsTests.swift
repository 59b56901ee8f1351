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

  @Test("has p-values that the simulated limit gives back", arguments: [1, 2, 5])
  func simulatedLimit(k: Int) {
    // sup over 0.15 ≤ s ≤ 0.85 of Σⱼ (Bⱼ(s) − s·Bⱼ(1))²/(s(1 − s)), B from 200 steps of ±1.
    var random = TestRandom(seed: 1993)
    let (steps, draws) = (200, 600)
    var suprema: [Double] = []
    for _ in 0..<draws {
      var sums = Array(repeating: 0.0, count: steps)
      for _ in 0..<k {
        var walk = [0.0]
        for _ in 0..<steps { walk.append(walk[walk.count - 1] + (random.uniform() < 0.5 ? -1 : 1)) }
        for t in 1..<steps {
          let share = Double(t) / Double(steps)
          let bridge = walk[t] - share * walk[steps]
          sums[t] += bridge * bridge / (Double(steps) * share * (1 - share))
        }
      }
      suprema.append(sums[30...170].max() ?? 0)
    }
    suprema.sort()
    for level in [0.5, 0.2, 0.1, 0.05] {
      let value = suprema[Int(Double(draws) * (1 - level))]
      let p = HansenSupF.pValue(value, dimension: k, trimming: 0.15)
      // A walk of 200 steps misses a little of the supremum: the p-value is a little too large.
      #expect(abs(p - level) < 0.03 + 0.1 * level, "k = \(k), \(level): \(p)")
    }
  }

  @Test("rejects about one stable equation in twenty")
  func size() throws {
    var random = TestRandom(seed: 1997)
    let draws = 200
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
