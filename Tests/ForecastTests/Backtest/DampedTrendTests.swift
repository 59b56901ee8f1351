import Foundation
import Testing

@testable import Forecast

/// `damped_trend.json`: the least squared error of the damped trend as scipy and mpmath find it from many starts.
struct DampedTrendReference: Decodable {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let price: String
    let last: Bool
    let origin: String
    let parameters: [Double]
    let sumOfSquares: Double
    let horizons: [Int]
    let logs: [Double]

    var testDescription: String { "\(price), \(last ? "last prices" : "averages") to \(origin)" }
  }

  let cases: [Case]

  static func load() throws -> DampedTrendReference { try Reference.load("damped_trend") }
}

@Suite("Damped trend")
struct DampedTrendTests {
  @Test(
    "finds the least squared error and the forecasts there as scipy and mpmath do, to ten digits",
    arguments: try DampedTrendReference.load().cases)
  func least(outside: DampedTrendReference.Case) throws {
    let origin = try #require(Period(outside.origin))
    let history = try PriceHistory.shipped(outside.price).known(at: origin, window: .expanding)
    let series = outside.last ? history.last : history.average
    let logs = try series.log().values
    let smoothing = DampedTrend.Smoothing.fitted(to: logs)
    let state = smoothing.filtered(logs)
    #expect(state.sumOfSquares <= outside.sumOfSquares * (1 + 1e-12))
    for (horizon, log) in zip(outside.horizons, outside.logs) {
      #expect(abs(smoothing.forecast(from: state, horizon: horizon) - log) < 1e-10)
    }
  }
}
