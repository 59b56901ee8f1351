import Foundation
import Testing

@testable import forecast

@Suite("The manual page")
struct ManualTests {
  @Test("names every command, every option and every example")
  func complete() throws {
    let tree = try CommandTree()
    let page = ManualPage(tree: tree, version: "9.9").text
    let plain = page.replacing("\\-", with: "-").replacing("\\(aq", with: "'")
      .replacing("\\(ti", with: "~").replacing("\\(ha", with: "^")
    let lines = Set(plain.components(separatedBy: "\n"))
    for node in tree.command.all.dropFirst() {
      #expect(lines.contains(".SS \(node.path)"))
      for example in node.examples { #expect(lines.contains(example), "\(example)") }
      for argument in node.arguments ?? [] where argument.shouldDisplay {
        let names = argument.names ?? []
        guard !names.contains(where: { ["help", "version"].contains($0.name) }) else { continue }
        for name in names {
          #expect(lines.contains { $0.contains("\\fB\(name.typed)\\fR") }, "\(name.typed)")
        }
      }
    }
    #expect(page.hasPrefix(".TH FORECAST 1 \"\" \"forecast 9.9\""))
  }

  @Test("has no line that roff takes for a command by mistake, and none that it loses")
  func requests() throws {
    let known = ["TH", "SH", "SS", "PP", "TP", "B", "I", "RS", "RE", "nf", "fi", "sp"]
    for line in ManualPage(tree: try CommandTree(), version: "9.9").text.split(separator: "\n") {
      #expect(!line.hasPrefix("'"))
      guard line.hasPrefix(".") else { continue }
      #expect(known.contains(String(line.dropFirst().prefix { $0.isLetter })), "\(line)")
    }
  }

  @Test("is set by groff without a warning", .enabled(if: Tool.isThere("groff"), "no groff"))
  func groff() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.shell(
        "forecast manual > forecast.1 && groff -man -Tutf8 -Kutf8 -ww forecast.1", in: workspace)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      #expect(run.output.contains("engle-granger") && run.output.contains("The work is done."))
    }
  }

  @Test(
    "is installed with command, completions and data, and all is taken away again",
    .enabled(if: Tool.isThere("make"), "no make"))
  func install() async throws {
    try await Workspace.with { workspace in
      let make =
        "make -s -C '\(Workspace.checkout.path)' BINARY='\(Command.folder)/forecast' "
        + "DESTDIR='\(workspace.folder.path)/root place' PREFIX=/usr"
      let run = try await Command.shell("\(make) install-files", in: workspace)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run)")
      #expect(!run.output.contains("root place"))
      let files = try workspace.files(below: "root place/usr")
      for file in [
        "bin/forecast", "share/man/man1/forecast.1", "share/bash-completion/completions/forecast",
        "share/zsh/site-functions/_forecast", "share/fish/vendor_completions.d/forecast.fish",
        "share/forecast/Data/plans/article-2009.yaml",
      ] { #expect(files[file]?.isEmpty == false, "\(file)") }
      let version = try await Command.shell(
        "'root place/usr/bin/forecast' --version", in: workspace)
      #expect(version.status == 0, "\(version)")

      let removed = try await Command.shell("\(make) uninstall", in: workspace)
      #expect(removed.status == 0)
      let left = try await Command.shell("find 'root place' -type f", in: workspace)
      #expect(left.output.isEmpty)
    }
  }
}
