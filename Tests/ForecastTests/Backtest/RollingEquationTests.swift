import Foundation
import Testing

@testable import Forecast

@Suite("Equation carried from origin to origin")
struct RollingEquationTests {
  private static let horizons = [1, 3, 6, 12, 24]

  private static func production() throws -> ReleasedSeries {
    ReleasedSeries(
      try ShippedData.series(
        "crude_production_kbd", of: "world_oil_monthly", through: .month(2017, 12)), lag: 3)
  }

  private static func deflator() throws -> ReleasedSeries {
    ReleasedSeries(
      try ShippedData.series("us_cpi_u_index", of: "us_cpi_monthly", through: .month(2020, 12)),
      lag: 1)
  }

  /// The sample laid out and estimated by itself and run forward through names and periods.
  private static func general(
    _ model: EquationForecaster, _ formula: Formula, on history: PriceHistory
  ) throws -> [Double] {
    let origin = history.average.end
    let end = origin.advanced(by: 24)
    let prices = history.prices(model.start)
    var variables = [EquationForecaster.price: prices.named(EquationForecaster.price)]
    var index: [Double] = Array(repeating: 1, count: 24)
    if let deflator = try model.deflator?.known(at: origin) {
      let last = deflator.values[deflator.count - 1]
      let growth = log(last / deflator.values[deflator.count - 13]) / 12
      let lag = deflator.end.distance(to: origin)
      func ahead(_ step: Int) -> Double { last * exp(growth * Double(step)) }
      let carried = deflator.with(values: deflator.values + (1...lag).map { ahead($0) })
      index = (1...24).map { ahead(lag + $0) }
      variables[EquationForecaster.price] = try prices.combined(
        with: carried, name: EquationForecaster.price, unit: .ratio
      ) { $0 / $1 }
    }
    var future: [String: Series] = [:]
    for (name, driver) in model.drivers {
      let known = try driver.known(at: origin).named(name)
      variables[name] = known
      let steps = known.end.distance(to: end)
      future[name] = known.with(
        values: known.values + Array(repeating: known.values[known.count - 1], count: steps))
    }
    let fit = try DesignMatrix(formula, variables: variables).leastSquares()
    let path = try DynamicEquation(fit).forecast(
      history: variables, drivers: future, through: end)
    let logs = zip(path.values, index).map { log($0 * $1) }
    return history.averages(ofLogs: logs, from: model.start, horizons: horizons)
  }

  @Test(
    "says what the sample estimated by itself and run forward by name says, to ten digits",
    arguments: [
      "d(log(price)) ~ L(log(price)) + L(log(supply)) + trend + L(d(log(price))) + L(d(log(supply)))",
      "log(price) ~ L(log(price), 1:2) + log(supply) + season - 1",
      "price ~ L(price) + L(d(log(price))) + supply",
      "d(log(price), 12) ~ L(d(log(price), 12)) + d(log(supply), 12) + L(price)",
      "log(price) ~ L(log(price)) + L(d(d(log(price)))) + d(supply) + trend",
      "log(price) ~ L(log(price)) + powers(supply, 2)",
    ], [true, false])
  func agreesWithGeneral(text: String, isReal: Bool) throws {
    let formula = try Formula(text)
    let prices = try PriceHistory.shipped("wti")
    let model = EquationForecaster(
      .given(formula), drivers: ["supply": try Self.production()],
      deflator: isReal ? try Self.deflator() : nil, known: .frozen,
      from: isReal ? .lastPrice : .average)
    for window in [RollingOrigins.Window.expanding, .fixed(110)] {
      var memory = OriginMemory()
      for origin in (0..<26).map({ Period.month(2003, 11).advanced(by: $0) }) {
        let history = try prices.known(at: origin, window: window)
        let carried = try model.forecasts(
          from: history, horizons: Self.horizons, remembering: &memory)
        let alone = try Self.general(model, formula, on: history)
        #expect(agree(carried, alone, within: 1e-10), "\(text) at \(origin), \(window)")
      }
    }
  }

  @Test("a memory of other figures under the same names changes nothing")
  func otherFigures() throws {
    let formula = try Formula("d(log(price)) ~ L(log(price)) + L(log(supply)) + trend")
    let prices = try PriceHistory.shipped("wti")
    let supply = try Self.production()
    let deflator = try Self.deflator()
    let other = supply.series.with(values: supply.series.values.map { $0.squareRoot() })
    let models = [
      EquationForecaster(
        .given(formula), drivers: ["supply": supply], deflator: deflator, known: .frozen,
        from: .lastPrice),
      EquationForecaster(
        .given(formula), drivers: ["supply": ReleasedSeries(other, lag: 3)], deflator: deflator,
        known: .rule, from: .average),
      EquationForecaster(
        .given(formula), drivers: ["supply": supply], known: .frozen, from: .lastPrice),
    ]
    var memory = OriginMemory()
    for origin in [Period.month(2005, 3), .month(2004, 11), .month(2005, 3), .month(2006, 1)] {
      let history = try prices.known(at: origin, window: .expanding)
      for model in models {
        let carried = try model.forecasts(
          from: history, horizons: Self.horizons, remembering: &memory)
        let alone = try model.forecasts(from: history, horizons: Self.horizons)
        #expect(agree(carried, alone, within: 1e-10), "\(model.name) at \(origin)")
      }
    }
  }

  @Test("refuses what has no logarithm or no sample, in the words of the general method")
  func refusals() throws {
    let formula = try Formula("d(log(price)) ~ L(log(price)) + L(log(supply))")
    let prices = try PriceHistory.shipped("wti")
    let supply = try Self.production().series
    var figures = supply.values
    let hole = Period.month(1999, 5)
    figures[supply.start.distance(to: hole)] = -1
    let model = EquationForecaster(
      .given(formula), drivers: ["supply": ReleasedSeries(supply.with(values: figures), lag: 3)],
      known: .frozen, from: .lastPrice)
    var memory = OriginMemory()
    let before = try prices.known(at: .month(1999, 1), window: .expanding)
    _ = try model.forecasts(from: before, horizons: [1], remembering: &memory)
    let after = try prices.known(at: .month(2000, 1), window: .expanding)
    #expect(
      throws: DataError.notPositive(
        method: "The logarithm", series: "supply", period: hole, value: -1)
    ) {
      try model.forecasts(from: after, horizons: [1], remembering: &memory)
    }
    let unknown = EquationForecaster(
      .given(try Formula("log(price) ~ L(log(price)) + stocks")), drivers: [:], known: .frozen,
      from: .lastPrice)
    #expect(throws: DataError.self) { try unknown.forecasts(from: before, horizons: [1]) }
  }
}
