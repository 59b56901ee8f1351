import Foundation
import Testing

@Suite("forecast backtest and score")
struct BacktestTests {
  /// A plan of a minute's reading inside the workspace.
  private static func plan(in workspace: Workspace) throws -> String {
    let path = "Data/plans/small.yaml"
    try workspace.write(
      """
      title: A small backtest
      frequency: monthly
      data: { folder: .. }
      series:
        wti: { average: oil_prices_monthly/wti_usd_bbl, last: oil_prices_month_end/wti_last_usd_bbl }
      origins: { from: 2000-01, through: 2004-12 }
      horizons: { longest: 3, shown: [1, 3] }
      models:
        drift: { kind: drift, start: last }
        reversion: { kind: mean_reversion, start: last, periods: 600 }
      combinations:
        half: { rule: equal, of: [last_price, drift] }
      confidence_set: { level: 0.1, resamples: 100, seed: 1 }
      """, to: path)
    return path
  }

  @Test("neither a run nor a backtest takes the folder of the other")
  func folders() async throws {
    try await Workspace.with { workspace in
      let plan = try Self.plan(in: workspace)
      _ = try await Command.forecast(
        ["run", Workspace.plan, "--out", "run", "--quiet"], in: workspace)
      let before = try workspace.files(below: "run")
      #expect(before["skill.json"] != nil)
      let over = try await Command.forecast(
        ["backtest", plan, "--out", "run", "--quiet"], in: workspace)
      #expect(over.status == 73 && over.errors.contains("the results of 'forecast run'"))
      #expect(try workspace.files(below: "run") == before)
      let own = try await Command.forecast(
        ["backtest", plan, "--out", "own", "--quiet"], in: workspace)
      #expect(own.status == 0 && own.output.isEmpty)
      let again = try await Command.forecast(
        ["backtest", plan, "--out", "own", "--quiet"], in: workspace)
      #expect(again.status == 0)
      let back = try await Command.forecast(
        ["run", Workspace.plan, "--out", "own", "--quiet"], in: workspace)
      #expect(back.status == 73 && back.errors.contains("the results of 'forecast backtest'"))
    }
  }

  @Test("the same bytes on any number of threads, and rows that a later check finds again")
  func check() async throws {
    try await Workspace.with { workspace in
      let plan = try Self.plan(in: workspace)
      let one = try await Command.forecast(
        ["backtest", plan, "--json", "--threads", "1"], in: workspace)
      let two = try await Command.forecast(
        ["backtest", plan, "--json", "--threads", "2"], in: workspace)
      #expect(one.status == 0 && one.output == two.output)
      try workspace.write(one.output, to: "rows.json")
      try workspace.replace("kind: drift,", with: "kind: drift, title: my drift,", in: plan)
      let same = try await Command.forecast(
        ["backtest", plan, "--check", "rows.json"], in: workspace)
      #expect(same.status == 0)
      #expect(same.output == "All 15 rows of rows.json come out the same within 1e-6.\n")
      let other = try await Command.forecast(
        ["backtest", plan, "--check", "rows.json", "--set", "origins.through=2004-11"],
        in: workspace)
      #expect(other.status == 1)
      #expect(other.output.hasPrefix("rows.json is out of date: "))
    }
  }

  @Test("prints what failed everywhere, and no line beyond the width")
  func printed() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(
        ["backtest", try Self.plan(in: workspace)], in: workspace)
      #expect(run.status == 0 && run.errors.isEmpty)
      let lines = run.output.split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 100 })
      #expect(lines.contains { $0.hasPrefix("reversion") && $0.hasSuffix(" 60") })
      #expect(lines.contains { $0.hasPrefix("wti, 3 months ahead: skill, directions and bands") })
      let score = try await Command.forecast(["score", "--json"], in: workspace)
      #expect(score.status == 0 && score.output.contains("it was nearer than EIA on 0 of 2"))
    }
  }
}
