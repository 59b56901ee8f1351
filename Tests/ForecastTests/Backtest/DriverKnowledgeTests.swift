import Foundation
import Testing

@testable import Forecast

@Suite("How drivers are known after the origin")
struct DriverKnowledgeTests {
  /// `ln pₜ = 0.5 + 0.6·ln pₜ₋₁ + 0.3·ln dₜ` without any error, d a random walk of known seed.
  private struct World {
    let driver: Series
    let price: Series
    let origin = Period.month(2005, 12)
    let horizons = [1, 2, 6, 12]

    init() {
      var stream = RandomStream(seed: 7, stream: 0)
      var logs = [log(80.0)]
      for _ in 1..<120 { logs.append(logs[logs.count - 1] + 0.05 * stream.nextNormal()) }
      var prices = [3.0]
      for value in logs.dropFirst() {
        prices.append(0.5 + 0.6 * prices[prices.count - 1] + 0.3 * value)
      }
      driver = Series("d", unit: .ratio, start: .month(2000, 1), values: logs.map { exp($0) })
      price = Series(
        "p", unit: .dollarsPerBarrel, start: .month(2000, 1), values: prices.map { exp($0) })
    }

    func model(
      _ known: DriverKnowledge, driver: Series? = nil, vintages: [Period: Series] = [:]
    ) throws -> EquationForecaster {
      EquationForecaster(
        .given(try Formula("log(price) ~ L(log(price)) + log(demand)")),
        drivers: ["demand": ReleasedSeries(driver ?? self.driver, lag: 0)], known: known,
        vintages: known == .vintage ? ["demand": vintages] : [:], from: .average)
    }

    func forecasts(of model: EquationForecaster) throws -> [Double] {
      let prices = try PriceHistory(average: price, last: price)
      return try model.forecasts(
        from: try prices.known(at: origin, window: .expanding), horizons: horizons)
    }

    var truth: [Double] {
      get throws { try horizons.map { try price.value(at: origin.advanced(by: $0)) } }
    }
  }

  private func agree(_ left: [Double], _ right: [Double], within: Double = 1e-8) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) < within * abs($1) }
  }

  @Test("with drivers as observed an equation without error foresees the price itself")
  func observed() throws {
    let world = World()
    let truth = try world.truth
    #expect(agree(try world.forecasts(of: try world.model(.observed)), truth))
    #expect(!agree(try world.forecasts(of: try world.model(.frozen)), truth, within: 1e-3))
  }

  @Test("frozen drivers give the recursion of the equation with the last figure, by hand")
  func frozen() throws {
    let world = World()
    let held = log(try world.driver.value(at: world.origin))
    var level = log(try world.price.value(at: world.origin))
    var path: [Double] = []
    for _ in 1...12 {
      level = 0.5 + 0.6 * level + 0.3 * held
      path.append(exp(level))
    }
    #expect(
      agree(
        try world.forecasts(of: try world.model(.frozen)), world.horizons.map { path[$0 - 1] }))
  }

  @Test("by rule is as observed, had the driver gone on as its autoregression says")
  func rule() throws {
    let world = World()
    let past = try #require(world.driver.through(world.origin))
    var growth = zip(past.values, past.values.dropFirst()).map { log($1 / $0) }
    let fit = try AutoregressionByBIC(maximumOrder: 12).fitted(to: growth)
    var values = past.values
    for _ in 1...12 {
      let lags = growth.suffix(fit.order).reversed()
      growth.append(
        fit.coefficients[0] + zip(fit.coefficients.dropFirst(), lags).map(*).reduce(0, +))
      values.append(values[values.count - 1] * exp(growth[growth.count - 1]))
    }
    // Figures after the horizon are never asked for.
    let gone = Series(
      "d", unit: .ratio, start: past.start, values: values + Array(repeating: 1, count: 36))
    let expected = try world.forecasts(of: try world.model(.observed, driver: gone))
    #expect(agree(try world.forecasts(of: try world.model(.rule)), expected, within: 1e-12))
  }

  @Test("an edition that proves right is as good as observed, in any unit; later ones do not enter")
  func vintage() throws {
    let world = World()
    let edition = Series(
      "edition", unit: .ratio, start: .month(2004, 1),
      values: try #require(world.driver.from(.month(2004, 1))).values.prefix(36).map { $0 / 1000 })
    let later = Series(
      "later", unit: .ratio, start: .month(2004, 1), values: Array(repeating: 1e6, count: 60))
    let alone = try world.model(.vintage, vintages: [world.origin: edition])
    let both = try world.model(
      .vintage, vintages: [world.origin: edition, world.origin.advanced(by: 12): later])
    #expect(agree(try world.forecasts(of: alone), try world.truth))
    #expect(try world.forecasts(of: both) == world.forecasts(of: alone))
    #expect(alone.longestHorizon == 12)
    #expect(!alone.speaks(at: world.origin.advanced(by: 1)))
  }

  @Test("years grow with the years of an edition and are spread as they are: its seasons stay out")
  func seasons() throws {
    let years = Series(
      "y", unit: .ratio, start: .year(1995),
      values: (0..<14).map { 60 + Double($0) + 3 * sin(Double($0)) })
    let released = ReleasedSeries(years, lag: 7, spread: .denton)
    let origin = Period.month(2007, 1)
    let months = try years.slice(.year(2003)...(.year(2008))).disaggregated(to: .monthly)
    // The same years in another unit, with seasons whose sum over a year is zero.
    let edition = months.with(
      values: months.values.enumerated().map {
        ($0.element + 5 * sin(2 * .pi * Double($0.offset) / 12)) / 1000
      })
    let carried = try released.growing(like: edition, after: origin, through: .month(2008, 12))
    let spread = try years.slice(.year(1995)...(.year(2008))).disaggregated(to: .monthly)
    #expect(carried.start == spread.start)
    #expect(agree(carried.values, spread.values, within: 1e-10))
    #expect(throws: DataError.self) {
      try released.growing(like: edition, after: origin, through: .month(2009, 1))
    }

    // Months grow from the same month of the year before.
    let plain = ReleasedSeries(try #require(months.through(.month(2006, 12))), lag: 0)
    let grown = months.with(
      values: months.values.enumerated().map {
        $0.element * (1 + 0.1 * sin(Double($0.offset % 12)))
      })
    let path = try plain.growing(like: grown, after: .month(2006, 12), through: .month(2008, 12))
    #expect(agree(path.values, months.values, within: 1e-12))
  }

  @Test("without an edition of the origin there is one sentence")
  func noEdition() throws {
    let world = World()
    let error = #expect(throws: DataError.self) {
      try world.forecasts(of: try world.model(.vintage))
    }
    #expect(error?.description.hasSuffix("choose another origin.") == true)
  }

  @Test("a curve typed into a plan is the forecast at its origin and nowhere else")
  func curve() throws {
    let plan = try BacktestPlanTests.plan(
      "drift: { kind: drift, start: last }",
      "drift: { kind: curve, curve: { 2001-06: [25.5, 26, 27], 2001-12: [20, 21, 22] } }")
    let row = try #require(
      try BacktestPlanTests.outlook(plan).backtests[0].row("drift", horizon: 3))
    let prices = try PriceHistory.shipped("wti").average
    let misses = [
      try prices.value(at: .month(2001, 9)) - 27, try prices.value(at: .month(2002, 3)) - 22,
    ]
    #expect(row.count == 2)
    #expect(abs(row.mae - misses.map(abs).reduce(0, +) / 2) < 1e-12)
  }
}
