import Testing

@testable import Forecast

/// `cointegration.json`: Engle–Granger by statsmodels and R, Johansen by gretl, R and statsmodels.
struct CointegrationReference: Decodable, Sendable {
  let data: [String: [String: [Double]]]
  let engleGranger: [EngleGrangerCase]
  let johansen: [JohansenCaseOutside]
  let simulatedTrace: [SimulatedTrace]

  struct EngleGrangerCase: Decodable, Sendable, CustomTestStringConvertible {
    let data: String
    let variables: [String]
    let terms: DeterministicTerms
    let rule: String
    let atMost: Int
    let statistic: Double
    let p: Double
    let coefficients: [Double]
    let n: Int?
    let critical: [Double]?

    var testDescription: String {
      "\(data), \(variables.count) variables, \(terms), \(rule) \(atMost)"
    }
  }

  struct JohansenCaseOutside: Decodable, Sendable, CustomTestStringConvertible {
    let data: String
    let variables: [String]
    let lags: Int
    let seasonal: Bool
    let `case`: JohansenCase
    let trace: [Double]
    let maximum: [Double]
    let traceP: [Double]
    let maximumP: [Double]
    let urcaTrace: [Double]?
    let urcaMaximum: [Double]?
    let urcaVector: [Double]?
    let urcaLoadings: [Double]?
    let statsmodelsTrace: [Double]?
    let statsmodelsMaximum: [Double]?

    var testDescription: String {
      "\(data), K = \(lags), case \(self.case.rawValue)\(seasonal ? ", seasonal" : "")"
    }
  }

  struct SimulatedTrace: Decodable, Sendable {
    let `case`: JohansenCase
    let n: Int
    /// At 10, 5 and 1 %.
    let quantiles: [Double]
  }

  static let shared = Result {
    try Reference.load("cointegration", as: CointegrationReference.self)
  }

  static func series(_ data: String, _ names: [String]) throws -> [Series] {
    guard data != "oil" else {
      let prices = try OLSReference.Case.oilPrices()
      return try names.map { name in
        try prices.series("\(name)_usd_bbl", over: .month(1990, 1) ... .month(2008, 12)).log()
          .named(name)
      }
    }
    let set = try #require(try shared.get().data[data])
    return try names.map { name in
      Series(name, unit: .ratio, start: .quarter(1974, 1), values: try #require(set[name]))
    }
  }
}
