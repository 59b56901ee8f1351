import Forecast
import Testing

@Suite("The command line")
struct CommandLineTests {
  @Test(
    "shows examples with --help",
    arguments: [
      (["--help"], "forecast run Data/plans/article-2009.yaml"),
      (["run", "--help"], "--set oil.supply=production"),
      (["fit", "--help"], "--formula"),
      (["readings", "--help"], "forecast readings"),
      (["reproduce", "--help"], "forecast reproduce"),
    ])
  func help(arguments: [String], example: String) async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(arguments, in: workspace)
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      #expect(run.output.contains("USAGE: forecast"))
      #expect(run.output.contains(example))
    }
  }

  @Test(
    "refuses a wrong command line with status 64 and one sentence",
    arguments: [
      (["rnu"], "rnu"), (["run"], "<plan>"), (["run", Workspace.plan, "--ot", "x"], "--ot"),
      (["run", Workspace.plan, "--set", "oil.supply"], "oil.supply"),
      (["fit", "Data/fx_monthly.csv"], "--formula"),
      (["fit", "Data/fx_monthly.csv", "--formula", "y ~ x", "--sample", "2001"], "2001"),
    ])
  func usage(arguments: [String], name: String) async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(arguments, in: workspace)
      #expect(run.isRefusal(64, naming: [name]), "\(run)")
      #expect(try workspace.names() == ["Data"])
    }
  }

  @Test("prints its version")
  func version() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(["--version"], in: workspace)
      #expect(run.status == 0)
      #expect(run.output == forecastVersion + "\n")
    }
  }
}
