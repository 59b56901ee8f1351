import Foundation
import Testing

@Suite("forecast test")
struct StatisticalTestTests {
  private static let prices = "Data/oil_prices_monthly.csv"

  @Test("tests the plan's own equation by published and simulated bounds")
  func bounds() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(
        ["test", "bounds", Workspace.plan, "--draws", "500"], in: workspace)
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      #expect(
        run.output.contains("Bounds test, case 4: free constant, trend inside the relationship"))
      #expect(run.output.contains("Bounds test, case 5: free constant and trend"))
      #expect(run.output.contains("n = 111, 9 coefficients, k = 2 level regressors"))
      #expect(run.output.contains("no level relationship"))
    }
  }

  @Test("gives the same JSON for the same seed and another for another")
  func seeds() async throws {
    try await Workspace.with { workspace in
      let command = ["test", "bounds", Workspace.plan, "--case", "4", "--draws", "500", "--json"]
      let first = try await Command.forecast(command + ["--seed", "3"], in: workspace)
      let again = try await Command.forecast(command + ["--seed", "3"], in: workspace)
      let other = try await Command.forecast(command + ["--seed", "4"], in: workspace)
      #expect(first.status == 0)
      #expect(first.output == again.output)
      #expect(first.output != other.output)
    }
  }

  @Test("suggests an order of integration for named columns and for the series of a plan")
  func unitRoot() async throws {
    try await Workspace.with { workspace in
      let columns = try await Command.forecast(
        [
          "test", "unit-root", Self.prices, "--column", "log(wti)", "--sample", "1990-01:2008-12",
          "--all",
        ], in: workspace)
      #expect(columns.status == 0)
      #expect(columns.output.contains("I(1)"))
      #expect(columns.output.contains("ZA, level breaks"))
      let plan = try await Command.forecast(
        ["test", "unit-root", Workspace.plan, "--deterministics", "ct"], in: workspace)
      #expect(plan.status == 0)
      #expect(plan.output.contains("log(reserves), levels (ct): KPSS"))
    }
  }

  @Test("counts relations among columns")
  func relations() async throws {
    try await Workspace.with { workspace in
      let columns = ["--columns", "log(wti),log(brent)", "--sample", "1990-01:2008-12"]
      let johansen = try await Command.forecast(
        ["test", "johansen", Self.prices, "--lags", "2", "--case", "2"] + columns, in: workspace)
      #expect(johansen.status == 0)
      #expect(johansen.output.contains("1 cointegrating relation at 5 % (trace)"))
      let engleGranger = try await Command.forecast(
        ["test", "engle-granger", Self.prices] + columns, in: workspace)
      #expect(engleGranger.status == 0)
      #expect(engleGranger.output.contains("cointegration, as its absence is rejected at 1 %"))
    }
  }

  @Test(
    "refuses in one sentence what cannot be tested",
    arguments: [
      Refused(
        ["bounds", Workspace.plan, "--case", "3"], 65,
        "Case 3", "it has a constant and a trend", "case 4 or 5"),
      Refused(
        ["johansen", prices, "--columns", "log(wti),log(brent)", "--lags", "300"], 65,
        "Johansen", "fewer lags"),
      Refused(["unit-root", prices], 64, "Name the columns"),
      Refused(["bounds", prices], 64, "--formula"),
      Refused(["unit-root", prices, "--column", "log(wit)"], 65, "wit"),
    ])
  func refusals(refused: Refused) async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(["test"] + refused.arguments, in: workspace)
      #expect(run.isRefusal(refused.status, naming: refused.facts), "\(run)")
    }
  }

  /// A command line and what its refusal must name.
  struct Refused: Sendable {
    let arguments: [String]
    let status: Int32
    let facts: [String]

    init(_ arguments: [String], _ status: Int32, _ facts: String...) {
      self.arguments = arguments
      self.status = status
      self.facts = facts
    }
  }
}
