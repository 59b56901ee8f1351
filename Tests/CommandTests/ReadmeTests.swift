import Foundation
import Testing

@Suite("The README and the notebooks")
struct ReadmeTests {
  @Test(
    "shows what the commands print", arguments: try ReadmeBlock.documents().flatMap(ReadmeBlock.all)
  )
  func output(block: ReadmeBlock) async throws {
    try await Workspace.with(draws: nil) { workspace in
      let run = try await Command.shell(block.command, in: workspace)
      let printed = run.output + run.errors
      #expect(
        block.agrees(with: printed), "`make readme` puts the output of this in:\n\(block.command)")
    }
  }

  @Test("show more than one command each")
  func blocks() throws {
    for document in try ReadmeBlock.documents() {
      #expect(try ReadmeBlock.all(in: document).count > 3, "\(document.lastPathComponent)")
    }
  }

  @Test("takes passages between elisions in their order, and nothing else, for the same")
  func agreement() throws {
    let text = """
      ```
      $ forecast a \\
          b
      one
      …
      three
      $ forecast c
      …
      last
      ```
      """
    let blocks = ReadmeBlock.all(in: text, of: URL(fileURLWithPath: "README.md"))
    #expect(blocks.map(\.command) == ["forecast a \\\n    b", "forecast c"])
    #expect(blocks.map(\.lines) == [3..<6, 7..<9])
    #expect(blocks[0].agrees(with: "one\ntwo\nthree\n"))
    #expect(!blocks[0].agrees(with: "zero\none\ntwo\nthree\n"))
    #expect(!blocks[0].agrees(with: "one\ntwo\nthree\nfour\n"))
    #expect(!blocks[0].agrees(with: "one\ntwo\nthree!\n"))
    #expect(blocks[1].agrees(with: "first\nlast\n\n"))
    #expect(blocks[0].refreshed(from: "one\nII\nIII\nthree\n") == ["one", "…", "three"])
  }

  @Test(
    "is brought up to date by `make readme`",
    .enabled(if: ProcessInfo.processInfo.environment["FORECAST_README"] == "update"))
  func update() async throws {
    for document in try ReadmeBlock.documents() {
      let text = try String(contentsOf: document, encoding: .utf8)
      var lines = text.components(separatedBy: "\n")
      for block in ReadmeBlock.all(in: text, of: document).reversed() {
        try await Workspace.with(draws: nil) { workspace in
          let run = try await Command.shell(block.command, in: workspace)
          lines.replaceSubrange(block.lines, with: block.refreshed(from: run.output + run.errors))
        }
      }
      try Data(lines.joined(separator: "\n").utf8).write(to: document)
    }
  }
}
