import Foundation
import Testing

@testable import Forecast

@Suite("Expressions over published rows")
struct ExpressionTests {
  @Test(
    "agrees with values worked by hand",
    arguments: [
      ("1 + 2 * 3", 7), ("(1 + 2) * 3", 9), ("10 - 4 - 3", 3), ("12 / 3 / 2", 2), ("-2^2", -4),
      ("(-2)^2", 4), ("2^3^2", 512), ("2^-1", 0.5), ("--3", 3), ("2 * -3", -6), (".5 + 1.25", 1.75),
      ("(119 + 3 * 129) / 4", 126.5), ("0.80 * 291", 232.8),
    ])
  func values(text: String, value: Double) throws {
    let result = try PublishedExpression(text).evaluate { _ in nil }
    #expect(abs(result - value) < 1e-12)
  }

  @Test("gives the growth of the tariff that the article prints as 22 percent a year")
  func tariff() throws {
    // (6510 / 1631)^(1/7) = exp(ln 3.99142 / 7) = exp(0.197735) = 1.21864
    let growth = try PublishedExpression(
      "100 * (([gas.tariff_2015] / [gas.tariff_2008])^(1 / 7) - 1)")
    #expect(growth.references == ["gas.tariff_2015", "gas.tariff_2008"])
    let rows = ["gas.tariff_2015": 6510.0, "gas.tariff_2008": 1631]
    #expect(abs(try growth.evaluate { rows[$0] } - 21.864) < 0.001)
  }

  @Test("names each row once, in the order of first use")
  func references() throws {
    #expect(try PublishedExpression("[b] + [ a ] * [b]").references == ["b", "a"])
  }

  @Test(
    "refuses what is not an expression, at the column where it stops being one",
    arguments: [
      ("(1 + 2", 1, "never closed"), ("1 + 2)", 6, "closes nothing"), ("1 +", 4, "missing"),
      ("", 1, "missing"), ("1 2", 3, "does not follow"), ("2 * [gas", 5, "never closed"),
      ("[]", 1, "names no row"), ("1.2.3", 1, "not a number"), ("gas.x / 2", 1, "beginning"),
      ("(1 2)", 4, "missing here"), ("3 + * 4", 5, "beginning"), ("²", 1, "beginning"),
    ])
  func malformed(text: String, column: Int, problem: String) {
    let error = #expect(throws: DataError.self) { try PublishedExpression(text) }
    guard case .formula(_, let found, let words, _) = error else {
      Issue.record("\(String(describing: error)) is another error")
      return
    }
    #expect(found == column)
    #expect(words.contains(problem))
  }

  @Test(
    "refuses a value that does not exist",
    arguments: [
      ("2 * [nowhere]", 5, "no published row"), ("1 / (3 - 3)", 3, "by zero"),
      ("(-8)^(1 / 3)", 5, "finite"), ("10^400", 3, "finite"),
    ])
  func undefined(text: String, column: Int, problem: String) {
    let error = #expect(throws: DataError.self) {
      try PublishedExpression(text).evaluate { _ in nil }
    }
    guard case .formula(_, let found, let words, _) = error else {
      Issue.record("\(String(describing: error)) is another error")
      return
    }
    #expect(found == column)
    #expect(words.contains(problem))
  }

  @Test("refuses endless nesting")
  func depth() {
    let text = String(repeating: "(", count: 100_000)
    #expect(throws: DataError.self) { try PublishedExpression(text) }
  }
}
