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
      #expect(text.contains(own.estimate.magnitude.figure(decimals: 4)))
      #expect(text.contains("(\(own.standardError.figure(decimals: 4)))"))
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
}
