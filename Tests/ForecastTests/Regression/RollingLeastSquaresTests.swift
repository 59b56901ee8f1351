import Testing

@testable import Forecast

@Suite("Rolling least squares")
struct RollingLeastSquaresTests {
  private func design(_ text: String, _ sample: ClosedRange<Period>) throws -> DesignMatrix {
    let formula = try Formula(text)
    return try DesignMatrix(
      formula, variables: OLSReference.Case.oilPrices().variables(of: formula, sample: sample),
      sample: sample)
  }

  @Test(
    "agrees with a factorisation of every sample by itself",
    arguments: [
      "d(log(brent)) ~ L(log(brent)) + L(log(wti)) + trend + d(log(wti)) + L(d(log(brent)), 1:3)",
      "brent ~ wti + L(wti) - 1",
    ])
  func againstQR(text: String) throws {
    let first = Period.month(1992, 1)
    let all = try design(text, first...Period.month(2008, 12))
    let rolling = all.expandingCoefficients(from: 60)
    #expect(rolling.count == all.rows - 59)
    for rows in [60, 61, 100, 204] {
      let sample = try design(text, first...first.advanced(by: rows - 1))
      let whole = QRDecomposition(sample.matrix).solve(sample.response.values)
      #expect(agree(try #require(rolling[rows - 60]), whole, within: 1e-11))
      #expect(
        agree(
          try #require(rolling[rows - 60]), try sample.leastSquares().coefficients, within: 1e-11))
    }
  }

  @Test("keeps the sum of squared residuals")
  func squares() throws {
    let design = try design("brent ~ wti", .month(1992, 1)...Period.month(2008, 12))
    var squares = RollingLeastSquares(columns: 2)
    for i in 0..<design.rows {
      squares.append([design.matrix[i, 0], design.matrix[i, 1]], design.response.values[i])
    }
    #expect(squares.rows == 204)
    #expect(
      agree(
        squares.sumOfSquaredResiduals, try design.leastSquares().sumOfSquaredResiduals,
        within: 1e-12
      ))
  }

  @Test("has no coefficients while columns are dependent")
  func dependent() {
    var squares = RollingLeastSquares(columns: 2)
    squares.append([1, 0], 2)
    squares.append([1, 0], 3)
    #expect(squares.coefficients == nil)
    squares.append([1, 1], 9)
    #expect(agree(squares.coefficients ?? [], [2.5, 6.5], within: 1e-14))
  }
}
