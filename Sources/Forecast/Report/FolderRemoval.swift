import Foundation

/// The removal of a folder with everything in it.
///
/// A file system may let whoever removes a flushed file wait for its journal, about a millisecond a file. Several
/// threads wait at the same time, so that the removal of a run takes no longer than its writing.
struct FolderRemoval {
  /// How many files are removed at a time.
  private static let threads = 8

  private let folder: String

  /// Names a folder; nothing is touched yet.
  init(_ folder: String) { self.folder = folder }

  /// Removes the folder.
  ///
  /// - Returns: whether nothing of it is left.
  func perform() -> Bool {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      return false
    }
    var folders = [folder]
    var files: [String] = []
    for name in names {
      let path = folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR { folders.append(path) } else { files.append(path) }
    }
    remove(files)
    // The deepest first: a folder stands before those that it holds.
    for path in folders.sorted().reversed() { rmdir(path) }
    return access(folder, F_OK) != 0
  }

  private func remove(_ files: [String]) {
    let done = DispatchGroup()
    for first in 0..<min(Self.threads, files.count) {
      done.enter()
      Thread.detachNewThread {
        for place in stride(from: first, to: files.count, by: Self.threads) { unlink(files[place]) }
        done.leave()
      }
    }
    done.wait()
  }
}
