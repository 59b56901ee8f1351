import Forecast
import Foundation

/// A notebook on the disk.
struct NotebookFile {
  let path: String
  let text: String
  let notebook: Notebook

  init(_ path: String) throws {
    self.path = path
    do {
      text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    } catch {
      let reason = FileManager.default.fileExists(atPath: path) ? "no UTF-8 text" : "no such file"
      throw NotebookError.cannotOpen(file: path, reason: reason)
    }
    notebook = try Notebook(text, file: path)
  }

  /// The folder of the notebook.
  private var folder: URL { URL(fileURLWithPath: path).deletingLastPathComponent() }

  /// The number of commands.
  var commands: Int {
    notebook.blocks.flatMap(\.parts).map(\.commands.count).reduce(0, +)
  }

  /// What the commands print and draw now; `finished` is called after every command.
  func run(finished: () -> Void) throws -> NotebookOutputs {
    try NotebookShell.with(dataAbove: folder) { try $0.run(notebook, finished: finished) }
  }

  /// The bytes of a file beside the notebook.
  func contents(beside path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: folder.appendingPathComponent(path).path).map {
      [UInt8]($0)
    }
  }

  /// Writes a file beside the notebook.
  func write(_ bytes: [UInt8], beside path: String) throws {
    let place = folder.appendingPathComponent(path)
    guard contents(beside: path) != bytes else { return }
    try? FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Self.write(bytes, to: place.path)
  }

  /// Writes a file whole or not at all.
  static func write(_ bytes: [UInt8], to path: String) throws(NotebookError) {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .cannotWrite(file: path, reason: error.localizedDescription)
    }
  }
}
