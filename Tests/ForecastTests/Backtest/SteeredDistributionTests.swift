import Foundation
import Testing

@testable import Forecast

@Suite("Distributions that follow their own misses")
struct SteeredDistributionTests {
  static func record(
    scores: [Double], horizon: Int = 1, lastKnown: [Double]? = nil
  ) -> ForecastRecord {
    ForecastRecord(
      model: "model", horizon: horizon,
      origins: scores.indices.map { Period.month(2000, 1).advanced(by: $0) },
      forecasts: scores.map { _ in 50 },
      outcomes: scores.enumerated().map { 50 * exp($1 * ($0 % 2 == 0 ? 1 : -1)) },
      lastKnown: lastKnown ?? scores.map { _ in 50 })
  }

  @Test("the quantile is steered by misses as worked by hand")
  func byHand() throws {
    // Level 0.5, γ = 0.5. Scores 0.1, 0.2: a = 0.5, q = 0.15. 0.3 misses, a = 0.25: the upper
    // quartile of 0.1, 0.2, 0.3 is 0.25. 0.4 misses, a = 0: the largest, 0.4. 0.5 misses and
    // a stays at 0: the largest is 0.5.
    let found = try Self.record(scores: [0.1, 0.2, 0.3, 0.4, 0.5])
      .steeredDistribution(bands: 1, rate: 0.5, warmUp: 2, laterPrices: [50])
    #expect(found.record.origins[0] == .month(2000, 3))
    for (widths, expected) in zip(found.halfWidths, [0.15, 0.25, 0.4]) {
      #expect(abs(widths[0] - expected) < 1e-12)
    }
    #expect(abs(found.latestHalfWidths[0] - 0.5) < 1e-12)
    let (band, draws) = (found.draws(at: 1).band(0.5), found.draws(at: 1).draws)
    #expect(abs(band.lower - 50 * exp(-0.25)) < 1e-10)
    #expect(abs(band.upper - 50 * exp(0.25)) < 1e-10)
    #expect(draws == [band.lower, 50, band.upper])
    let latest = found.latestBand(around: 80, level: 0.5)
    #expect(abs(latest.upper - 80 * exp(0.5)) < 1e-10)
  }

  @Test("two periods ahead a miss counts half")
  func perHorizon() throws {
    // Level 0.5, γ/h = 0.25. Scores 0.1 and 0.2 are known at the fourth origin: q = 0.15, and its score 0.4 misses, which
    // is known at the sixth: a = 0.5 − 0.25·0.5, and the 62.5 % quantile of 0.1 … 0.4 is 0.2875.
    let found = try Self.record(scores: [0.1, 0.2, 0.3, 0.4, 0.4, 0.4], horizon: 2)
      .steeredDistribution(bands: 1, rate: 0.5, warmUp: 2)
    #expect(abs(found.halfWidths[0][0] - 0.15) < 1e-12)
    #expect(abs(found.halfWidths[2][0] - 0.2875) < 1e-12)
    #expect(found.latestHalfWidths == found.halfWidths[2])
  }

  @Test(
    "misses in step with the price's movements make bands in step with them", arguments: [1, 4])
  func scaled(horizon: Int) throws {
    let prices = (0..<(150 + horizon)).map {
      50 * exp(0.1 * sin(Double($0 * $0)) * sin(Double($0) / 20))
    }
    let scale = prices.expectedMovements(over: horizon).map { 0.7 * $0.squareRoot() }
    let found = try Self.record(
      scores: Array(scale.prefix(150)), horizon: horizon, lastKnown: Array(prices.prefix(150))
    ).steeredDistribution(laterPrices: Array(prices.suffix(horizon)))
    let first = 150 - found.record.count
    for (place, widths) in found.halfWidths.enumerated() {
      #expect(widths.allSatisfy { abs($0 - scale[first + place]) < 1e-12 })
    }
    let latest = try #require(scale.last)
    #expect(found.latestHalfWidths.allSatisfy { abs($0 - latest) < 1e-12 })
  }

  @Test("bands, score and transforms are those of the draws at each origin")
  func oneDistribution() throws {
    let scores = (1...200).map { t in
      0.3 * (Double(t) * 0.618_033_988_749_894_9).truncatingRemainder(dividingBy: 1)
    }
    let found = try Self.record(scores: scores, horizon: 2).steeredDistribution(rate: 0.05)
    let all = Set(found.record.origins)
    let judged = try found.judged(levels: [0.5, 0.8, 0.95], at: all)
    var crps = 0.0
    for place in found.record.origins.indices {
      let drawn = found.draws(at: place)
      #expect(drawn.draws.count == 39)
      #expect(drawn.draws == drawn.draws.sorted())
      let outcome = found.record.outcomes[place]
      crps += try drawn.crps(of: outcome, form: .empirical)
      #expect(judged.transforms[place] == drawn.probabilityTransform(of: outcome))
      for (number, rank) in [(0, 10), (1, 4), (2, 1)] {
        #expect(judged.bands[number].lower[place] == drawn.draws[rank - 1])
        #expect(judged.bands[number].upper[place] == drawn.draws[39 - rank])
      }
    }
    #expect(abs(judged.crps - crps / Double(judged.count)) < 1e-12)
    let counts = try PITHistogram(judged.transforms).counts
    let inner = Double(counts[1...8].reduce(0, +)) / Double(judged.count)
    #expect(abs(try #require(judged.band(0.8)).coverage - inner) < 1e-12)
  }

  @Test("covers what it promises in the long run, through a break in scale", arguments: [1, 6])
  func coverage(horizon: Int) throws {
    // Uniform scores of a Weyl sequence, four times as large in the second half.
    let scores = (1...2_000).map { t in
      let u = (Double(t) * 0.618_033_988_749_894_9).truncatingRemainder(dividingBy: 1)
      return (t > 1_000 ? 0.4 : 0.1) * u
    }
    let found = try Self.record(scores: scores, horizon: horizon)
      .steeredDistribution(rate: 0.05, warmUp: 24)
    let judged = try found.judged(levels: PriceBacktest.levels, at: Set(found.record.origins))
    for (level, band) in zip(judged.levels, judged.bands) {
      #expect(abs(band.coverage - level) < 0.01, "\(level)")
    }
  }

  @Test("refuses too short a record, gaps and figures that are not positive")
  func refused() throws {
    let record = Self.record(scores: Array(repeating: 0.1, count: 60))
    #expect(
      throws: DataError.tooShort(
        method: "Bands of 'model' 1 periods ahead", required: 61, available: 60)
    ) { try record.steeredDistribution(warmUp: 60) }
    let gap = try #require(record.at(Set(record.origins.filter { $0 != record.origins[30] })))
    #expect(throws: DataError.self) { try gap.steeredDistribution() }
    let yearly = try #require(
      record.at(Set(record.origins.indices.filter { $0 % 2 == 0 }.map { record.origins[$0] })))
    let spaced = #expect(throws: DataError.self) { try yearly.steeredDistribution(warmUp: 10) }
    #expect(spaced?.description.contains("it speaks in one of 2 alone") == true)
    let negative = ForecastRecord(
      model: "model", horizon: 1, origins: record.origins,
      forecasts: record.forecasts.map { -$0 }, outcomes: record.outcomes,
      lastKnown: record.lastKnown)
    #expect(throws: DataError.self) { try negative.steeredDistribution() }
    let free = Self.record(
      scores: Array(repeating: 0.1, count: 60), lastKnown: (0..<60).map { $0 == 30 ? -37.63 : 50 })
    let error = #expect(throws: DataError.self) { try free.steeredDistribution() }
    #expect(error?.description.contains("the price of 2002-07 is -37.63") == true)
    #expect(throws: DataError.self) {
      try record.steeredDistribution().judged(levels: [0.8], at: [.month(1990, 1)])
    }
  }
}
