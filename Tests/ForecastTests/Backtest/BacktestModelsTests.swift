import Foundation
import Testing

@testable import Forecast

/// `backtest_models.json`: forecasts of statsmodels at a few origins.
struct BacktestModelsReference: Decodable {
  let tolerance: Tolerance
  let cases: [Case]

  struct Tolerance: Decodable { let relative: Double }

  struct System: Decodable, Sendable {
    let order: Int
    let equations: [[Double]]
    let forecasts: [Double]
  }

  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let series: String
    let origin: String
    let horizons: [Int]
    let `var`: System
    let var3: System
    let spread: [Double]
    let momentum: [Double]
    let distance: [Double]

    var testDescription: String { "\(series) at \(origin)" }

    func history() throws -> PriceHistory {
      try PriceHistory.shipped(series).known(
        at: try #require(Period(origin)), window: .expanding)
    }
  }

  static func load() throws -> BacktestModelsReference { try Reference.load("backtest_models") }
}

@Suite("Models with drivers")
struct BacktestModelsTests {
  private static func driver(
    _ column: String, of file: String, through end: Period, lag: Int
  ) throws -> ReleasedSeries {
    ReleasedSeries(try ShippedData.series(column, of: file, through: end), lag: lag)
  }

  private func agree(_ found: [Double], _ expected: [Double], to tolerance: Double) -> Bool {
    found.count == expected.count
      && zip(found, expected).allSatisfy { abs($0 - $1) <= tolerance * max(abs($1), 1e-3) }
  }

  @Test(
    "the VAR agrees with statsmodels in order, coefficients and forecasts over a ragged edge",
    arguments: try BacktestModelsReference.load().cases)
  func system(outside: BacktestModelsReference.Case) throws {
    let tolerance = try BacktestModelsReference.load().tolerance.relative
    let history = try outside.history()
    let production = try Self.driver(
      "crude_production_kbd", of: "world_oil_monthly", through: .month(2017, 12), lag: 3)
    for (orders, expected) in [(1...6, outside.var), (3...3, outside.var3)] {
      let model = VectorAutoregression(with: [production], from: .lastPrice, orders: orders)
      let known = try production.known(at: history.last.end)
      let price = try history.last.log().difference()
      let span = price.start...known.end
      let fit = try model.fitted(to: [
        try price.slice(span).values, try known.log().difference().slice(span).values,
      ])
      #expect(fit.order == expected.order)
      for (equation, other) in zip(fit.equations, expected.equations) {
        #expect(agree(equation, other, to: 1e-9))
      }
      let forecasts = try model.forecasts(from: history, horizons: outside.horizons)
      #expect(agree(forecasts, expected.forecasts, to: tolerance))
    }
  }

  @Test(
    "direct regressions agree with statsmodels", arguments: try BacktestModelsReference.load().cases
  )
  func regressions(outside: BacktestModelsReference.Case) throws {
    let tolerance = try BacktestModelsReference.load().tolerance.relative
    let history = try outside.history()
    let heating = try Self.driver(
      "heating_oil_nyh_usd_gal", of: "oil_products_monthly", through: .month(2019, 9), lag: 0)
    for (sign, expected) in [
      (DirectRegression.Sign.productSpread(heating), outside.spread),
      (.momentum(periods: 3), outside.momentum), (.distanceFromMean(periods: 60), outside.distance),
    ] {
      let model = DirectRegression(on: sign, from: .lastPrice)
      let forecasts = try model.forecasts(from: history, horizons: outside.horizons)
      #expect(agree(forecasts, expected, to: tolerance), "\(model.name)")
    }
  }

  @Test("futures move the last price by their slope and reach as far as there are contracts")
  func futures() throws {
    func contract(_ price: Double) -> Series {
      Series("f", unit: .dollarsPerBarrel, start: .month(2008, 1), values: [price, 2 * price])
    }
    let last = Series("p", unit: .dollarsPerBarrel, start: .month(2008, 1), values: [80, 90])
    let history = try PriceHistory(average: last, last: last)
    let contracts = [contract(50), contract(55), contract(60)]
    let spread = FuturesForecaster(contracts: contracts, as: .spread)
    #expect(try spread.forecasts(from: history, horizons: [1, 3]) == [90, 90 * (120.0 / 100)])
    let price = FuturesForecaster(contracts: contracts, as: .price)
    #expect(try price.forecasts(from: history, horizons: [2]) == [110])
    #expect(price.longestHorizon == 3)
    let later = try PriceHistory(
      average: last.with(start: .month(2009, 1)), last: last.with(start: .month(2009, 1)))
    #expect(throws: DataError.self) { try price.forecasts(from: later, horizons: [1]) }
  }

  @Test("an outlook speaks where it was published, of what was published, and in no other place")
  func outlook() throws {
    func edition(_ start: Period, _ values: [Double]) -> Series {
      Series("edition", unit: .dollarsPerBarrel, start: start, values: values)
    }
    let outlook = PublishedOutlook(
      "agency",
      editions: [
        .month(2008, 1): edition(.month(2008, 1), [7, 1, 2, 3]),
        .month(2008, 3): edition(.month(2008, 5), [8, 8]),
        .month(2008, 5): edition(.month(2008, 1), [9, 9]),
        .month(2009, 1): edition(.month(2009, 2), [4, 5]),
      ])
    #expect(outlook.longestHorizon == 3)
    #expect(outlook.speaks(at: .month(2009, 1)) && !outlook.speaks(at: .month(2009, 2)))
    #expect(!outlook.speaks(at: .month(2008, 5)))
    let price = Series(
      "p", unit: .dollarsPerBarrel, start: .month(2008, 1), values: Array(repeating: 9, count: 24))
    let run = try RollingOrigins(
      from: .month(2008, 1), through: .month(2009, 6), horizons: [1, 2, 3]
    ).forecasts(of: outlook, on: PriceHistory(average: price, last: price))
    #expect(run.records.map(\.forecasts) == [[1, 4], [2, 5], [3]])
    // One begins a month late, which is no forecast of the month before; the other ends early.
    #expect(run.failures.map(\.origin) == [.month(2008, 3), .month(2009, 1)])
    #expect(run.failures.map(\.horizon) == [1, 3])
  }

  @Test("an equation with known coefficients comes back to them and forecasts by them")
  func equation() throws {
    // ln pₜ = 0.2 + 0.9·ln pₜ₋₁ + 0.3·ln dₜ₋₁ with next to no noise in p.
    var stream = RandomStream(seed: 3, stream: 0)
    var demand = [0.5]
    var price = [4.0]
    for t in 1..<80 {
      demand.append(0.5 * demand[t - 1] + 0.1 * stream.nextNormal())
      price.append(0.2 + 0.9 * price[t - 1] + 0.3 * demand[t - 1] + 1e-6 * stream.nextNormal())
    }
    let start = Period.month(2000, 1)
    let p = Series("p", unit: .dollarsPerBarrel, start: start, values: price.map { exp($0) })
    let d = Series("d", unit: .ratio, start: start, values: demand.map { exp($0) })
    let model = EquationForecaster(
      .given(try Formula("log(price) ~ L(log(price)) + L(log(demand))")),
      drivers: ["demand": ReleasedSeries(d, lag: 0)], known: .frozen, from: .average)
    let forecasts = try model.forecasts(
      from: PriceHistory(average: p, last: p), horizons: [1, 2])
    let first = 0.2 + 0.9 * price[79] + 0.3 * demand[79]
    #expect(abs(log(forecasts[0]) - first) < 1e-5)
    #expect(abs(log(forecasts[1]) - (0.2 + 0.9 * first + 0.3 * demand[79])) < 1e-5)
  }

  @Test("a mean shrunk toward no-change goes as far as past errors favour, and half way before")
  func shrunk() throws {
    let rule = Combination.shrunk(minimum: 2)
    // Benchmark errors 2 and −2, mean of the others wrong by half as much: λ = Σe(e − m)/Σ(e − m)².
    let errors = [[2.0, -2.0], [1.0, -1.0], [1.0, -1.0]]
    #expect(try rule.weights(pastErrors: errors) == [0, 0.5, 0.5])
    #expect(try rule.weights(pastErrors: [[2], [1], [1]]) == [0.5, 0.25, 0.25])
    let worse = try rule.weights(pastErrors: [[1, -1], [3, -3], [3, -3]])
    #expect(worse == [1, 0, 0])
  }
}
