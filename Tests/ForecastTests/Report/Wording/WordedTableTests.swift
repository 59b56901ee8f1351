import Testing

@testable import Forecast

@Suite("Tables in Russian")
struct WordedTableTests {
  @Test(
    "a backtest on the terminal and as Markdown leaves no English sentence and keeps its keys",
    arguments: [
      ("", ""),
      ("kind: drift, start: last", "kind: mean_reversion, start: last, periods: 600"),
      ("world_oil_monthly/crude_production_kbd", "world_oil_monthly/oecd_stocks_mmbbl"),
      ("oil_prices_month_end/wti_last_usd_bbl", "oil_prices_monthly/wti_usd_bbl"),
      ("from: 2000-01, through: 2004-12", "from: 2000-01, through: 2001-01"),
      ("rule: equal, of", "rule: inverse_error, window: 20, of"),
    ])
  func backtest(right: String, wrong: String) throws {
    let outlook = try BacktestPlanTests.outlook(try BacktestPlanTests.plan(right, wrong))
    let english = #/\b(the|of|is|are|and|with|from|by|to|in|at|for|its|an|or)\b/#
    for table in outlook.tables where table.isHeadline {
      let worded = table.worded(.russian)
      #expect(worded.csv(plan: "p").split(separator: "\n").count == table.rows.count + 1)
      #expect(worded.rows.map(\.key) == table.rows.map(\.key))
      #expect(worded.columns.map(\.key) == table.columns.map(\.key))
      for heading in [worded.title, worded.rowTitle] + worded.columns.map(\.title) {
        let known = heading.replacing(#/\b(wti|WTI)\b|CRPS|\bn\b|\bp\b/#, with: "")
        #expect(!known.contains(#/[A-Za-z]/#), "\(heading)")
      }
      for note in worded.notes {
        #expect(note.firstMatch(of: english) == nil, "\(note)")
      }
      #expect(
        worded.notes.filter { $0.contains("прогнозов 13, а нужно 37") }
          .allSatisfy { $0.hasPrefix("Нет интервалов и CRPS у «") })
      let text = worded.terminalText(width: 100, language: .russian)
      #expect(!text.split(separator: "\n").contains { $0.count > 100 })
      #expect(!text.contains("1.000") && text.contains("1,000"))
      #expect(worded.markdown(plan: "p", language: .russian).contains("1,000"))
      #expect(table.worded(.english) == table)
    }
    let files = try outlook.files(plan: [], language: .russian)
    let plain = try outlook.files(plan: [])
    for (own, other) in zip(files, plain) where own.path.hasSuffix(".csv") {
      #expect(own == other, "\(own.path)")
    }
    let page = try #require(files.first { $0.path == "skill-wti.md" })
    #expect(String(decoding: page.bytes, as: UTF8.self).contains("средний квадрат ошибки"))
  }

  @Test(
    "what bands hold is told in Russian as a whole",
    arguments: [
      "80 % bands around the last price hold 75, 82 % of outcomes 1, 3 months ahead: what they promise, within chance "
        + "(p 0.33 or more). Those of 50 % hold 50, 51 %; those of 95 %, whose misses are too few for a test, 94, 95 %.",
      "80 % bands around the last price hold 73 % of outcomes 24 months ahead: beyond chance not what they promise at 24 "
        + "(p 0.012). Those of 50 % hold 50 %; those of 95 %, whose misses are too few for a test, 94 %.",
      "Of what they hold 3 months ahead there is no test: 24 outcomes that overlap so much tell no share from another.",
      "2 of all 30 bands say little: their upper end is more than 4 times the lower on average.",
    ])
  func bands(english: String) {
    let russian = Wording(.russian)(english)
    let left = russian.replacing(#/\bp\b/#, with: "")
    #expect(!left.contains(#/[A-Za-z]/#), "\(russian)")
  }
}
