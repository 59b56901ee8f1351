import Foundation

/// The place of a folder of results on the disk, known to be free or ours to replace.
struct FolderTarget {
  /// The path as the user gave it, for messages.
  private let given: String
  /// The absolute path without links.
  private let path: String
  /// The rights of the folder that is there, `nil` when there is none.
  private let mode: mode_t?

  /// Looks at a path without touching it.
  ///
  /// - Throws: ``OutputError`` when it is no folder, holds something foreign or encloses the current folder.
  init(_ given: String, of command: Manifest.Command? = nil) throws(OutputError) {
    self.given = given
    guard !given.isEmpty else { throw .cannotCreate(path: "''", reason: "the name is empty") }
    path = Self.resolved(given)
    var status = stat()
    guard lstat(path, &status) == 0 else {
      mode = nil
      guard errno == ENOENT else { throw .cannotCreate(path: given, reason: Self.reason) }
      return
    }
    mode = status.st_mode
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw .cannotCreate(path: given, reason: "it is not a folder")
    }
    let current = Self.resolved(".")
    guard current != path, !current.hasPrefix(path == "/" ? path : path + "/") else {
      throw .cannotCreate(path: given, reason: "it is or holds the current folder")
    }
    let contents = try FolderContents(path, given: given)
    if let file = contents.foreignFile { throw .foreignFolder(path: given, file: file) }
    if let command, !contents.isEmpty, contents.command != command {
      let other = contents.command.map { "'forecast \($0.rawValue)'" } ?? "another command"
      throw .cannotCreate(path: given, reason: "it holds the results of \(other)")
    }
    guard ([path] + contents.folders).allSatisfy({ access($0, R_OK | W_OK | X_OK) == 0 }) else {
      throw .cannotCreate(path: given, reason: Self.reason)
    }
  }

  /// Makes the folders above the target; returns those that were not there, outermost first.
  func makeParents() throws(OutputError) -> [String] {
    var made: [String] = []
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      if mkdir(folder, 0o777) == 0 {
        made.append(folder)
      } else if errno != EEXIST, access(folder, F_OK) != 0 {
        let reason = Self.reason
        for folder in made.reversed() { rmdir(folder) }
        throw .cannotCreate(path: given, reason: reason)
      }
    }
    return made
  }

  /// Makes an empty folder beside the target, with the rights of the one that it will replace.
  func makeStaging() throws(OutputError) -> String {
    for attempt in 0..<1000 {
      let staging = sibling("partial-\(getpid())-\(attempt)")
      if mkdir(staging, 0o777) == 0 {
        if let mode { chmod(staging, mode & 0o7777) }
        return staging
      }
      guard errno == EEXIST else { break }
    }
    throw .cannotCreate(path: given, reason: Self.reason)
  }

  /// Puts the finished folder in the target's place and removes the one that was there.
  func swap(with staging: String) throws(OutputError) {
    if mode == nil {
      guard rename(staging, path) == 0 else {
        throw .cannotCreate(path: given, reason: Self.reason)
      }
    } else if !exchanged(staging, path) {
      let old = sibling("replaced-\(getpid())")
      guard rename(path, old) == 0 else { throw .cannotCreate(path: given, reason: Self.reason) }
      guard rename(staging, path) == 0 else {
        let reason = Self.reason
        rename(old, path)
        throw .cannotCreate(path: given, reason: reason)
      }
      try remove(old)
    } else {
      try remove(staging)
    }
    // The new folder is in place: whether its name is on the disk yet no longer decides anything.
    _ = flush(parent)
  }

  private func remove(_ old: String) throws(OutputError) {
    guard FolderRemoval(old).perform() else {
      throw .cannotWrite(
        path: old, reason: "the new results stand in \(given) but the old ones here stay")
    }
  }

  private var parent: String {
    let parent = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    return parent.isEmpty ? "/" : String(parent)
  }

  private func sibling(_ ending: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return (parent == "/" ? "" : parent) + "/.\(name).\(ending)"
  }

  private static var reason: String { String(cString: strerror(errno)) }

  /// The absolute path with links followed as far as it exists.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else {
      let url = URL(fileURLWithPath: path).standardizedFileURL
      let above = url.deletingLastPathComponent().path
      guard above != url.path else { return url.path }
      let parent = resolved(above)
      return (parent == "/" ? "" : parent) + "/" + url.lastPathComponent
    }
    defer { free(real) }
    return String(cString: real)
  }
}

/// Lets two folders change places in one step, where the system can.
private func exchanged(_ left: String, _ right: String) -> Bool {
  #if os(Linux)
    typealias Rename =
      @convention(c) (
        Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
      ) -> Int32
    let exchange: UInt32 = 2
    guard let symbol = dlsym(nil, "renameat2") else { return false }
    let renameat2 = unsafeBitCast(symbol, to: Rename.self)
    return renameat2(AT_FDCWD, left, AT_FDCWD, right, exchange) == 0
  #elseif os(macOS)
    return renamex_np(left, right, UInt32(RENAME_SWAP)) == 0
  #else
    return false
  #endif
}
