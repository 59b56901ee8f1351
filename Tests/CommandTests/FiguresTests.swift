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

  @Test("CSV and JSON are the same in every language; Markdown and drawings are in the reader's")
  func languages() async throws {
    try await Workspace.with { workspace in
      for language in ["en", "ru"] {
        let run = try await Command.forecast(
          ["figures", Workspace.plan, "--out", language, "--lang", language], in: workspace)
        #expect(run.status == 0)
      }
      let (english, russian) = (
        try workspace.files(below: "en"), try workspace.files(below: "ru")
      )
      for name in ["table-1.csv", "table-1.json", "table-2.csv", "table-2.json"] {
        #expect(english[name] != nil && english[name] == russian[name], "\(name)")
      }
      #expect(try workspace.text("ru/table-1.csv").hasPrefix("year,demand_optimistic_kbd,"))
      let table = try workspace.text("ru/table-1.md")
      #expect(table.contains("План `article-2009.yaml`; сценарии Оптимистический"))
      #expect(table.contains("(тыс. барр./сут)"))
      #expect(!table.contains("scenario") && !table.contains("kb/d"))
      #expect(try workspace.text("ru/table-2.md").contains(/\| +\d+,\d \|/))
      #expect(try workspace.text("ru/table-1.svg").contains("тыс. барр./сут"))
    }
  }

  @Test(
    "programs that know no style variables draw what the light theme shows",
    .enabled(if: Tool.isThere("rsvg-convert"), "rsvg-convert is not on this machine"))
  func withoutVariables() async throws {
    try await Workspace.with { workspace in
      let figures = try await Command.forecast(
        ["figures", Workspace.plan, "--out", "f"], in: workspace)
      #expect(figures.status == 0)
      let light = try await Command.forecast(
        ["figures", Workspace.plan, "--out", "png", "--format", "png"], in: workspace)
      #expect(light.status == 0)
      let drawn = try await Command.shell(
        """
        for name in figure-1 figure-4 figure-6 figure-7 table-2; do
          rsvg-convert --zoom 2 f/$name.svg -o $name.png && cmp $name.png png/$name.png || echo "$name differs"
          sed 's/:#[0-9a-f]*;[a-z]*:var/:var/g' f/$name.svg > bare.svg
          rsvg-convert --zoom 2 bare.svg -o bare.png && cmp -s bare.png png/$name.png && echo "$name needs no colours"
        done; true
        """, in: workspace)
      #expect(drawn.status == 0)
      #expect(drawn.output.isEmpty, "\(drawn.output)")
      #expect(drawn.errors.isEmpty, "\(drawn.errors)")
    }
  }
}
