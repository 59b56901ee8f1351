import Testing

@testable import Forecast

/// `adaptive_bands.json`: bands of no-change as a plain script makes them.
struct AdaptiveBandsReference: Decodable {
  let tolerance: Double
  let rows: [Row]

  struct Row: Decodable, Sendable, CustomTestStringConvertible {
    let series: String
    let horizon: Int
    let n: Int
    let past: Figures
    let adaptive: Figures
    let coverage50: Double
    let coverage95: Double

    var testDescription: String { "\(series), \(horizon) months ahead" }
  }

  struct Figures: Decodable, Sendable {
    let coverage: Double
    let width: Double
    let intervalScore: Double
    let crps: Double
    let pit: [Int]
  }

  static func load() throws -> AdaptiveBandsReference { try Reference.load("adaptive_bands") }
}

@Suite("Bands by rule")
struct BandRuleTests {
  @Test(
    "both rules agree with a plain script, and the adaptive one keeps closer to its promise",
    arguments: try AdaptiveBandsReference.load().rows)
  func outsideNumbers(outside: AdaptiveBandsReference.Row) throws {
    let within = try AdaptiveBandsReference.load().tolerance
    let prices = try PriceHistory.shipped(outside.series)
    let end = min(prices.average.end, prices.last.end)
    let origins = try RollingOrigins(
      from: .month(1993, 1), through: end.advanced(by: -outside.horizon),
      horizons: [outside.horizon])
    let record = try origins.forecasts(of: NoChange(from: .lastPrice), on: prices)
      .record(horizon: outside.horizon)
    let judged = Set(record.origins.filter { $0 >= .month(1998, 1) })
    let past = try record.bands(
      by: .pastErrors, levels: PriceBacktest.levels, minimum: 36, judged: judged)
    let adaptive = try record.bands(
      by: .adaptive, levels: PriceBacktest.levels, minimum: 36, judged: judged)
    #expect(adaptive.count == outside.n)
    for (found, expected) in [(past, outside.past), (adaptive, outside.adaptive)] {
      let band = try #require(found.band(0.8))
      #expect(abs(band.coverage - expected.coverage) < within)
      #expect(abs(band.meanWidth - expected.width) < within * expected.width)
      #expect(abs(band.intervalScore - expected.intervalScore) < within * expected.intervalScore)
      #expect(abs(found.crps - expected.crps) < within * expected.crps)
      #expect(try PITHistogram(found.transforms).counts == expected.pit)
    }
    #expect(abs(try #require(adaptive.band(0.5)).coverage - outside.coverage50) < within)
    #expect(abs(try #require(adaptive.band(0.95)).coverage - outside.coverage95) < within)
    let (old, new) = (try #require(past.band(0.8)), try #require(adaptive.band(0.8)))
    #expect(abs(new.coverage - 0.8) < abs(old.coverage - 0.8))
    #expect(abs(new.coverage - 0.8) < 0.025)
    // One distribution: the outcomes inside the 80 % band are those of the inner eight bins.
    let inner = outside.adaptive.pit[1...8].reduce(0, +)
    #expect(abs(new.coverage - Double(inner) / Double(outside.n)) < within)
  }

  @Test("no band moves when outcomes that are not known at its origin do")
  func realTime() throws {
    let outcomes = (0..<80).map { 100 + 10 * Double(($0 * 7) % 11) }
    let forecasts = Array(repeating: 120.0, count: 80)
    let prices = (0..<80).map { 100 + 3 * Double(($0 * 5) % 13) }
    let plain = ForecastRecord.made(
      forecasts: forecasts, outcomes: outcomes, horizon: 3, lastKnown: prices)
    let changed = ForecastRecord.made(
      forecasts: forecasts,
      outcomes: outcomes.enumerated().map { $0 > 57 ? 5 * $1 : $1 }, horizon: 3,
      lastKnown: prices.enumerated().map { $0 > 60 ? 5 * $1 : $1 })
    let judged = Set(plain.origins[40...60])
    let first = try plain.bands(by: .adaptive, levels: [0.8], minimum: 30, judged: judged).band(0.8)
    let second = try changed.bands(by: .adaptive, levels: [0.8], minimum: 30, judged: judged).band(
      0.8)
    #expect(first?.upper == second?.upper)
    let later = Set(plain.origins[61...])
    #expect(
      try plain.bands(by: .adaptive, levels: [0.8], minimum: 30, judged: later).band(0.8)?.upper
        != changed.bands(by: .adaptive, levels: [0.8], minimum: 30, judged: later).band(0.8)?.upper)
  }

  @Test("origins with gaps are refused")
  func gaps() throws {
    let record = ForecastRecord.made(
      forecasts: Array(repeating: 100, count: 60), outcomes: (0..<60).map { 90 + Double($0) },
      lastKnown: Array(repeating: 100, count: 60))
    let broken = try #require(record.at(Set(record.origins.filter { $0 != record.origins[20] })))
    let error = #expect(throws: DataError.self) {
      try broken.bands(
        by: .adaptive, levels: [0.8], minimum: 30, judged: Set(record.origins))
    }
    #expect(error?.description.contains("need an origin in every period") == true)
  }
}
