import Testing

@testable import Forecast

@Suite("Skill against no-change")
struct SkillScoreTests {
  @Test(
    "the two benchmarks agree with pandas on the data folder",
    arguments: try BacktestReference.load().benchmarks)
  func outsideNumbers(outside: BacktestReference.Benchmark) throws {
    let first = try #require(Period(outside.first))
    let lastTarget = try #require(Period(outside.lastTarget))
    let rolling = try RollingOrigins(
      from: first, through: lastTarget.advanced(by: -outside.horizon), horizons: [outside.horizon])
    let prices = try PriceHistory.shipped(outside.series)
    let scores = try rolling.skill(of: [], on: prices)
    #expect(scores[0].count == outside.n)
    #expect(agree(scores[0].rmse, outside.rmseLast))
    #expect(agree(scores[0].mspeRatioAverage, outside.ratio))
    #expect(agree(scores[1].mspeRatioLast, 1 / outside.ratio))
    let test = try #require(scores[0].againstAverage)
    let within = try BacktestReference.load().tolerance.smallVariance
    #expect(agree(test.result.pValue, outside.rectangularP, within: within))
    #expect(agree(test.bartlettPValue, outside.bartlettP))
  }

  @Test(
    "the last price beats the average by what the literature found for WTI, 1992–2019",
    arguments: [(1, 0.59), (3, 0.88), (6, 0.95)])
  func published(horizon: Int, ratio: Double) throws {
    // Monthly averages are forecast; the published figures have two decimals.
    let rolling = try RollingOrigins(
      from: .month(1992, 1), through: .month(2019, 12).advanced(by: -horizon), horizons: [horizon])
    let scores = try rolling.skill(of: [], on: PriceHistory.shipped("wti"))
    #expect(abs(scores[0].mspeRatioAverage - ratio) < 0.005)
  }

  @Test("a model that is the benchmark has ratio 1 and no test")
  func table() throws {
    let rolling = try RollingOrigins(
      from: .month(2010, 1), through: .month(2014, 12), horizons: [3, 1])
    let scores = try rolling.skill(
      of: [Drift(from: .lastPrice)], combinations: [.equalWeight],
      on: PriceHistory.shipped("brent"))
    #expect(scores.count == 8)
    #expect(scores[0].mspeRatioLast == 1)
    #expect(scores[0].againstLast == nil)
    #expect(scores[0].direction == nil)
    #expect(scores[2].direction?.count == 60)
  }

  @Test("a p-value that rests on a variance near zero has Bartlett's beside it")
  func fragile() throws {
    let prices = try PriceHistory.shipped("brent")
    let rolling = try RollingOrigins(from: .month(1998, 1), on: prices, horizons: [6])
    #expect(rolling.last == .month(2026, 1))
    let scores = try rolling.skill(of: [], on: prices)
    let test = try #require(scores[0].againstAverage)
    #expect(test.result.pValue < 1e-9)
    #expect(test.bartlettPValue > 0.1)
  }

  @Test("refuses a model that shares no origin with the benchmarks")
  func refused() throws {
    let rolling = try RollingOrigins(
      from: .month(1988, 1), through: .month(1988, 6), horizons: [1])
    #expect(throws: DataError.self) {
      try rolling.skill(of: [DampedTrend()], on: PriceHistory.shipped("brent"))
    }
  }
}
