import Foundation
import Testing

@testable import Forecast

@Suite("Bands from past errors")
struct PastErrorBandsTests {
  /// Forecasts of 1 with outcomes whose logs are normal draws.
  private func record(count: Int, horizon: Int, seed: UInt64 = 7) -> ForecastRecord {
    var stream = RandomStream(seed: seed, stream: 0)
    let outcomes = (0..<count).map { _ in exp(0.1 * stream.nextNormal()) }
    return .made(
      forecasts: outcomes.map { _ in 1 }, outcomes: outcomes, horizon: horizon,
      from: .month(2000, 1))
  }

  @Test("ends and score are those of the draws that past ratios make")
  func draws() throws {
    let record = record(count: 41, horizon: 2)
    let judged = Set([record.origins[40]])
    let bands = try record.pastErrorBands(levels: [0.5, 0.8], minimum: 20, judged: judged)
    // At origin 40 the outcomes of origins 0 … 38 are known: 39 draws, so ranks 4 and 36 for 80 %.
    let drawn = DrawnForecast(Array(record.outcomes[...38]))
    let outcome = record.outcomes[40]
    #expect(abs(bands.crps - (try drawn.crps(of: outcome, form: .empirical))) < 1e-14)
    #expect(bands.transforms == [drawn.probabilityTransform(of: outcome)])
    #expect(bands.band(0.8)?.lower == [drawn.draws[3]])
    #expect(bands.band(0.8)?.upper == [drawn.draws[35]])
    #expect(bands.band(0.5)?.lower == [drawn.draws[9]])
    #expect(bands.band(0.95) == nil)
  }

  @Test("bands of errors that stay alike cover what they promise")
  func coverage() throws {
    let record = record(count: 4000, horizon: 1)
    let bands = try record.pastErrorBands(
      levels: [0.5, 0.8, 0.95], minimum: 39, judged: Set(record.origins))
    for (level, band) in zip(bands.levels, bands.bands) {
      #expect(abs(band.coverage - level) < 0.02, "\(level)")
    }
    #expect(try PITHistogram(bands.transforms).uniformityTest().pValue > 0.01)
  }

  @Test("an outcome that is not yet known moves no band")
  func future() throws {
    let record = record(count: 60, horizon: 3)
    let judged = Set(record.origins[..<50])
    let bands = try record.pastErrorBands(levels: [0.8], minimum: 20, judged: judged)
    var outcomes = record.outcomes
    for t in 47..<60 { outcomes[t] *= 100 }
    let planted = ForecastRecord(
      model: "model", horizon: 3, origins: record.origins, forecasts: record.forecasts,
      outcomes: outcomes, lastKnown: record.lastKnown)
    let moved = try planted.pastErrorBands(levels: [0.8], minimum: 20, judged: judged)
    #expect(bands.bands[0].upper == moved.bands[0].upper)
  }

  @Test("refuses too few errors and prices of zero")
  func refused() throws {
    let record = record(count: 20, horizon: 1)
    #expect(throws: DataError.self) {
      try record.pastErrorBands(levels: [0.8], minimum: 30, judged: Set(record.origins))
    }
    let zero = ForecastRecord.made(forecasts: [0, 1, 1], outcomes: [1, 1, 1])
    #expect(throws: DataError.self) {
      try zero.pastErrorBands(levels: [0.8], minimum: 2, judged: Set(zero.origins))
    }
  }
}
