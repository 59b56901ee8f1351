import Testing

@testable import Forecast

@Suite("The equation typeset")
struct MathMarkupTests {
  private func fit(_ formula: String) throws -> LinearFit {
    let x: [Double] = [1, 2, 4, 3, 5, 7, 6, 9, 8, 10, 13, 11]
    let y: [Double] = [2, 3, 5, 4, 7, 8, 8, 11, 9, 12, 15, 13]
    let start = Period.quarter(2000, 1)
    return try DesignMatrix(
      Formula(formula),
      variables: [
        "p": Series("p", unit: .ratio, start: start, values: y),
        "q": Series("q", unit: .ratio, start: start, values: x),
      ]
    ).leastSquares()
  }

  @Test("reads in plain text as worked by hand")
  func plainText() throws {
    let fit = try fit("d(log(p)) ~ L(log(p)) + L(d(log(q)), 2) + trend")
    let texts = fit.equationMarkup.pieces.map(\.text)
    #expect(texts.first == "Δln p[t] =")
    #expect(texts[2].hasSuffix(" · ln p[t−1]"))
    #expect(texts[3].hasSuffix(" · Δln q[t−2]"))
    #expect(texts[4].hasSuffix(" · t"))
    #expect(texts.last == "+ ε[t]")
    for (text, own) in zip(texts.dropFirst(), fit.coefficientTable) {
      #expect(text.contains(own.estimate.magnitude.shown(4)))
      #expect(text.contains("(\(own.standardError.shown(4)))"))
      #expect(text.contains("−") == (own.estimate < 0) || text.contains("[t−"))
    }
  }

  @Test(
    "is well-formed and gives one summand to each coefficient",
    arguments: [
      "log(p) ~ log(q)", "p ~ powers(q, 3) - 1", "d(p, 4) ~ L(p) + q", "log(p) ~ season + log(q)",
    ])
  func pieces(formula: String) throws {
    let fit = try fit(formula)
    #expect(MarkupReader(fit.equationMarkup.html.markup).root != nil)
    #expect(fit.equationMarkup.pieces.count == fit.parameters + 2)
  }

  @Test(
    "a coefficient and its standard error are written alike, digits by hand",
    arguments: [
      (0.0060123, 0.0037912, "0.0060", "0.0038"), (257.98231, 16.5, "257.9823", "16.5000"),
      (0.0060123, 0.0003791, "0.00601", "0.00038"), (5.2, 0.0001234, "5.20000", "0.00012"),
      (0.0000601, 0.0000379, "6.0100×10^−5", "3.7900×10^−5"), (0, 0, "0.0000", "0.0000"),
      (2.5e9, 1e8, "2.5000×10^9", "0.1000×10^9"),
    ])
  func pairs(estimate: Double, error: Double, first: String, second: String) {
    let pair = MathNumber.pair(estimate, error)
    #expect(pair.estimate.text == first)
    #expect(pair.error.text == second)
    #expect(!(pair.estimate.markup.markup + pair.error.markup.markup).contains("e-"))
  }
}
