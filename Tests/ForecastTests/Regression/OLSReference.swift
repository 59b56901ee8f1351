import Foundation
import Testing

@testable import Forecast

/// `ols.json`: regressions computed in fifty digits, checked there against statsmodels and R's lm.
struct OLSReference: Decodable {
  let tolerance: Tolerance
  let cases: [Case]

  struct Tolerance: Decodable {
    let relative: Double
  }

  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let formula: String
    let n: Int
    let k: Int
    let terms: [String]
    let coefficients: [Double]
    let standardErrors: [Double]
    let t: [Double]
    let p: [Double]
    let r2: Double
    let adjustedR2: Double
    let sigma: Double
    let ssr: Double
    let logLikelihood: Double
    let aic: Double
    let bic: Double
    let hq: Double
    let durbinWatson: Double
    let conditionNumber: Double
    let data: [String: [Double]]?
    let longRun: [LongRunLine]?

    var testDescription: String { name }

    /// The equation estimated by the library, on Longley's figures or on monthly oil prices.
    func fit() throws -> LinearFit {
      let formula = try Formula(formula)
      guard let data else {
        let sample = Period.month(1990, 1)...Period.month(2008, 12)
        let variables = try Self.oilPrices().variables(of: formula, sample: sample)
        return try DesignMatrix(formula, variables: variables, sample: sample).leastSquares()
      }
      let variables = data.mapValues {
        Series("x", unit: .ratio, start: .year(1947), values: $0)
      }
      return try DesignMatrix(formula, variables: variables).leastSquares()
    }

    /// The prices that ship with the product, beside the tests in the source tree.
    static func oilPrices() throws -> Dataset {
      let root = URL(filePath: #filePath).appending(path: "../../../../").standardized
      return try Dataset(contentsOf: root.appending(path: "Data/oil_prices_monthly.csv").path)
    }
  }

  struct LongRunLine: Decodable, Sendable {
    let term: String
    let coefficient: Double
    let standardError: Double
  }

  static func named(_ name: String) throws -> Case {
    let all: OLSReference = try Reference.load("ols")
    return try #require(all.cases.first { $0.name == name })
  }
}

/// Whether two numbers agree relative to the outside one.
func agree(_ ours: Double, _ outside: Double, within tolerance: Double = 1e-10) -> Bool {
  abs(ours - outside) <= tolerance * abs(outside)
}

/// Whether two lists agree, number by number.
func agree(_ ours: [Double], _ outside: [Double], within tolerance: Double = 1e-10) -> Bool {
  ours.count == outside.count
    && zip(ours, outside).allSatisfy { agree($0, $1, within: tolerance) }
}
