import Foundation
import Testing

@Suite("forecast figures")
struct FiguresTests {
  @Test("writes nine drawings, the tables for machines too, and a manifest; twice the same")
  func drawings() async throws {
    try await Workspace.with { workspace in
      let arguments = ["figures", Workspace.plan, "--out", "figures", "--lang", "ru"]
      let run = try await Command.forecast(arguments, in: workspace)
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      let files = try workspace.files(below: "figures")
      let drawings = (1...7).map { "figure-\($0).svg" } + ["table-1.svg", "table-2.svg"]
      let tables = ["table-1", "table-2"].flatMap { ["\($0).csv", "\($0).json", "\($0).md"] }
      #expect(files.keys.sorted() == (drawings + tables + ["manifest.json"]).sorted())
      let third = try workspace.text("figures/figure-3.svg")
      #expect(third.contains("Рисунок 3. Прогноз цены нефти"))
      _ = try await Command.forecast(arguments, in: workspace)
      #expect(try workspace.files(below: "figures") == files)
    }
  }

  @Test("without a converter PNG is refused in one sentence and nothing is written")
  func noConverter() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.shell(
        "PATH=/nowhere '\(Command.folder)/forecast' figures \(Workspace.plan) --format png",
        in: workspace)
      #expect(run.status == 64)
      #expect(run.errors.contains("install librsvg (rsvg-convert), inkscape or cairosvg"))
      #expect(try workspace.names() == ["Data"])
    }
  }

  @Test("a converter that fails is named and nothing is written")
  func failingConverter() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.shell(
        "mkdir bin; printf '#!/bin/sh\\nexit 3\\n' > bin/rsvg-convert; chmod +x bin/rsvg-convert; "
          + "PATH=\"$PWD/bin:$PATH\" forecast figures \(Workspace.plan) --format pdf --out f",
        in: workspace)
      #expect(run.status == 74)
      #expect(run.errors.contains("rsvg-convert ended with status 3"))
      #expect(!(try workspace.names().contains("f")))
    }
  }
}
