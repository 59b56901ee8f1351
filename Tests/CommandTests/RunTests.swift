import Forecast
import Foundation
import Testing

@Suite("forecast run")
struct RunTests {
  @Test("prints the scenario tables and writes each as Markdown, CSV and JSON")
  func tables() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(
        ["run", Workspace.plan, "--out", "results"], in: workspace)
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      for title in ["The oil equation", "Brent, prices of the day", "European gas price"] {
        #expect(run.output.contains("\n\(title)\n") || run.output.hasPrefix("\(title)\n"))
      }

      let files = try workspace.files(below: "results").keys.sorted()
      let kept = files.filter { $0.hasPrefix("inputs/") }
      #expect(kept.contains("inputs/article-2009.yaml"))
      #expect(kept.contains("inputs/oil_prices_monthly.csv"))
      let tables = files.filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
      #expect(tables.contains("oil-brent"))
      let charts = files.filter { $0.hasPrefix("charts/") && $0.hasSuffix(".svg") }
      #expect(charts.contains("charts/oil-brent.svg"))
      let expected =
        tables.flatMap { ["\($0).csv", "\($0).json", "\($0).md"] } + charts
        + kept + ["manifest.json", "outlook.xlsx", "report.html", "tables.tex"]
      #expect(files == expected.sorted())
      #expect(run.output.contains("results/ holds the run"))
      #expect(
        run.output.replacing("\n", with: " ").contains(
          "All \(tables.count) tables are in the workbook outlook.xlsx"))
    }
  }

  @Test("lists in the manifest exactly what was read and written, with right digests")
  func manifest() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(
        ["run", Workspace.plan, "--out", "results", "--set", "oil.supply=production"],
        in: workspace)
      #expect(run.status == 0)
      let files = try workspace.files(below: "results")
      let manifest = try JSONDecoder().decode(
        WrittenManifest.self, from: try #require(files["manifest.json"]))

      let written = files.filter { $0.key != "manifest.json" }
      #expect(Set(manifest.outputs.map(\.file)) == Set(written.keys))
      for output in manifest.outputs { #expect(output.holds(written[output.file])) }

      let data = try workspace.files(below: "Data")
      #expect(manifest.inputs.contains { $0.file == "oil_prices_monthly.csv" })
      for input in manifest.inputs { #expect(input.holds(data[input.file])) }
      #expect(manifest.plan.file == "article-2009.yaml")
      #expect(manifest.plan.holds(data["plans/article-2009.yaml"]))
      #expect(manifest.settings == [.init(key: "oil.supply", value: "production")])
      #expect(manifest.version == forecastVersion)
    }
  }

  @Test("gives the same bytes twice, also over its own earlier output")
  func repeatable() async throws {
    try await Workspace.with { workspace in
      var runs: [[String: Data]] = []
      for folder in ["first", "second", "first"] {
        let run = try await Command.forecast(
          ["run", Workspace.plan, "--out", folder, "--quiet"], in: workspace)
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        runs.append(try workspace.files(below: folder))
      }
      #expect(runs[0].count > 30)
      #expect(runs[0] == runs[1])
      #expect(runs[0] == runs[2])
      #expect(try workspace.names() == ["Data", "first", "second"])
    }
  }

  @Test("leaves the data as they are and writes to out/ unless told otherwise")
  func quietOnData() async throws {
    try await Workspace.with { workspace in
      let before = try workspace.files(below: "Data")
      let run = try await Command.forecast(["run", Workspace.plan, "--quiet"], in: workspace)
      #expect(run.status == 0)
      #expect(try workspace.files(below: "Data") == before)
      #expect(try workspace.names() == ["Data", "out"])
      #expect(try workspace.files(below: "out").keys.contains("article-2009/manifest.json"))
    }
  }

  @Test("prints the same tables as JSON and then writes nothing")
  func json() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(["run", Workspace.plan, "--json"], in: workspace)
      #expect(run.status == 0)
      let tables = try JSONDecoder().decode([WrittenTable].self, from: Data(run.output.utf8))
      let brent = try #require(tables.first { $0.table == "oil-brent" })
      #expect(brent.plan == "article-2009.yaml")
      #expect(brent.columns.allSatisfy { $0.unit == "USD/bbl" })
      #expect(Set(tables.map(\.table)).count == tables.count)
      #expect(try workspace.names() == ["Data"])
    }
  }

  @Test("changes the equation with --set, as the variant beside it already shows")
  func setting() async throws {
    try await Workspace.with { workspace in
      for (folder, settings) in [("main", []), ("changed", ["--set", "oil.supply=production"])] {
        let run = try await Command.forecast(
          ["run", Workspace.plan, "--out", folder, "--quiet"] + settings, in: workspace)
        #expect(run.status == 0)
      }
      let main = try workspace.column("brent_base_production", of: "oil-brent", in: "main")
      let changed = try workspace.column("brent_base", of: "oil-brent", in: "changed")
      #expect(!main.isEmpty)
      #expect(main == changed)
    }
  }
}

/// `manifest.json` as its documentation describes it.
private struct WrittenManifest: Decodable {
  let version: String
  let plan: Digest
  let settings: [Setting]
  let inputs: [Digest]
  let outputs: [Digest]

  struct Setting: Decodable, Equatable {
    let key: String
    let value: String
  }

  struct Digest: Decodable {
    let file: String
    let sha256: String
    let bytes: Int

    /// Whether contents have this digest; none never have.
    func holds(_ contents: Data?) -> Bool {
      guard let contents else { return false }
      return contents.count == bytes && SHA256.hexadecimal(of: [UInt8](contents)) == sha256
    }
  }
}

/// A table as `--json` prints it, without its rows.
private struct WrittenTable: Decodable {
  let table: String
  let plan: String
  let columns: [Column]

  struct Column: Decodable {
    let key: String
    let unit: String?
  }
}

extension Workspace {
  /// The numbers of a column of a table that a run wrote, in full precision.
  fileprivate func column(_ key: String, of table: String, in folder: String) throws -> [Double] {
    let text = try text("\(folder)/\(table).json")
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let rows = object?["rows"] as? [[String: Any]] ?? []
    return rows.compactMap { $0[key] as? Double }
  }
}
