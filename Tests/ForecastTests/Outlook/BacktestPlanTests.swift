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
      ("start: last }", "begin: last }", "models.drift.begin", "below 'models.drift'"),
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
      ("models:", "bands: { rule: adaptve }\nmodels:", "bands.rule", "did you mean 'adaptive'?"),
      gas("oil: wti", "oil: wit", "oil", "there are wti"),
      gas("6-6-1", "6-6", "rule", ""),
      gas("2012-01..2012-12", "2012-12..2012-01", "eras[0]", "write it like 1998-01..2010-03"),
      gas("longest: 2", "longest: 36", "longest", "write 24 or less"),
    ])
  func faults(right: String, wrong: String, key: String, remedy: String) throws {
    let error = try #require(throws: PlanError.self) { try Self.plan(right, wrong) }
    #expect(error.key == key)
    #expect(error.line > 0)
    if !remedy.hasPrefix("below") { #expect(error.remedy.hasPrefix(remedy), "\(error)") }
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
      try JSONSerialization.jsonObject(with: Data(outlook.json.text.utf8)) as? [[String: Any]])
    let own = rows.filter { $0["series"] as? String == "gas_europe" }
    #expect(own.count == 6 * 2)
    #expect(
      own.allSatisfy { $0["era"] as? String == "2012-01 to 2012-12" && $0["n"] as? Int == 12 })
    #expect(
      outlook.tables.filter(\.isHeadline).map(\.id).suffix(3) == [
        "gas-skill-2012-01-2012-12", "gas-regimes", "gas-ahead",
      ])
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
    #expect(far.hasSuffix("lower 'horizons.longest'."))
  }

  @Test("the same figures on one thread and on two, in the promised keys")
  func threads() throws {
    let plan = try Self.plan()
    let one = try Self.outlook(plan).json.text
    #expect(try one == Self.outlook(plan, threads: 2).json.text)
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(one.utf8)) as? [[String: Any]])
    #expect(rows.count == 5 * 3)
    for row in rows {
      for key in [
        "series", "model", "horizon", "n", "rmse", "mspeRatioLast", "mspeRatioAverage", "dmP",
        "direction", "crps", "coverage80",
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
    #expect(table.rows.map(\.key) == backtest.models)
    #expect(table.notes[0].hasPrefix("1 month ahead: "))
    #expect(!table.terminalText(width: 100).split(separator: "\n").contains { $0.count > 100 })
  }

  @Test("quarters and years are forecast as months are", arguments: ["quarterly", "annual"])
  func coarser(frequency: String) throws {
    let annual = frequency == "annual"
    let text = Self.small
      .replacing("monthly\ndata", with: "\(frequency)\ndata")
      .replacing(
        "from: 2000-01, through: 2004-12",
        with: annual ? "from: 2000, through: 2019" : "from: 2000-Q1, through: 2009-Q4"
      )
      .replacing("longest: 3, shown: [1, 3]", with: "longest: 2, shown: [1, 2]")
      .replacing(
        "  product: { kind: var, start: last, drivers: [production], largest_order: 2 }\n", with: ""
      )
    let plan = try BacktestPlan(root: PlanNode(file: "small.yaml", yaml: text))
    let row = try #require(try Self.outlook(plan).backtests[0].row("drift", horizon: 2))
    #expect(row.count == (annual ? 20 : 40))
  }
}
