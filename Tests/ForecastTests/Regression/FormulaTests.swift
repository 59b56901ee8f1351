import Foundation
import Testing

@testable import Forecast

@Suite("Formula")
struct FormulaTests {
  private let study =
    "d(log(wti)) ~ L(log(wti)) + L(log(demand)) + L(log(reserves)) + L(shock) + trend + d(shock)"
    + " + L(d(log(demand))) + L(d(log(reserves)))"

  @Test("reads the study's equation and writes it back")
  func studyEquation() throws {
    let formula = try Formula(study)
    #expect(formula.description == study)
    #expect(formula.hasConstant)
    #expect(formula.response == .difference(of: .log(.variable("wti")), periods: 1))
    #expect(formula.variables == ["wti", "demand", "reserves", "shock"])
    #expect(
      formula.columnNames(.quarterly) == [
        "(Intercept)", "L(log(wti))", "L(log(demand))", "L(log(reserves))", "L(shock)", "trend",
        "d(shock)", "L(d(log(demand)))", "L(d(log(reserves)))",
      ])
  }

  @Test(
    "has one text for each equation",
    arguments: [
      ("y~x", "y ~ x"),
      ("y ~ L( x , 1:3 )", "y ~ L(x) + L(x, 2) + L(x, 3)"),
      ("y ~ L(x, 0:1)", "y ~ x + L(x)"),
      ("y ~ log(L(x)) + d(L(x, 2), 4)", "y ~ L(log(x)) + L(d(x, 4), 2)"),
      ("y ~ L(L(x), 2)", "y ~ L(x, 3)"),
      ("y ~ - 1 + x", "y ~ x - 1"),
      ("y ~\n  x\n  + d(x, 1)", "y ~ x + d(x)"),
      ("d(y, 4) ~ powers(L(x), 2) + season", "d(y, 4) ~ powers(L(x), 2) + season"),
    ])
  func canonicalText(text: String, canonical: String) throws {
    let formula = try Formula(text)
    #expect(formula.description == canonical)
    #expect(try Formula(canonical) == formula)
  }

  @Test("names the columns of powers and of the season")
  func columnsOfSeveral() throws {
    let formula = try Formula("y ~ powers(x, 3) + season - 1")
    #expect(
      formula.columnNames(.quarterly) == [
        "powers(x, 3)1", "powers(x, 3)2", "powers(x, 3)3", "season2", "season3", "season4",
      ])
    #expect(formula.columnNames(.monthly).last == "season12")
  }

  @Test("puts production in the place of reserves and nowhere else")
  func replacing() throws {
    let formula = try Formula(study).replacing(variable: "reserves", with: "production")
    #expect(
      formula.description == study.replacing("reserves", with: "production"))
  }

  @Test(
    "refuses with the column",
    arguments: [
      ("wti", 4), ("wti ~", 6), ("wti ~ 1", 7), ("wti ~ brent wti", 13), ("wti ~ x - 2", 11),
      ("wti ~ exp(x)", 7), ("wti ~ log(x", 12), ("wti ~ L(x, -1)", 12), ("wti ~ d(x, 0)", 12),
      ("wti ~ x + x", 11), ("wti ~ x - trend", 11), ("log(d(wti)) ~ x", 1), ("L(wti) ~ x", 1),
      ("wti ~ d(L(x, 1:2))", 14), ("wti ~ L(trend)", 9), ("wti ~ x * z", 9), ("wti ~ - 1", 10),
      ("wti ~ L(x, 2:1)", 14), ("wti ~ powers(x)", 15), ("", 1),
    ])
  func refusal(text: String, column: Int) {
    #expect {
      try Formula(text)
    } throws: { error in
      guard case DataError.formula(text, column, _, _)? = error as? DataError else { return false }
      return true
    }
  }

  @Test("says which function was meant", arguments: [("lag", "L"), ("diff", "d"), ("Log", "log")])
  func nearestFunction(wrong: String, right: String) {
    #expect(
      throws: DataError.formula(
        text: "y ~ \(wrong)(x)", column: 5, problem: "there is no function '\(wrong)'",
        remedy: "write \(right)(…)")
    ) { try Formula("y ~ \(wrong)(x)") }
  }
}

extension String {
  fileprivate func replacing(_ word: String, with other: String) -> String {
    components(separatedBy: word).joined(separator: other)
  }
}
