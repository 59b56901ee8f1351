import Foundation
import Testing

@testable import Forecast

@Suite("Backtest plans")
struct BacktestPlanTests {
  /// A plan with the shipped data and a few models.
  static let small = """
    title: A small backtest
    frequency: monthly
    data: { folder: .. }
    series:
      wti: { average: oil_prices_monthly/wti_usd_bbl, last: oil_prices_month_end/wti_last_usd_bbl }
    drivers:
      production: { column: world_oil_monthly/crude_production_kbd, lag: 3 }
    origins: { from: 2000-01, through: 2004-12 }
    horizons: { longest: 3, shown: [1, 3] }
    models:
      drift: { kind: drift, start: last }
      product: { kind: var, start: last, drivers: [production], largest_order: 2 }
    combinations:
      half: { rule: equal, of: [last_price, drift] }
    confidence_set: { level: 0.1, resamples: 100, seed: 1 }
    """

  static func plan(_ right: String = "", _ wrong: String = "") throws -> BacktestPlan {
    let text = right.isEmpty ? small : small.replacing(right, with: wrong, maxReplacements: 1)
    return try BacktestPlan(root: PlanNode(file: "small.yaml", yaml: text))
  }

  static func outlook(_ plan: BacktestPlan, threads: Int = 1) throws -> BacktestOutlook {
    try BacktestOutlook(
      plan: plan, data: BacktestInputs(plan: plan, folder: Repository.data), threads: threads)
  }

  @Test("the schema and the code know the same keys at the same places")
  func sameKeys() throws {
    let schema = try SchemaFile("plans/backtest.schema.json")
    #expect(Set(schema.keys.keys) == Set(BacktestSchema.allowed.keys))
    for (place, keys) in BacktestSchema.allowed {
      #expect(schema.keys[place] == keys, "below '\(place)'")
    }
    for (path, node) in schema.properties {
      #expect((node["title"] as? String)?.isEmpty == false, "\(path)")
      #expect((node["description"] as? String)?.hasSuffix(".") == true, "\(path)")
    }
  }

  @Test("the schema offers the choices that the code reads")
  func choices() throws {
    let schema = try SchemaFile("plans/backtest.schema.json")
    let expected: [String: [String]] = [
      "frequency": Frequency.allCases.map(\.rawValue),
      "drivers.*.spread": ReleasedSeries.Spread.allCases.map(\.rawValue),
      "drivers.*.fill": Dataset.FillRule.allCases.map(\.rawValue),
      "series.*.fill": [Dataset.FillRule.previous.rawValue],
      "gas.fill": [Dataset.FillRule.previous.rawValue],
      "models.*.kind": BacktestPlan.KindName.allCases.map(\.rawValue),
      "models.*.start": BacktestPlan.StartName.allCases.map(\.rawValue),
      "models.*.use": FuturesForecaster.Use.allCases.map(\.rawValue),
      "models.*.known": DriverKnowledge.allCases.map(\.rawValue),
      "combinations.*.rule": BacktestPlan.Rule.allCases.map(\.rawValue),
      "bands.rule": BandRule.allCases.map(\.rawValue),
    ]
    for (path, names) in expected {
      #expect(schema.choices(path).map(Set.init) == Set(names), "\(path)")
    }
  }

  @Test("the shipped plan can be read and names every kind of combination")
  func shipped() throws {
    let plan = try BacktestPlan(contentsOf: Repository.plan("backtest"))
    #expect(plan.prices.map(\.title) == ["WTI", "Brent"])
    #expect(plan.mixes.count == BacktestPlan.Rule.allCases.count)
    #expect(plan.shown == [1, 3, 6, 12, 24])
    #expect(
      plan.models.suffix(2).map(\.label) == [
        "study's equation, drivers frozen", "study's equation, drivers of the outlook",
      ])
    #expect(plan.bandRule == .adaptive)
    #expect(plan.gas?.eras.count == 3)
  }

  @Test(
    "a fault is told with its line, its key and the way out",
    arguments: [
      ("title: A", "titl: A", "titl", "did you mean 'title'?"),
      ("lag: 3", "lag: -1", "drivers.production.lag", "write a whole number from 0 to 60"),
      ("through: 2004-12", "through: 1999-12", "origins.through", "put the two in order"),
      ("shown: [1, 3]", "shown: [1, 6]", "horizons.shown[1]", "leave it out or raise"),
      ("kind: drift", "kind: drft", "models.drift.kind", "did you mean 'drift'?"),
      ("kind: drift", "kind: drfit", "models.drift.kind", "did you mean 'drift'?"),
      ("start: last }", "begin: last }", "models.drift.begin", "its keys are start, beside kind"),
      ("start: last }", "strat: last }", "models.drift.strat", "did you mean 'start'?"),
      (
        "kind: drift, start: last", "kind: drift, start: last, periods: 3", "models.drift.periods",
        "its keys are start"
      ),
      ("[production]", "[producton]", "models.product.drivers[0]", "did you mean 'production'?"),
      (
        "[last_price, drift]", "[last_price, drit]", "combinations.half.of[1]",
        "did you mean 'drift'?"
      ),
      ("level: 0.1", "level: 10", "confidence_set.level", "write 0.10 for 90 % confidence"),
      ("longest: 3", "longest: 60", "horizons.longest", "write 24 or less"),
      (
        "kind: drift, start: last",
        "kind: equation, start: last, known: frozen, demand: production, supply: production, "
          + "equation: 'd(log(pricee)) ~ L(log(demand))'", "models.drift.equation",
        "did you mean 'price'?"
      ),
      (
        "kind: drift, start: last",
        "kind: equation, start: last, known: frozen, demand: production, supply: production, "
          + "equation: 'd(log(demand)) ~ L(log(price))'", "models.drift.equation",
        "write price, log(price)"
      ),
      (
        "kind: drift, start: last",
        "kind: equation, start: last, known: frozen, demand: production, supply: production, "
          + "equation: 'd(log(price)) ~ log(price)'", "models.drift.equation",
        "lag it: L(log(price))"
      ),
      (
        "kind: drift, start: last",
        "kind: equation, start: last, known: vintage, demand: production, supply: production, "
          + "equation: 'd(log(price)) ~ L(log(price))'", "models.drift.known", "write frozen"
      ),
      (
        "largest_order: 2", "largest_order: 900", "models.product.largest_order",
        "give a whole number"
      ),
      ("shown: [1, 3]", "shown: [1, 1]", "horizons.shown[1]", "name it once"),
      (
        "kind: drift, ", "kind: drift, series: [wti, wti], ", "models.drift.series[1]",
        "name it once"
      ),
      ("kind: drift, ", "kind: drift, series: [], ", "models.drift.series", "name one"),
      ("models:", "bands: { rule: adaptve }\nmodels:", "bands.rule", "did you mean 'adaptive'?"),
      (
        "last: oil_prices_month_end/wti_last_usd_bbl }",
        "last: oil_prices_month_end/wti_last_usd_bbl, fill: { 2003-05: geometric } }",
        "series.wti.fill.2003-05", "write previous"
      ),
      (
        "last: oil_prices_month_end/wti_last_usd_bbl }",
        "last: oil_prices_month_end/wti_last_usd_bbl, fill: { May: previous } }",
        "series.wti.fill.May", "write it like 2025-10"
      ),
      (
        "half: { rule: equal,", "half: { rule: bates_granger, window: 9,",
        "combinations.half.window",
        "write 10 or more"
      ),
      (
        "half: { rule: equal,", "half: { rule: trimmed, share: 0.3,", "combinations.half.share",
        "trim at least one of them"
      ),
      ("title: A small backtest", "title: ''", "title", "write a heading"),
      ("kind: drift, ", "kind: drift, title: ' ', ", "models.drift.title", "write a heading"),
      ("half: {", "half: { title: '', ", "combinations.half.title", "write a heading"),
      ("half: {", "drift: {", "combinations.drift", "give the combination another name"),
      ("half: {", "last_price: {", "combinations.last_price", "give the combination another name"),
      gas(
        "longest: 2", "longest: 2\n  fill: { 2009-03: geometric }", "fill.2009-03", "write previous"
      ),
      gas("oil: wti", "oil: wit", "oil", "there are wti"),
      gas("6-6-1", "6-6", "rule", ""),
      gas("2012-01..2012-12", "2012-12..2012-01", "eras[0]", "write it like 1998-01..2010-03"),
      gas("longest: 2", "longest: 36", "longest", "write 24 or less"),
    ])
  func faults(right: String, wrong: String, key: String, remedy: String) throws {
    let error = try #require(throws: PlanError.self) { try Self.plan(right, wrong) }
    #expect(error.key == key)
    #expect(error.line > 0)
    #expect(error.remedy.hasPrefix(remedy), "\(error)")
  }

  @Test("a search of too many models is a fault of the plan, not of its origins")
  func search() throws {
    let text = Self.small
      .replacing(
        "lag: 3 }",
        with: "lag: 3 }\n  stocks: { column: world_oil_monthly/oecd_stocks_mmbbl, lag: 3 }",
        maxReplacements: 1
      )
      .replacing(
        "kind: drift, start: last",
        with: "kind: ardl, start: last, known: frozen, drivers: [production, stocks], "
          + "largest_order: 24, largest_lag: 40", maxReplacements: 1)
    let error = try #require(throws: PlanError.self) {
      try BacktestPlan(root: PlanNode(file: "small.yaml", yaml: text))
    }
    #expect(error.key == "models.drift")
    #expect(error.problem.contains("38400 models, more than 20000"))
    #expect(error.remedy.hasPrefix("lower largest_order"))
  }

  /// A section on gas, short in horizon and evidence.
  static let gas = """
    gas:
      price: gas_prices_monthly/europe_usd_mmbtu
      oil: wti
      rule: 6-6-1
      from: 2009-01
      longest: 2
      eras: [2012-01..2012-12]
    models:
    """

  private static func gas(
    _ right: String, _ wrong: String, _ key: String, _ remedy: String
  ) -> (String, String, String, String) {
    ("models:", gas.replacing(right, with: wrong), "gas.\(key)", remedy)
  }

  @Test("a section on gas adds rows by era, and its tables")
  func gasByEra() throws {
    let outlook = try Self.outlook(try Self.plan("models:", Self.gas))
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(outlook.json().text.utf8)) as? [[String: Any]])
    let own = rows.filter { $0["series"] as? String == "gas_europe" }
    #expect(own.count == 6 * 2)
    #expect(
      Set(own.compactMap { $0["modelKey"] as? String }) == Set(GasBacktest.modelKeys))
    #expect(
      own.allSatisfy { $0["era"] as? String == "2012-01 to 2012-12" && $0["n"] as? Int == 12 })
    #expect(
      outlook.tables.filter(\.isHeadline).map(\.id).suffix(3) == [
        "skill-wti-3", "gas-skill-2012-01-2012-12", "gas-ahead",
      ])
    #expect(outlook.tables.contains { $0.id == "gas-regimes" })
  }

  @Test("data that do not carry the plan are refused in one sentence with the way out")
  func uncarried() throws {
    func sentence(_ right: String, _ wrong: String) throws -> String {
      let plan = try Self.plan(right, wrong)
      return try #require(throws: DataError.self) { try Self.outlook(plan) }.description
    }
    let early = try sentence("from: 2000-01", "from: 1986-03, warm_up: 12")
    #expect(early.contains("begins in 1986-01, after 1985-03"))
    let late = try sentence("through: 2004-12", "through: 2030-01")
    #expect(late.hasSuffix("write 2026-06 or earlier under 'origins.through'."))
    let far = try sentence("from: 2000-01, through: 2004-12", "from: 2026-06")
    #expect(far.contains("3 months ahead"))
    #expect(
      far.hasSuffix("write 2026-04 or earlier under 'origins.from', or lower 'horizons.longest'."))
    let past = try sentence("from: 2000-01, through: 2004-12", "from: 2030-01")
    #expect(past.hasSuffix("write 2026-06 or earlier under 'origins.from'."))
    let units = try sentence(
      "oil_prices_month_end/wti_last_usd_bbl", "gas_prices_monthly/europe_usd_mmbtu")
    #expect(units.contains("'series.wti' has averages in USD/bbl but last prices in USD/MMBtu"))
    let coarse = try sentence(
      "world_oil_monthly/crude_production_kbd", "world_oil_annual/production_ei2026_kbd")
    #expect(coarse.contains("'drivers.production' is annual but the plan monthly; add spread"))
    let contract = try sentence(
      "drift: { kind: drift, start: last }",
      "drift: { kind: futures, use: price, contracts: [gas_prices_monthly/europe_usd_mmbtu] }")
    #expect(contract.contains("'europe_usd_mmbtu' of 'models.drift' is in USD/MMBtu"))
    let outlook = try sentence(
      "drift: { kind: drift, start: last }",
      "drift: { kind: outlook, month: 1, columns: { wti: "
        + "eia_outlook_january_vintages_monthly/liquids_production_*_mbd } }")
    #expect(outlook.contains("_mbd' of 'models.drift' is in mb/d but 'wti' in USD/bbl"))
    let continued = try sentence(
      "lag: 3",
      "lag: 3, continued_by: eia_outlook_january_vintages_monthly/liquids_production_2022_mbd")
    #expect(
      continued.contains("'production' is monthly and ends in 2017-12; what continues it is")
        && continued.contains("begins in 2018-01 and shares 0 periods with it"))
    let spread = try sentence(
      "drift: { kind: drift, start: last }",
      "drift: { kind: product_spread, start: last, product: production }")
    #expect(spread.contains("the product 'production' of 'models.drift' is in kb/d but 'wti' in"))
    #expect(spread.hasSuffix("name the price of a product."))
    let late2 = try sentence("models:", Self.gas.replacing("from: 2009-01", with: "from: 2027-01"))
    // WTI's averages begin in 1986: fifteen months of the longest window and two years of a sample follow.
    #expect(
      late2.contains("'gas.from' is 2027-01, but the link to oil can be estimated from 19"),
      "\(late2)")
    let late3 = try sentence(
      "models:", Self.gas.replacing("longest: 2", with: "longest: 2\n  lag: 12"))
    #expect(late3.contains("'gas.lag' is 12, so at the last gas price"), "\(late3)")
    let ancient = try sentence(
      "models:", Self.gas.replacing("from: 2009-01", with: "from: 1950-01"))
    #expect(ancient.contains("write a month from 19"), "\(ancient)")
    let unborn = try sentence(
      "models:", Self.gas.replacing("2012-01..2012-12", with: "2009-06..2012-12"))
    #expect(
      unborn.contains(
        "'gas.eras' has 2009-06 to 2012-12, but forecasts with a band as far as 2 months ahead run from 2011-04"
      ),
      "\(unborn)")
  }

  @Test("the same figures on one thread and on two, in the promised keys")
  func threads() throws {
    let plan = try Self.plan()
    let one = try Self.outlook(plan).json().text
    #expect(try one == Self.outlook(plan, threads: 2).json().text)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(one.utf8)) as? [[String: Any]])
    #expect(rows.count == 5 * 3)
    for row in rows {
      for key in [
        "series", "model", "horizon", "n", "rmse", "mspeRatioLast", "mspeRatioAverage", "dmP",
        "direction", "crps", "coverage80", "coverage80P",
      ] { #expect(row[key] != nil, "\(key)") }
    }
  }

  @Test("a row agrees with the record it is made of")
  func rows() throws {
    let outlook = try Self.outlook(try Self.plan())
    let backtest = outlook.backtests[0]
    let prices = try PriceHistory.shipped("wti")
    let origins = try RollingOrigins(
      from: .month(2000, 1), through: .month(2004, 12), horizons: [1, 2, 3])
    let drift = try origins.forecasts(of: Drift(from: .lastPrice), on: prices).record(horizon: 3)
    let last = try origins.forecasts(of: NoChange(from: .lastPrice), on: prices).record(horizon: 3)
    let row = try #require(backtest.row("drift", horizon: 3))
    #expect(row.count == 60)
    #expect(row.rmse == drift.rmse)
    #expect(row.mspeRatioLast == (try drift.mspeRatio(to: last)))
    #expect(
      row.againstLast?.result.pValue == (try drift.dieboldMariano(against: last)).result.pValue)
    #expect(row.setPValue != nil)
    #expect(backtest.row("half", horizon: 3)?.isCombination == true)
    let table = try #require(outlook.tables.first)
    #expect(table.rows.map(\.key) == ["last_price", "average", "drift", "product", "half"])
    #expect(table.rows.map(\.label) == backtest.contenders.map(\.label))
    #expect(table.notes[0].hasPrefix("1 month ahead: "))
    #expect(!table.terminalText(width: 100).split(separator: "\n").contains { $0.count > 100 })
  }

  /// The small plan at a coarser frequency, with twenty years of origins.
  static func coarse(_ frequency: Frequency, window: String = "expanding") throws -> BacktestPlan {
    let annual = frequency == .annual
    let text =
      small
      .replacing("monthly\ndata", with: "\(frequency.rawValue)\ndata")
      .replacing(
        "from: 2000-01, through: 2004-12",
        with:
          "from: 2000\(annual ? "" : "-Q1"), through: 2019\(annual ? "" : "-Q4"), window: \(window)"
      )
      .replacing("longest: 3, shown: [1, 3]", with: "longest: 4, shown: [1, 4]")
    return try BacktestPlan(root: PlanNode(file: "small.yaml", yaml: text))
  }

  @Test("quarters and years are forecast as months are", arguments: [Frequency.quarterly, .annual])
  func coarser(frequency: Frequency) throws {
    let outlook = try Self.outlook(try Self.coarse(frequency))
    let backtest = outlook.backtests[0]
    #expect(try #require(backtest.row("drift", horizon: 4)).count == 20 * frequency.perYear)
    #expect(try #require(backtest.row("product", horizon: 4)).count > 0)
    // The average of the coarser period is forecast from the last price of its last month.
    let monthly = try PriceHistory.shipped("wti")
    let run = try backtest.runs[0].record(horizon: 1)
    let year = Period.year(2010)
    let target = year.first(.monthly)...year.first(frequency).last(.monthly)
    let place = try #require(
      run.origins.firstIndex(of: year.first(frequency).advanced(by: -1)))
    let average = target.map { monthly.average[$0] ?? .nan }.reduce(0, +) / Double(target.count)
    #expect(abs(run.outcomes[place] - average) < 1e-10)
    #expect(run.forecasts[place] == monthly.last[.month(2009, 12)])
    let table = try #require(outlook.tables.first)
    #expect(table.rowTitle == "\(frequency.periodName)s ahead")
    #expect(table.notes[0].hasPrefix("1 \(frequency.periodName) ahead: "))
    #expect(table.notes[1].hasPrefix("4 \(frequency.periodName)s ahead: "))
    #expect(outlook.json().text.contains("\"frequency\": \"\(frequency.rawValue)\""))
  }

  @Test("the shipped plan of quarters forecasts two years, with the study's equation")
  func quarters() throws {
    let plan = try BacktestPlan(contentsOf: Repository.plan("backtest-quarterly"))
    #expect(plan.frequency == .quarterly)
    #expect(plan.longest == 8)
    let inputs = try BacktestInputs(plan: plan, folder: Repository.data)
    let wti = try #require(plan.prices.first)
    let study = try #require(
      try inputs.candidates(for: wti, of: plan).first { $0.label.hasPrefix("study's") })
    let prices = try inputs.prices(wti, of: plan)
    let terms = try plan.terms(on: prices)
    #expect(terms.judgedFrom == .quarter(1999, 1))
    let known = try prices.known(at: .quarter(2008, 4), window: .expanding)
    let forecasts = try study.model.forecasts(from: known, horizons: [1, 8])
    #expect(forecasts.allSatisfy { $0 > 0 && $0 < 500 })
  }

  @Test("a fixed window is named, counts what it cannot estimate, and has to fit")
  func window() throws {
    let plan = try Self.coarse(.annual, window: "6")
    #expect(plan.window == .fixed(6))
    let outlook = try Self.outlook(plan)
    let backtest = outlook.backtests[0]
    #expect(try #require(backtest.row("drift", horizon: 1)).failures == 0)
    let failed = try #require(backtest.runs.first { $0.model == "product" }).failures.count
    #expect(failed == 20)
    let notes = try #require(outlook.tables.first).notes
    #expect(notes.contains("Models see 6 years up to the origin."))
    #expect(notes.contains("Only 20 origins: p-values, stars and confidence sets are rough."))
    #expect(
      notes.contains {
        $0.hasPrefix("'product' could not be estimated at 19 origins; at 2000: A VAR of 2 series")
      })
    #expect(
      notes.contains {
        $0.hasPrefix(
          "'product' could not be estimated at 1 origin; at 2019: 'production' ends in 2017-12, and 2018-01"
        )
      })
    // Prices begin in 1986: a window of 30 years is full from 2015 on, and no-change needs none.
    let wide = try Self.outlook(try Self.coarse(.annual, window: "30")).backtests[0]
    let drift = try #require(wide.row("drift", horizon: 1))
    #expect(drift.failures == 15)
    #expect(drift.origins == Period.year(2015)...Period.year(2019))
    #expect(
      drift.failureReasons.first?.reason.description.contains(
        "A window of 30 that ends in 2000 needs 30") == true)
    // Fifteen refusals that differ in their figures are one reason.
    #expect(drift.failureReasons.map(\.count) == [15])
    #expect(drift.failureReasons.map(\.first) == [.year(2000)])
    #expect(try #require(wide.row(PriceBacktest.lastPrice, horizon: 1)).count == 20)
    for wrong in ["rolling", "0", "-12"] {
      let error = #expect(throws: PlanError.self) { try Self.coarse(.annual, window: wrong) }
      #expect(error?.key == "origins.window")
    }
  }

  @Test(
    "an edition of an outlook is held against the last price before the month that it appears in")
  func outlookOrigin() throws {
    let text = Self.small.replacing(
      "drift: { kind: drift, start: last }",
      with:
        "drift: { kind: outlook, month: 1, columns: { wti: eia_outlook_january_vintages_monthly/wti_*_usd_bbl } }"
    )
    .replacing("through: 2004-12", with: "through: 2016-12")
    let plan = try BacktestPlan(root: PlanNode(file: "small.yaml", yaml: text))
    let run = try #require(try Self.outlook(plan).backtests[0].runs.first { $0.model == "drift" })
    let record = try run.record(horizon: 1)
    #expect(record.origins.allSatisfy { $0.position == 12 })
    let december = Period.month(2008, 12)
    let place = try #require(record.origins.firstIndex(of: december))
    let prices = try PriceHistory.shipped("wti")
    #expect(record.outcomes[place] == prices.average[.month(2009, 1)])
    #expect(record.lastKnown[place] == prices.last[december])
  }

  @Test("a model that saw its drivers neither competes nor is combined")
  func hindsight() throws {
    let seer =
      "drift: { kind: ardl, start: last, drivers: [production], largest_order: 1, largest_lag: 1, known: observed }"
    let text = Self.small.replacing("drift: { kind: drift, start: last }", with: seer)
    let error = #expect(throws: PlanError.self) {
      try BacktestPlan(root: PlanNode(file: "small.yaml", yaml: text))
    }
    #expect(error?.key == "combinations.half.of[1]")
    let alone = text.replacing(
      "combinations:\n  half: { rule: equal, of: [last_price, drift] }\n", with: "")
    let found = try Self.outlook(
      try BacktestPlan(root: PlanNode(file: "small.yaml", yaml: alone))
    ).backtests[0]
    let row = try #require(found.rows.first { $0.drivers == .observed && $0.horizon == 1 })
    #expect(row.setPValue == nil)
    #expect(found.row(PriceBacktest.lastPrice, horizon: 1)?.setPValue != nil)
  }

  @Test("what can be estimated nowhere has rows of nothing with the reason, combinations too")
  func nowhere() throws {
    let outlook = try Self.outlook(
      try Self.plan("kind: drift, start: last", "kind: mean_reversion, start: last, periods: 600"))
    let backtest = outlook.backtests[0]
    let text = outlook.json().text
    let rows = try LastBacktest(file: "x.json", bytes: Array(text.utf8)).rows
    for key in ["drift", "half"] {
      let none = rows.filter { $0.modelKey == key }
      #expect(none.map(\.horizon) == [1, 2, 3])
      #expect(none.allSatisfy { $0.n == 0 && $0.failures == 60 && $0.rmse == nil })
      #expect(backtest.absences.filter { $0.contender.key == key }.map(\.horizon) == [1, 2, 3])
      for table in outlook.tables.prefix(3) {
        let row = try #require(table.rows.first { $0.key == key })
        let place = try #require(table.columns.firstIndex { $0.key == "n" })
        #expect(row.cells[place] == .number(0))
      }
    }
    // Rows of nothing have every key that the others have.
    let objects = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(Set(objects.map { $0.keys.sorted() }).count == 1)
    let half = try #require(objects.last { $0["modelKey"] as? String == "half" })
    let reason = try #require((half["failureReasons"] as? [[String: Any]])?.first)
    #expect(reason["n"] as? Int == 60)
    #expect(reason["from"] as? String == "2000-01")
    let notes = try #require(outlook.tables.first).notes
    #expect(notes.contains { $0.hasPrefix("'drift' could not be estimated at 60 origins") })
    #expect(
      notes.contains {
        $0.hasPrefix(
          "'half' could not be estimated at 60 origins; at 2000-01: its part 'drift' could not be")
      })
    #expect(notes.allSatisfy { !$0.contains("..") && !$0.contains(".)") })
  }

  @Test("weights of too few errors, and models that stand still, are told")
  func alike() throws {
    let text = Self.small
      .replacing(
        "half: { rule: equal,", with: "half: { rule: inverse_error, window: 20,"
      )
      .replacing("kind: drift, start: last", with: "kind: damped_trend, start: last")
    let outlook = try Self.outlook(
      try BacktestPlan(root: PlanNode(file: "small.yaml", yaml: text)))
    let notes = try #require(outlook.tables.first).notes
    // Twenty errors one month ahead are known at the twenty-first origin, three months ahead at the twenty-third.
    #expect(
      notes.contains {
        $0.hasPrefix("'half' has its starting weights")
          && $0.hasSuffix("fewer than 20 errors (months ahead): 20 (1), 22 (3).")
      }, "\(notes)")
    #expect(notes.contains { $0.hasPrefix("Models in logarithms") && $0.contains("the median") })
    let wti = outlook.backtests[0]
    let trend = try wti.runs[2].record(horizon: 1)
    let still = zip(trend.forecasts, trend.lastKnown).count { abs($0 - $1) <= 1e-6 * $1 }
    let verdict = wti.verdict(horizon: 1, period: "month")
    #expect(
      verdict.contains("being the last price itself at \(still) of 60 origins")
        == (verdict.contains("'drift'") && 2 * still > 60), "\(verdict)")
  }

  @Test("one column for averages and last prices is told")
  func oneColumn() throws {
    let outlook = try Self.outlook(
      try Self.plan("oil_prices_month_end/wti_last_usd_bbl", "oil_prices_monthly/wti_usd_bbl"))
    #expect(
      try #require(outlook.tables.first).notes.contains {
        $0.hasPrefix("'wti' has one column for averages and last prices")
      })
    // Twins are in the confidence set together.
    let wti = outlook.backtests[0]
    #expect(
      wti.row(key: "average", horizon: 1)?.setPValue
        == wti.row(key: "last_price", horizon: 1)?.setPValue)
    #expect(wti.row(key: "average", horizon: 1)?.setPValue != nil)
  }

  @Test("a price that never moves is refused by its name")
  func motionless() throws {
    let plan = try Self.plan()
    let flat = Series(
      "wti", unit: .dollarsPerBarrel, start: .month(1990, 1),
      values: Array(repeating: 20, count: 300))
    let error = #expect(throws: DataError.self) {
      try plan.terms(on: PriceHistory(average: flat, last: flat.named("last")))
    }
    #expect(
      error?.description.hasPrefix("small.yaml: the averages of 'wti' never move from 2000-01 on")
        == true)
  }

  @Test("distinct reasons stand beside each other with their counts, and not once for each figure")
  func reasons() throws {
    // Stocks are held from 2004-01 on: first none is published, then there is one, then they are too few.
    let outlook = try Self.outlook(
      try Self.plan("world_oil_monthly/crude_production_kbd", "world_oil_monthly/oecd_stocks_mmbbl")
    )
    let row = try #require(
      outlook.backtests[0].absences.first { $0.contender.key == "product" && $0.horizon == 1 })
    let reasons = row.failures.reasons
    #expect(reasons.map(\.count) == [51, 1, 8])
    #expect(reasons.map(\.first) == [.month(2000, 1), .month(2004, 4), .month(2004, 5)])
    let notes = try #require(outlook.tables.first).notes
      .filter { $0.hasPrefix("'product' could not be estimated at ") }
    #expect(notes.count == 3)
    #expect(zip(notes, reasons).allSatisfy { $0.contains("at \($1.count) origin") })
  }

  @Test("a combination that names a model of another price is a row of nothing there")
  func elsewhere() throws {
    let text = Self.small
      .replacing(
        "drivers:\n",
        with: "  brent: { average: oil_prices_monthly/brent_usd_bbl, last: "
          + "oil_prices_month_end/brent_last_usd_bbl }\ndrivers:\n", maxReplacements: 1
      )
      .replacing("kind: drift, start", with: "kind: drift, series: [wti], start")
    let outlook = try Self.outlook(
      try BacktestPlan(root: PlanNode(file: "small.yaml", yaml: text)))
    #expect(outlook.backtests[0].row(key: "half", horizon: 1)?.count == 60)
    let absence = try #require(outlook.backtests[1].absences.first)
    #expect(absence.contender.key == "half")
    #expect(absence.failures.count == 60)
    #expect(
      absence.failures.reasons.map(\.reason.description) == [
        "its part 'drift' does not forecast brent; leave it out there."
      ])
    #expect(outlook.backtests[1].row(key: "drift", horizon: 1) == nil)
    #expect(!outlook.backtests[1].absences.contains { $0.contender.key == "drift" })
  }

  @Test("another title leaves keys, and what is found by them, as they were")
  func renamed() throws {
    let outlook = try Self.outlook(try Self.plan())
    let renamed = try Self.outlook(
      try Self.plan("kind: drift, start", "kind: drift, title: my own drift, start"))
    #expect(renamed.backtests[0].row(key: "drift", horizon: 1)?.model == "my own drift")
    let earlier = try LastBacktest(file: "x.json", bytes: Array(outlook.json().text.utf8))
    #expect(try renamed.comparison(with: earlier).sentence.hasPrefix("All 15 rows of x.json"))
    let table = try #require(renamed.tables.first { $0.id == "skill-wti-3" })
    #expect(table.rows[2].key == "drift" && table.rows[2].label == "my own drift")
    let figures = try #require(renamed.tables.first { $0.id == "figures-wti" })
    #expect(figures.csv(plan: "p").contains("drift 3,my own drift,drift,,3.0,60.0"))
    let forecasts = renamed.backtests[0].forecasts(id: "f", horizons: [1])
    #expect(forecasts.rows.contains { $0.key == "my own drift" && $0.cells[0] == .text("drift") })
  }

  @Test("skill tables hold figures as numbers, and name units in words")
  func numbers() throws {
    let outlook = try Self.outlook(try Self.plan())
    for table in outlook.tables where table.id.hasPrefix("skill-") {
      for (place, column) in table.columns.enumerated()
      where !["ahead", "in_set"].contains(column.key) {
        let texts = table.rows.filter { row in
          if case .text = row.cells[place].value { true } else { false }
        }
        #expect(texts.isEmpty, "\(table.id) \(column.key)")
      }
    }
    for table in outlook.tables {
      let header = table.csv(plan: "p").split(separator: "\n")[0]
      #expect(!header.contains("__") && !header.contains("_ratio,"), "\(header)")
      #expect(
        !table.isHeadline
          || !table.terminalText(width: 100).split(separator: "\n").contains { $0.count > 100 })
    }
    let csv = try #require(outlook.tables.first { $0.id == "skill-wti-3" }).csv(plan: "p")
    #expect(
      csv.hasPrefix(
        "model,n,ratio,p,direction_percent,direction_p,coverage80_percent,"
          + "coverage80_p,width80_usd_bbl,interval_score80_usd_bbl,crps_usd_bbl,"))
    let drift = try #require(outlook.backtests[0].row(key: "drift", horizon: 3))
    #expect(csv.contains("\ndrift,60.0,\(drift.mspeRatioLast),"))
    let product = try #require(outlook.backtests[0].row(key: "product", horizon: 3))
    #expect(csv.contains(",\(try #require(product.directionPValue)),"))
    // A drift that never foresees a fall has no such p, and the notes say why.
    #expect(drift.directionPValue == nil)
    #expect(
      outlook.tables[0].notes.contains { $0.hasPrefix("No p of directions of 'drift' 1, 3 months") }
    )
  }

  @Test("an empty cell of a price is refused with a way out that can be walked, and announced")
  func filledPrice() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gap-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["oil_prices_monthly", "oil_prices_month_end", "world_oil_monthly"] {
      let path = "\(Repository.root)/Data/\(name).csv"
      var lines = try String(contentsOfFile: path, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if name == "oil_prices_month_end" {
        let header = lines[0].split(separator: ",", omittingEmptySubsequences: false)
        let column = try #require(header.firstIndex(of: "wti_last_usd_bbl"))
        let row = try #require(lines.firstIndex { $0.hasPrefix("2003-05") })
        var cells = lines[row].split(separator: ",", omittingEmptySubsequences: false)
        cells[column] = ""
        lines[row] = cells.joined(separator: ",")
      }
      try lines.joined(separator: "\n")
        .write(to: folder.appending(path: "\(name).csv"), atomically: true, encoding: .utf8)
    }
    let data = DataFolder(path: folder.path)
    func outlook(_ plan: BacktestPlan) throws -> BacktestOutlook {
      try BacktestOutlook(
        plan: plan, data: BacktestInputs(plan: plan, folder: data), threads: 1)
    }
    let error = #expect(throws: DataError.self) { try outlook(try Self.plan()) }
    #expect(
      error?.description.contains("'wti_last_usd_bbl' is empty in 2003-05") == true,
      "\(error as Any)")
    #expect(error?.description.contains("'fill'") == true)
    let end = "last: oil_prices_month_end/wti_last_usd_bbl }"
    let filled = try outlook(
      try Self.plan(end, end.replacing(" }", with: ", fill: { 2003-05: previous } }")))
    let run = try filled.backtests[0].runs[0].record(horizon: 1)
    let place = try #require(run.origins.firstIndex(of: .month(2003, 5)))
    #expect(run.forecasts[place] == run.forecasts[place - 1])
    #expect(
      try #require(filled.tables.first).notes.contains(
        "last price of wti has no figure for 2003-05 in its file; it is filled by the previous rule, as the plan says."
      ))
    // Where the file has the figure, it stands and nothing is said.
    let whole = try Self.outlook(
      try Self.plan(end, end.replacing(" }", with: ", fill: { 2003-05: previous } }")))
    #expect(whole.json().text == (try Self.outlook(try Self.plan())).json().text)
    #expect(try #require(whole.tables.first).notes.allSatisfy { !$0.contains("is filled by") })
  }

  @Test("every forecast stands beside its outcome in a file, from which the ratio follows again")
  func forecastFile() throws {
    let outlook = try Self.outlook(try Self.plan())
    let table = outlook.backtests[0].forecasts(id: "forecasts-wti", horizons: [3])
    func errors(_ model: String) -> [Double] {
      table.rows.filter { $0.key == model }.map { row in
        (row.cells[6].number ?? .nan) - (row.cells[5].number ?? .nan)
      }
    }
    // A combination and its bands are there too.
    let half = try #require(outlook.backtests[0].row(key: "half", horizon: 3))
    #expect(errors("half").count == half.count)
    let square = dot(errors("half"), errors("half")) / Double(half.count)
    #expect(abs(square.squareRoot() - half.rmse) < 1e-12)
    #expect(table.columns.suffix(2).map(\.key) == ["lower95", "upper95"])
    let inside = table.rows.filter { row in
      guard row.key == "half", let low = row.cells[11].number, let high = row.cells[12].number,
        let outcome = row.cells[6].number
      else { return false }
      return (low...high).contains(outcome)
    }
    let bands = try #require(half.bands)
    #expect(
      Double(inside.count) / Double(bands.count) == bands.band(0.95)?.coverage)
    let ratio =
      dot(errors("drift"), errors("drift"))
      / dot(errors(PriceBacktest.lastPrice), errors(PriceBacktest.lastPrice))
    let row = try #require(outlook.backtests[0].row("drift", horizon: 3))
    #expect(abs(ratio - row.mspeRatioLast) < 1e-12)
    let files = try outlook.files(plan: []).map(\.path)
    #expect(files.contains("forecasts-wti.csv"))
    #expect(files.contains("charts/skill-wti.svg"))
    #expect(files.last == "manifest.json")
  }

  @Test(
    "forecasts of gas stand in a file, from which an era's figures follow again, and in one of all measures"
  )
  func gasFiles() throws {
    let outlook = try Self.outlook(try Self.plan("models:", Self.gas))
    let gas = try #require(outlook.gas)
    let table = try gas.forecasts(id: "forecasts-gas")
    for row in outlook.gasSkills where row.horizon == 2 {
      let lines = table.rows.filter { line in
        line.cells[0] == .text(row.modelKey) && line.cells[1] == .number(2)
          && "\(line.cells[3].value)".contains("2012-")
      }
      #expect(lines.count == row.count)
      let squares = lines.map { line in
        let error = (line.cells[6].number ?? .nan) - (line.cells[5].number ?? .nan)
        return error * error
      }
      let rmse = (squares.reduce(0, +) / Double(squares.count)).squareRoot()
      #expect(abs(rmse - row.rmse) < 1e-12, "\(row.modelKey)")
      let inside = lines.count { line in
        guard let low = line.cells[7].number, let high = line.cells[8].number,
          let outcome = line.cells[6].number
        else { return false }
        return (low...high).contains(outcome)
      }
      #expect(Double(inside) / Double(lines.count) == row.bands?.band(0.8)?.coverage)
    }
    let figures = try #require(outlook.tables.first { $0.id == "figures-gas" })
    #expect(figures.rows.count == outlook.gasSkills.count)
    for key in ["dm_p", "dm_p_bartlett", "direction", "pt_p", "crps", "coverage80"] {
      #expect(figures.columns.contains { $0.key == key }, "\(key)")
    }
    #expect(!figures.columns.contains { $0.key == "set_p" })
    #expect(try outlook.files(plan: []).map(\.path).contains("forecasts-gas.csv"))
  }

  @Test("charts show the ratios and the histogram of the rows, the benchmark at one")
  func charts() throws {
    let longer = try Self.plan("through: 2004-12", "through: 2008-12")
    let outlook = try Self.outlook(longer)
    let backtest = outlook.backtests[0]
    let charts = try outlook.charts()
    #expect(charts.map(\.id) == ["skill-wti", "pit-wti"])
    guard case .lines(let skill) = charts[0].content, case .transforms(let pit) = charts[1].content
    else {
      Issue.record("the charts are of another kind")
      return
    }
    for line in skill.lines {
      #expect(line.points.map(\.x) == [1, 3])
      for point in line.points {
        let row = try #require(backtest.row(line.label, horizon: Int(point.x)))
        #expect(point.y == row.mspeRatioLast && !row.isCombination)
        #expect(row.count == backtest.row(PriceBacktest.lastPrice, horizon: row.horizon)?.count)
      }
    }
    let benchmark = try #require(skill.lines.first { $0.label == PriceBacktest.lastPrice })
    #expect(benchmark.points.allSatisfy { $0.y == 1 })
    #expect(skill.lines.contains { $0.label == "drift" })
    #expect(pit.histogram == backtest.row(PriceBacktest.lastPrice, horizon: 1)?.histogram)
    // With fewer than fifty outcomes there is no histogram to draw.
    let short = try Self.outlook(Self.plan("through: 2004-12", "through: 2002-12"))
    #expect(try short.charts().map(\.id) == ["skill-wti"])
  }
}
