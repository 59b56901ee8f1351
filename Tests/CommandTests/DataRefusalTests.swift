import Foundation
import Testing

@Suite("Data that cannot be used")
struct DataRefusalTests {
  /// A change to a table of `Data` and what the refusal must name.
  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let column: String
    let period: String
    let text: String?
    let facts: [String]

    init(
      _ name: String, _ file: String, _ column: String, _ period: String, _ text: String?,
      naming facts: String...
    ) {
      testDescription = name
      self.file = file
      self.column = column
      self.period = period
      self.text = text
      self.facts = facts
    }
  }

  @Test(
    "are refused with status 65, one sentence that names the place, and nothing written",
    arguments: [
      Fault(
        "missing row", "oil_prices_monthly.csv", "", "1995-03", nil,
        naming: "oil_prices_monthly.csv, line 424", "1995-03"),
      Fault(
        "missing year", "world_oil_annual.csv", "", "1990", nil,
        naming: "world_oil_annual.csv, line 27", "1990"),
      Fault(
        "empty cell", "us_cpi_monthly.csv", "us_cpi_u_index", "1995-03", "",
        naming: "us_cpi_monthly.csv, line 580", "'us_cpi_u_index'", "1995-03"),
      Fault(
        "empty year", "world_oil_annual.csv", "consumption_bp2014_kbd", "1990", "",
        naming: "world_oil_annual.csv, line 27", "'consumption_bp2014_kbd'", "1990"),
      Fault(
        "word", "oil_prices_monthly.csv", "wti_usd_bbl", "1995-03", "n.a.",
        naming: "oil_prices_monthly.csv, line 424, column 9", "'n.a.'", "'wti_usd_bbl'"),
      Fault(
        "zero under a logarithm", "world_oil_annual.csv", "reserves_bp2014_gbbl", "1990", "0",
        naming: "world_oil_annual.csv, line 27", "logarithm", "'reserves_bp2014_gbbl'", "1990"),
      Fault(
        "negative price under a logarithm", "oil_prices_monthly.csv", "wti_usd_bbl", "1995-03",
        "-100", naming: "oil_prices_monthly.csv, line 424", "logarithm", "'wti_usd_bbl'", "1995-03"),
    ])
  func refused(fault: Fault) async throws {
    try await Workspace.with { workspace in
      try workspace.set(fault.column, of: fault.period, in: fault.file, to: fault.text)
      let run = try await Command.forecast(
        ["run", Workspace.plan, "--out", "results"], in: workspace)
      #expect(run.isRefusal(65, naming: fault.facts), "\(run)")
      #expect(try workspace.names() == ["Data"])
    }
  }

  @Test("are refused when a column has another name, and the nearest is named")
  func column() async throws {
    try await Workspace.with { workspace in
      try workspace.replace(
        ",brent_usd_bbl,", with: ",brnt_usd_bbl,", in: "Data/oil_prices_monthly.csv")
      let run = try await Command.forecast(
        ["run", Workspace.plan, "--out", "results"], in: workspace)
      let facts = ["oil_prices_monthly.csv", "'brent_usd_bbl'", "did you mean 'brnt_usd_bbl'?"]
      #expect(run.isRefusal(65, naming: facts), "\(run)")
      #expect(try workspace.names() == ["Data"])
    }
  }

  @Test("are refused with status 66 when a file is not there")
  func absent() async throws {
    try await Workspace.with { workspace in
      try FileManager.default.removeItem(
        at: workspace.folder.appendingPathComponent("Data/fx_monthly.csv"))
      let run = try await Command.forecast(
        ["run", Workspace.plan, "--out", "results"], in: workspace)
      #expect(run.isRefusal(66, naming: ["fx_monthly.csv"]), "\(run)")
      #expect(try workspace.names() == ["Data"])
    }
  }
}
