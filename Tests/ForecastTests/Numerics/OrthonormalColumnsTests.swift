import Testing

@testable import Forecast

@Suite("Orthonormal columns")
struct OrthonormalColumnsTests {
  private static let columns: [[Double]] = [
    Array(repeating: 1, count: 12), (0..<12).map { 1980 + Double($0) },
    (0..<12).map { Double(($0 * 5) % 7) },
  ]

  @Test("solve a line through points worked by hand")
  func byHand() throws {
    // y = 1, 3, 2, 5 at x = 0, 1, 2, 3: slope 11/10, intercept 11/10, SSR 27/10.
    let fit = try #require(
      ColumnRegression([1, 3, 2, 5], on: [[1, 1, 1, 1], [0, 1, 2, 3]]))
    #expect(agree(fit.coefficients, [1.1, 1.1], within: 1e-14))
    #expect(agree(fit.sumOfSquares, 2.7, within: 1e-14))
    #expect(agree(fit.inverseDiagonal, [0.7, 0.2], within: 1e-14))
  }

  @Test("are orthonormal and span what they came from, also when nearly dependent")
  func orthonormal() throws {
    let basis = try #require(OrthonormalColumns(Self.columns)).basis
    for i in basis.indices {
      for j in basis.indices {
        let product = dot(basis[i], basis[j])
        #expect(abs(product - (i == j ? 1 : 0)) < 1e-14)
      }
    }
    let rest = try #require(OrthonormalColumns(Self.columns)).split(Self.columns[1]).rest
    #expect(rest.allSatisfy { abs($0) < 1e-10 })
  }

  @Test("refuse a column that depends on those before it")
  func dependent() {
    #expect(OrthonormalColumns(Self.columns + [Self.columns[1].map { 2 * $0 + 1 }]) == nil)
    #expect(OrthonormalColumns([[0, 0, 0]]) == nil)
  }
}
