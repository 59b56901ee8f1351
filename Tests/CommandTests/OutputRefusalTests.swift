import Foundation
import Testing

@Suite("Places that cannot be written")
struct OutputRefusalTests {
  @Test(
    "are refused with status 73, and what stands there stays", arguments: ["notes", "notes/out"])
  func file(out: String) async throws {
    try await Workspace.with { workspace in
      try workspace.write("mine", to: "notes")
      let run = try await Command.forecast(["run", Workspace.plan, "--out", out], in: workspace)
      #expect(run.isRefusal(73, naming: [out, "--out"]), "\(run)")
      #expect(try workspace.names() == ["Data", "notes"])
      #expect(try workspace.text("notes") == "mine")
    }
  }

  @Test("are refused when the folder holds what no run wrote")
  func foreign() async throws {
    try await Workspace.with { workspace in
      let mine = workspace.folder.appendingPathComponent("mine")
      try FileManager.default.createDirectory(at: mine, withIntermediateDirectories: false)
      try workspace.write("years of work", to: "mine/thesis.txt")
      let run = try await Command.forecast(["run", Workspace.plan, "--out", "mine"], in: workspace)
      #expect(run.isRefusal(73, naming: ["mine", "'thesis.txt'", "--out"]), "\(run)")
      #expect(try workspace.files(below: "mine") == ["thesis.txt": Data("years of work".utf8)])
    }
  }

  @Test("leave an earlier output as it was")
  func earlier() async throws {
    try await Workspace.with { workspace in
      let arguments = ["run", Workspace.plan, "--out", "results", "--quiet"]
      #expect(try await Command.forecast(arguments, in: workspace).status == 0)
      let before = try workspace.files(below: "results")
      try workspace.write("mine", to: "results/notes.txt")
      let run = try await Command.forecast(arguments, in: workspace)
      #expect(run.isRefusal(73, naming: ["results", "'notes.txt'"]), "\(run)")
      var after = try workspace.files(below: "results")
      #expect(after.removeValue(forKey: "notes.txt") == Data("mine".utf8))
      #expect(after == before)
    }
  }

  @Test("are refused with status 74 when the disk is full")
  func full() async throws {
    try await Workspace.with { workspace in
      // A limit of 8 blocks for any file that the shell's child writes stands in for a full disk.
      let run = try await Command.shell(
        "trap '' XFSZ; ulimit -f 8; forecast run \(Workspace.plan) --out results --quiet",
        in: workspace)
      #expect(run.isRefusal(74, naming: ["results", "--out"]), "\(run)")
      #expect(try workspace.names() == ["Data"])
    }
  }

  @Test(
    "are told with status 74 when standard output is full",
    arguments: [
      "run \(Workspace.plan) --out results", "run \(Workspace.plan) --json",
      "fit Data/oil_prices_monthly.csv --formula 'log(brent) ~ log(wti)'", "nist", "--help",
      "--version",
    ])
  func standardOutput(arguments: String) async throws {
    try await Workspace.with { workspace in
      let run = try await Command.shell("forecast \(arguments) > /dev/full", in: workspace)
      #expect(run.isRefusal(74, naming: ["standard output", "No space left"]), "\(run)")
    }
  }
}
