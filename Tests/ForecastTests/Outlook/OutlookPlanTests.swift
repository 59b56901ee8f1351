import Foundation
import Testing

@testable import Forecast

@Suite("The plan from the newest figures held")
struct OutlookPlanTests {
  private static let result = Result { try Repository.outlook("outlook") }

  private func outlook() throws -> Outlook { try Self.result.get() }

  /// A run of the plan's text after a change.
  private func run(
    _ changes: [(String, String)], settings: [Plan.Setting] = [], data: DataFolder = Repository.data
  ) throws -> Outlook {
    var text = try Repository.planText("outlook")
    for (old, new) in changes {
      #expect(text.contains(old), "the plan no longer says '\(old)'")
      text = text.replacingOccurrences(of: old, with: new)
    }
    let plan = try Plan(file: "outlook.yaml", yaml: text, settings: settings)
    return try Outlook(plan: plan, data: PlanData(plan: plan.data, folder: data))
  }

  private func setting(_ key: String, _ value: String) -> Plan.Setting {
    Plan.Setting(key: key, value: value)
  }

  private func series(_ outlook: Outlook, _ id: String) throws -> Series {
    try #require(outlook.main.ledger.series(id), "\(id)")
  }

  @Test("runs, with a price for every year to the horizon in every scenario")
  func runs() throws {
    let outlook = try outlook()
    for scenario in ["optimistic", "conservative", "base"] {
      for id in ["oil.brent.annual", "oil.urals.annual", "gas.europe", "gas.fsu.average"] {
        let path = try series(outlook, "\(id)[\(scenario)]")
        #expect(path.end == .year(2035))
        #expect(path.values.allSatisfy { $0 > 0 })
      }
    }
    let ids = outlook.tables.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("oil-known-prices"))
    for table in outlook.tables {
      for (position, column) in table.columns.enumerated() {
        #expect(
          table.rows.isEmpty || table.rows.contains { $0.cells[position] != .empty },
          "\(table.id): the column '\(column.title)' is empty")
      }
    }
  }

  @Test("its main equation has the signs of theory throughout")
  func signs() throws {
    let oil = try outlook().main.oil
    let fit = try outlook().main.ledger.value(oil.fit)
    let checks = fit.signChecks(expecting: oil.model.expectedSigns)
    #expect(checks.allSatisfy { $0.verdict != .disagrees })
  }

  @Test(
    "every gap that a rule meets is announced",
    arguments: [
      "'cpi' of 2025-10 was never published and is filled by the geometric rule",
      "'crude' after 2017-12 is liquids_production_mbd",
      "'reserves' after 2020 is rolled forward to 2025: additions of 33.0 Gbbl",
      "'rub_per_usd' after 2017-02 is rub_per_usd_month_end",
      "'production' by Denton–Cholette along 'crude'", "only weigh the growth",
      "'urals' is quoted for single months, the last of them 2021-07",
      "follows a hub by the share that the plan states; hub prices are 'gas_europe' to 2026-05",
      "RUB/USD is known to 2025-10, then the plan's path",
      "Export duty: the schedule follows the law as it changed",
      "EUR/USD is known to 2025-12, then held",
      "WTI of 2026-01 to 2026-07 is known and averages 83.4 USD/bbl",
    ])
  func announced(sentence: String) throws {
    #expect(try outlook().announcements.contains { $0.contains(sentence) })
  }

  @Test("each link back is announced from where the newer column begins")
  func announcedLinks() throws {
    let sentences = try outlook().announcements
    #expect(sentences[0].hasPrefix("'wti' before 1986-01 is wti_world_bank_usd_bbl"))
    #expect(sentences[1].hasPrefix("'wti' before 1982-01 is crude_average_world_bank_usd_bbl"))
  }

  @Test("reserves roll forward as worked by hand")
  func rolledForward() throws {
    // Gbbl: 1732.37 at the end of 2020; production of 2021 is 90315.4 kb/d, that is 32.98769985
    // Gbbl; 1732.37 + 33 − 32.98769985 = 1732.38230015. Five years of production add up to
    // 478932.8 kb/d, 174.9302052 Gbbl; 1732.37 + 165 − 174.9302052 = 1722.4397948.
    let outlook = try outlook()
    let reserves = try series(outlook, "series.reserves")
    #expect(reserves[.year(2020)] == 1732.37)
    #expect(abs(try reserves.value(at: .year(2021)) - 1732.38230015) < 1e-9)
    #expect(abs(try reserves.value(at: .year(2025)) - 1722.4397948) < 1e-9)
    #expect(reserves.end == .year(2025))

    let names = outlook.main.ledger.ancestors(of: "series.reserves").map(\.id)
    #expect(names.contains("plan:data.series.reserves.rolled_forward"))
    #expect(names.contains("series.reserves.published"))
    #expect(names.contains { $0.hasPrefix("data.world_oil_annual.production_ei2026_kbd") })
  }

  @Test("scenarios differ only in drivers: with equal drivers the prices are equal to the bit")
  func equalDrivers() throws {
    let text = try Repository.planText("outlook")
    let one = try #require(text.range(of: "  optimistic:"))
    let two = try #require(text.range(of: "  conservative:"))
    let base = try #require(text.range(of: "  base:\n    title"))
    let block = text[one.upperBound..<two.lowerBound]
      .replacingOccurrences(of: "title: Optimistic (inflationary)", with: "title: The same")
    let same = try run([(String(text[two.upperBound..<base.lowerBound]), block)])
    for id in ["oil.wti.real", "oil.urals", "gas.europe", "gas.fsu.average", "reserves"] {
      let optimistic = try series(same, "\(id)[optimistic]").values
      #expect(try series(same, "\(id)[conservative]").values == optimistic)
      #expect(try series(same, "\(id)[base]").values == optimistic)
    }
  }

  @Test("smooth growth keeps the stated annual averages and sets in where the history ends")
  func smoothGrowth() throws {
    // Production rose by nearly 5 % within 2025; the first forecast quarter stays within 1 % of the last
    // known one, and 2026 as a whole grows by the average of the scenario's quarters.
    let outlook = try outlook()
    let known = try series(outlook, "model.production")
    let path = try series(outlook, "production[base]")
    #expect(abs(path.values[0] / known.values[known.count - 1] - 1) < 0.01)

    let drivers = try #require(outlook.main.ledger["drivers[base]"]?.value as? Drivers)
    let growth = try drivers.production.total().aggregated(to: .annual, by: .mean)
    let years = try known.appending(path).aggregated(to: .annual, by: .mean)
    for year in 2026...2035 {
      let ratio = try years.value(at: .year(year)) / years.value(at: .year(year - 1))
      #expect(abs((ratio - 1) * 100 - (try growth.value(at: .year(year)))) < 1e-9)
    }
  }

  @Test("a hub share of 0 leaves the oil rule to the bit")
  func noHub() throws {
    let outlook = try run([], settings: [setting("gas.europe.hub.share", "{ 2024: 0 }")])
    for path in ["base", "optimistic", "outlook", "actual"] {
      #expect(
        try series(outlook, "gas.europe.monthly[\(path)]").values
          == series(outlook, "gas.europe.oil_indexed[\(path)]").values)
    }
  }

  @Test("a hub share of 1 is the hub's price: known months, then the plan's")
  func hubAlone() throws {
    let outlook = try run([], settings: [setting("gas.europe.hub.share", "{ 2024: 1 }")])
    let price = try series(outlook, "gas.europe.monthly[base]")
    let heat = try #require(outlook.plan.gas?.heat)
    // Europe of the Pink Sheet, USD/MMBtu: 2026-05 is 16.17; the plan assumes 14 for the rest of the
    // year and 9.8 for 2035.
    for (month, perMMBtu) in [
      (Period.month(2026, 5), 16.17), (.month(2026, 6), 14), (.month(2035, 12), 9.8),
    ] {
      #expect(try price.value(at: month) == heat.per1000m3(perMMBtu: perMMBtu))
    }
  }

  @Test("the export duty is zero since 2024 and was not before")
  func duty() throws {
    let ledger = try outlook().main.ledger
    let domestic = try #require(ledger["gas.russia.domestic[base]"]?.value as? DomesticGas)
    let since = try #require(domestic.duty.from(.month(2024, 1)))
    #expect(since.values.allSatisfy { $0 == 0 })
    #expect(since.end == .month(2035, 12))
    #expect(try domestic.duty.value(at: .month(2023, 12)) > 0)
  }

  @Test("figures after the origin move no coefficient, no model series and no price of oil")
  func plantedFuture() throws {
    // The plan moved back two years, so that annual and monthly figures lie behind the origin.
    let back = [
      ("origin: 2025-Q4", "origin: 2023-Q4"), ("through: 2025-Q4", "through: 2023-Q4"),
      ("dollars_of: 2024", "dollars_of: 2022"), ("year: 2026", "year: 2024"),
      ("{ 2026", "{ 2024"),
    ]
    try withPlantedData(after: 2023) { folder in
      let years = [setting("gas.europe.first_year", "2024")]
      let plain = try run(back, settings: years)
      let planted = try run(back, settings: years, data: DataFolder(path: folder))
      #expect(
        try series(plain, "series.brent").values != series(planted, "series.brent").values,
        "nothing was planted")

      for (name, chain, other) in [
        ("production", plain.main, planted.main),
        ("reserves", plain.variants[0].chain, planted.variants[0].chain),
      ] {
        #expect(
          chain.ledger.value(chain.oil.fit).coefficients
            == other.ledger.value(other.oil.fit).coefficients, "\(name)")
        let oil = chain.ledger.ids.filter {
          $0.hasPrefix("model.") || $0.hasPrefix("known.")
            || ($0.hasPrefix("oil.") && !$0.hasSuffix("[actual]"))
        }
        #expect(oil.count > 30)
        for id in oil {
          guard let path = chain.ledger.series(id) else { continue }
          #expect(other.ledger.series(id) == path, "\(name): \(id)")
        }
      }
      let fit = try #require(plain.main.gas?.europe.fit)
      #expect(
        plain.main.ledger.value(fit).coefficients == planted.main.ledger.value(fit).coefficients)
      let origin = Period.month(2023, 12)
      for id in ["gas.europe.monthly[base]", "gas.europe.oil_indexed[actual]"] {
        #expect(try series(plain, id).through(origin) == series(planted, id).through(origin))
      }
    }
  }

  /// A copy of the data in which every figure of the series after a year is half as large again.
  private func withPlantedData(after year: Int, _ body: (String) throws -> Void) throws {
    try withScratch { scratch in
      let folder = scratch + "/Data"
      try FileManager.default.copyItem(atPath: Repository.data.path, toPath: folder)
      for name in [
        "oil_prices_monthly", "us_cpi_monthly", "world_oil_annual", "world_oil_monthly",
        "gas_prices_monthly", "fx_monthly",
      ] {
        let path = "\(folder)/\(name).csv"
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        let changed = lines.map { line -> String in
          let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
          guard let period = Int(cells[0].prefix(4)), period > year else { return String(line) }
          return cells.enumerated().map { place, cell in
            guard place > 0, let figure = Double(cell) else { return cell }
            return "\(figure * 1.5)"
          }.joined(separator: ",")
        }
        try changed.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
      }
      try body(folder)
    }
  }

  @Test(
    "a plan that does not hold together is refused with its key and line",
    arguments: [
      (
        "oecd_demand: { 2026: 0.2", "oecd_dmand: { 2026: 0.2",
        "'scenarios.optimistic.demand.oecd_dmand' is a group without a series in 'data.series'; "
          + "did you mean 'oecd_demand'?"
      ),
      (
        "      price: gas_europe\n", "      price: gas_hub\n",
        "'gas.europe.hub.price' names the series 'gas_hub', which 'data.series' lacks"
      ),
      (
        "indicator: crude ", "indicator: crud ",
        "'data.series.production.indicator' names the series 'crud', which 'data.series' lacks; "
          + "did you mean 'crude'?"
      ),
      (
        "conservative: 0.5 }", "conservative: 0.4 }",
        "The scenario weights optimistic 0.5, conservative 0.4 add up to 0.9"
      ),
      (
        "inflation: { 2026: 3.8, 2027: 3.3, 2028: 3.0 }", "inflation: { 2028: 3.0 }",
        "'scenarios.optimistic.inflation' states nothing for the beginning of 2026; add a figure"
      ),
      (
        "reserves: { additions: { 2026: 31 } }", "reserves: { growth: { 2026: 0 } }",
        "'optimistic' and 'conservative' state demand, production or reserves in different groups"
      ),
      ("shock: { 2026-Q2: 1", "shock: { 2026-Q2: 2", "the shock of 2026-Q2 is 2; give a number"),
      ("    year: 2026", "    year: 2036", "the grid's year is after the horizon 2035"),
      ("demand: [-2, -1", "demand: [-2, -2", "'oil.grid.demand' states -2 twice"),
      (
        "target: { level: -6, year: 2032 }", "target: { level: -6, year: 2025 }",
        "'grades.urals.target.year' is 2025, not after the origin; choose 2026 or later"
      ),
      (
        "    first_year: 2025\n    countries:\n      belarus",
        "    first_year: 2036\n    countries:\n      belarus",
        "'gas.former_soviet_union.first_year' is 2036, after the horizon 2035"
      ),
      (
        "shares: { 2027: 0.36, 2035: 0.50 }", "shares: { 2028: 0.36, 2035: 0.50 }",
        "belarus has neither a share nor an agreed price in 2027; state one of them"
      ),
      (
        "kyrgyzstan: 0.4", "kyrgyzstan: -0.4",
        "the weight of kyrgyzstan in 2025 is -0.4; weights are zero or more"
      ),
    ])
  func refusals(old: String, new: String, sentence: String) throws {
    let text = try Repository.planText("outlook")
    #expect(text.contains(old), "the plan no longer says '\(old)'")
    let changed = text.replacingOccurrences(of: old, with: new)
    let error = try #require(throws: PlanError.self) {
      try Plan(file: "outlook.yaml", yaml: changed)
    }
    #expect(error.description.contains(sentence), "\(error)")
    #expect(error.description.hasPrefix("outlook.yaml, line \(error.line), column "))
    #expect(error.line > 0 && !error.key.isEmpty)
  }

  @Test("an assumed hub price that begins too late is refused with its line")
  func lateHubPrice() throws {
    let error = try #require(throws: DataError.self) {
      try run([("{ 2026: 14, 2027: 11,", "{ 2027: 11,")])
    }
    #expect(error.description.hasPrefix("outlook.yaml, line "))
    #expect(
      error.description.contains("'gas.europe.hub.assumed' states nothing for 2026-06"), "\(error)")
  }

  @Test("groups whose levels are not of one kind are refused")
  func groupUnits() throws {
    let error = try #require(throws: DataError.self) {
      try run([("world_oil_monthly/opec_production_mbd", "world_oil_monthly/oecd_stocks_mmbbl")])
    }
    #expect(error.description.contains("'opec_production' and 'non_opec_production' together"))
  }
}
