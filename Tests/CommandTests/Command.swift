import Foundation

/// The command as a user runs it: a process of its own.
enum Command {
  /// What a run left behind for its caller.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The folder of the executable, which is built beside the tests.
  static let folder: String = {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") } ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: bundle.components(separatedBy: ".xctest")[0])
      .deletingLastPathComponent().path
  }()

  /// Runs `forecast` with these arguments.
  static func forecast(_ arguments: [String], in workspace: Workspace) async throws -> Outcome {
    try await run(folder + "/forecast", arguments, in: workspace)
  }

  /// Runs a line of shell that finds `forecast` first.
  static func shell(_ line: String, in workspace: Workspace) async throws -> Outcome {
    try await run("/bin/sh", ["-c", line], in: workspace)
  }

  private static func run(
    _ executable: String, _ arguments: [String], in workspace: Workspace
  ) async throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = workspace.folder
    process.environment = [
      "PATH": folder + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"),
      "LC_ALL": "C",
    ]
    // Files and not pipes: nothing can fill up while nobody reads.
    let streams = try Workspace.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: streams) }
    let output = streams.appendingPathComponent("output")
    let errors = streams.appendingPathComponent("errors")
    for stream in [output, errors] { try Data().write(to: stream) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)

    let status: Int32 = try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { continuation.resume(throwing: error) }
    }
    return Outcome(
      status: status, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}
