import Foundation
import Testing

@testable import Forecast

/// `backtest.json`: measures, tests and benchmarks as other programs compute them.
struct BacktestReference: Decodable {
  let tolerance: Tolerance
  let dm: [DM]
  let accuracy: Accuracy
  let direction: [Direction]
  let crps: [Score]
  let interval: Interval
  let pit: PIT
  let confidenceSet: Confidence
  let combination: Combined
  let models: [Model]
  let benchmarks: [Benchmark]

  struct Tolerance: Decodable {
    let relative: Double
    let monteCarlo: Double
    let smallVariance: Double
  }

  /// Diebold–Mariano of R's forecast.
  struct DM: Decodable, Sendable, CustomTestStringConvertible {
    let first: [Double]
    let second: [Double]
    let h: Int
    let power: Int
    let kernel: String
    let statistic: Double
    let pValue: Double
    let bartlettPValue: Double

    var testDescription: String { "\(h) ahead, power \(power), \(kernel)" }
  }

  /// Measures of R's forecast for a random walk with drift.
  struct Accuracy: Decodable {
    let history: [Double]
    let outcomes: [Double]
    let forecasts: [Double]
    let rmse: Double
    let mae: Double
    let mape: Double
    let mase: Double

    /// One forecast for each horizon, told as one record: the measures do not ask for horizons.
    var record: ForecastRecord {
      .made(forecasts: forecasts, outcomes: outcomes, from: .year(history.count))
    }
  }

  struct Direction: Decodable, Sendable {
    let forecasts: [Double]
    let outcomes: [Double]
    let hits: Int
    let statistic: Double
    let pValue: Double
  }

  struct Score: Decodable, Sendable {
    let draws: [Double]
    let outcome: Double
    let empirical: Double
    let fair: Double
  }

  struct Interval: Decodable {
    let level: Double
    let lower: [Double]
    let upper: [Double]
    let outcomes: [Double]
    let coverage: Double
    let width: Double
    let score: Double
  }

  struct PIT: Decodable {
    let transforms: [Double]
    let counts: [Int]
    let statistic: Double
    let pValue: Double
  }

  struct Confidence: Decodable {
    let losses: [[Double]]
    let blockLength: Int
    let rows: [[Int]]
    let sets: [Found]

    struct Found: Decodable {
      let statistic: String
      let order: [Int]
      let pValues: [Double]
      let manyOrder: [Int]
      let manyPValues: [Double]
    }
  }

  struct Combined: Decodable {
    let errors: [[Double]]
    let batesGranger: [Double]
    let window: Int
    let inverseRecentError: [Double]
    let forecasts: [Double]
    let trimmed: Double
  }

  struct Model: Decodable, Sendable, CustomTestStringConvertible {
    let series: String
    let origin: String
    let order: Int
    let coefficients: [Double]
    let horizons: [Int]
    let autoregression: [Double]
    let smoothing: Smoothing
    let leastSumOfSquares: Double

    struct Smoothing: Decodable, Sendable {
      let level: Double
      let trend: Double
      let damping: Double
      let sumOfSquares: Double
      let forecasts: [Double]
    }

    var testDescription: String { "\(series) at \(origin)" }

    /// The prices known at the origin.
    func history() throws -> PriceHistory {
      let name = series.replacingOccurrences(of: "_usd_bbl", with: "")
      let origin = try #require(Period(origin))
      return try PriceHistory.shipped(name).known(at: origin, window: .expanding)
    }
  }

  struct Benchmark: Decodable, Sendable, CustomTestStringConvertible {
    let series: String
    let first: String
    let lastTarget: String
    let horizon: Int
    let n: Int
    let rectangularP: Double
    let bartlettP: Double
    let rmseLast: Double
    let ratio: Double

    var testDescription: String { "\(series) from \(first), \(horizon) ahead" }
  }

  static func load() throws -> BacktestReference { try Reference.load("backtest") }
}

extension ForecastRecord {
  /// A record of yearly origins, movements counted from 0 unless said.
  static func made(
    _ model: String = "model", forecasts: [Double], outcomes: [Double], horizon: Int = 1,
    from first: Period = .year(1), lastKnown: [Double]? = nil
  ) -> ForecastRecord {
    ForecastRecord(
      model: model, horizon: horizon, origins: forecasts.indices.map { first.advanced(by: $0) },
      forecasts: forecasts, outcomes: outcomes, lastKnown: lastKnown ?? forecasts.map { _ in 0 })
  }

  /// A record with given errors around outcomes of 0.
  static func erring(
    _ model: String = "model", by errors: [Double], horizon: Int = 1
  ) -> ForecastRecord {
    made(model, forecasts: errors.map { -$0 }, outcomes: errors.map { _ in 0 }, horizon: horizon)
  }
}

extension PriceHistory {
  /// Averages and last prices of the data folder: `wti` or `brent`.
  static func shipped(_ name: String) throws -> PriceHistory {
    let end = Period.month(2026, 7)
    return try PriceHistory(
      average: ShippedData.series("\(name)_usd_bbl", of: "oil_prices_monthly", through: end),
      last: ShippedData.series("\(name)_last_usd_bbl", of: "oil_prices_month_end", through: end))
  }
}
