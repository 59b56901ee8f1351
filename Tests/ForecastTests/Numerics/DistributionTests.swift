import Testing

@testable import Forecast

/// `distributions.json`: F, χ² and normal, computed in sixty digits.
private struct Distributions: Decodable {
  let tolerance: Tolerance
  let fUpperTail: [FTail]
  let chiSquareUpperTail: [ChiTail]
  let normal: [NormalTail]
  let normalQuantiles: [Quantile]

  struct Tolerance: Decodable {
    let relative: Double
    let deepTailRelative: Double

    func of(_ p: Double) -> Double { p < 1e-50 ? deepTailRelative : relative }
  }
  struct FTail: Decodable {
    let f: Double
    let df1: Double
    let df2: Double
    let p: Double
  }
  struct ChiTail: Decodable {
    let x: Double
    let df: Double
    let p: Double
  }
  struct NormalTail: Decodable {
    let z: Double
    let lower: Double
    let upper: Double
  }
  struct Quantile: Decodable {
    let p: Double
    let quantile: Double
  }

  static func load() throws -> Distributions { try Reference.load("distributions") }
}

@Suite("F, χ² and normal distribution")
struct DistributionTests {
  @Test("gives the tails of F computed in sixty digits")
  func fTails() throws {
    let outside = try Distributions.load()
    for row in outside.fUpperTail where row.p >= Double.leastNormalMagnitude {
      let f = FisherF(numerator: row.df1, denominator: row.df2)
      let p = f.upperTail(row.f)
      #expect(
        agree(p, row.p, within: outside.tolerance.of(row.p)),
        "\(row): \(p / row.p - 1)")
    }
  }

  @Test("gives the tails of χ² computed in sixty digits")
  func chiSquaredTails() throws {
    let outside = try Distributions.load()
    for row in outside.chiSquareUpperTail where row.p >= Double.leastNormalMagnitude {
      let p = ChiSquared(degreesOfFreedom: row.df).upperTail(row.x)
      #expect(agree(p, row.p, within: outside.tolerance.of(row.p)), "\(row): \(p / row.p - 1)")
    }
  }

  @Test("gives both tails and quantiles of the normal computed in sixty digits")
  func normal() throws {
    let outside = try Distributions.load()
    for row in outside.normal where min(row.lower, row.upper) >= Double.leastNormalMagnitude {
      let (lower, upper) = (Normal.lowerTail(row.z), Normal.upperTail(row.z))
      #expect(
        agree(lower, row.lower, within: outside.tolerance.of(row.lower)),
        "\(row): \(lower / row.lower - 1)")
      #expect(
        agree(upper, row.upper, within: outside.tolerance.of(row.upper)),
        "\(row): \(upper / row.upper - 1)")
    }
    for row in outside.normalQuantiles {
      let z = Normal.quantile(row.p)
      #expect(
        abs(z - row.quantile) <= outside.tolerance.relative * max(abs(row.quantile), 1e-300),
        "\(row): \(z)")
    }
  }

  @Test("lets the tails add up to one", arguments: [0.3, 1, 2.5, 40])
  func complements(x: Double) {
    for df in [1.0, 2, 7, 300] {
      let chi = ChiSquared(degreesOfFreedom: df)
      #expect(agree(chi.lowerTail(x) + chi.upperTail(x), 1, within: 1e-14))
      let f = FisherF(numerator: df, denominator: 11)
      #expect(agree(f.lowerTail(x) + f.upperTail(x), 1, within: 1e-14))
    }
  }

  @Test("has critical values that give the probability back", arguments: [0.9, 0.05, 1e-9, 1e-40])
  func criticalValues(p: Double) {
    let chi = ChiSquared(degreesOfFreedom: 4)
    #expect(agree(chi.upperTail(chi.criticalValue(p)), p, within: 1e-12))
    let f = FisherF(numerator: 3, denominator: 90)
    #expect(agree(f.upperTail(f.criticalValue(p)), p, within: 1e-12))
    #expect(agree(Normal.lowerTail(Normal.quantile(p)), p, within: 1e-12))
  }

  @Test("joins the distributions: t² is F(1, ν), and F(ν, ∞) is χ²/ν")
  func relatives() {
    let student = StudentT(degreesOfFreedom: 17)
    let f = FisherF(numerator: 1, denominator: 17)
    for t in [0.1, 1.3, 4, 25] {
      #expect(agree(f.upperTail(t * t), student.twoSidedPValue(t), within: 1e-13))
    }
    let wide = FisherF(numerator: 3, denominator: 1e15)
    let chi = ChiSquared(degreesOfFreedom: 3)
    #expect(agree(wide.upperTail(2.5), chi.upperTail(7.5), within: 1e-10))
  }

  @Test("is certain below zero and impossible at infinity")
  func ends() {
    #expect(ChiSquared(degreesOfFreedom: 3).upperTail(-1) == 1)
    #expect(ChiSquared(degreesOfFreedom: 3).upperTail(.infinity) == 0)
    #expect(FisherF(numerator: 2, denominator: 5).upperTail(.infinity) == 0)
    #expect(FisherF(numerator: 2, denominator: 5).upperTail(0) == 1)
  }
}
