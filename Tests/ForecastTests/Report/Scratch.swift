import Foundation

/// Runs a test in a folder of its own, which is removed after it; a killed process leaves it to the next one of the
/// command tests, which knows it by its name.
func withScratch(_ body: (String) throws -> Void) throws {
  let scratch = FileManager.default.temporaryDirectory
    .appendingPathComponent("forecast-tests-\(getpid())-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: scratch) }
  try body(scratch.path)
}
