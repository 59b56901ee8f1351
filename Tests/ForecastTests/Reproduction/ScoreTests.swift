import Foundation
import Testing

@testable import Forecast

@Suite("Score of the 2009 study")
struct ScoreTests {
  struct Outside: Decodable {
    let tolerance: Double
    let rows: [Row]
    let studyMeanAbsolutePercent: Double
    let studyCount: Int

    struct Row: Decodable {
      let row: String
      let forecaster: String
      let value: Double
      let outcome: Double
      let error: Double
    }
  }

  static let folder = DataFolder(path: ShippedData.root.appending(path: "Data").path)

  static func published() throws -> [PublishedFigure] {
    try PublishedFigure.all(in: folder.table("published_2009").table)
  }

  static func score(
    _ entries: [ScoreEntry]? = nil, heat: HeatContent = .russianGross20,
    computed: [String: Double] = [:]
  ) throws -> Score {
    let entries = try entries ?? ScoreEntry.all(in: folder.table("score_2009").table)
    return try Score(
      entries: entries,
      references: ScoreReferences(
        of: entries, published: published(), folder: folder, heat: heat), computed: computed)
  }

  /// A score of one's own: `row,…` lines below the usual header.
  static func entries(_ lines: String...) throws -> [ScoreEntry] {
    let header = "row,what,period,unit,kind,forecaster,expression,against,note"
    let text = ([header] + lines).joined(separator: "\n") + "\n"
    return try ScoreEntry.all(in: CSVTable(file: "own.csv", bytes: Array(text.utf8)))
  }

  @Test("outcomes, forecasts and errors agree with plain Python over the same files")
  func outsideNumbers() throws {
    let outside = try Reference.load("score", as: Outside.self)
    let score = try Self.score()
    for expected in outside.rows {
      let row = try #require(score.rows.first { $0.id == expected.row })
      let judged = try #require(row.said(by: expected.forecaster))
      let within = outside.tolerance * max(1, abs(expected.value))
      #expect(abs(judged.value - expected.value) < within, "\(expected.row)")
      #expect(abs((judged.outcome ?? 0) - expected.outcome) < within, "\(expected.row)")
      #expect(abs((judged.error ?? 0) - expected.error) < within, "\(expected.row)")
    }
    let study = try #require(score.summaries.first { $0.forecaster == Score.study })
    let prices = try #require(study.prices)
    #expect(prices.count == outside.studyCount)
    #expect(abs(prices.meanAbsoluteError - outside.studyMeanAbsolutePercent) < 1e-10)
    // What is stated in percent is judged in points, from the same outside errors.
    for name in ["EIA", "no-change"] {
      let own = outside.rows.filter {
        $0.forecaster == name && $0.row.hasSuffix("_2009") && $0.row.hasPrefix("oil_")
      }
      let points = try #require(score.summaries.first { $0.forecaster == name }?.percents)
      #expect(own.count == 2 && points.count == 2)
      #expect(abs(points.meanAbsoluteError - mean(own.map { abs($0.error) })) < 1e-9)
      #expect(points.studyNearer == 0)
    }
  }

  @Test("error is what was said less what came, in the unit and in percent")
  func law() throws {
    let score = try Self.score()
    for row in score.rows {
      for judged in row.judged {
        guard let outcome = judged.outcome else {
          #expect(judged.error == nil && judged.errorPercent == nil)
          continue
        }
        #expect(judged.error == judged.value - outcome)
        let percent = row.unit == .percent ? nil : 100 * (judged.value - outcome) / outcome
        #expect(judged.errorPercent == percent)
      }
      if row.outcome == nil { #expect(!row.note.isEmpty) }
      if row.kind == .conditional { #expect(row.judged.allSatisfy { $0.error == nil }) }
    }
    for beside in score.summaries.flatMap({ [$0.prices, $0.percents] }) {
      guard let beside else { continue }
      #expect((0...beside.count).contains(beside.studyNearer))
    }
    #expect(score.verdict.hasPrefix("The study missed 7 prices and rates by 25 % on average"))
    // What was said of another price, whose outcome is not held, counts neither way, on any heat basis.
    for name in ["Russian ministry", "Gazprom"] {
      #expect(!score.verdict.contains(name))
      #expect(!score.summaries.contains { $0.forecaster == name })
      let gas = try #require(score.rows.first { $0.id == "gas_europe_2009" })
      #expect(gas.said(by: name)?.value != nil && gas.said(by: name)?.error == nil)
    }
    let ministry = try #require(score.rows.first { $0.id == "gas_europe_2012" })
    #expect(ministry.said(by: "Russian ministry")?.error != nil)
    #expect(ministry.said(by: "no-change") == nil)
    // Where others were nearer is said as well.
    #expect(
      score.verdict.contains(
        "where others put figures too (World oil demand 2009, World oil production 2009), it was nearer than EIA on 0 of "
          + "2, no-change on 0 of 2."))
    let table = try #require(score.tables.last)
    #expect(table.rows[0].cells.last == .empty)
    #expect(
      !table.terminalText(width: 100).split(separator: "\n").contains { $0.count > 100 })
  }

  @Test("every result of the study with a price and a period has a row")
  func complete() throws {
    let named = Set(
      try ScoreEntry.all(in: Self.folder.table("score_2009").table)
        .filter { $0.forecaster == Score.study }.flatMap { $0.expression?.references ?? [] })
    // Statements about shares and dates that are no prices.
    let others: Set = [
      "oil.china_share_2008", "gas.europe_uptrend_from", "gas.russia_parity_share_2009",
    ]
    let results = try Self.published().filter { $0.role == .result }.map(\.id)
    #expect(results.filter { !named.contains($0) && !others.contains($0) } == [])
  }

  @Test("the heat basis scales outcomes by heat and leaves quotations by volume alone")
  func heatBasis() throws {
    let gross = try Self.score()
    let net = try Self.score(heat: .coalEquivalentNet)
    func outcome(_ score: Score, _ id: String) throws -> Double {
      try #require(score.rows.first { $0.id == id }?.outcome)
    }
    let ratio =
      HeatContent.coalEquivalentNet.mmbtuPer1000m3 / HeatContent.russianGross20.mmbtuPer1000m3
    let scaled = try outcome(gross, "gas_europe_2009") * ratio
    #expect(abs(try outcome(net, "gas_europe_2009") - scaled) < 1e-9)
    #expect(try outcome(net, "gas_europe_2012") == outcome(gross, "gas_europe_2012"))
    #expect(
      net.tables.allSatisfy { $0.id == "score-summary" || $0.heatBasis == net.heat.description })
  }

  @Test("a re-run stands beside the study where the study's figure is one row")
  func rerun() throws {
    let score = try Self.score(computed: ["oil.brent_2009": 50, "gas.tariff_2008": 1])
    let brent = try #require(score.rows.first { $0.id == "brent_2009" })
    #expect(brent.judged.map(\.forecaster).prefix(2) == ["study", "re-run"])
    #expect(brent.said(by: "re-run")?.value == 50)
    let tariff = try #require(score.rows.first { $0.id == "gas_tariff_2012" })
    #expect(tariff.said(by: "re-run") == nil)
    let text = score.json.text
    #expect(text.contains("\"forecaster\": \"re-run\"") && text.contains("\"verdict\""))
  }

  @Test("refuses missing files, other units, contradictions and prices that are not held")
  func refused() throws {
    #expect(throws: DataError.self) { try Self.folder.table("no_such_score") }
    let outcome = "a,A,2009,USD/bbl,forecast,outcome,[oil_prices_monthly.brent_usd_bbl@2009],,"
    func sentence(_ lines: String...) throws -> String {
      let entries = try Self.entries(lines[0], lines[1])
      do { _ = try Self.score(entries) } catch { return "\(error)" }
      return ""
    }
    #expect(
      try sentence(outcome, "a,A,2009,USD/bbl,forecast,study,[gas.europe_2009],,")
        == "The score's '[gas.europe_2009]' cannot combine USD/1000m3 with USD/bbl; "
        + "convert one of them on a named basis first.")
    #expect(try sentence(outcome, outcome).contains("need one outcome"))
    #expect(
      try sentence(outcome, "a,A,2009,USD/bbl,forecast,study,[oil.brent_2010],,")
        .contains("is no published figure and no column"))
    #expect(
      try sentence(outcome, "a,A,2009,USD/bbl,forecast,x,[gas_price_facts.ukraine@2010],,")
        .contains("No price of 'ukraine' in 2010 is held"))
    #expect(
      try sentence(outcome, "a,A,2009,USD/bbl,forecast,x,[no_such.column@2010],,")
        .contains("cannot be opened"))
    #expect(throws: DataError.self) { try Self.entries("a,A,2009,USD/bbl,guess,study,1,,") }
    #expect(throws: DataError.self) { try Self.entries("a,A,2009,USD/bbl,forecast,outcome,,,") }
  }
}
