import Foundation
import Testing

@Suite("The README and the notebooks")
struct ReadmeTests {
  /// The README and the notebooks.
  static func documents() throws -> [String] {
    let notebooks = try FileManager.default.contentsOfDirectory(
      atPath: Workspace.checkout.appendingPathComponent("Notebooks-md").path)
    return ["README.md"]
      + notebooks.filter { $0.hasSuffix(".md") }.sorted().map { "Notebooks-md/" + $0 }
  }

  @Test("show what the commands print; `make readme` puts it in", arguments: try documents())
  func output(document: String) async throws {
    try await Workspace.with { workspace in
      let path = Workspace.checkout.appendingPathComponent(document).path
      let run = try await Command.forecast(["notebook", "check", path], in: workspace)
      #expect(run.status == 0, "\(run.output)\(run.errors)")
      #expect(try workspace.names() == ["Data"])
    }
  }
}
