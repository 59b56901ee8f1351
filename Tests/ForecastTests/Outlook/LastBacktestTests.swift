import Foundation
import Testing

@testable import Forecast

@Suite("The last backtest beside a run")
struct LastBacktestTests {
  /// A row as `forecast backtest` writes it, with some of its values changed.
  static func row(_ changes: [String: String] = [:]) -> String {
    var values = [
      "series": "\"wti\"", "model": "\"no-change, last price\"", "horizon": "1", "n": "40",
      "rmse": "5.0", "mspeRatioLast": "1.0", "mspeRatioAverage": "0.5", "dmP": "null",
      "direction": "null", "crps": "2.5", "coverage80": "0.8", "coverage80P": "0.91",
      "frequency": "\"monthly\"",
      "unit": "\"USD/bbl\"", "from": "\"2000-01\"", "through": "\"2003-04\"", "failures": "0",
      "plan": "\"own.yaml\"", "pit": "[4, 4, 4, 4, 4, 4, 4, 4, 4, 4]",
    ]
    for (key, value) in changes { values[key] = value.isEmpty ? nil : value }
    // The key is the title unless it is stated.
    if changes["modelKey"] == nil { values["modelKey"] = values["model"] }
    return "{"
      + values.sorted { $0.key < $1.key }.map { "\"\($0)\": \($1)" }.joined(separator: ", ")
      + "}"
  }

  static func backtest(_ rows: String...) throws -> LastBacktest {
    try LastBacktest(
      file: "backtests/own.json", bytes: Array("[\(rows.joined(separator: ",\n"))]".utf8))
  }

  private static let better = [
    "model": "\"drift\"", "mspeRatioLast": "0.7", "dmP": "0.01", "dmPBartlett": "0.02",
  ]

  @Test("the skill of the file is in the tables, with the plan and the origins that it comes from")
  func tables() throws {
    let found = try Self.backtest(
      Self.row(["inConfidenceSet": "false"]), Self.row(Self.better),
      Self.row(["model": "\"late\"", "mspeRatioLast": "0.1", "n": "12"]),
      Self.row(["model": "\"seer\"", "mspeRatioLast": "0.2", "drivers": "\"observed\""]))
    #expect(found.tables.map(\.id) == ["skill", "skill-wti"])
    let summary = found.tables[0].rows[0]
    #expect(summary.key == "wti, 1 month ahead" && summary.label == "WTI, 1 month ahead")
    // Neither the model of fewer origins nor the one that saw its drivers is the best.
    #expect(summary.cells[1] == .text("drift"))
    #expect(summary.cells[2] == .number(0.7))
    #expect(summary.cells[3] == .number(0.02))
    #expect(summary.cells[4] == .number(1))
    #expect(summary.cells[6] == .number(80))
    #expect(summary.cells[7] == .number(0.91))
    for table in found.tables {
      #expect(table.notes[0].contains("own.yaml, origins 2000-01 to 2003-04"))
      #expect(table.notes[0].contains("backtests/own.json"))
    }
    #expect(found.tables[1].rows.map(\.key) == ["no-change, last price", "drift", "late", "seer"])
    #expect(found.sentence?.contains("was beaten beyond doubt 1 month ahead") == true)
    // The equation that knew no more than its origins could has a column of its own, and a note.
    let own = try Self.backtest(
      Self.row(),
      Self.row([
        "model": "\"seer\"", "kind": "\"equation\"", "drivers": "\"observed\"",
        "mspeRatioLast": "0.2",
      ]),
      Self.row([
        "model": "\"own\"", "kind": "\"equation\"", "drivers": "\"frozen\"", "mspeRatioLast": "1.4",
      ]))
    let column = try #require(own.tables[0].columns.firstIndex { $0.key == "equation" })
    #expect(own.tables[0].rows[0].cells[column] == .number(1.4))
    #expect(own.tables[0].notes.last?.hasPrefix("equation: 'own', estimated so") == true)
    #expect(found.tables[0].rows[0].cells[column] == .empty)
    // Stated levels are those of the verdict.
    let strict = try Self.backtest(
      Self.row(["inConfidenceSet": "false", "setLevel": "0.01"]), Self.row(Self.better))
    #expect(strict.markets[0].best(1)?.isBeyondLuck == false)
    // A small p times the number of rivals is large: the rule of the backtest's own verdict.
    let many = try Self.backtest(
      Self.row(["inConfidenceSet": "false"]), Self.row(Self.better),
      Self.row(["model": "\"a\""]), Self.row(["model": "\"b\""]), Self.row(["model": "\"c\""]),
      Self.row(["model": "\"d\""]))
    #expect(many.markets[0].best(1)?.picked == 5 * 0.02)
    #expect(many.sentence?.contains("no model beat") == true)
    // A small p among many rivals is not enough while the confidence set holds the last price.
    let held = try Self.backtest(Self.row(["inConfidenceSet": "true"]), Self.row(Self.better))
    #expect(held.sentence?.contains("no model beat") == true)
    let even = try Self.backtest(Self.row())
    #expect(even.sentence?.contains("no model beat the last price of WTI beyond doubt") == true)
  }

  @Test("quarters and years are named as such, eras stand by themselves")
  func periods() throws {
    let found = try Self.backtest(
      Self.row(["frequency": "\"quarterly\"", "horizon": "4"]),
      Self.row(["series": "\"gas_europe\"", "era": "\"1998-01 to 2010-03\""]))
    #expect(found.tables[0].rows[0].key == "wti, 4 quarters ahead")
    #expect(found.tables[1].rowTitle == "quarters ahead")
    #expect(found.tables[2].id == "skill-gas_europe-1998-01-2010-03")
  }

  @Test(
    "a file of another shape is refused in one sentence with the way out",
    arguments: [
      ("[]", "it has no row"), ("{\"rows\": []}", "Expected to decode"),
      ("no JSON", "not valid JSON"),
      ("[\(row(["horizon": ""]))]", "horizon"), ("[\(row(["n": "\"many\""]))]", "n"),
      ("[\(row(["mspeRatioLast": "null"]))]", "without a ratio"),
      ("[\(row(["modelKey": ""]))]", "modelKey"),
      ("[\(row()), \(row())]", "has two rows"),
    ])
  func otherShape(text: String, reason: String) throws {
    let error = try #require(throws: DataError.self) {
      try LastBacktest(file: "x.json", bytes: Array(text.utf8))
    }
    let sentence = error.description
    #expect(sentence.hasPrefix("x.json holds no rows of a backtest: "), "\(sentence)")
    #expect(sentence.contains(reason), "\(sentence)")
    #expect(sentence.hasSuffix("skill.json of its --out."), "\(sentence)")
    #expect(!sentence.contains("\n"))
  }

  @Test("what moved between two backtests is found, and nothing within the tolerance")
  func comparison() throws {
    let old = try Self.backtest(Self.row(), Self.row(Self.better))
    let same = try Self.backtest(
      Self.row(["rmse": "5.000004"]), Self.row(Self.better), Self.row(["horizon": "2"]))
    #expect(try BacktestComparison(old, with: same).differences.isEmpty)
    #expect(try BacktestComparison(old, with: same).count == 2)
    let renamed = try Self.backtest(
      Self.row(["model": "\"stays\"", "modelKey": "\"no-change, last price\""]),
      Self.row(Self.better))
    #expect(try BacktestComparison(old, with: renamed).differences.isEmpty)
    let moved = try Self.backtest(Self.row(["rmse": "5.00006", "through": "\"2003-05\""]))
    let differences = try BacktestComparison(old, with: moved).differences
    #expect(differences.count == 3)
    #expect(differences[0].hasSuffix("was 5.0 and is 5.00006"))
    #expect(
      differences[1].hasPrefix("through of wti by 'no-change, last price', 1 ahead was 2003-04"))
    #expect(differences[2].hasSuffix("there is no such row any more"))
    // Every member counts, those that nothing else reads included.
    let bin = try Self.backtest(
      Self.row(["pit": "[4, 4, 4, 4, 4, 4, 4, 4, 5, 3]"]), Self.row(Self.better))
    #expect(try BacktestComparison(old, with: bin).differences.count == 1)
    let set = try Self.backtest(Self.row(["inConfidenceSet": "true"]), Self.row(Self.better))
    let lost = try BacktestComparison(set, with: old)
    #expect(lost.differences.map { $0.hasSuffix("was true and is none") } == [true])
    #expect(lost.sentence.contains("is out of date: inConfidenceSet of wti"))
  }

  @Test("what a backtest writes is what a run reads, and comes out the same again")
  func roundTrip() throws {
    let outlook = try BacktestPlanTests.outlook(try BacktestPlanTests.plan())
    let all = try LastBacktest(file: "all.json", bytes: Array(outlook.json().text.utf8))
    #expect(all.rows.count == outlook.backtests[0].rows.count)
    for (read, row) in zip(all.rows, outlook.backtests[0].rows) {
      #expect(read.rmse == row.rmse)
      #expect(read.crps == row.bands?.crps)
      #expect(read.modelKey == row.modelKey)
      #expect(
        read.doubt.map { $0 < 0.5 && row.mspeRatioLast < 1 } ?? false == row.beatsLast(at: 0.5))
    }
    #expect(
      try outlook.comparison(with: all).sentence.hasPrefix("All \(all.rows.count) rows of all.json")
    )
    let shown = try LastBacktest(
      file: "shown.json", bytes: Array(outlook.json(shownOnly: true).text.utf8))
    #expect(Set(shown.rows.map(\.horizon)) == [1, 3])
    #expect(all.rows.contains { $0.horizon == 2 })
    let stale = try Self.backtest(Self.row())
    #expect(try outlook.comparison(with: stale).sentence.contains("is out of date: "))
  }

  @Test("the shipped plans show the shipped backtest, which knows the models of its plan")
  func shipped() throws {
    let plan = try BacktestPlan(contentsOf: Repository.plan("backtest"))
    for name in ["article-2009", "article-2009-annual", "outlook"] {
      let data = try Plan(contentsOf: Repository.plan(name)).data
      let file = try #require(data.backtest)
      let held = try LastBacktest(contentsOf: "\(Repository.root)/Data/\(file)")
      #expect(held.origin.hasPrefix("backtest.yaml, origins 1998-01 to "))
      let wti = try #require(held.markets.first { $0.series == "wti" })
      #expect(
        wti.models == [PriceBacktest.lastPriceKey, PriceBacktest.averageKey]
          + plan.models.map(\.name) + plan.mixes.map(\.key))
      #expect(
        wti.models.dropFirst(2).map(wti.title)
          == plan.models.map(\.label) + plan.mixes.map(\.label))
      #expect(wti.horizons == plan.shown)
      #expect(held.markets.count == 2 + (plan.gas?.eras.count ?? 0))
    }
  }
}
