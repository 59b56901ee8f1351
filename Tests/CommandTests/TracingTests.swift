import Foundation
import Testing

@Suite("forecast run --explain")
struct TracingTests {
  @Test("leads from a price to lines of the plan and columns of the data")
  func brent() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.shell(
        "COLUMNS=999 forecast run \(Workspace.plan) --explain oil-brent:2009:brent_base",
        in: workspace)
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      #expect(run.output.hasPrefix("Brent, prices of the day, year 2009, Base\n= "))
      #expect(run.output.contains("  ← oil_prices_monthly.csv\n"))
      #expect(try workspace.names() == ["Data"])

      let stated = "scenarios.base.mixture.optimistic = 0.4  ← plan, line "
      let after = try #require(run.output.components(separatedBy: stated).dropFirst().first)
      let line = try #require(Int(after.prefix { $0.isNumber }))
      let plan = try workspace.text(Workspace.plan).components(separatedBy: "\n")
      #expect(plan[line - 1].contains("optimistic: 0.4"))
    }
  }

  @Test("ends every branch at the plan, at the data or at what stands above")
  func leaves() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.shell(
        "COLUMNS=999 forecast run \(Workspace.plan) --explain gas-europe:2009:europe_base_6-1-1",
        in: workspace)
      #expect(run.status == 0)
      #expect(run.output.contains("variant: 6-1-1\n"))
      let lines = run.output.split(separator: "\n").map(String.init).dropFirst(3)
      // A value is followed by its formula, one level deeper, or it is an end.
      for (line, next) in zip(lines, lines.dropFirst() + [""]) where !line.isFormula {
        let isEnd = line.contains("  ← ") || line.hasSuffix("  (as above)")
        #expect(isEnd || (next.isFormula && next.indent == line.indent + 2), "\(line)")
      }
    }
  }

  @Test("names --set as the origin of a value that was given there")
  func setting() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(
        [
          "run", Workspace.plan, "--explain", "oil-brent:2009:brent_base",
          "--set", "scenarios.base.mixture={ optimistic: 0.5, conservative: 0.5 }",
        ], in: workspace)
      #expect(run.output.contains("scenarios.base.mixture.optimistic = 0.5  ← plan, --set\n"))
    }
  }

  @Test("fits the width of the terminal, and prints JSON when asked to")
  func forms() async throws {
    try await Workspace.with { workspace in
      let explain = "forecast run \(Workspace.plan) --explain oil-brent:2009:brent_base"
      let narrow = try await Command.shell("COLUMNS=60 \(explain)", in: workspace)
      #expect(narrow.status == 0)
      #expect(narrow.output.split(separator: "\n").allSatisfy { $0.count <= 60 })
      let json = try await Command.shell("\(explain) --json", in: workspace)
      #expect(json.status == 0)
      let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
      #expect((object as? [String: Any])?["trace"] is [String: Any])
    }
  }

  @Test(
    "refuses options that it would pass over, in one sentence",
    arguments: [
      (["--explain", "oil-brent:2009:brent_base", "--out", "x"], "leave out --out x"),
      (["--explain", "oil-brent:2009:brent_base", "--quiet"], "leave out --quiet"),
      (["--json", "--out", "x"], "leave out --out x"),
    ])
  func passedOver(options: [String], hint: String) async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(["run", Workspace.plan] + options, in: workspace)
      #expect(run.status == 64 && run.output.isEmpty, "\(run)")
      #expect(run.errors.contains(hint), "\(run)")
      #expect(try workspace.names() == ["Data"])
    }
  }

  @Test("notes of other commands fit the width too")
  func otherNotes() async throws {
    try await Workspace.with { workspace in
      for command in [
        "test unit-root \(Workspace.plan)",
        "fit Data/oil_prices_monthly.csv --formula 'd(log(brent)) ~ L(log(brent)) + L(log(wti))' --diagnose",
      ] {
        let run = try await Command.shell("COLUMNS=60 forecast \(command)", in: workspace)
        #expect(run.status == 0, "\(run.errors)")
        let wide = run.output.split(separator: "\n").filter { $0.count > 60 }
        #expect(wide.isEmpty, "\(wide)")
      }
    }
  }

  @Test(
    "refuses an address that names no number, and names the nearest",
    arguments: [
      ("oil-brent:2009:brent_bas", "did you mean 'brent_base'?"),
      ("oil-brnt:2009:brent_base", "did you mean 'oil-brent'?"),
      ("oil-brent:2029:brent_base", "'2029'"),
      ("oil-brent", "TABLE:ROW:COLUMN"),
    ])
  func unknown(address: String, hint: String) async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(
        ["run", Workspace.plan, "--explain", address], in: workspace)
      #expect(run.isRefusal(65, naming: [hint]), "\(run)")
      #expect(try workspace.names() == ["Data"])
    }
  }
}

extension String {
  fileprivate var indent: Int { prefix { $0 == " " }.count }
  fileprivate var isFormula: Bool { dropFirst(indent).hasPrefix("= ") }
}
