import ArgumentParser
import Foundation
import Testing

@testable import forecast

@Suite("The tree of commands")
struct CommandTreeTests {
  @Test("has an overview for every command and an example for each that does something")
  func told() throws {
    let root = try CommandTree().command
    #expect(root.leaves.count >= 19)
    for node in root.all { #expect(node.abstract?.hasSuffix(".") == true, "\(node.path)") }
    for leaf in root.leaves {
      #expect(leaf.examples.contains { $0.hasPrefix(leaf.path) }, "\(leaf.path) has no example")
      for argument in leaf.arguments ?? [] where argument.shouldDisplay {
        #expect(argument.abstract?.isEmpty == false, "\(leaf.path) \(argument.valueName ?? "")")
      }
    }
  }

  @Test("understands every example of its help")
  func examples() throws {
    let examples = try CommandTree().command.all.flatMap(\.examples)
    #expect(examples.count > 40)
    for example in examples {
      let words = Self.words(of: example)
      #expect(words.first == "forecast")
      #expect(throws: Never.self, "\(example)") {
        _ = try ForecastCommand.parseAsRoot(Array(words.dropFirst()))
      }
    }
  }

  @Test("does not understand a wrong one")
  func wrong() {
    #expect(
      Self.words(of: "forecast run 'a b' --set \"x=1 2\" > y | z") == [
        "forecast", "run", "a b", "--set", "x=1 2",
      ])
    #expect(throws: (any Error).self) {
      try ForecastCommand.parseAsRoot(["run", "p.yaml", "--ot"])
    }
  }

  @Test("completes plans, data and folders by what they are")
  func files() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(["--experimental-dump-help"], in: workspace)
      #expect(run.output.contains("\"yaml\"") && run.output.contains("\"csv\""))
      #expect(run.output.contains("\"md\"") && run.output.contains("\"directory\""))
    }
  }

  @Test(
    "gives completions that shells can read", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) async throws {
    try await Workspace.with { workspace in
      let run = try await Command.shell(
        "forecast --generate-completion-script \(shell) > completion", in: workspace)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run)")
      #expect(try workspace.text("completion").contains("engle-granger"))
      guard Tool.isThere(shell) else { return }
      let read = try await Command.shell("\(shell) -n completion", in: workspace)
      #expect(read.status == 0 && read.errors.isEmpty, "\(read)")
    }
  }

  /// The words of a line of shell with quotes, up to a pipe or a file for the output.
  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else if character == "|" || character == ">" {
        break
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + [word].compactMap(\.self)
  }
}
