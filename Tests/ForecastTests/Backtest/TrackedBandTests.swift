import Foundation
import Testing

@testable import Forecast

@Suite("Bands that follow their own misses")
struct TrackedBandTests {
  static func record(scores: [Double], horizon: Int = 1) -> ForecastRecord {
    ForecastRecord(
      model: "model", horizon: horizon,
      origins: scores.indices.map { Period.month(2000, 1).advanced(by: $0) },
      forecasts: scores.map { _ in 50 },
      outcomes: scores.enumerated().map { 50 * exp($1 * ($0 % 2 == 0 ? 1 : -1)) },
      lastKnown: scores.map { _ in 50 })
  }

  @Test("the quantile is steered by misses as worked by hand")
  func byHand() throws {
    // Level 0.5, γ = 0.5. Scores 0.1, 0.2: a = 0.5, q = 0.15. 0.3 misses, a = 0.25: the upper
    // quartile of 0.1, 0.2, 0.3 is 0.25. 0.4 misses, a = 0: the largest, 0.4. 0.5 misses, a = −0.25:
    // 0.5 · 1.25.
    let band = try Self.record(scores: [0.1, 0.2, 0.3, 0.4, 0.5])
      .trackedBand(level: 0.5, rate: 0.5, warmUp: 2)
    #expect(band.origins[0] == .month(2000, 3))
    for (width, expected) in zip(band.halfWidths, [0.15, 0.25, 0.4]) {
      #expect(abs(width - expected) < 1e-12)
    }
    #expect(abs(band.latestHalfWidth - 0.625) < 1e-12)
    #expect(abs(band.record.lower[1] - 50 * exp(-0.25)) < 1e-10)
    #expect(abs(band.record.upper[1] - 50 * exp(0.25)) < 1e-10)
  }

  @Test("covers what it promises in the long run, through a break in scale", arguments: [1, 6])
  func coverage(horizon: Int) throws {
    // Uniform scores of a Weyl sequence, four times as large in the second half.
    let scores = (1...2_000).map { t in
      let u = (Double(t) * 0.618_033_988_749_894_9).truncatingRemainder(dividingBy: 1)
      return (t > 1_000 ? 0.4 : 0.1) * u
    }
    let band = try Self.record(scores: scores, horizon: horizon).trackedBand()
    #expect(abs(band.record.coverage - 0.8) < 0.01)
  }

  @Test("refuses too short a record, gaps and figures that are not positive")
  func refused() throws {
    let record = Self.record(scores: Array(repeating: 0.1, count: 60))
    #expect(
      throws: DataError.tooShort(
        method: "Bands of 'model' 1 periods ahead", required: 61, available: 60)
    ) { try record.trackedBand(warmUp: 60) }
    let gap = try #require(record.at(Set(record.origins.filter { $0 != record.origins[30] })))
    #expect(throws: DataError.self) { try gap.trackedBand() }
    let negative = ForecastRecord(
      model: "model", horizon: 1, origins: record.origins,
      forecasts: record.forecasts.map { -$0 }, outcomes: record.outcomes,
      lastKnown: record.lastKnown)
    #expect(throws: DataError.self) { try negative.trackedBand() }
    #expect(throws: DataError.self) { try record.trackedBand().at([.month(1990, 1)]) }
  }
}
