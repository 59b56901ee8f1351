import Foundation
import Testing

@Suite("forecast notebook")
struct NotebookCommandTests {
  /// Runs a command on a notebook of this text; returns what it left behind, and the text afterwards.
  private func notebook(
    _ verb: String, _ text: String, files: [String: String] = [:]
  ) async throws -> (run: Command.Outcome, text: String, files: [String: Data]) {
    var outcome: (Command.Outcome, String, [String: Data])?
    try await Workspace.with { workspace in
      try FileManager.default.createDirectory(
        at: workspace.folder.appendingPathComponent("notes"), withIntermediateDirectories: true)
      try workspace.write(text, to: "notes/n.md")
      for (path, text) in files { try workspace.write(text, to: "notes/" + path) }
      let run = try await Command.forecast(["notebook", verb, "notes/n.md"], in: workspace)
      #expect(try workspace.names() == ["Data", "notes"])
      outcome = (run, try workspace.text("notes/n.md"), try workspace.files(below: "notes"))
    }
    return try #require(outcome)
  }

  @Test("puts outputs below the blocks, and finds them there again")
  func fill() async throws {
    let text = """
      # Notes

      ```yaml file=plans/a.yaml
      key: 1
      ```

      ```sh
      # both see what was made before
      cat plans/a.yaml
      ls Data/datapackage.json
      ```

      Words between.

      ```forecast
      # a command a line
      --version
      forecast nist --help | head -n 1
      ```

      ```console
      $ echo one
      old
      $ echo two \\
          three
      ```
      """
    let filled = try await notebook("run", text)
    #expect(filled.run.status == 0, "\(filled.run)")
    #expect(filled.run.output == "notes/n.md: 3 blocks run, written anew.\n")
    #expect(filled.text.contains("```\n\n```output\nkey: 1\nData/datapackage.json\n```\n\nWords"))
    #expect(filled.text.contains("```output\n0.1.0\nOVERVIEW: Solve"))
    #expect(filled.text.hasSuffix("$ echo one\none\n$ echo two \\\n    three\ntwo three\n```"))
    let again = try await notebook("run", filled.text)
    #expect(again.text == filled.text)
    #expect(again.run.output == "notes/n.md: 3 blocks run, nothing moved.\n")
    let check = try await notebook("check", filled.text)
    #expect(check.run.status == 0)
    #expect(check.run.output == "notes/n.md: 3 blocks as shown.\n")
  }

  @Test("fails a check with the place, what was and what is, and writes nothing")
  func moved() async throws {
    let text = "```console\n$ echo 2009 48.9 up\n2009 48.6 up\n```\n"
    let check = try await notebook("check", text)
    #expect(check.run.status == 1)
    #expect(
      check.run.output
        == "notes/n.md:3: block 1, echo 2009 48.9 up\n  was: 2009 48.6 up\n  now: 2009 48.9 up\n")
    #expect(check.run.errors.contains("forecast notebook run notes/n.md"))
    #expect(check.text == text)
  }

  @Test("allows a failure only where the fence says so")
  func failures() async throws {
    let refused = try await notebook("run", "\n```forecast\nrnu\n```\n")
    #expect(refused.run.isRefusal(1, naming: ["notes/n.md, line 2", "status 64", "rnu"]))
    #expect(refused.text == "\n```forecast\nrnu\n```\n")
    let allowed = try await notebook("run", "```forecast fails\nrnu\n```\n")
    #expect(allowed.run.status == 0)
    #expect(allowed.text.contains("```output\nforecast: "))
    let passing = try await notebook("run", "```sh fails\ntrue\n```\n")
    #expect(passing.run.isRefusal(1, naming: ["notes/n.md, line 1", "should fail"]))
  }

  @Test("keeps a passage that the output has lost, and says so")
  func lost() async throws {
    let text = "```console\n$ printf 'a\\nb\\n'\na\n…\nnever\n…\n```\n"
    let run = try await notebook("run", text)
    #expect(run.run.status == 1)
    #expect(run.run.errors.contains("notes/n.md, line 5"))
    #expect(run.text == text)
  }

  @Test("copies the pictures that are shown, adds those that are named, and compares their figures")
  func pictures() async throws {
    let draw = "mkdir charts; echo '<svg><path d=\"M1.25,3\"/></svg>' > charts/"
    let filled = try await notebook(
      "run",
      "```sh\n\(draw)a.svg; cp charts/a.svg charts/b.svg; cp charts/a.svg c\n```\n\n![B](charts/b.svg)\n"
    )
    #expect(filled.run.status == 0, "\(filled.run)")
    #expect(filled.files.keys.contains("charts/b.svg"))
    let named = try await notebook("run", "```sh\n\(draw)a.svg\n```\n")
    #expect(named.text.hasSuffix("```\n\n![a](charts/a.svg)\n"))
    #expect(named.files["charts/a.svg"] == Data("<svg><path d=\"M1.25,3\"/></svg>\n".utf8))

    let shown = "```sh\n\(draw)a.svg; cp charts/a.svg a.svg\n```\n\n![a](a.svg)\n"
    for (old, status) in [("M1.26,3", Int32(0)), ("M1.35,3", 1)] {
      let check = try await notebook(
        "check", shown, files: ["a.svg": "<svg><path d=\"\(old)\"/></svg>\n"])
      #expect(check.run.status == status, "\(check.run)")
    }
    let absent = try await notebook("check", "```sh\ntrue\n```\n\n![no](no.svg)\n")
    #expect(absent.run.isRefusal(65, naming: ["notes/n.md, line 5", "no.svg"]))
  }

  @Test("refuses a file that is not there")
  func noFile() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(["notebook", "run", "none.md"], in: workspace)
      #expect(run.isRefusal(66, naming: ["none.md"]))
    }
  }
}
