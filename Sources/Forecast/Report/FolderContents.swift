import Foundation

/// What an existing folder holds, compared with what its `manifest.json` says an earlier run wrote.
struct FolderContents {
  /// The folders inside, as absolute paths.
  let folders: [String]
  /// The first file, by name, that no earlier run wrote; `nil` when everything is ours.
  let foreignFile: String?

  /// The command that its manifest names; `nil` when there is no manifest of ours, or one without a command.
  let command: Manifest.Command?
  /// Whether there is nothing in it.
  let isEmpty: Bool

  /// Looks through a folder.
  ///
  /// - Throws: ``OutputError/cannotCreate(path:reason:)`` when it cannot be read.
  init(_ path: String, given: String) throws(OutputError) {
    let names: [String]
    do {
      names = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
    } catch {
      throw .cannotCreate(path: given, reason: "it cannot be read")
    }
    let folders = names.filter { Self.isFolder(path + "/" + $0) }
    let manifest = Self.manifest(at: path + "/manifest.json")
    let ours = Set(
      (manifest?.outputs ?? []).map(\.file) + (manifest == nil ? [] : ["manifest.json"]))
    command = manifest?.command
    isEmpty = names.isEmpty
    self.folders = folders.map { path + "/" + $0 }
    foreignFile = names.first { name in
      folders.contains(name)
        ? !ours.contains { $0.hasPrefix(name + "/") }
        : !ours.contains(name)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The manifest; `nil` when there is none of ours.
  private static func manifest(at path: String) -> WrittenManifest? {
    guard let data = FileManager.default.contents(atPath: path),
      let content = try? JSONDecoder().decode(WrittenManifest.self, from: data),
      content.product == Manifest.product
    else { return nil }
    return content
  }
}

/// The part of a manifest that says who wrote it and what.
private struct WrittenManifest: Decodable {
  let product: String
  let command: Manifest.Command?
  let outputs: [Output]

  struct Output: Decodable {
    let file: String
  }
}
