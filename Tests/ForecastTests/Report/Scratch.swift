import Foundation

/// Runs a test in a folder of its own, which is removed after it.
func withScratch(_ body: (String) throws -> Void) throws {
  let scratch = FileManager.default.temporaryDirectory
    .appendingPathComponent("forecast-" + UUID().uuidString)
  try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: scratch) }
  try body(scratch.path)
}
