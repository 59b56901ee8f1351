import Foundation

/// A folder of results that is replaced whole or not at all.
///
/// The files go into a new folder beside the target and are flushed to the disk; then the two change places
/// in one step. A reader sees the old files or the new ones, never a mixture, and after a failure the old
/// ones stand as before with nothing left beside them.
///
/// A folder is replaced only when it is empty or when its `manifest.json` lists everything in it: files
/// that somebody else put there are never lost. A command replaces only folders whose manifest names that
/// command, so that a backtest never takes the place of a run.
public struct AtomicFolder: Sendable, Hashable {
  /// A file of the folder.
  public struct File: Sendable, Hashable {
    /// The path inside the folder, with `/` between its parts.
    public let path: String
    /// The contents.
    public let bytes: [UInt8]

    /// Names contents.
    public init(_ path: String, _ bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    /// Names text, which is written in UTF-8.
    public init(_ path: String, _ text: String) {
      self.init(path, Array(text.utf8))
    }
  }

  /// The path as the user gave it.
  public let path: String

  /// The command whose results the folder holds; `nil` for any of ours.
  public let command: Manifest.Command?

  /// Names a folder; nothing is touched yet.
  public init(_ path: String, of command: Manifest.Command? = nil) {
    self.path = path
    self.command = command
  }

  /// Throws when ``write(_:)`` would refuse, so that a long calculation need not be in vain.
  ///
  /// - Throws: ``OutputError`` when the folder cannot be made or is not ours to replace.
  public func check() throws(OutputError) {
    _ = try FolderTarget(path, of: command)
  }

  /// Makes the folder with these files, or replaces it.
  ///
  /// The files must include a `manifest.json` that lists the others, or the next run could not tell that
  /// the folder is its own.
  ///
  /// - Throws: ``OutputError``; the old folder is then as it was.
  public func write(_ files: [File]) throws(OutputError) {
    precondition(files.contains { $0.path == "manifest.json" }, "results need their manifest.json")
    precondition(Set(files.map(\.path)).count == files.count, "a file is named twice")
    precondition(
      files.allSatisfy { file in
        file.path.split(separator: "/", omittingEmptySubsequences: false)
          .allSatisfy { !["", ".", ".."].contains($0) }
      }, "a file lies outside the folder")

    let target = try FolderTarget(path, of: command)
    let made = try target.makeParents()
    do throws(OutputError) {
      let staging = try target.makeStaging()
      do throws(OutputError) {
        try fill(staging, with: files)
        try target.swap(with: staging)
      } catch {
        try? FileManager.default.removeItem(atPath: staging)
        throw error
      }
    } catch {
      for folder in made.reversed() { rmdir(folder) }
      throw error
    }
  }

  private func fill(_ staging: String, with files: [File]) throws(OutputError) {
    var folders: Set<String> = [staging]
    for file in files {
      var folder = staging
      for part in file.path.split(separator: "/").dropLast() {
        folder += "/" + part
        guard folders.insert(folder).inserted else { continue }
        guard mkdir(folder, 0o777) == 0 else { throw failure(file.path) }
      }
      try write(file, to: staging + "/" + file.path)
    }
    // All are written before the first is flushed, so that one commit of the file system serves many.
    let faults = [Int32](concurrently: files.count) { place in
      flush(staging + "/" + files[place].path) ? 0 : errno
    }
    if let place = faults.firstIndex(where: { $0 != 0 }) {
      throw failure(files[place].path, faults[place])
    }
    for folder in folders {
      guard flush(folder) else { throw failure("") }
    }
  }

  private func write(_ file: File, to place: String) throws(OutputError) {
    let descriptor = open(place, O_WRONLY | O_CREAT | O_EXCL, 0o666)
    guard descriptor >= 0 else { throw failure(file.path) }
    defer { close(descriptor) }
    var written = 0
    while written < file.bytes.count {
      let count = file.bytes[written...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(file.path) }
      written += count
    }
  }

  private func failure(_ file: String, _ fault: Int32 = errno) -> OutputError {
    let reason = String(cString: strerror(fault))
    return .cannotWrite(path: file.isEmpty ? path : path + "/" + file, reason: reason)
  }
}

/// Flushes a file, or a folder's list of names, to the disk.
func flush(_ path: String) -> Bool {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  return fsync(descriptor) == 0
}
