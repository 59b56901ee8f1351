import Foundation
import Testing

@Suite("forecast diff")
struct DiffTests {
  private struct Written: Decodable {
    struct Assumption: Decodable { let key: String, old: String?, new: String? }
    struct Figure: Decodable {
      let table: String, row: String, column: String
      let old: Double, new: Double, change: Double, percent: Double?
    }
    struct Change: Decodable {
      struct Year: Decodable { let year: Int, old: Double, new: Double, parts: [String: Double] }
      let series: String, unit: String, years: [Year]
    }
    let old: String, new: String
    let assumptions: [Assumption]
    let figures: [Figure]
    let changes: [Change]
    let notes: [String]
  }

  @Test("tells what a setting moved, with parts that add up")
  func setting() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(
        ["diff", Workspace.plan, "--set", "scenarios.optimistic.demand.2009=0", "--json"],
        in: workspace)
      #expect(run.status == 0 && run.errors.isEmpty)
      let written = try JSONDecoder().decode(Written.self, from: Data(run.output.utf8))
      #expect(written.assumptions.map(\.key) == ["scenarios.optimistic.demand"])
      #expect(written.figures.contains { $0.table == "oil-brent" && $0.column == "brent_base" })
      #expect(!written.figures.contains { $0.column == "brent_conservative" })
      #expect(written.changes.map(\.series) == ["brent", "gas_europe"])
      for year in written.changes.flatMap(\.years) {
        #expect(abs(year.parts.values.reduce(0, +) - (year.new - year.old)) < 1e-9)
        #expect(year.parts.count == 7)
      }
    }
  }

  @Test("a folder that was written holds the run of its plan")
  func folder() async throws {
    try await Workspace.with { workspace in
      _ = try await Command.forecast(
        ["run", Workspace.plan, "--out", "results", "--quiet"], in: workspace)
      let same = try await Command.forecast(["diff", "results", Workspace.plan], in: workspace)
      #expect(same.status == 0)
      #expect(
        same.output.contains("The two state the same.") && same.output.contains("No figure moved."))
      let other = try await Command.forecast(
        ["diff", "results", Workspace.plan, "--set", "gas.russia.transport=9"], in: workspace)
      #expect(other.output.contains("gas.russia.transport"))
      #expect(other.output.contains("gas-russia-base") && !other.output.contains("oil-brent "))
    }
  }

  @Test("two folders are taken apart by the plans and data that they keep")
  func folders() async throws {
    try await Workspace.with { workspace in
      for (folder, settings) in [
        ("old", []), ("new", ["--set", "scenarios.optimistic.demand.2009=0"]),
      ] {
        _ = try await Command.forecast(
          ["run", Workspace.plan, "--out", folder, "--quiet"] + settings, in: workspace)
      }
      func parts(_ arguments: [String]) async throws -> Written {
        let run = try await Command.forecast(["diff"] + arguments + ["--json"], in: workspace)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        return try JSONDecoder().decode(Written.self, from: Data(run.output.utf8))
      }
      let plans = try await parts([Workspace.plan, "--set", "scenarios.optimistic.demand.2009=0"])
      let folders = try await parts(["old", "new"])
      #expect(folders.notes.isEmpty, "\(folders.notes)")
      #expect(folders.changes.map(\.series) == ["brent", "gas_europe"])
      for (one, two) in zip(plans.changes.flatMap(\.years), folders.changes.flatMap(\.years)) {
        #expect(one.year == two.year && one.new == two.new && one.parts == two.parts)
      }

      // Tomorrow's data: the folder still holds what the run read.
      let file = "Data/oil_prices_monthly.csv"
      let text = try workspace.text(file)
      let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("2008-12,") })
      let month = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let dearer =
        (month.prefix(1) + month.dropFirst().map { Double($0).map { "\($0 * 1.01)" } ?? $0 })
        .joined(separator: ",")
      try workspace.write(text.replacingOccurrences(of: line, with: dearer), to: file)
      _ = try await Command.forecast(
        ["run", Workspace.plan, "--out", "later", "--quiet"], in: workspace)
      let later = try await parts(["old", "later"])
      #expect(
        later.notes.contains {
          $0.hasPrefix("The data have changed (oil_prices_monthly.csv): what")
        })
      let year = try #require(later.changes.first?.years.first)
      #expect(abs(year.parts.values.reduce(0, +) - (year.new - year.old)) < 1e-9)
      #expect(abs(year.new - year.old) > 0.01 && year.parts["demand"] == 0)

      try workspace.write(text + "\n", to: "old/inputs/oil_prices_monthly.csv")
      let damaged = try await Command.forecast(["diff", "old", "later"], in: workspace)
      #expect(damaged.status == 65)
      #expect(
        damaged.errors.contains("old/inputs/oil_prices_monthly.csv is no longer what the run read"))
    }
  }

  @Test("a change that moves no price prints no table in which old and new are the same")
  func still() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(
        ["diff", Workspace.plan, "--set", "simulation.seed=7"], in: workspace)
      #expect(run.status == 0)
      #expect(!run.output.contains("What moved the price"))
      #expect(run.output.contains("No year of Brent or of Gas, Europe moved"))
      let two = try await Command.forecast(
        ["diff", Workspace.plan, "--scenarios", "optimistic,conservative"], in: workspace)
      #expect(!two.output.contains("Figures that moved: prices"))
    }
  }

  @Test("two scenarios of one plan")
  func scenarios() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(
        ["diff", Workspace.plan, "--scenarios", "optimistic,conservative"], in: workspace)
      #expect(run.status == 0)
      #expect(run.output.contains("What moved the price: Brent"))
      #expect(run.output.contains("Nothing comes from shock, equation, grades, gas."))
    }
  }

  @Test("two scenarios of a plan as --set changes it")
  func scenariosAsSet() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(
        [
          "diff", Workspace.plan, "--scenarios", "optimistic,conservative", "--set",
          "gas.europe.rule=6-0-1", "--json",
        ], in: workspace)
      #expect(run.status == 0 && run.errors.isEmpty)
      let written = try JSONDecoder().decode(Written.self, from: Data(run.output.utf8))
      #expect(written.notes.contains { $0.contains("--set gas.europe.rule=6-0-1") })
      let plain = try await Command.forecast(
        ["diff", Workspace.plan, "--scenarios", "optimistic,conservative", "--json"], in: workspace)
      let stated = try JSONDecoder().decode(Written.self, from: Data(plain.output.utf8))
      // The shorter lag lets the gas price of 2009 follow the oil price of 2009; oil itself does not move.
      for (series, moves) in [("brent", false), ("gas_europe", true)] {
        let set = try #require(written.changes.first { $0.series == series }?.years.first)
        let own = try #require(stated.changes.first { $0.series == series }?.years.first)
        #expect((set.old != own.old) == moves, "\(series)")
      }
    }
  }

  @Test("a group without a part is left out, and coefficients keep their decimal places")
  func readable() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(
        ["diff", Workspace.plan, "--set", "oil.supply=production", "--all"], in: workspace)
      #expect(run.status == 0)
      #expect(run.output.contains("Nothing comes from demand, supply, shock, inflation, grades"))
      let trend = try #require(
        run.output.split(separator: "\n").first { $0.hasPrefix("trend standard_error") })
      #expect(!trend.contains(" 0.00 "), "\(trend)")
    }
  }

  @Test(
    "what cannot be compared is refused in one sentence",
    arguments: [
      ([Workspace.plan], 64, "nothing to compare"),
      ([Workspace.plan, "--scenarios", "optimistic"], 64, "write two names"),
      ([Workspace.plan, "--scenarios", "optimistic,bse"], 65, "did you mean 'base'?"),
      ([Workspace.plan, "--scenarios", "base,base"], 65, "cannot be compared with itself"),
      (["Data", Workspace.plan], 66, "Data/manifest.json"),
      (["nowhere", Workspace.plan], 66, "nowhere"),
    ])
  func refusals(arguments: [String], status: Int32, text: String) async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(["diff"] + arguments, in: workspace)
      #expect(run.status == status)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(text), "\(run.errors)")
      #expect(run.errors.split(separator: "\n").count == 1)
    }
  }
}
