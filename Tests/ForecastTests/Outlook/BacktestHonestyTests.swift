import Foundation
import Testing

@testable import Forecast

/// `backtest_rows.json`: figures of the shipped backtest that need no estimation, as plain Python computes them.
struct BacktestRowsReference: Decodable {
  let tolerance: Double
  let rows: [Row]
  let outlook: [Outlook]

  struct Row: Decodable {
    let horizon: Int
    let n: Int
    let mase: Double
    let drift: Double
  }

  struct Outlook: Decodable {
    let horizon: Int
    let n: Int
    let ratio: Double
  }

  static func load() throws -> BacktestRowsReference { try Reference.load("backtest_rows") }
}

@Suite("What a backtest may claim")
struct BacktestHonestyTests {
  /// The shipped plan with the models and horizons that are asked for, and nothing else.
  private static func shipped(_ models: [String], shown: [Int]) throws -> BacktestPlan {
    let root = try PlanNode(contentsOf: Repository.plan("backtest"))
    let text = try String(contentsOfFile: Repository.plan("backtest"), encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = models.map { name in
      lines.first { $0.hasPrefix("  \(name): {") }.map(String.init) ?? ""
    }
    let short = """
      title: Part of the shipped plan
      frequency: monthly
      data: { folder: .. }
      series:
      \(lines.first { $0.hasPrefix("  wti: {") } ?? "")
      \(lines.first { $0.hasPrefix("  brent: {") } ?? "")
      origins: { from: 1998-01, warm_up: 60 }
      horizons: { longest: \(shown.max() ?? 1), shown: [\(shown.map(String.init).joined(separator: ", "))] }
      models:
      \(kept.joined(separator: "\n"))
      confidence_set: { level: 0.10, resamples: 50, seed: 2009 }
      """
    #expect(root.file.hasSuffix("backtest.yaml"))
    return try BacktestPlan(root: PlanNode(file: "short.yaml", yaml: short))
  }

  @Test(
    "the MASE of each origin's own history, the drift and EIA's outlook agree with plain Python")
  func outsideNumbers() throws {
    let reference = try BacktestRowsReference.load()
    let plan = try Self.shipped(["drift", "eia"], shown: [1, 3, 6, 12, 24])
    let outlook = try BacktestPlanTests.outlook(plan, threads: 2)
    let wti = outlook.backtests[0]
    func close(_ found: Double?, _ expected: Double) -> Bool {
      found.map { abs($0 - expected) < reference.tolerance * expected } ?? false
    }
    for outside in reference.rows {
      let still = try #require(wti.row(PriceBacktest.lastPrice, horizon: outside.horizon))
      #expect(still.count == outside.n)
      #expect(close(still.mase, outside.mase), "\(outside.horizon)")
      let drift = try #require(wti.row("drift", horizon: outside.horizon))
      #expect(close(drift.mspeRatioLast, outside.drift), "\(outside.horizon)")
    }
    for outside in reference.outlook {
      let row = try #require(wti.row("EIA in January", horizon: outside.horizon))
      #expect(row.count == outside.n)
      #expect(close(row.mspeRatioLast, outside.ratio), "\(outside.horizon)")
    }
    let notes = try #require(outlook.tables.first).notes
    #expect(notes.contains { $0.hasSuffix("the edition of 2026-01 against that of 2025-12.") })
    // Nineteen Januaries are too few for bands: said once for all horizons, and in every row.
    #expect(
      notes.contains {
        $0
          == "No bands and CRPS of 'EIA in January' 1, 3, 6, 12, 24 months ahead: there are 19 forecasts where 37 "
          + "are needed; lower 'bands.minimum' or lengthen 'origins.warm_up'."
      })
    #expect(outlook.json().text.contains("\"figure\": \"bands\""))
  }

  @Test(
    "the last month that an edition had seen is a setting, and has to lie just before it",
    arguments: [(12, Period.month(2008, 12)), (1, .month(2009, 1)), (11, .month(2008, 11))])
  func seen(month: Int, origin: Period) throws {
    let text = BacktestPlanTests.small.replacing(
      "kind: drift, start: last",
      with: "kind: outlook, month: 1, seen: \(month), columns: { wti: "
        + "eia_outlook_january_vintages_monthly/wti_*_usd_bbl }")
    let plan = try BacktestPlan(root: PlanNode(file: "small.yaml", yaml: text))
    let data = try BacktestInputs(plan: plan, folder: Repository.data)
    let model = try #require(try data.candidates(for: plan.prices[0], of: plan).first).model
    #expect(model.speaks(at: origin))
    #expect(!model.speaks(at: origin.advanced(by: 1)))
    for (old, wrong) in [("seen: \(month)", "seen: 6"), ("month: 1, ", "month: 6, ")] {
      let broken = text.replacing(old, with: wrong)
      let error = #expect(throws: PlanError.self) {
        try BacktestPlan(root: PlanNode(file: "small.yaml", yaml: broken))
      }
      #expect(error?.key == "models.drift.seen")
    }
  }

  /// Prices that wander, and the terms of a backtest on them.
  private static func wandering() throws -> (prices: PriceHistory, terms: PriceBacktest.Terms) {
    var stream = RandomStream(seed: 11, stream: 0)
    var level = 4.0
    let values = (0..<160).map { _ in
      level += 0.05 * stream.nextNormal()
      return exp(level)
    }
    let average = Series(
      "price", unit: .dollarsPerBarrel, start: .month(2000, 1), values: values)
    let prices = try PriceHistory(average: average, last: average.named("last"))
    let origins = try RollingOrigins(from: .month(2003, 1), on: prices, horizons: [1])
    return (
      prices,
      PriceBacktest.Terms(
        origins: origins, judgedFrom: origins.first, setHorizons: [1], resamples: 200, seed: 1)
    )
  }

  private static func edition(_ period: Period, _ price: Double) -> Series {
    Series("edition", unit: .dollarsPerBarrel, start: period, values: [price])
  }

  /// Goes a share of the way to the outcome, as nobody can.
  private static func seer(_ share: Double, on prices: PriceHistory) -> PublishedOutlook {
    var editions: [Period: Series] = [:]
    for (now, next) in zip(prices.average.span, prices.average.span.dropFirst()) {
      let (price, outcome) = (prices.average[now] ?? 0, prices.average[next] ?? 0)
      let said = price + share * (outcome - price) + 2 * sin(Double(now.position * now.year))
      editions[now] = edition(next, said)
    }
    return PublishedOutlook("seer", editions: editions)
  }

  @Test("the best of many has to be better than the best of many")
  func picked() throws {
    let (prices, terms) = try Self.wandering()
    func verdict(rivals: Int, share: Double) throws -> (sentence: String, p: Double) {
      let junk = (0..<rivals).map { number in
        PriceBacktest.Candidate(
          "junk \(number)", Self.seer(-1 - Double(number) / 10, on: prices))
      }
      let found = try PriceBacktest(
        of: [PriceBacktest.Candidate("seer", Self.seer(share, on: prices))] + junk, mixes: [],
        on: prices, terms: terms, threads: 1)
      let test = try #require(found.row("seer", horizon: 1)?.againstLast)
      return (
        found.verdict(horizon: 1, period: "month"), max(test.result.pValue, test.bartlettPValue)
      )
    }
    // Alone beside the other benchmark its p is small enough; beside forty others it is not.
    let shares = stride(from: 0.05, through: 1, by: 0.01)
    let share = try #require(
      try shares.first { share in
        let found = try verdict(rivals: 0, share: share)
        return found.p < 0.04 && found.p > 0.004 && found.sentence.contains("'seer' has")
      })
    let few = try verdict(rivals: 0, share: share)
    #expect(few.sentence.contains("beyond luck"), "\(few.sentence)")
    let many = try verdict(rivals: 40, share: share)
    #expect(many.p == few.p)
    #expect(many.sentence.contains("after Bonferroni for 42 rivals"), "\(many.sentence)")
    #expect(many.sentence.contains("nothing beats it beyond doubt"), "\(many.sentence)")
  }

  @Test("rows with fewer origins are left aside and counted")
  func aside() throws {
    let (prices, terms) = try Self.wandering()
    let all = Self.seer(0.5, on: prices).editions
    let late = PublishedOutlook("late", editions: all.filter { $0.key >= .month(2008, 1) })
    let found = try PriceBacktest(
      of: [PriceBacktest.Candidate("late", late)], mixes: [], on: prices, terms: terms, threads: 1)
    let sentence = found.verdict(horizon: 1, period: "month")
    #expect(sentence.contains("1 row with fewer origins left aside"), "\(sentence)")
    #expect(!sentence.contains("'late'"))
  }

  @Test("a price of zero or less takes its bands away with a reason, not in silence")
  func negative() throws {
    let (prices, terms) = try Self.wandering()
    var editions = Self.seer(0.5, on: prices).editions
    editions[.month(2009, 5)] = Self.edition(.month(2009, 6), -3.456)
    let found = try PriceBacktest(
      of: [PriceBacktest.Candidate("below", PublishedOutlook("below", editions: editions))],
      mixes: [],
      on: prices, terms: terms, threads: 1)
    let row = try #require(found.row("below", horizon: 1))
    #expect(row.bands == nil)
    let missing = try #require(row.missing.first { $0.figure == .bands })
    #expect(
      missing.reason.description.contains(
        "its forecast from 2009-05 is -3.46, the first of 1 of zero or less"))
    #expect(found.gapNotes(shown: [1], period: "month").count == 1)
    #expect(found.row(PriceBacktest.average, horizon: 1)?.missing.isEmpty == true)
    // A benchmark has no test against itself and no direction by its nature, which is no gap.
    #expect(found.row(PriceBacktest.lastPrice, horizon: 1)?.missing.isEmpty == true)
  }

  @Test(
    "models whose drivers are known in different ways are not combined, alike ones are labelled")
  func mixed() throws {
    func model(_ name: String, _ known: String) -> String {
      "\(name): { kind: ardl, start: last, drivers: [production], largest_order: 1, largest_lag: 1, known: \(known) }"
    }
    func plan(_ first: String, _ second: String) throws -> BacktestPlan {
      let text = BacktestPlanTests.small
        .replacing(
          "drift: { kind: drift, start: last }",
          with: model("drift", first) + "\n  other: "
            + model("", second).dropFirst(2)
        )
        .replacing("[last_price, drift]", with: "[last_price, drift, other]")
      return try BacktestPlan(root: PlanNode(file: "small.yaml", yaml: text))
    }
    let error = #expect(throws: PlanError.self) { try plan("frozen", "rule") }
    #expect(error?.key == "combinations.half.of[2]")
    let mix = try #require(try plan("rule", "rule").mixes.first)
    #expect(mix.drivers == .rule)
    #expect(mix.label == "half, drivers by AR")
  }

  @Test("what the data make of a model's settings is told with its line")
  func located() throws {
    let text = BacktestPlanTests.small.replacing(
      "world_oil_monthly/crude_production_kbd", with: "world_oil_annual/production_ei2026_kbd")
    let plan = try BacktestPlan(root: PlanNode(file: "small.yaml", yaml: text))
    let error = #expect(throws: DataError.self) { try BacktestPlanTests.outlook(plan) }
    #expect(error?.description.hasPrefix("small.yaml, line 7, column ") == true, "\(error as Any)")
  }
}
