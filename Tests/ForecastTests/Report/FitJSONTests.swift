import Foundation
import Testing

@testable import Forecast

@Suite("A fit as JSON and as a table")
struct FitJSONTests {
  private struct Content: Decodable {
    let formula: String
    let n: Int
    let k: Int
    let coefficients: [Line]
    let longRun: [Line]
    let sigma: Double
    let aic: Double?
    let durbinWatson: Double?

    struct Line: Decodable {
      let term: String
      let estimate: Double
      let standardError: Double
      let p: Double?
    }
  }

  private func decoded(_ fit: LinearFit) throws -> Content {
    try JSONDecoder().decode(Content.self, from: Data(fit.json().text.utf8))
  }

  @Test("agrees with fifty-digit arithmetic and loses nothing on the way")
  func outsideNumbers() throws {
    let outside = try OLSReference.named("brent-error-correction")
    let fit = try outside.fit()
    let content = try decoded(fit)
    #expect(content.formula == outside.formula)
    #expect(content.coefficients.map(\.estimate) == fit.coefficients)
    #expect(agree(content.sigma, outside.sigma))
    #expect(content.longRun.map(\.term) == outside.longRun?.map(\.term))
  }

  @Test("keeps its keys in their order")
  func keys() throws {
    let text = try OLSReference.named("longley").fit().json().text
    let keys = [
      "formula", "sample", "start", "end", "n", "k", "coefficients", "term", "estimate",
      "standardError", "t", "p", "longRun", "r2", "adjustedR2", "sigma", "ssr", "logLikelihood",
      "aic", "bic", "hq", "durbinWatson", "conditionNumber",
    ]
    let places = keys.compactMap { text.range(of: "\"\($0)\":")?.lowerBound }
    #expect(places.count == keys.count)
    #expect(places == places.sorted())
    #expect(text.contains("\"longRun\": []"))
  }

  @Test("says null where an exact fit has no statistic")
  func exactFit() throws {
    let fit = try DesignMatrix(
      Formula("y ~ x - 1"),
      variables: ["x": Series([1, 2, 4, 3, 5]), "y": Series([2, 4, 8, 6, 10])]
    ).leastSquares()
    let content = try decoded(fit)
    #expect(content.aic == nil)
    #expect(content.durbinWatson == nil)
    #expect(content.coefficients[0].p == 0)
    #expect(try fit.report().contains("not defined: the equation fits exactly"))
  }

  @Test("shows people the long run, the cautions and the conventions")
  func report() throws {
    let report = try OLSReference.named("brent-error-correction").fit().report()
    for text in [
      "1990-01 to 2008-12: n = 228, k = 5", "L(d(log(wti)))  ", "k counts the coefficients, not σ²",
      "Caution: Durbin–Watson is biased towards 2", "Long run: log(brent)* = Σ θ·x",
      "10.7 % of a gap closes in a month",
    ] {
      #expect(report.contains(text), "\(text)")
    }
    #expect(!report.split(separator: "\n").contains { $0.count > 100 || $0.last == " " })
  }
}
