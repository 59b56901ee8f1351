import Testing

@testable import Forecast

@Suite("The equation beside its simplifications")
struct SpecificationTableTests {
  private func table(_ name: String) throws -> (table: Table, equation: OilEquation) {
    let plan = try Plan(contentsOf: Repository.plan(name))
    let data = try PlanData(plan: plan.data, folder: Repository.data)
    let equation = try OilEquation(plan: plan, data: data)
    return (try equation.specificationTable(plan: plan), equation)
  }

  private func number(_ table: Table, _ row: String, _ column: String) throws -> Double {
    let position = try #require(table.columns.firstIndex { $0.key == column })
    let cells = try #require(table.rows.first { $0.key == row }).cells
    guard case .number(let value) = cells[position].value else { return .nan }
    return value
  }

  @Test(
    "shows the equation's own statistics in its first row",
    arguments: ["article-2009", "article-2009-annual"])
  func asPrinted(plan: String) throws {
    let (table, equation) = try table(plan)
    let bounds = try equation.fit.boundsTest(.unrestrictedTrend)
    #expect(try number(table, "as printed", "bounds_f") == bounds.f)
    #expect(try number(table, "as printed", "bounds_t") == bounds.t)
    #expect(try number(table, "as printed", "aic") == equation.fit.aic)
  }

  @Test("a simplification has fewer coefficients and no better sum of squares")
  func nested() throws {
    let (table, equation) = try table("article-2009")
    for row in table.rows.dropFirst() {
      #expect(try number(table, row.key, "k") < Double(equation.fit.parameters))
      // −2 log-likelihood = AIC − 2k can only grow when terms go.
      let full = equation.fit.aic - 2 * Double(equation.fit.parameters)
      let own = try number(table, row.key, "aic") - 2 * number(table, row.key, "k")
      #expect(own >= full - 1e-9, "\(row.key)")
    }
  }

  @Test("a test that the sample does not carry is a dash, never a number that is none")
  func dashes() throws {
    let (table, _) = try table("article-2009-annual")
    let white = try #require(table.columns.firstIndex { $0.key == "white" })
    #expect(table.rows[0].cells[white].value == .text("–"))
  }
}
