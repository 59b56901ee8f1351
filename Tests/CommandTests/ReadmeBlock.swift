import Foundation
import Testing

/// A command that the README or a notebook shows, with the output below it.
///
/// A block of code that starts with `$ forecast` shows commands and what they print, verbatim; a line `…`
/// stands for lines that are left out.
struct ReadmeBlock: Sendable, CustomTestStringConvertible {
  /// The document that shows it.
  let document: URL
  let command: String
  let shown: [String]
  /// Where the shown lines stand in the file, from 0.
  let lines: Range<Int>

  var testDescription: String { "\(document.lastPathComponent): \(command)" }

  /// The README and the notebooks.
  static func documents() throws -> [URL] {
    let notebooks = try FileManager.default.contentsOfDirectory(
      at: Workspace.checkout.appendingPathComponent("Notebooks-md"), includingPropertiesForKeys: nil
    )
    return [Workspace.checkout.appendingPathComponent("README.md")]
      + notebooks.filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
  }

  /// The commands of a document, in order.
  static func all(in document: URL) throws -> [ReadmeBlock] {
    all(in: try String(contentsOf: document, encoding: .utf8), of: document)
  }

  /// The commands of a Markdown text, in order.
  static func all(in text: String, of document: URL) -> [ReadmeBlock] {
    var blocks: [ReadmeBlock] = []
    var fence: [(number: Int, line: String)]?
    for (number, line) in text.components(separatedBy: "\n").enumerated() {
      if line.hasPrefix("```") {
        if let fence, fence.first?.line.hasPrefix("$ forecast") == true {
          blocks += commands(in: fence, of: document)
        }
        fence = fence == nil ? [] : nil
      } else {
        fence?.append((number, line))
      }
    }
    return blocks
  }

  private static func commands(
    in fence: [(number: Int, line: String)], of document: URL
  ) -> [ReadmeBlock] {
    let starts = fence.indices.filter { fence[$0].line.hasPrefix("$ ") } + [fence.endIndex]
    return zip(starts, starts.dropFirst()).map { start, next in
      // A command goes on in the next line after a backslash.
      let last = fence[start..<next].firstIndex { !$0.line.hasSuffix("\\") } ?? start
      let command = fence[start...last].map(\.line).joined(separator: "\n").dropFirst(2)
      let first = fence[last].number + 1
      return ReadmeBlock(
        document: document, command: String(command), shown: fence[(last + 1)..<next].map(\.line),
        lines: first..<(first + next - last - 1))
    }
  }

  /// The shown lines as an output now has them: each passage between `…` is found by its first line.
  ///
  /// Where an output no longer has that line, the passage is kept as it is shown.
  func refreshed(from output: String) -> [String] {
    var rest = output.lines[...]
    var fresh: [String] = []
    for (index, passage) in passages.enumerated() {
      if index > 0 { fresh.append("…") }
      guard let first = passage.first, let start = rest.firstIndex(of: first) else {
        fresh += passage
        continue
      }
      fresh += rest[start...].prefix(passage.count)
      rest = rest[start...].dropFirst(passage.count)
    }
    return fresh
  }

  /// Whether the output holds the passages in order, from its first line unless `…` comes first, to its
  /// last unless `…` ends it.
  func agrees(with output: String) -> Bool {
    var rest = output.lines[...]
    for (index, passage) in passages.enumerated() {
      let starts = rest.indices.filter { rest[$0...].starts(with: passage) }
      let found = index == 0 ? starts.first { $0 == rest.startIndex } : starts.first
      guard let found = passage.isEmpty ? rest.startIndex : found else { return false }
      rest = rest[found...].dropFirst(passage.count)
    }
    return rest.isEmpty || shown.last == "…"
  }

  private var passages: [[String]] {
    shown.split(separator: "…", omittingEmptySubsequences: false).map(Array.init)
  }
}

extension String {
  /// Lines without the empty ones at the end.
  fileprivate var lines: [String] {
    var lines = components(separatedBy: "\n")
    while lines.last == "" { lines.removeLast() }
    return lines
  }
}
