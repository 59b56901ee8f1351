import Foundation
import Testing

/// Opens a report in headless Chromium; `make browser-test` opens more of them.
@Suite("The report in a browser")
struct BrowserTests {
  /// A Chromium and a Python, which this test needs and nothing else does.
  private static let hasBrowser: Bool = {
    let environment = ProcessInfo.processInfo.environment
    func finds(_ name: String) -> Bool {
      (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").contains {
        FileManager.default.isExecutableFile(atPath: name.hasPrefix("/") ? name : "\($0)/\(name)")
      }
    }
    let names =
      environment["CHROMIUM"].map { [$0] } ?? [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
      ]
    return finds("python3") && names.contains(where: finds)
  }()

  @Test(
    "raises no error, cuts no text, tells values to mouse and keyboard",
    .enabled(if: hasBrowser, "needs Chromium and python3, which this machine does not have"))
  func report() async throws {
    try await Workspace.with { workspace in
      let script = Workspace.checkout.appendingPathComponent("Tests/Browser/report.sh").path
      let run = try await Command.shell(
        "'\(script)' forecast \(Workspace.plan)", in: workspace)
      #expect(run.status == 0, "\(run.output)\(run.errors)")
      #expect(run.output.contains(" checks of 1 pages, 0 failed"))
    }
  }
}
