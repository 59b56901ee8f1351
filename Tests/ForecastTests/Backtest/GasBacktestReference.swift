import Testing

@testable import Forecast

/// `gas_backtest.json`: European gas forecast from oil as numpy computes it, by origin and by era.
struct GasBacktestReference: Decodable {
  let tolerance: Double
  let firstOrigin: String
  let discount: Double
  let origins: [Origin]
  let eras: [EraScores]
  let lagged: [Lagged]
  let ahead: [Ahead]

  /// Ratios of the regime-aware price to no-change by horizon, with gas known a month after oil.
  struct Lagged: Decodable, Sendable {
    let first: String
    let last: String
    let ratios: [Double]

    func era() throws -> Era { Era(try #require(Period(first))...(try #require(Period(last)))) }
  }

  /// The band of the regime-aware price after the end of the data.
  struct Ahead: Decodable, Sendable {
    let lower: Double
    let upper: Double
  }

  struct Origin: Decodable, Sendable, CustomTestStringConvertible {
    let origin: String
    let links: [Link]
    let study: [Double]
    let level: [Double]
    let corrected: [Double]
    let fromLastPrice: [Double]
    let weights: [Double]
    let regimeAware: [Double]

    struct Link: Decodable, Sendable {
      let rule: String
      let constant: Double
      let elasticity: Double
      let adjustment: Double
    }

    var testDescription: String { "at the end of \(origin)" }
  }

  struct EraScores: Decodable, Sendable, CustomTestStringConvertible {
    let first: String
    let last: String
    let model: String
    let scores: [Score]

    struct Score: Decodable, Sendable {
      let horizon: Int
      let n: Int
      let rmse: Double
      let ratio: Double
      let coverage: Double
      let width: Double
    }

    var testDescription: String { "\(model), \(first) to \(last)" }

    func era() throws -> Era { Era(try #require(Period(first))...(try #require(Period(last)))) }
  }

  static func load() throws -> GasBacktestReference { try Reference.load("gas_backtest") }
}

/// The gas and oil prices of the data folder, and the backtest on them, run once for all tests.
enum ShippedGas {
  static let end = Period.month(2026, 5)

  static func price() throws -> Series {
    try ShippedData.series("europe_usd_mmbtu", of: "gas_prices_monthly", through: end)
  }

  static func backtest(
    gas: Series? = nil, oil: PriceHistory? = nil, lag: Int = 0
  ) throws -> GasBacktest {
    try GasBacktest(
      gas: gas ?? price(), oil: oil ?? .shipped("brent"),
      studyRule: AveragingRule(average: 6, lag: 6, hold: 1), from: .month(1992, 12), lag: lag)
  }

  static let run = Result { try backtest() }
}
