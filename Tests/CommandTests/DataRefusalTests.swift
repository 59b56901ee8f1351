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
      Fault(
        "gas price of zero", "gas_prices_monthly.csv", "europe_usd_mmbtu", "2007-03", "0",
        naming: "gas_prices_monthly.csv, line 568", "'europe_usd_mmbtu' is 0.0 in 2007-03"),
      Fault(
        "negative rate", "fx_monthly.csv", "rub_per_usd_average", "2008-03", "-30",
        naming: "fx_monthly.csv, line 112", "'rub_per_usd_average' is -30.0 in 2008-03"),
      Fault(
        "euro of zero", "fx_monthly.csv", "eur_per_usd", "2008-03", "0",
        naming: "fx_monthly.csv, line 112", "'eur_per_usd'"),
      Fault(
        "price index of zero", "us_cpi_monthly.csv", "us_cpi_u_index", "1995-03", "0",
        naming: "us_cpi_monthly.csv, line 580", "'us_cpi_u_index' is 0.0 in 1995-03"),
      Fault(
        "marker of zero", "oil_prices_monthly.csv", "brent_usd_bbl", "2007-03", "0",
        naming: "oil_prices_monthly.csv, line 568", "'brent_usd_bbl'"),
      Fault(
        "negative quote", "oil_prices_monthly.csv", "urals_minfin_usd_bbl", "2007-03", "-5",
        naming: "oil_prices_monthly.csv, line 568", "'urals_minfin_usd_bbl' is -5.0"),
      Fault(
        "negative price after the origin", "oil_prices_monthly.csv", "wti_usd_bbl", "2010-03", "-1",
        naming: "oil_prices_monthly.csv, line 604", "'wti_usd_bbl'"),
      Fault(
        "negative price in a linked column", "oil_prices_monthly.csv",
        "crude_average_world_bank_usd_bbl", "1975-03", "-1",
        naming: "oil_prices_monthly.csv, line 184", "'crude_average_world_bank_usd_bbl'"),
      Fault(
        "outlook of zero", "eia_outlook_2009_01_monthly.csv", "wti_usd_bbl", "2009-06", "0",
        naming: "eia_outlook_2009_01_monthly.csv, line 55", "2009-06"),
      Fault(
        "production of zero", "world_oil_annual.csv", "production_bp2014_kbd", "1995", "0",
        naming: "world_oil_annual.csv, line 32", "'production_bp2014_kbd'"),
      Fault(
        "price index beyond all numbers", "us_cpi_monthly.csv", "us_cpi_u_index", "1995-03",
        "1e308",
        naming: "us_cpi_monthly.csv, line 580", "1e+308", "larger"),
      Fault(
        "price beyond all numbers", "oil_prices_monthly.csv", "wti_usd_bbl", "1995-03", "1e308",
        naming: "oil_prices_monthly.csv, line 424", "larger"),
      Fault(
        "demand beyond all numbers", "world_oil_annual.csv", "consumption_bp2014_kbd", "1995",
        "1e308",
        naming: "world_oil_annual.csv, line 32", "larger"),
      Fault(
        "quote beyond all numbers", "oil_prices_monthly.csv", "urals_minfin_usd_bbl", "2007-03",
        "1e308",
        naming: "oil_prices_monthly.csv, line 568", "larger"),
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
