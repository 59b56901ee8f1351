import Testing

@testable import Forecast

@Suite("Skill against no-change")
struct BacktestRowTests {
  /// The rows of models beside both benchmarks, horizon by horizon.
  private func rows(
    _ rolling: RollingOrigins, of models: [PriceBacktest.Candidate] = [],
    mixes: [PriceBacktest.Mix] = [], on prices: PriceHistory
  ) throws -> [BacktestRow] {
    try backtest(rolling, of: models, mixes: mixes, on: prices).rows
  }

  private func backtest(
    _ rolling: RollingOrigins, of models: [PriceBacktest.Candidate] = [],
    mixes: [PriceBacktest.Mix] = [], on prices: PriceHistory
  ) throws -> PriceBacktest {
    try PriceBacktest(
      of: models, mixes: mixes, on: prices,
      terms: PriceBacktest.Terms(origins: rolling, judgedFrom: rolling.first, seed: 1), threads: 1)
  }

  @Test(
    "the two benchmarks agree with pandas on the data folder",
    arguments: try BacktestReference.load().benchmarks)
  func outsideNumbers(outside: BacktestReference.Benchmark) throws {
    let first = try #require(Period(outside.first))
    let lastTarget = try #require(Period(outside.lastTarget))
    let rolling = try RollingOrigins(
      from: first, through: lastTarget.advanced(by: -outside.horizon), horizons: [outside.horizon])
    let prices = try PriceHistory.shipped(outside.series)
    let scores = try rows(rolling, on: prices)
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
    let scores = try rows(rolling, on: PriceHistory.shipped("wti"))
    #expect(abs(scores[0].mspeRatioAverage - ratio) < 0.005)
  }

  @Test("a model that is the benchmark has ratio 1 and no test")
  func table() throws {
    let rolling = try RollingOrigins(
      from: .month(2010, 1), through: .month(2014, 12), horizons: [3, 1])
    let drift = PriceBacktest.Candidate("drift", Drift(from: .lastPrice))
    let half = PriceBacktest.Mix("half", .equalWeight, of: [PriceBacktest.lastPrice, "drift"])
    let scores = try rows(
      rolling, of: [drift], mixes: [half], on: PriceHistory.shipped("brent"))
    #expect(scores.map(\.horizon) == [1, 3, 1, 3, 1, 3, 1, 3])
    #expect(scores[0].mspeRatioLast == 1)
    #expect(scores[0].againstLast == nil)
    #expect(scores[0].direction == nil)
    #expect(scores[4].direction?.count == 60)
    #expect(scores.map(\.isCombination) == Array(repeating: false, count: 6) + [true, true])
    #expect(scores.allSatisfy { $0.era == nil && $0.failures == 0 })
  }

  @Test("a p-value that rests on a variance near zero has Bartlett's beside it")
  func fragile() throws {
    let prices = try PriceHistory.shipped("brent")
    let rolling = try RollingOrigins(from: .month(1998, 1), on: prices, horizons: [6])
    #expect(rolling.last == .month(2026, 1))
    let scores = try rows(rolling, on: prices)
    let test = try #require(scores[0].againstAverage)
    #expect(test.result.pValue < 1e-9)
    #expect(test.bartlettPValue > 0.1)
  }

  @Test("a model that cannot be estimated anywhere is a row of nothing with its reason")
  func inestimable() throws {
    let rolling = try RollingOrigins(
      from: .month(1988, 1), through: .month(1988, 6), horizons: [1])
    let found = try backtest(
      rolling, of: [PriceBacktest.Candidate("trend", DampedTrend())],
      on: PriceHistory.shipped("brent"))
    #expect(found.row("trend", horizon: 1) == nil)
    #expect(found.runs.last?.failures.count == 6)
    let absence = try #require(found.absences.first)
    #expect(absence.contender.label == "trend" && absence.horizon == 1)
    #expect(absence.failures.reasons.first?.reason.description.contains("needs") == true)
  }

  @Test("a fixed window counts the origins at which a model cannot be estimated")
  func fixedWindow() throws {
    // A mean of 60 periods does not fit into a window of 24; the drift needs two figures.
    let rolling = try RollingOrigins(
      from: .month(2010, 1), through: .month(2010, 12), window: .fixed(24), horizons: [1])
    let prices = try PriceHistory.shipped("wti")
    let found = try backtest(
      rolling,
      of: [
        PriceBacktest.Candidate("drift", Drift(from: .lastPrice)),
        PriceBacktest.Candidate(
          "reversion", DirectRegression(on: .distanceFromMean(periods: 60), from: .lastPrice)),
      ], on: prices)
    #expect(found.row("drift", horizon: 1)?.failures == 0)
    #expect(found.row("reversion", horizon: 1) == nil)
    #expect(found.runs.last?.failures.count == 12)
    // The drift of a window is that of its own ends.
    let run = try found.runs[2].record(horizon: 1)
    let known = try prices.known(at: .month(2010, 6), window: .fixed(24))
    #expect(known.average.start == .month(2008, 7))
    #expect(
      run.forecasts[5]
        == (try Drift(from: .lastPrice).forecasts(from: known, horizons: [1]))[0])
  }
}
