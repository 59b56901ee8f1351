import ArgumentParser
import Forecast
import Foundation

extension GasCommand {
  /// `forecast gas backtest`: European gas from oil against no-change, era by era, and the price ahead.
  struct BacktestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "backtest",
      abstract: "Hold European gas forecast from oil against no-change, era by era.",
      discussion: """
        At the end of every month the link of gas to oil is estimated anew, a rule is chosen among 32, and the \
        regime-aware price weighs link against no-change by its errors so far. Nothing later enters:

          forecast gas backtest
          forecast gas backtest --era 2010-04..2014-12 --rule 9-0-1
          forecast gas backtest --json
        """)

    @Option(help: "Months that are scored together, such as 1998-01..2010-03; may be repeated.")
    var era: [String] = ["1998-01..2010-03", "2010-04..2021-12", "2022-01..2026-05"]

    @Option(help: "The fixed averaging rule that stands beside the searched one.")
    var rule = "6-6-1"

    @Option(name: .customLong("from"), help: "The first origin; evidence gathers from there.")
    var first = "1992-12"

    @Option(help: "The longest horizon in months.")
    var longest = 12

    @Option(help: "The share that bands promise, in percent.")
    var band = 80.0

    @Option(help: "The folder of the data.", completion: .directory)
    var data = "Data"

    @Flag(help: "Print JSON in full precision: skill by era, then the months ahead.")
    var json = false

    @Flag(help: "Show no progress.")
    var quiet = false

    func validate() throws {
      guard (1...24).contains(longest) else {
        throw ValidationError("--longest \(longest) is not from 1 to 24 months.")
      }
      guard band > 0, band < 100 else {
        throw ValidationError("--band \(band) is not between 0 and 100 percent.")
      }
      _ = try eras()
      _ = try month(first)
    }

    func run() throws {
      let folder = DataFolder(path: data)
      let gas = try folder.dataset("gas_prices_monthly").dataset.series("europe_usd_mmbtu")
      let oil = try PriceHistory(
        average: folder.dataset("oil_prices_monthly").dataset.series("brent_usd_bbl"),
        last: folder.dataset("oil_prices_month_end").dataset.series("brent_last_usd_bbl"))
      let backtest = try ProgressLine.during("forecasts", isQuiet: quiet) { report in
        try GasBacktest(
          gas: gas, oil: oil, studyRule: AveragingRule(rule), from: month(first), longest: longest,
          level: band / 100, report: report)
      }
      let eras = try eras()
      if json {
        try Terminal.write(
          JSONValue.object([
            ("skill", try backtest.skillJSON(eras: eras)), ("ahead", backtest.aheadJSON),
          ]).text)
        return
      }
      for table in try backtest.tables(eras: eras) {
        try Terminal.write(table.terminalText(width: Terminal.width, style: Terminal.style) + "\n")
      }
    }

    private func eras() throws -> [Era] {
      try era.map { text in
        let ends = text.split(separator: ".", omittingEmptySubsequences: true)
        guard ends.count == 2, text.contains("..") else {
          throw ValidationError("'\(text)' is no era; write it like 1998-01..2010-03.")
        }
        let (from, through) = (try month(String(ends[0])), try month(String(ends[1])))
        guard from <= through else {
          throw ValidationError("The era \(text) ends before it begins.")
        }
        return Era(from...through)
      }
    }

    private func month(_ text: String) throws -> Period {
      guard let period = Period(text), period.frequency == .monthly else {
        throw ValidationError("'\(text)' is no month; write it like 2009-04.")
      }
      return period
    }
  }
}
