import Testing

@testable import Forecast

/// `distributions.json`, Student's part: computed in sixty digits in two ways.
private struct Distributions: Decodable {
  let tolerance: Tolerance
  let studentTwoSided: [Tail]
  let studentQuantiles: [Quantile]

  struct Tolerance: Decodable {
    let relative: Double
    let deepTailRelative: Double
  }
  struct Tail: Decodable {
    let t: Double
    let df: Double
    let p: Double
  }
  struct Quantile: Decodable {
    let upperTail: Double
    let df: Double
    let quantile: Double
  }
}

@Suite("Student's t")
struct StudentTTests {
  @Test("gives the p-values computed in sixty digits, deep tails included")
  func tails() throws {
    let outside: Distributions = try Reference.load("distributions")
    for row in outside.studentTwoSided where row.p >= Double.leastNormalMagnitude {
      let p = StudentT(degreesOfFreedom: row.df).twoSidedPValue(row.t)
      let tolerance =
        row.p < 1e-50 ? outside.tolerance.deepTailRelative : outside.tolerance.relative
      #expect(
        agree(p, row.p, within: tolerance), "t = \(row.t), ν = \(row.df): \(p / row.p - 1)")
    }
  }

  @Test("gives the quantiles computed in sixty digits")
  func quantiles() throws {
    let outside: Distributions = try Reference.load("distributions")
    for row in outside.studentQuantiles {
      let quantile = StudentT(degreesOfFreedom: row.df).twoSidedCriticalValue(2 * row.upperTail)
      #expect(
        agree(quantile, row.quantile, within: outside.tolerance.relative),
        "ν = \(row.df), tail \(row.upperTail): \(quantile / row.quantile - 1)")
    }
  }

  @Test("is symmetric and falls with the distance from zero", arguments: [1.0, 4.5, 111])
  func shape(degreesOfFreedom: Double) {
    let student = StudentT(degreesOfFreedom: degreesOfFreedom)
    let p = stride(from: 0.0, through: 12, by: 0.25).map { student.twoSidedPValue($0) }
    #expect(p[0] == 1)
    #expect(zip(p, p.dropFirst()).allSatisfy { $0 > $1 })
    #expect(student.twoSidedPValue(-1.7) == student.twoSidedPValue(1.7))
  }

  @Test("has no probability left at infinity")
  func infinity() {
    #expect(StudentT(degreesOfFreedom: 9).twoSidedPValue(.infinity) == 0)
  }
}
