import Foundation

/// Programs that some machines have.
enum Tool {
  /// Whether a program is in the PATH.
  static func isThere(_ name: String) -> Bool {
    (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").contains
    {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
    }
  }
}
