import Foundation
import Testing

@testable import Forecast

@Suite("The folder of results")
struct AtomicFolderTests {
  @Test("holds exactly the files written, in folders of their own")
  func writes() throws {
    try withScratch { scratch in
      let out = scratch + "/new/deep/out"
      try AtomicFolder(out).write(results("one"))
      #expect(try tree(out) == ["manifest.json": manifest, "tables/a.csv": "one"])
      #expect(try names(scratch + "/new/deep") == ["out"])
    }
  }

  @Test("replaces an earlier run whole and leaves nothing beside it")
  func replaces() throws {
    try withScratch { scratch in
      let out = scratch + "/out"
      try AtomicFolder(out).write(results("one") + [.init("old.txt", "old")], listing: "old.txt")
      try AtomicFolder(out + "/").write(results("two"))
      #expect(try tree(out) == ["manifest.json": manifest, "tables/a.csv": "two"])
      #expect(try names(scratch) == ["out"])
    }
  }

  @Test(
    "removes the old run to the last file, however many folders deep, and touches nothing that links lead to"
  )
  func removesAll() throws {
    try withScratch { scratch in
      let out = scratch + "/out"
      let many = (0..<100).map { AtomicFolder.File("a/b\($0 % 7)/\($0).txt", "\($0)") }
      for file in many {
        let place = URL(fileURLWithPath: out + "/" + file.path)
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: place)
      }
      try Data("kept".utf8).write(to: URL(fileURLWithPath: scratch + "/mine.txt"))
      #expect(symlink("../../mine.txt", out + "/a/link") == 0)
      #expect(FolderRemoval(out).perform())
      #expect(try names(scratch) == ["mine.txt"])
      #expect(FolderRemoval(out).perform() == false)
    }
  }

  @Test("follows a link to the folder and fills an empty one")
  func link() throws {
    try withScratch { scratch in
      #expect(mkdir(scratch + "/real", 0o755) == 0)
      #expect(symlink("real", scratch + "/out") == 0)
      try AtomicFolder(scratch + "/out").write(results("one"))
      #expect(try tree(scratch + "/real")["tables/a.csv"] == "one")
      #expect(try names(scratch) == ["out", "real"])
    }
  }

  @Test(
    "refuses to replace what no run wrote, and leaves it as it was",
    arguments: [
      ["thesis.docx": "years of work"],
      ["manifest.json": "{\"name\": \"a web page\"}"],
      ["manifest.json": manifest, "tables/a.csv": "one", "tables/mine.txt": "kept"],
      ["manifest.json": manifest, "notes/mine.txt": "kept"],
    ])
  func foreign(files: [String: String]) throws {
    try withScratch { scratch in
      let out = scratch + "/out"
      for (path, text) in files {
        let place = URL(fileURLWithPath: out + "/" + path)
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place)
      }
      let error = #expect(throws: OutputError.self) { try AtomicFolder(out).write(results("two")) }
      #expect(error?.exitStatus == 73)
      #expect(error?.description.contains("which no earlier run wrote") == true)
      #expect(throws: OutputError.self) { try AtomicFolder(out).check() }
      #expect(try tree(out) == files)
      #expect(try names(scratch) == ["out"])
    }
  }

  @Test("leaves the old folder and no litter when a file cannot be written")
  func failsHalfway() throws {
    try withScratch { scratch in
      let out = scratch + "/out"
      try AtomicFolder(out).write(results("one"))
      let tooLong = AtomicFolder.File(String(repeating: "x", count: 300), "never")
      let error = #expect(throws: OutputError.self) {
        try AtomicFolder(out).write(results("two") + [tooLong])
      }
      #expect(error?.exitStatus == 74)
      #expect(try tree(out)["tables/a.csv"] == "one")
      #expect(try names(scratch) == ["out"])

      #expect(throws: OutputError.self) {
        try AtomicFolder(scratch + "/a/b/c").write(results("two") + [tooLong])
      }
      #expect(try names(scratch) == ["out"])
    }
  }

  @Test("says in one sentence that a folder cannot be made", arguments: ["file", "file/out"])
  func cannotCreate(path: String) throws {
    try withScratch { scratch in
      try Data("kept".utf8).write(to: URL(fileURLWithPath: scratch + "/file"))
      let out = scratch + "/" + path
      let error = #expect(throws: OutputError.self) { try AtomicFolder(out).write(results("one")) }
      #expect(error?.exitStatus == 73)
      #expect(error?.description.hasPrefix("\(out) cannot be created (") == true)
      #expect(try tree(scratch) == ["file": "kept"])
    }
  }

  @Test("cannot be made where nobody may write")
  func unwritableParent() throws {
    let error = #expect(throws: OutputError.self) {
      try AtomicFolder("/proc/forecast/out").write(results("one"))
    }
    #expect(error?.exitStatus == 73)
  }

  @Test("is never the current folder or one above it", arguments: [".", "..", "/"])
  func current(path: String) {
    #expect(throws: OutputError.self) { try AtomicFolder(path).check() }
  }

  @Test("a command replaces only folders whose manifest names it")
  func command() throws {
    try withScratch { scratch in
      let out = scratch + "/out"
      func results(_ command: Manifest.Command) -> [AtomicFolder.File] {
        let table = AtomicFolder.File("skill.json", "[]")
        let manifest = Manifest(
          version: "1.0.0", command: command, plan: FileDigest("plan.yaml", contents: []),
          inputs: [], outputs: [FileDigest(table.path, contents: table.bytes)])
        return [table, AtomicFolder.File("manifest.json", manifest.json.text)]
      }
      try AtomicFolder(out, of: .run).write(results(.run))
      for other in [Manifest.Command.backtest, .figures] {
        let error = #expect(throws: OutputError.self) { try AtomicFolder(out, of: other).check() }
        #expect(error.map { "\($0)" }?.contains("the results of 'forecast run'") == true)
      }
      try AtomicFolder(out).check()
      try AtomicFolder(out, of: .run).write(results(.run))
      // A folder that does not say whose it is belongs to nobody.
      let unnamed = AtomicFolder.File(
        "manifest.json", "{\"product\": \"forecast\", \"outputs\": []}")
      try AtomicFolder(scratch + "/old").write([unnamed])
      #expect(throws: OutputError.self) { try AtomicFolder(scratch + "/old", of: .run).check() }
    }
  }
}

private let manifest = """
  {"product": "forecast", "outputs": [{"file": "tables/a.csv"}]}
  """

private func results(_ text: String) -> [AtomicFolder.File] {
  [.init("manifest.json", manifest), .init("tables/a.csv", text)]
}

extension AtomicFolder {
  /// Writes files with a manifest that lists one more of them.
  fileprivate func write(_ files: [File], listing extra: String) throws {
    let longer = manifest.replacing("}]", with: "}, {\"file\": \"\(extra)\"}]")
    try write(files.map { $0.path == "manifest.json" ? File($0.path, longer) : $0 })
  }
}

private func names(_ folder: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
}

/// Every file below a folder with its text.
private func tree(_ folder: String) throws -> [String: String] {
  var files: [String: String] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    var isFolder: ObjCBool = false
    let whole = folder + "/" + path
    if FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder), isFolder.boolValue {
      continue
    }
    files[path] = try String(contentsOfFile: whole, encoding: .utf8)
  }
  return files
}
