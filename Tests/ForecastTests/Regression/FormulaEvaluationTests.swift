import Foundation
import Testing

@testable import Forecast

@Suite("Evaluation of formula expressions")
struct FormulaEvaluationTests {
  private let prices = [
    "wti": Series("price", unit: .ratio, start: .month(2020, 1), values: [8, 4, 2, -37.63, 16])
  ]

  private func expression(_ text: String) throws -> FormulaExpression {
    try #require(try Formula("y ~ \(text)").terms.first?.expression)
  }

  @Test("agrees with figures worked by hand")
  func byHand() throws {
    // wti = 8, 4, 2, −37.63, 16: changes over two are 2 − 8, −37.63 − 4, 16 − 2; lagged by one they
    // begin in 2020-04 and end one month after the prices.
    let series = try expression("L(d(wti, 2))").series(from: prices)
    #expect(series.name == "L(d(wti, 2))")
    #expect(series.span == Period.month(2020, 4)...Period.month(2020, 6))
    #expect(series.values == [-6, -41.63, 14])
  }

  @Test("does not look at figures outside the range")
  func partOfSeries() throws {
    let months = Period.month(2020, 2)...Period.month(2020, 3)
    let series = try expression("d(log(wti))").series(from: prices, over: months)
    // ln 4 − ln 8 = ln 2 − ln 4 = −ln 2
    #expect(series.values.allSatisfy { abs($0 + log(2)) < 1e-15 })
    // ln 16 − ln 8 = ln 2; the negative price of the month between is not needed.
    let may = Period.month(2020, 5)
    let change = try expression("d(log(wti), 4)").series(from: prices, over: may...may)
    #expect(abs(change.values[0] - log(2)) < 1e-15)
  }

  @Test("gives at one period what it gives in the series")
  func pointwise() throws {
    let expression = try expression("L(d(wti), 2)")
    let source = try #require(prices["wti"])
    for (offset, value) in try expression.series(from: prices).values.enumerated() {
      let place = source.start.distance(to: .month(2020, 4)) + offset
      #expect(try expression.value(at: place, of: source.values, from: source.start) == value)
    }
  }

  @Test("refuses the logarithm of the negative price of April 2020 and names the month")
  func negativePrice() throws {
    let expression = try expression("L(log(wti))")
    #expect(
      throws: DataError.notPositive(
        method: "The logarithm", series: "wti", period: .month(2020, 4), value: -37.63)
    ) { try expression.series(from: prices) }
  }

  @Test("refuses an unknown variable and names the nearest")
  func unknownVariable() throws {
    let expression = try expression("log(wtii)")
    #expect(throws: DataError.unknownVariable(name: "wtii", nearest: "wti", available: ["wti"])) {
      try expression.series(from: prices)
    }
  }

  @Test("refuses a lag and difference longer than the series")
  func tooShort() throws {
    let expression = try expression("d(wti, 5)")
    #expect(throws: DataError.tooShort(method: "'d(wti, 5)'", required: 6, available: 5)) {
      try expression.series(from: prices)
    }
  }
}
