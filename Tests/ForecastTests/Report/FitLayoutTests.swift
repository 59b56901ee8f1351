import Foundation
import Testing

@testable import Forecast

@Suite("Layouts of a fit")
struct FitLayoutTests {
  private func longley() throws -> LinearFit { try OLSReference.named("longley").fit() }
  private func brent() throws -> LinearFit {
    try OLSReference.named("brent-error-correction").fit()
  }

  @Test("EViews: the certified figures of Longley, where its users look for them")
  func eviews() throws {
    // NIST's certified values; AIC, BIC and HQ from the fifty-digit log-likelihood over n.
    let outside = try OLSReference.named("longley")
    let text = try longley().report(.eviews)
    for line in [
      "Dependent Variable: employment", "Sample: 1947 1962", "Included observations: 16",
      "C                        -3482258.6    890420.38      -3.9108       0.0036",
      "year                      1829.1515    455.47850       4.0159       0.0030",
      "R-squared                  0.995479    Mean dependent var        65317.000",
      "Sum squared resid         836424.06    ",
    ] {
      #expect(text.contains(line), "\(line)\n\(text)")
    }
    #expect(text.contains("330.285 "))
    #expect(text.contains(String(format: "%.6f", outside.aic / 16)))
    #expect(text.contains("Criteria are per observation"))
  }

  @Test("Stata: adjustment, long run and short run, and the figures of the long run")
  func stata() throws {
    let outside = try OLSReference.named("brent-error-correction")
    let text = try brent().report(.stata, using: .hc1)
    let places = ["Adjustment", "Long run", "Short run"].compactMap {
      text.range(of: "\n\($0) ")?.lowerBound
    }
    #expect(places.count == 3 && places == places.sorted())
    let theta = try #require(outside.longRun?.first { $0.term == "L(log(wti))" })
    #expect(text.contains(String(format: "%.6f", theta.coefficient)))
    #expect(text.contains("HC1, any variances, no serial correlation, factor n/(n − k)"))
    #expect(text.contains("Number of obs   =        228"))
    let plain = try longley().report(.stata)
    #expect(plain.hasPrefix("Linear regression") && !plain.contains("Long run"))
    #expect(plain.contains("F(6,9)          =     330.29"))
  }

  @Test(
    "is aligned, within 110 columns and without spaces at line ends",
    arguments: FitLayout.allCases)
  func aligned(layout: FitLayout) throws {
    for fit in [try longley(), try brent()] {
      let lines = try fit.report(layout, using: .neweyWest(lags: 4)).split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 110 && $0.last != " " })
      let bars = lines.filter { $0.contains(" | ") }.compactMap { line in
        line.firstIndex(of: "|").map { line.distance(from: line.startIndex, to: $0) }
      }
      #expect(Set(bars).count <= 1)
    }
  }

  @Test("keeps the estimates and changes the errors with the covariance")
  func covariance() throws {
    let fit = try longley()
    for layout in FitLayout.allCases {
      let (classical, robust) = (try fit.report(layout), try fit.report(layout, using: .hc3))
      #expect(classical != robust)
      #expect(robust.contains("HC3, any variances"))
      #expect(classical.contains("1829.15") && robust.contains("1829.15"))
      #expect(classical.contains("455.478") && !robust.contains("455.478"))
    }
  }

  @Test("Markdown and LaTeX hold table, long run and convention, and set their own signs back")
  func documents() throws {
    let fit = try brent()
    let markdown = try fit.markdown(using: .neweyWest(lags: 4))
    #expect(markdown.contains("| `L(log(brent))`  |"))
    #expect(markdown.contains("### Long run of log(brent), θ = −β/c1"))
    #expect(markdown.contains("Newey–West, Bartlett weights 1 − j/5, L = 4"))
    let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(Set(rows.map(\.count)).count == 2)

    let latex = try fit.latex(using: .hc0)
    #expect(latex.contains("\\toprule") && latex.contains("\\bottomrule"))
    #expect(latex.contains("Long run of log(brent), $\\theta = -\\beta/c_1$"))
    #expect("5 % of a_b & c < d".latexEscaped == "5 \\% of a\\_b \\& c $<$ d")
    let unicode = latex.unicodeScalars.filter { !$0.isASCII }
    #expect(unicode.isEmpty, "\(unicode)")
  }

  @Test("the page of a diagnosis reads as text, JSON, Markdown and LaTeX")
  func diagnosis() throws {
    let diagnosis = try longley().diagnosis()
    let text = diagnosis.report(width: 80)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 && $0.last != " " })
    #expect(text.contains("? Does the variance stay the same as squares and products"))
    #expect(diagnosis.markdown.contains("| unanswered |"))
    let foreign = diagnosis.latex.unicodeScalars.filter { !$0.isASCII }
    #expect(foreign.isEmpty, "\(foreign)")

    struct Content: Decodable {
      let covariance: String?
      let diagnostics: [Entry]?
      struct Entry: Decodable {
        let key: String
        let verdict: String
        let pValue: Double?
        let meaning: String
      }
    }
    func decoded(_ json: JSONValue) throws -> Content {
      try JSONDecoder().decode(Content.self, from: Data(json.text.utf8))
    }
    let with = try decoded(try longley().json(using: .hc3, diagnosis: diagnosis))
    #expect(with.covariance == "hc3")
    #expect(with.diagnostics?.map(\.key) == diagnosis.findings.map(\.key))
    #expect(with.diagnostics?.map(\.pValue) == diagnosis.findings.map { $0.test?.pValue })
    let without = try decoded(try longley().json())
    #expect(without.covariance == nil && without.diagnostics == nil)
  }

  @Test(
    "an exact fit is printed without figures that it does not have",
    arguments: FitLayout.allCases)
  func exact(layout: FitLayout) throws {
    let text = try DiagnosticsReference.exact().report(layout)
    let words = text.split { " \n(),".contains($0) }
    #expect(!words.contains { ["nan", "-nan", "inf", "-inf"].contains($0) })
  }
}
