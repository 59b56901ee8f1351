import Foundation
import Testing

@testable import Forecast

/// `coverage.json`: whether bands hold what they promise, by statsmodels.
struct CoverageReference: Decodable {
  let tolerance: Double
  let cases: [Case]
  let sizes: [Size]

  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let level: Double
    let horizon: Int
    let hits: String
    let coverage: Double
    let statistic: Double
    let pValue: Double
    let kupiec: Double?

    var testDescription: String { "\(hits.count) bands, \(horizon) ahead" }
  }

  /// How often honest bands are called dishonest at 5 %.
  struct Size: Decodable, Sendable, CustomTestStringConvertible {
    let n: Int
    let horizon: Int
    let rejected: Double
    let aboutTheMean: Double

    var testDescription: String { "\(n) bands, \(horizon) ahead" }
  }

  static func load() throws -> CoverageReference { try Reference.load("coverage") }
}

@Suite("Whether bands hold what they promise")
struct CoverageTestTests {
  /// Bands from −1 to 1 that hold an outcome of 0 and miss one of 2.
  static func bands(_ hits: [Bool], level: Double = 0.8, step: Int = 1) throws -> PastErrorBands {
    let band = try BandRecord(
      level: level, lower: hits.map { _ in -1 }, upper: hits.map { _ in 1 },
      outcomes: hits.map { $0 ? 0 : 2 })
    return PastErrorBands(
      levels: [level], bands: [band],
      origins: hits.indices.map { .month(2000, 1).advanced(by: step * $0) }, crps: 0,
      transforms: hits.map { _ in 0.5 })
  }

  @Test("agrees with statsmodels", arguments: try CoverageReference.load().cases)
  func outsideNumbers(outside: CoverageReference.Case) throws {
    let within = try CoverageReference.load().tolerance
    let bands = try Self.bands(outside.hits.map { $0 == "1" }, level: outside.level)
    #expect(bands.band(outside.level)?.coverage == outside.coverage)
    let found = try bands.coverageTest(level: outside.level, horizon: outside.horizon)
    #expect(abs(found.statistic - outside.statistic) < within * abs(outside.statistic))
    #expect(abs(found.pValue - outside.pValue) < within)
    // One period ahead it and Kupiec's likelihood ratio are two forms of one test.
    if let kupiec = outside.kupiec { #expect(abs(found.pValue - kupiec) < 0.02) }
  }

  @Test("agrees with twenty hits worked by hand")
  func byHand() throws {
    // 19 of 20 inside: z̄ = 0.15, γ₀ = (19·0.04 + 0.64)/20 = 0.07, t = 0.15/√(0.07/20).
    let found = try Self.bands((0..<20).map { $0 != 7 }).coverageTest(level: 0.8, horizon: 1)
    #expect(abs(found.statistic - 0.15 / (0.07 / 20).squareRoot()) < 1e-12)
    #expect(found.distribution == "t(19)")
    // Three ahead every third month nothing overlaps.
    let spaced = try Self.bands((0..<20).map { $0 != 7 }, step: 3)
    #expect(try spaced.coverageTest(level: 0.8, horizon: 3).statistic == found.statistic)
  }

  @Test("misses of the complement are hits: the same p, the other sign", arguments: [1, 4])
  func mirror(horizon: Int) throws {
    let hits = (0..<120).map { ($0 * $0) % 7 < 3 }
    let found = try Self.bands(hits, level: 0.6).coverageTest(level: 0.6, horizon: horizon)
    let turned = try Self.bands(hits.map { !$0 }, level: 0.4)
      .coverageTest(level: 0.4, horizon: horizon)
    #expect(abs(found.statistic + turned.statistic) < 1e-12 * abs(found.statistic))
    #expect(abs(found.pValue - turned.pValue) < 1e-12)
  }

  @Test("few forecasts that overlap much cannot differ beyond chance, even if all hold")
  func bound() throws {
    for (n, horizon) in [(60, 1), (53, 6), (141, 12), (319, 24)] {
      let most = (Double(n) / Double(2 * horizon - 1) + 1).squareRoot()
      for hits in [Array(repeating: true, count: n), (0..<n).map { $0 < n / 3 }] {
        let found = try Self.bands(hits).coverageTest(level: 0.8, horizon: horizon)
        #expect(abs(found.statistic) < most)
        #expect(found.pValue.isFinite)
      }
    }
  }

  @Test(
    "calls honest bands dishonest about as often as it says",
    arguments: try CoverageReference.load().sizes)
  func size(outside: CoverageReference.Size) throws {
    var stream = RandomStream(seed: 2009, stream: UInt64(outside.n + outside.horizon))
    let records = 400
    let half = 1.281_551_565_544_6 * Double(outside.horizon).squareRoot()
    var rejected = 0
    for _ in 0..<records {
      let draws = (0..<(outside.n + outside.horizon)).map { _ in stream.nextNormal() }
      let hits = (0..<outside.n).map { t in
        abs(draws[t..<(t + outside.horizon)].reduce(0, +)) <= half
      }
      let found = try Self.bands(hits).coverageTest(level: 0.8, horizon: outside.horizon)
      if found.isRejected() { rejected += 1 }
    }
    let share = Double(rejected) / Double(records)
    // Three standard errors of 400 records around 20,000 of numpy's.
    #expect(
      abs(share - outside.rejected)
        < 3 * (outside.rejected * (1 - outside.rejected) / Double(records)).squareRoot())
    #expect(outside.rejected < 0.075)
    #expect(outside.rejected < outside.aboutTheMean + 0.005)
  }

  @Test("refuses too few bands, too few that do not overlap, and uneven origins")
  func refused() throws {
    #expect(
      throws: DataError.tooShort(
        method: "Coverage of 80 % bands, 1 ahead", required: 20, available: 19)
    ) { try Self.bands(Array(repeating: true, count: 19)).coverageTest(level: 0.8, horizon: 1) }
    #expect(
      throws: DataError.tooShort(
        method: "Coverage of 80 % bands, 12 ahead", required: 69, available: 53)
    ) { try Self.bands(Array(repeating: true, count: 53)).coverageTest(level: 0.8, horizon: 12) }
    let whole = try Self.bands((0..<60).map { $0 % 5 > 0 })
    let gap = PastErrorBands(
      levels: whole.levels, bands: whole.bands,
      origins: whole.origins.map { $0 > .month(2002, 1) ? $0.advanced(by: 1) : $0 }, crps: 0,
      transforms: whole.transforms)
    let error = #expect(throws: DataError.self) { try gap.coverageTest(level: 0.8, horizon: 1) }
    #expect(error?.description.contains("evenly spaced") == true)
  }
}
