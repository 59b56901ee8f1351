import Foundation
import Testing

/// A folder of its own with a copy of `Data`, in which a test may change what it likes.
struct Workspace {
  let folder: URL

  /// The plan of the study inside the workspace, and its output.
  static let plan = "Data/plans/article-2009.yaml"

  /// The checkout that the tests belong to.
  static let checkout = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Runs a test in a workspace, which is removed after it; its plans draw so many paths, or as many as they ship with.
  static func with(
    draws: Int? = 40, _ body: (Workspace) async throws -> Void
  ) async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: checkout.appendingPathComponent("Data"), to: folder.appendingPathComponent("Data"))
    if let draws { try Workspace(folder: folder).drawing(draws) }
    try await body(Workspace(folder: folder))
  }

  /// Lets every plan draw so many paths.
  private func drawing(_ draws: Int) throws {
    let plans = folder.appendingPathComponent("Data/plans")
    for name in try FileManager.default.contentsOfDirectory(atPath: plans.path)
    where name.hasSuffix(".yaml") {
      let file = plans.appendingPathComponent(name)
      let text = try String(contentsOf: file, encoding: .utf8)
      try text.replacing("draws: 10000", with: "draws: \(draws)")
        .write(to: file, atomically: true, encoding: .utf8)
    }
  }

  /// Takes away what test processes that were killed left behind; each folder names its process.
  private static let swept: Void = {
    let files = FileManager.default
    let names = (try? files.contentsOfDirectory(atPath: files.temporaryDirectory.path)) ?? []
    for name in names where name.hasPrefix(prefix) {
      guard
        let process = name.dropFirst(prefix.count).split(separator: "-").first.flatMap({ pid_t($0) }
        ),
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      try? files.removeItem(at: files.temporaryDirectory.appendingPathComponent(name))
    }
  }()

  private static let prefix = "forecast-tests-"

  static func temporaryFolder() throws -> URL {
    _ = swept
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(prefix)\(getpid())-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// The bytes of every file below a folder, by path.
  func files(below path: String) throws -> [String: Data] {
    let folder = folder.appendingPathComponent(path)
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      files[name] = FileManager.default.contents(atPath: folder.path + "/" + name)
    }
    return files
  }

  /// What stands at the top of the workspace.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(path))
  }

  /// Replaces text that must be there, once.
  func replace(_ old: String, with new: String, in path: String) throws {
    let text = try text(path)
    let range = try #require(text.range(of: old), "\(path) has no '\(old)'")
    try write(text.replacingCharacters(in: range, with: new), to: path)
  }

  /// Replaces a cell of a table of `Data`; no text removes the whole row.
  func set(_ column: String, of period: String, in file: String, to text: String?) throws {
    let path = "Data/\(file)"
    var lines = try self.text(path).components(separatedBy: "\n")
    let row = try #require(lines.firstIndex { $0.hasPrefix(period + ",") }, "no row \(period)")
    if let text {
      let header = lines[0].components(separatedBy: ",")
      let position = try #require(header.firstIndex(of: column), "no column \(column)")
      var cells = lines[row].components(separatedBy: ",")
      cells[position] = text
      lines[row] = cells.joined(separator: ",")
    } else {
      lines.remove(at: row)
    }
    try write(lines.joined(separator: "\n"), to: path)
  }
}
