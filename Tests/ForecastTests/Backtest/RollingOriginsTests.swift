import Foundation
import Testing

@testable import Forecast

@Suite("Rolling origins")
struct RollingOriginsTests {
  /// Every model that forecasts one price.
  static let models: [any PriceForecaster] = [
    NoChange(from: .lastPrice), NoChange(from: .average), Drift(from: .lastPrice),
    Drift(from: .average), AutoregressionByBIC(maximumOrder: 3), DampedTrend(),
  ]

  private static func prices(after cut: Period, planted: Double = 0) throws -> PriceHistory {
    var level = log(60.0)
    let figures = (0..<90).map { t -> Double in
      level += 0.08 * sin(Double(t * t))
      return exp(level)
    }
    func series(_ name: String, shift: Double) -> Series {
      let start = Period.month(2000, 1)
      let values = figures.enumerated().map {
        $1 + shift + (start.advanced(by: $0) > cut ? planted : 0)
      }
      return Series(name, unit: .dollarsPerBarrel, start: start, values: values)
    }
    return try PriceHistory(average: series("average", shift: 0), last: series("last", shift: 0.5))
  }

  @Test(
    "no forecast moves when the future does",
    arguments: models.indices, [RollingOrigins.Window.expanding, .fixed(48)])
  func planted(number: Int, window: RollingOrigins.Window) throws {
    let cut = Period.month(2006, 3)
    let rolling = try RollingOrigins(
      from: .month(2005, 1), through: .month(2006, 9), window: window, horizons: [6, 1, 3])
    let model = Self.models[number]
    let plain = try rolling.forecasts(of: model, on: Self.prices(after: cut))
    let changed = try rolling.forecasts(of: model, on: Self.prices(after: cut, planted: 1e4))
    for (before, after) in zip(plain.records, changed.records) {
      let known = before.origins.count { $0 <= cut }
      #expect(before.forecasts.prefix(known) == after.forecasts.prefix(known))
      #expect(before.lastKnown.prefix(known) == after.lastKnown.prefix(known))
      #expect(before.forecasts != after.forecasts)
    }
    #expect(plain.failures.isEmpty)
    #expect(plain.records.map(\.horizon) == [1, 3, 6])
  }

  @Test("origins step from the first to the last, and the last price stays put")
  func steps() throws {
    let rolling = try RollingOrigins(
      from: .month(2005, 1), through: .month(2005, 12), step: 5, horizons: [2])
    #expect(rolling.origins == [.month(2005, 1), .month(2005, 6), .month(2005, 11)])
    let prices = try Self.prices(after: .month(2007, 6))
    let record = try rolling.forecasts(of: NoChange(from: .lastPrice), on: prices).record(
      horizon: 2)
    for (position, origin) in record.origins.enumerated() {
      #expect(record.forecasts[position] == prices.last[origin])
      #expect(record.outcomes[position] == prices.average[origin.advanced(by: 2)])
    }
  }

  @Test("a fixed window holds its length and a long horizon ends earlier")
  func windows() throws {
    let prices = try Self.prices(after: .month(2007, 6))
    let known = try prices.known(at: .month(2005, 1), window: .fixed(24))
    #expect(known.average.span == .month(2003, 2)...(.month(2005, 1)))
    #expect(known.last.end == .month(2005, 1))
    let rolling = try RollingOrigins(
      from: .month(2006, 1), through: .month(2007, 5), horizons: [1, 12])
    let run = try rolling.forecasts(of: NoChange(from: .average), on: prices)
    #expect(run.records.map(\.count) == [17, 6])
  }

  @Test("an origin that cannot be estimated is counted with its reason")
  func failures() throws {
    let prices = try Self.prices(after: .month(2007, 6))
    let rolling = try RollingOrigins(
      from: .month(2001, 10), through: .month(2002, 1), horizons: [1])
    let run = try rolling.forecasts(of: DampedTrend(), on: prices)
    #expect(run.failures.map(\.origin) == [.month(2001, 10), .month(2001, 11)])
    #expect(
      run.failures.last?.reason
        == .tooShort(method: "A damped trend", required: 24, available: 23))
    #expect(try run.record(horizon: 1).count == 2)
    #expect(throws: DataError.self) { try run.record(horizon: 2) }
  }

  @Test(
    "far horizons that a history does not carry leave the near ones, and are counted by themselves")
  func near() throws {
    // A regression on momentum over one month has n − 1 − h pairs after n months and needs 24 of them.
    let prices = try Self.prices(after: .month(2007, 6))
    let model = DirectRegression(on: .momentum(periods: 1), from: .average)
    let run = try RollingOrigins(
      from: .month(2002, 1), through: .month(2002, 7), horizons: [1, 2, 3, 6]
    ).forecasts(of: model, on: prices)
    #expect(run.records.map(\.count) == [6, 5, 4, 1])
    #expect(run.failures.map(\.horizon) == [1, 2, 3, 6, 6, 6])
    #expect([1, 2, 3, 6].map { run.failures(horizon: $0).count } == [1, 2, 3, 6])
    #expect(run.failures[1].reason.description.hasPrefix("A regression 2 periods ahead needs 26"))
    let alone = try RollingOrigins(
      from: .month(2002, 2), through: .month(2002, 7), horizons: [1]
    ).forecasts(of: model, on: prices)
    #expect(run.records[0] == alone.records[0])
  }

  /// A model whose forecasts grow beyond all numbers from some origin on.
  private struct Runaway: PriceForecaster {
    let name = "runaway"
    let from: Period

    func forecasts(from history: PriceHistory, horizons: [Int]) -> [Double] {
      horizons.map { history.average.end < from || $0 < 3 ? 50 : $0 == 3 ? .infinity : .nan }
    }
  }

  @Test("a forecast out of the range of prices is a failure of its origin with the nearest horizon")
  func runaway() throws {
    let prices = try Self.prices(after: .month(2007, 6))
    let cut = Period.month(2005, 4)
    let rolling = try RollingOrigins(
      from: .month(2005, 1), through: .month(2005, 12), horizons: [1, 2, 3, 6])
    let run = try rolling.forecasts(of: Runaway(from: cut), on: prices)
    #expect(run.records.map(\.count) == [12, 12, 3, 3])
    #expect(run.failures.map(\.origin) == rolling.origins.filter { $0 >= cut })
    #expect(run.failures.allSatisfy { $0.horizon == 3 })
    #expect(
      run.failures[0].reason.description.contains(
        "of 'runaway' from 2005-04 leaves the range of prices 3 months ahead"))
  }

  @Test("refuses origins the wrong way round, no horizon, no outcome and a window too long")
  func refused() throws {
    let prices = try Self.prices(after: .month(2007, 6))
    #expect(throws: DataError.self) {
      try RollingOrigins(from: .month(2005, 2), through: .month(2005, 1), horizons: [1])
    }
    #expect(throws: DataError.self) {
      try RollingOrigins(from: .month(2005, 1), through: .month(2005, 1), horizons: [])
    }
    let late = try RollingOrigins(from: .month(2007, 6), through: .month(2007, 6), horizons: [1])
    #expect(throws: DataError.self) {
      try late.forecasts(of: NoChange(from: .lastPrice), on: prices)
    }
    #expect(
      throws: DataError.tooShort(
        method: "A window of 24 that ends in 2001-06", required: 24, available: 18)
    ) { try prices.known(at: .month(2001, 6), window: .fixed(24)) }
    #expect(
      throws: DataError.unitMismatch(method: "A price history", left: "USD/bbl", right: "ratio")
    ) { try PriceHistory(average: prices.average, last: Series([1, 2])) }
  }
}
