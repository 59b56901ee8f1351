import Foundation
import Testing

/// Opens a workbook with openpyxl and LibreOffice, and sets its LaTeX; `make workbook-test` does the same.
@Suite("The workbook and the LaTeX of a run")
struct WorkbookTests {
  /// A Python that can read workbooks, or LibreOffice, which this test needs and nothing else does.
  private static let hasReader =
    Tool.isThere("python3")
    && (Tool.isThere("soffice") || Tool.isThere("libreoffice") || Tool.isThere("pdflatex"))

  @Test(
    "hold the cells of the JSON, and set without a line too wide",
    .enabled(
      if: hasReader, "needs python3 and LibreOffice or pdflatex, which this machine does not have"))
  func readBack() async throws {
    try await Workspace.with { workspace in
      let script = Workspace.checkout.appendingPathComponent("Tests/Workbook/workbook.sh").path
      let run = try await Command.shell("'\(script)' forecast \(Workspace.plan)", in: workspace)
      #expect(run.status == 0, "\(run.output)\(run.errors)")
      for line in run.output.split(separator: "\n") {
        let isGood = ["0 differ", " is set", "skipped: "].contains { line.contains($0) }
        #expect(isGood, "\(line)")
      }
    }
  }
}
