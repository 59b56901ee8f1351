import Testing

@testable import Forecast

/// `bounds.json`: bounds tests by R and statsmodels, published ones of R's ARDL, bounds simulated by numpy.
struct BoundsReference: Decodable, Sendable {
  let data: [String: [String: [Double]]]
  let cases: [Case]
  let simulations: [Simulation]
  let asymptotic: [Asymptotic]

  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let data: String
    let `case`: BoundsCase
    let formula: String
    let first: String
    let f: Double
    let t: Double?
    let restrictions: Int
    let n: Int
    let parameters: Int
    let k: Int
    let statsmodelsF: Double?
    let ardlF: Double?
    let ardlT: Double?

    var testDescription: String { "\(data), case \(self.case.rawValue)" }

    func fit() throws -> LinearFit {
      let reference = try BoundsReference.shared.get()
      let start: [String: Period] = [
        "uk": .quarter(1970, 1), "denmark": .quarter(1974, 1), "us": .quarter(1959, 1),
      ]
      var variables: [String: Series] = [:]
      var end: Period?
      for (name, values) in try #require(reference.data[data]) {
        let series = Series(
          name, unit: .ratio, start: try #require(start[data]), values: values)
        variables[name] = series
        end = series.end
      }
      let first = try #require(Period(first))
      return try DesignMatrix(
        Formula(formula), variables: variables, sample: first...(try #require(end))
      ).leastSquares()
    }
  }

  struct Simulation: Decodable, Sendable, CustomTestStringConvertible {
    let fixed: [[Double]]
    let restricted: [Double]?
    let `case`: BoundsCase
    let k: Int
    let n: Int
    let draws: Int
    let lowerF: [Double]
    let upperF: [Double]
    let lowerT: [Double]
    let upperT: [Double]

    var testDescription: String { "case \(self.case.rawValue), k = \(k), n = \(n)" }
  }

  struct Asymptotic: Decodable, Sendable {
    let `case`: BoundsCase
    let k: Int
    let lower: [Double]
    let upper: [Double]
  }

  static let shared = Result { try Reference.load("bounds", as: BoundsReference.self) }
}

/// Fits that bounds tests are tried on.
enum BoundsSample {
  /// An error-correction equation of 40 made-up observations.
  static func fit(_ formula: String) throws -> LinearFit {
    try DesignMatrix(Formula(formula), variables: series()).leastSquares()
  }

  /// Three random walks and a dummy.
  static func series() throws -> [String: Series] {
    var stream = RandomStream(seed: 3, stream: 0)
    var variables: [String: Series] = [:]
    for name in ["p", "d", "r"] {
      var level = 3.0
      let values = (0..<42).map { _ -> Double in
        level += 0.1 * stream.nextNormal()
        return level
      }
      variables[name] = Series(name, unit: .ratio, start: .year(1970), values: values)
    }
    let shock = (0..<42).map { $0 % 7 == 0 ? 1.0 : 0 }
    variables["shock"] = Series("shock", unit: .ratio, start: .year(1970), values: shock)
    return variables
  }

  static let main = "d(p) ~ L(p) + L(d) + L(r) + L(shock) + trend + d(shock) + L(d(d))"
}
