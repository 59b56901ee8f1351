import Foundation
import Testing

@testable import Forecast

@Suite("Models of one price")
struct PriceModelsTests {
  private func history(_ values: [Double]) throws -> PriceHistory {
    let average = Series(
      "average", unit: .dollarsPerBarrel, start: .month(2000, 1), values: values)
    return try PriceHistory(average: average, last: average.named("last"))
  }

  @Test(
    "the autoregression agrees with statsmodels in order, coefficients and forecasts",
    arguments: try BacktestReference.load().models)
  func autoregression(outside: BacktestReference.Model) throws {
    let history = try outside.history()
    let model = AutoregressionByBIC()
    let fit = try model.fitted(to: history.average.log().difference().values)
    #expect(fit.order == outside.order)
    #expect(agree(fit.coefficients, outside.coefficients))
    let forecasts = try model.forecasts(from: history, horizons: outside.horizons)
    #expect(agree(forecasts, outside.autoregression))
  }

  @Test(
    "the damped trend agrees with statsmodels at given parameters and finds none worse",
    arguments: try BacktestReference.load().models)
  func dampedTrend(outside: BacktestReference.Model) throws {
    let logs = try outside.history().average.log().values
    let given = outside.smoothing
    let smoothing = DampedTrend.Smoothing(
      level: given.level, trend: given.trend, damping: given.damping)
    let state = smoothing.filtered(logs)
    #expect(agree(state.sumOfSquares, given.sumOfSquares))
    let forecasts = outside.horizons.map { exp(smoothing.forecast(from: state, horizon: $0)) }
    #expect(agree(forecasts, given.forecasts))
    let fitted = DampedTrend.Smoothing.fitted(to: logs)
    #expect(fitted.filtered(logs).sumOfSquares <= outside.leastSumOfSquares * (1 + 1e-6))
  }

  @Test("drift continues exact growth, and no-change stays")
  func exactGrowth() throws {
    let history = try history((0..<30).map { 50 * pow(1.01, Double($0)) })
    let last = 50 * pow(1.01, 29.0)
    let drift = try Drift(from: .average).forecasts(from: history, horizons: [1, 12])
    #expect(agree(drift, [last * 1.01, last * pow(1.01, 12)]))
    // From the last price, at the end of its month, the average of a month lies half a month nearer.
    let ahead = try Drift(from: .lastPrice).forecasts(from: history, horizons: [1, 12])
    #expect(agree(ahead, [last * pow(1.01, 0.5), last * pow(1.01, 11.5)]))
    #expect(
      NoChange(from: .lastPrice).forecasts(from: history, horizons: [1, 12]) == [last, last])
  }

  @Test(
    "a price in other units is forecast in those units",
    arguments: RollingOriginsTests.models.indices)
  func units(number: Int) throws {
    let values = (0..<80).map { 60 + 10 * sin(Double($0 * $0)) }
    let model = RollingOriginsTests.models[number]
    let dollars = try model.forecasts(from: history(values), horizons: [1, 6])
    let scaled = try model.forecasts(from: history(values.map { $0 * 8 }), horizons: [1, 6])
    #expect(agree(scaled, dollars.map { 8 * $0 }, within: 1e-10))
  }

  @Test("order 0 leaves mean growth")
  func orderZero() throws {
    let values = (0..<40).map { 50 + 10 * sin(Double($0)) }
    let history = try history(values)
    let drift = try Drift(from: .average).forecasts(from: history, horizons: [1, 5])
    let constant = try AutoregressionByBIC(maximumOrder: 0).forecasts(
      from: history, horizons: [1, 5])
    #expect(agree(constant, drift))
    let last = try AutoregressionByBIC(maximumOrder: 0, from: .lastPrice).forecasts(
      from: history, horizons: [1, 5])
    #expect(agree(last, try Drift(from: .lastPrice).forecasts(from: history, horizons: [1, 5])))
  }

  @Test("refuse a short, a still and a negative history")
  func refused() throws {
    let short = try history([50, 51, 52])
    let still = try history(Array(repeating: 50, count: 60))
    let negative = try history((0..<60).map { $0 == 40 ? -37.63 : 50 + Double($0) })
    #expect(throws: DataError.tooShort(method: "A damped trend", required: 24, available: 3)) {
      try DampedTrend().forecasts(from: short, horizons: [1])
    }
    #expect(
      throws: DataError.tooShort(
        method: "An autoregression of order up to 12", required: 34, available: 2)
    ) { try AutoregressionByBIC().forecasts(from: short, horizons: [1]) }
    #expect(throws: DataError.constantSeries(method: "A damped trend")) {
      try DampedTrend().forecasts(from: still, horizons: [1])
    }
    #expect(throws: DataError.constantSeries(method: "An autoregression")) {
      try AutoregressionByBIC().forecasts(from: still, horizons: [1])
    }
    let refusal = DataError.notPositive(
      method: "The logarithm", series: "average", period: .month(2003, 5), value: -37.63)
    for model in [Drift(from: .average), AutoregressionByBIC(), DampedTrend()]
      as [any PriceForecaster]
    {
      #expect(throws: refusal) { try model.forecasts(from: negative, horizons: [1]) }
    }
  }
}
