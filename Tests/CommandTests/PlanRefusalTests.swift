import Foundation
import Testing

@Suite("Plans that cannot be run")
struct PlanRefusalTests {
  /// A change to the study's plan and what the refusal must name.
  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let old: String
    let new: String
    let facts: [String]

    init(_ name: String, _ old: String, _ new: String, naming facts: String...) {
      testDescription = name
      self.old = old
      self.new = new
      self.facts = facts
    }
  }

  @Test(
    "are refused with status 65, one sentence that names the place, and nothing written",
    arguments: [
      Fault(
        "unknown key", "  demand: demand\n", "  demnd: demand\n",
        naming: "article-2009.yaml, line ", "'oil.demnd'", "did you mean 'oil.demand'?"),
      Fault(
        "unknown key at the top", "growth_shape:", "growth_shap:",
        naming: "article-2009.yaml, line ", "'growth_shap'", "did you mean 'growth_shape'?"),
      Fault(
        "column that the data lack", "oil_prices_monthly/brent_usd_bbl",
        "oil_prices_monthly/brent_usd_bl",
        naming: "oil_prices_monthly.csv", "'brent_usd_bl'", "did you mean 'brent_usd_bbl'?"),
      Fault(
        "horizon before the origin", "horizon: 2015", "horizon: 2007",
        naming: "article-2009.yaml, line ", "horizon 2007", "2008-Q4"),
      Fault(
        "weights that add up to 1.1", "optimistic: 0.4, conservative: 0.6",
        "optimistic: 0.4, conservative: 0.7",
        naming: "article-2009.yaml, line ", "optimistic", "conservative", "1.1"),
      Fault(
        "share above 2", "ukraine: { title: Ukraine, prices: { 2008: 179.5 }, shares: { 2009: 0.80",
        "ukraine: { title: Ukraine, prices: { 2008: 179.5 }, shares: { 2009: 80",
        naming: "article-2009.yaml, line ", "ukraine", "2009", "80"),
      Fault(
        "negative share",
        "ukraine: { title: Ukraine, prices: { 2008: 179.5 }, shares: { 2009: 0.80",
        "ukraine: { title: Ukraine, prices: { 2008: 179.5 }, shares: { 2009: -0.1",
        naming: "article-2009.yaml, line ", "ukraine", "2009", "-0.1"),
      Fault(
        "collinear design", "+ L(shock) + trend", "+ L(shock) + trend + L(log(demand), 2)",
        naming: "article-2009.yaml, line 47", "'L(log(demand))'", "'L(log(demand), 2)'",
        "linearly dependent"),
      Fault(
        "more coefficients than observations", "reserves: { through: 2008-Q4 }",
        "reserves: { from: 2007-Q1, through: 2008-Q4 }", naming: "article-2009.yaml, line ",
        "9 coefficients", "8 complete"),
      Fault(
        "supply in the unit of a stock", "world_oil_annual/production_bp2014_kbd, spread: denton }",
        "world_oil_annual/reserves_bp2014_gbbl, spread: denton }",
        naming: "'data.series.production.column'", "Gbbl", "kb/d"),
      Fault(
        "gas price in the unit of oil", "gas_prices_monthly/europe_usd_mmbtu",
        "oil_prices_monthly/brent_usd_bbl", naming: "'data.series.gas_europe.column'", "USD/bbl",
        "USD/MMBtu"),
      Fault(
        "exchange rate in the unit of oil", "fx_monthly/rub_per_usd_average",
        "oil_prices_monthly/brent_usd_bbl", naming: "'data.series.rub_per_usd.column'", "RUB/USD"),
      Fault(
        "price index in the unit of oil", "us_cpi_monthly/us_cpi_u_index",
        "oil_prices_monthly/brent_usd_bbl", naming: "'data.series.cpi.column'", "index"),
      Fault(
        "one column for two series of different parts",
        "[oil_prices_monthly/urals_minfin_usd_bbl] }",
        "[gas_prices_monthly/europe_usd_mmbtu] }", naming: "'data.series.urals'", "USD/MMBtu"),
      Fault(
        "no YAML", "horizon: 2015", "horizon: [2015", naming: "article-2009.yaml, line ", "YAML"),
    ])
  func refused(fault: Fault) async throws {
    try await Workspace.with { workspace in
      try workspace.replace(fault.old, with: fault.new, in: Workspace.plan)
      let run = try await Command.forecast(
        ["run", Workspace.plan, "--out", "results"], in: workspace)
      #expect(run.isRefusal(65, naming: fault.facts), "\(run)")
      #expect(try workspace.names() == ["Data"])
    }
  }

  @Test("point at the line and column of the fault")
  func position() async throws {
    try await Workspace.with { workspace in
      try workspace.replace("  demand: demand\n", with: "  demnd: demand\n", in: Workspace.plan)
      let lines = try workspace.text(Workspace.plan).components(separatedBy: "\n")
      let line = try #require(lines.firstIndex { $0.hasPrefix("  demnd:") }) + 1
      let run = try await Command.forecast(["run", Workspace.plan], in: workspace)
      #expect(run.isRefusal(65, naming: ["\(Workspace.plan), line \(line), column 3:"]), "\(run)")
    }
  }

  @Test(
    "are refused when --set names what is not there",
    arguments: [
      ("oil.suply=production", "did you mean 'oil.supply'?"),
      ("oil.supply=stocks", "reserves, production"),
    ])
  func settings(setting: String, hint: String) async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(
        ["run", Workspace.plan, "--out", "results", "--set", setting], in: workspace)
      #expect(run.isRefusal(65, naming: ["--set \(setting)", hint]), "\(run)")
      #expect(try workspace.names() == ["Data"])
    }
  }

  @Test("are refused with status 66 when the file is not there")
  func absent() async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(
        ["run", "Data/plans/none.yaml", "--out", "results"], in: workspace)
      #expect(run.isRefusal(66, naming: ["Data/plans/none.yaml"]), "\(run)")
      #expect(try workspace.names() == ["Data"])
    }
  }
}
