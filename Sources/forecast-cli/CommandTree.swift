import ArgumentParser
import Foundation

/// The command and its subcommands as the help describes them.
struct CommandTree: Decodable {
  /// One command.
  struct Node: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let superCommands: [String]?
    let subcommands: [Node]?
    let arguments: [Argument]?

    /// The words that call it, such as `forecast gas price`.
    var path: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

    /// The commands below that do something themselves, or this one.
    var leaves: [Node] {
      let below = (subcommands ?? []).filter { $0.commandName != "help" }
      return below.isEmpty ? [self] : below.flatMap(\.leaves)
    }

    /// This command and all below.
    var all: [Node] {
      [self] + (subcommands ?? []).filter { $0.commandName != "help" }.flatMap(\.all)
    }

    /// The lines of the discussion that can be typed, without the space before them.
    var examples: [String] {
      (discussion ?? "").split(separator: "\n")
        .filter { $0.hasPrefix("  forecast ") }.map { String($0.dropFirst(2)) }
    }
  }

  /// An argument, an option or a flag.
  struct Argument: Decodable {
    /// A spelling of an option or a flag.
    struct Name: Decodable {
      let kind: String
      let name: String

      /// As it is typed.
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
  }

  let command: Node

  /// Asks the command for its description.
  init() throws {
    let text: String
    do {
      _ = try ForecastCommand.parseAsRoot(["--experimental-dump-help"])
      text = ""
    } catch {
      text = ForecastCommand.message(for: error)
    }
    self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
  }
}
