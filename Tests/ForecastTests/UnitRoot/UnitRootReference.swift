import Foundation
import Testing

@testable import Forecast

/// `unit_roots.json`: statistics by statsmodels, arch, R and gretl.
struct UnitRootReference: Decodable, Sendable {
  let tolerance: Tolerance
  let data: [String: [Double]]
  let surfaces: Surfaces
  let cases: [Case]

  struct Tolerance: Decodable, Sendable {
    let relative: Double
  }

  struct Surfaces: Decodable, Sendable {
    let tau: [Tail]
    let critical: [Critical]
  }

  struct Tail: Decodable, Sendable {
    let terms: DeterministicTerms
    let variables: Int
    let tau: Double
    let p: Double
  }

  struct Critical: Decodable, Sendable {
    let terms: DeterministicTerms
    let variables: Int
    let n: Int
    /// At 1, 5 and 10 %.
    let values: [Double]
  }

  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let series: String
    let test: String
    let program: String
    let statistic: Double
    let terms: String
    let rule: String
    let atMost: Int
    let lags: Int
    let n: Int
    let p: Double?
    let simulatedP: Double?
    let critical: [Double]?
    let breakAfter: Int?
    let exact: Double?
    let relativeDifference: Double?

    var testDescription: String { "\(test) \(series) \(terms) \(rule) \(lags)" }

    /// The deterministic terms; Zivot–Andrews names what breaks instead.
    var deterministics: DeterministicTerms {
      DeterministicTerms(rawValue: terms) ?? .constantAndTrend
    }

    var choice: LagChoice {
      switch rule {
      case "aic": .aic(atMost: atMost)
      case "bic": .bic(atMost: atMost)
      case "t-stat": .tStatistic(atMost: atMost)
      default: .fixed(lags)
      }
    }

    var bandwidth: BartlettBandwidth { rule == "automatic" ? .automatic : .fixed(lags) }
  }

  static let shared = Result { try Reference.load("unit_roots", as: UnitRootReference.self) }

  static func cases(of test: String) throws -> [Case] {
    try shared.get().cases.filter { $0.test == test }
  }

  static func series(_ name: String) throws -> Series {
    guard name != "lwti" else {
      let prices = try OLSReference.Case.oilPrices()
      return try prices.series("wti_usd_bbl", over: .month(1986, 1) ... .month(2008, 12)).log()
        .named(name)
    }
    return Series(
      name, unit: .ratio, start: .quarter(1959, 1),
      values: try #require(try shared.get().data[name]))
  }
}

/// Series that every test refuses in the same words.
enum UnfitSeries {
  static let constant = Series(Array(repeating: 71.2, count: 40))
  static let short = Series([1, 3, 2, 5, 4, 6])
  static let line = Series((0..<40).map { 2 + 0.5 * Double($0) })
  /// A sample on which every test can be run: a sum of sines with a trend.
  static let fit = Series(
    stride(from: 0.0, to: 60, by: 1).map { (t: Double) -> Double in
      sin(t) + cos(t * t) + 0.02 * t
    })
}
