import Forecast
import Foundation

/// A scratch folder with a copy of `Data`, in which a notebook's commands are run one after the other.
///
/// Commands see what earlier ones of the same notebook made there, and leave nothing anywhere else by
/// themselves. `forecast` is the program that is running.
struct NotebookShell {
  private let scratch: URL
  private var work: URL { scratch.appendingPathComponent("work") }

  /// Makes the folder, which is removed afterwards.
  static func with<Result>(
    dataAbove folder: URL, _ body: (NotebookShell) throws -> Result
  ) throws -> Result {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("forecast-notebook-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let shell = NotebookShell(scratch: scratch)
    do {
      try shell.furnish(dataAbove: folder)
    } catch {
      throw NotebookError.cannotWrite(file: scratch.path, reason: error.localizedDescription)
    }
    return try body(shell)
  }

  private func furnish(dataAbove folder: URL) throws {
    let files = FileManager.default
    let programs = scratch.appendingPathComponent("bin")
    for folder in [programs, work] {
      try files.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    if let executable = Bundle.main.executablePath {
      try files.createSymbolicLink(
        atPath: programs.appendingPathComponent("forecast").path, withDestinationPath: executable)
    }
    var above = folder.standardizedFileURL.resolvingSymlinksInPath()
    while !files.fileExists(atPath: above.appendingPathComponent("Data/datapackage.json").path) {
      guard above.path != "/" else { return }
      above.deleteLastPathComponent()
    }
    try files.copyItem(
      at: above.appendingPathComponent("Data"), to: work.appendingPathComponent("Data"))
  }

  /// Does every step and collects what was printed and drawn; `finished` is called after every command.
  func run(_ notebook: Notebook, finished: () -> Void) throws -> NotebookOutputs {
    var printed: [[String]] = []
    for step in notebook.steps {
      switch step {
      case .write(let file, let text):
        let place = work.appendingPathComponent(file)
        try? FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try NotebookFile.write(Array(text.utf8), to: place.path)
      case .run(let block):
        printed.append(try run(block, of: notebook.file, finished: finished))
      }
    }
    return NotebookOutputs(printed: printed, images: images())
  }

  private func run(
    _ block: Notebook.Block, of file: String, finished: () -> Void
  ) throws -> [String] {
    let count = block.parts.map(\.commands.count).reduce(0, +)
    var done = 0
    return try block.parts.map { part in
      var printed = ""
      for command in part.commands {
        done += 1
        let (output, status) = try run(command)
        finished()
        printed += output
        let mustFail = block.fails && done == count
        if status == 0, mustFail {
          throw NotebookError.succeeded(file: file, line: block.line, command: command)
        }
        guard status == 0 || mustFail else {
          let said = output.split(separator: "\n").last.map(String.init) ?? ""
          throw NotebookError.failed(
            file: file, line: block.line, command: command, status: status, said: said)
        }
      }
      return printed
    }
  }

  /// Runs a line or a script in a shell of its own; errors are part of the output.
  private func run(_ command: String) throws -> (output: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-e", "-c", command]
    process.currentDirectoryURL = work
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] =
      scratch.appendingPathComponent("bin").path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["COLUMNS"] = nil
    for (name, value) in [("LC_ALL", "C"), ("NO_COLOR", "1"), ("TZ", "UTC")] {
      environment[name] = value
    }
    process.environment = environment
    // A file and not a pipe: it cannot fill up while nobody reads.
    let place = scratch.appendingPathComponent("output")
    do {
      try Data().write(to: place)
      let output = try FileHandle(forWritingTo: place)
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = output
      process.standardError = output
      try process.run()
      process.waitUntilExit()
      try output.close()
      return (
        String(decoding: try Data(contentsOf: place), as: UTF8.self), process.terminationStatus
      )
    } catch {
      throw NotebookError.cannotWrite(file: place.path, reason: error.localizedDescription)
    }
  }

  /// The pictures in the working folder, by path.
  private func images() -> [String: [UInt8]] {
    var images: [String: [UInt8]] = [:]
    for path in FileManager.default.subpaths(atPath: work.path) ?? []
    where [".svg", ".png"].contains(where: path.hasSuffix) {
      images[path] = FileManager.default.contents(atPath: work.path + "/" + path).map {
        [UInt8]($0)
      }
    }
    return images
  }
}
