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
        naming: "article-2009.yaml, line 50", "'L(log(demand))'", "'L(log(demand), 2)'",
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

  @Test(
    "are refused where a number or name is out of place, with line and key",
    arguments: [
      Fault(
        "path of the rouble at zero", "known_through: 2009-03 }",
        "known_through: 2009-03, path: { 2010: 0 } }",
        naming: "article-2009.yaml, line ", "'gas.russia.roubles.path.2010' is 0", "from 0.000001"),
      Fault(
        "scenario that is no file name", "  optimistic:\n",
        "  ../optimistic:\n",
        naming: "article-2009.yaml, line ", "column 3", "'../optimistic'", "letters"),
      Fault(
        "variant that is no file name", "  6-0-1: {",
        "  a/b: {",
        naming: "article-2009.yaml, line ", "'a/b'"),
      Fault(
        "two scenarios of one title", "title: Conservative",
        "title: Base",
        naming: "article-2009.yaml, line ", "'conservative' and 'base'", "same title"),
      Fault(
        "two variants of one title", "title: 6-0-1,",
        "title: 6-1-1,",
        naming: "article-2009.yaml, line ", "'6-0-1' and '6-1-1'"),
      Fault(
        "variant that moves the horizon", "{ gas.europe.rule: 6-0-1 }",
        "{ horizon: 2012 }",
        naming: "article-2009.yaml, line ", "'6-0-1' changes 'horizon'"),
      Fault(
        "variant of other data", "{ gas.europe.rule: 6-0-1 }",
        "{ data.folder: x }",
        naming: "article-2009.yaml, line ", "'data.folder'"),
      Fault(
        "variant on another heat basis", "{ gas.europe.rule: 6-0-1 }",
        "{ gas.heat: x }",
        naming: "article-2009.yaml, line ", "'gas.heat'"),
      Fault(
        "variant with an unknown key", "{ gas.europe.rule: 6-0-1 }",
        "{ gas.europe.rul: 6-0-1 }",
        naming: "article-2009.yaml, line ", "column 48", "did you mean 'gas.europe.rule'?"),
      Fault(
        "variant with an unreadable value", "{ gas.europe.rule: 6-0-1 }",
        "{ gas.europe.rule: 6-0 }",
        naming: "article-2009.yaml, line ", "column 48", "'6-0'"),
      Fault(
        "driver before the forecast", "demand: { 2009: -2.0,",
        "demand: { 2008: 1, 2009: -2.0,",
        naming: "article-2009.yaml, line ", "states 2008", "from 2009 to 2015"),
      Fault(
        "driver behind the horizon", "demand: { 2009: -2.0,",
        "demand: { 2009: -2.0, 2016-Q2: 1,",
        naming: "article-2009.yaml, line ", "states 2016-Q2", "from 2009 to 2015"),
      Fault(
        "shock before the forecast", "shock: { 2009: 0 }",
        "shock: { 2008-Q4: 0, 2009: 0 }",
        naming: "article-2009.yaml, line ", "states 2008-Q4"),
      Fault(
        "growth that leaves nothing", "demand: { 2009: -2.0,",
        "demand: { 2009: -100,",
        naming: "article-2009.yaml, line ", "'scenarios.optimistic.demand.2009' is -100"),
      Fault(
        "reserves that are used up", "additions: { 2009: 33 }",
        "additions: { 2009: -300 }",
        naming: "article-2009.yaml, line 78", "'scenarios.optimistic.reserves'",
        "used up in 2013-Q2"),
      Fault(
        "tariff of zero", "base: 1631",
        "base: 0",
        naming: "article-2009.yaml, line ", "'gas.russia.tariff.base' is 0"),
      Fault(
        "parity after the horizon", "parity_year: 2015",
        "parity_year: 2016",
        naming: "article-2009.yaml, line ", "'gas.russia.tariff.parity_year' is 2016", "2015"),
      Fault(
        "barrels per tonne", "barrels_per_tonne: 7.3",
        "barrels_per_tonne: 0",
        naming: "article-2009.yaml, line ", "'gas.russia.duty.barrels_per_tonne' is 0", "7.3"),
      Fault(
        "dollars of a year after the origin", "dollars_of: 2007",
        "dollars_of: 2012",
        naming: "article-2009.yaml, line 15", "'dollars_of' is 2012", "2008-12"),
      Fault(
        "law before the first", "law_of: 2008-12",
        "law_of: 1990-12",
        naming: "article-2009.yaml, line ", "'gas.russia.duty.law_of' is 1990-12", "2004-08"),
      Fault(
        "no file of export duties", "  export_duty: russian_oil_export_duty\n",
        "",
        naming: "article-2009.yaml, line ", "'data.export_duty'"),
      Fault(
        "weights of nothing", "weights: { turkmenistan: 42, uzbekistan: 14, kazakhstan: 10 }",
        "weights: { turkmenistan: 0, uzbekistan: 0, kazakhstan: 0 }",
        naming: "article-2009.yaml, line ", "'gas.central_asia.weights' are zero"),
      Fault(
        "tariff without the growth of a year", "base_year: 2008", "base_year: 2007",
        naming: "article-2009.yaml, line ", "'gas.russia.tariff.growth' states nothing for 2008"),
      Fault(
        "mixture of nothing", "mixture: { optimistic: 0.4, conservative: 0.6 }",
        "mixture: {}",
        naming: "article-2009.yaml, line ", "'scenarios.base.mixture' names no scenario"),
      Fault(
        "spread above the price", "  base:                    #",
        "  third: { demand: -6, production: -6, reserves: { additions: 33 }, inflation: 0 }\n  base: #",
        naming: "article-2009.yaml, line ", "'grades.urals'", "'third'", "by a ratio"),
      Fault(
        "ratio of zero", "over: brent\n    tie: spread",
        "over: brent\n    tie: ratio",
        naming: "article-2009.yaml, line ", "'grades.urals.target.level'"),
      Fault(
        "published figure that is not there", "published: oil.price_minus3_2009",
        "published: oil.price_minus_2009",
        naming: "article-2009.yaml, line ", "'oil.price_minus_2009'",
        "did you mean 'oil.price_minus3_2009'?"),
      Fault(
        "price of the period itself", "~ L(log(price)) +",
        "~ log(price) +",
        naming: "article-2009.yaml, line 50", "'log(price)'", "L(log(price))"),
      Fault(
        "equation of something else", "d(log(price)) ~",
        "d(log(demand)) ~",
        naming: "article-2009.yaml, line 50", "not the price"),
    ])
  func outOfPlace(fault: Fault) async throws {
    try await refused(fault: fault)
  }

  @Test(
    "are refused when a figure would leave the range of numbers",
    arguments: [
      "gas.russia.transport", "gas.russia.tariff.base", "gas.russia.tariff.growth.2009",
      "gas.former_soviet_union.weights.ukraine",
      "gas.former_soviet_union.countries.ukraine.prices.2008",
      "scenarios.optimistic.production.2009", "scenarios.optimistic.inflation.2009",
      "scenarios.conservative.demand.2009", "scenarios.conservative.reserves.additions.2009",
      "grades.urals.target.level", "oil.grid.demand[0]", "oil.conditionals.base_case.demand",
    ])
  func overflow(key: String) async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(
        ["run", Workspace.plan, "--out", "results", "--set", "\(key)=1e308"], in: workspace)
      #expect(run.isRefusal(65, naming: ["--set \(key)=1e308", "'\(key)' is 1e+308"]), "\(run)")
      #expect(try workspace.names() == ["Data"])
    }
  }

  @Test(
    "are refused when a path runs away, with the scenario",
    arguments: [
      ("scenarios.optimistic.demand.2009=1000", "'scenarios.optimistic'", "2015"),
      ("scenarios.optimistic.production.2009=1000", "'scenarios.optimistic.reserves'", "2015"),
      ("oil.grid.demand=[1000]", "demand 1000 %", "2009"),
    ])
  func runaway(setting: String, fact: String, year: String) async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(
        ["run", Workspace.plan, "--out", "results", "--set", setting], in: workspace)
      #expect(run.isRefusal(65, naming: [fact, "cannot be carried to \(year)"]), "\(run)")
      #expect(try workspace.names() == ["Data"])
    }
  }

  @Test(
    "are run where the rouble is known to the horizon or beyond, or the horizon is cut short",
    arguments: [
      ["gas.russia.roubles.known_through=2015-12"], ["gas.russia.roubles.known_through=2017-02"],
      [
        "horizon=2009", "gas.russia.tariff.parity_year=2009",
        "gas.russia.roubles.known_through=2009-12",
      ],
    ])
  func knownRouble(settings: [String]) async throws {
    try await Workspace.with { workspace in
      let run = try await Command.forecast(
        ["run", Workspace.plan, "--out", "results", "--quiet"]
          + settings.flatMap { ["--set", $0] }, in: workspace)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run)")
    }
  }

  @Test("are run without a deflator, and from an origin that no outlook goes on from")
  func otherRuns() async throws {
    try await Workspace.with { workspace in
      let nominal = try await Command.forecast(
        ["run", Workspace.plan, "--out", "results", "--quiet", "--set", "oil.deflator=~"],
        in: workspace)
      #expect(nominal.status == 0, "\(nominal)")
      var settings = [
        "origin=2010-Q4", "oil.sample.reserves.through=2010-Q4",
        "oil.sample.production.through=2010-Q4", "oil.grid.year=2011", "sensitivity.year=2012",
        "simulation.thresholds=~",
      ]
      for scenario in ["optimistic", "conservative"] {
        for driver in ["demand", "production", "inflation", "shock", "reserves.additions"] {
          settings.append("scenarios.\(scenario).\(driver)={2011: \(driver == "shock" ? 0 : 2)}")
        }
      }
      let later = try await Command.forecast(
        ["run", Workspace.plan, "--out", "results", "--quiet"]
          + settings.flatMap { ["--set", $0] }, in: workspace)
      #expect(later.status == 0, "\(later)")
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
      ("horizon=99999999999", "which is no year"),
      ("horizon=2109", "choose 2108 or earlier"),
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
