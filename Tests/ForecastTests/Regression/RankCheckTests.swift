import Foundation
import Testing

@testable import Forecast

@Suite("Rank of a design")
struct RankCheckTests {
  private let x = [2.0, 7, 1, 8, 2, 8, 1, 8, 2, 8]
  private let z = [1.0, 6, 1, 8, 0, 3, 3, 9, 8, 8]

  private func design(_ formula: String, _ columns: [String: [Double]]) throws -> DesignMatrix {
    let y = ["y": Series([3, 1, 4, 1, 5, 9, 2, 6, 5, 3])]
    return try DesignMatrix(
      Formula(formula),
      variables: columns.mapValues { Series($0) }.merging(y, uniquingKeysWith: { $1 }))
  }

  @Test("gives the condition number of two columns worked by hand")
  func byHand() throws {
    // Unit columns with cosine c have singular values √(1 ± c), so the condition number is
    // √((1 + c)/(1 − c)).
    func product(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).map { $0 * $1 }.reduce(0, +) }
    let c = product(x, z) / (product(x, x) * product(z, z)).squareRoot()
    let condition = try design("y ~ x + z - 1", ["x": x, "z": z]).conditionNumber()
    #expect(abs(condition - ((1 + c) / (1 - c)).squareRoot()) < 1e-12)
  }

  @Test("does not move when a column changes its unit", arguments: [1e-9, 42, 1e12])
  func unitFree(factor: Double) throws {
    let original = try design("y ~ x + z", ["x": x, "z": z]).conditionNumber()
    let rescaled = try design("y ~ x + z", ["x": x.map { $0 * factor }, "z": z]).conditionNumber()
    #expect(abs(rescaled / original - 1) < 1e-10)
  }

  @Test("names only the columns of a linear dependence")
  func collinear() throws {
    let total = zip(x, z).map { 0.25 * $0 + 1e6 * $1 }
    let design = try design("y ~ x + trend + z + total", ["x": x, "z": z, "total": total])
    #expect(throws: DataError.collinear(columns: ["x", "z", "total"])) {
      try design.leastSquares()
    }
  }

  @Test("names every column of two separate dependences")
  func twoDependences() throws {
    let columns = ["x": x, "z": z, "twice": x.map { 2 * $0 }, "level": x.map { _ in 5 }]
    let design = try design("y ~ x + twice + z + level", columns)
    #expect(throws: DataError.collinear(columns: ["(Intercept)", "x", "twice", "level"])) {
      try design.leastSquares()
    }
  }

  @Test("finds a dependence that the rounding of logarithms hides", arguments: [0.1, 0.01, 1e-4])
  func changesOfLogarithms(size: Double) throws {
    // A price in dollars, an exchange rate and their product: ln c = ln a + ln b, but the changes
    // keep the rounding of the levels, so the condition number is far below 10¹⁵.
    let wave = (0..<40).map { Double($0) }
    let dollars = wave.map { 80 * exp(size * sin($0 * $0)) }
    let rate = wave.map { 1.1 * exp(size * cos(1.7 * $0)) }
    let euros = zip(dollars, rate).map { $0 * $1 }
    let columns = ["dollars": dollars, "rate": rate, "euros": euros, "y": wave.map { sin($0) }]
    let formula = try Formula("y ~ d(log(dollars)) + d(log(rate)) + d(log(euros))")
    let design = try DesignMatrix(formula, variables: columns.mapValues { Series($0) })
    #expect(
      throws: DataError.collinear(
        columns: ["d(log(dollars))", "d(log(rate))", "d(log(euros))"])
    ) { try design.leastSquares() }

    let two = try Formula("y ~ d(log(dollars)) + d(log(rate))")
    let pair = try DesignMatrix(two, variables: columns.mapValues { Series($0) })
    #expect(try pair.conditionNumber() < 10)
  }

  @Test("refuses the second difference of a line, which is rounding alone")
  func rounding() throws {
    let line = (0..<10).map { 0.1 * Double($0) }
    let design = try design("y ~ x + d(d(line))", ["x": x, "line": line])
    #expect(
      throws: DataError.other(
        "The column 'd(d(line))' is no more than rounding in every row of the sample 3 to 10; drop the "
          + "term or choose a sample in which it moves.")
    ) { try design.leastSquares() }
  }

  @Test("names a shock that never moves in this sample in a sentence of its own")
  func zeroColumn() throws {
    let design = try design("y ~ x + d(shock)", ["x": x, "shock": x.map { _ in 1 }])
    #expect(
      throws: DataError.other(
        "The column 'd(shock)' is zero in every row of the sample 2 to 10; drop the term or choose a "
          + "sample in which it moves.")
    ) { try design.leastSquares() }
  }
}
