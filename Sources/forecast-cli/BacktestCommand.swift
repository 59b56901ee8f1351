import ArgumentParser
import Forecast
import Foundation

/// `forecast backtest PLAN`: models held against no-change.
struct BacktestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "Hold models of oil and gas prices against no-change, horizon by horizon.",
    discussion: """
      Every model is estimated anew at every origin on what was known there:

        forecast backtest Data/plans/backtest.yaml
        forecast backtest Data/plans/backtest.yaml --set origins.window=120
        forecast backtest Data/plans/backtest.yaml --out out/backtest
        forecast backtest Data/plans/backtest.yaml --check Data/backtests/oil-and-gas.json
      """)

  @Argument(help: "The plan, a YAML file.", completion: .plan)
  var plan: String

  @Option(
    help: ArgumentHelp(
      "A folder for skill.json, every table as Markdown, CSV and JSON, and charts/ as SVG.",
      valueName: "folder"),
    completion: .directory)
  var out: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Change a setting, such as origins.window=120.", valueName: "key=value"))
  var settings: [Setting] = []

  @Option(
    name: .customLong("lang"),
    help: "The language of the tables, Markdown and charts: en or ru; CSV and JSON are the same.")
  var language = ReportLanguage.english

  @Option(help: "Threads; all cores unless given. The results are the same on any number.")
  var threads: Int?

  @Flag(help: "Print every row as JSON instead of tables.")
  var json = false

  @Flag(help: "With --json, print only the horizons that the plan shows.")
  var shown = false

  @Option(
    help:
      "Say whether the rows of an earlier --json or skill.json still come out the same; status 1 if not.",
    completion: .file(extensions: ["json"]))
  var check: String?

  @Flag(help: "Show no progress, and print nothing beside the files of --out.")
  var quiet = false

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads \(threads) leaves no thread.") }
    if json, quiet { throw ValidationError("--quiet prints nothing; leave it out with --json.") }
    if shown, !json { throw ValidationError("--shown chooses rows of --json; name both.") }
    if json, language != .english {
      throw ValidationError("--json is the same in every language; leave --lang out.")
    }
    if json, check != nil {
      throw ValidationError("--check prints a sentence; leave --json out.")
    }
    if quiet, check != nil {
      throw ValidationError("--quiet prints nothing; leave it out with --check.")
    }
    if quiet, out == nil {
      throw ValidationError("--quiet prints nothing; name a folder for the results with --out.")
    }
  }

  func run() throws {
    let folder = out.map { AtomicFolder($0, of: .backtest) }
    try folder?.check()
    let backtest = try BacktestPlan(contentsOf: plan, settings: settings.map(\.value))
    let bytes = [UInt8](FileManager.default.contents(atPath: plan) ?? Data())
    let own = plan.lastIndex(of: "/").map { String(plan[..<$0]) } ?? "."
    let data = DataFolder(
      path: backtest.folder.hasPrefix("/") ? backtest.folder : "\(own)/\(backtest.folder)")
    let earlier = try check.map { try LastBacktest(contentsOf: $0) }
    let inputs = try BacktestInputs(plan: backtest, folder: data)
    let outlook = try ProgressLine.during("forecasts", isQuiet: quiet) { report in
      try BacktestOutlook(
        plan: backtest, data: inputs,
        threads: threads ?? ProcessInfo.processInfo.activeProcessorCount, report: report)
    }
    if let folder {
      try folder.write(try outlook.files(plan: bytes, language: language))
    }
    guard !quiet else { return }
    if let earlier {
      let comparison = try outlook.comparison(with: earlier)
      try Terminal.write(comparison.sentence + "\n")
      if !comparison.differences.isEmpty { throw ExitCode.failure }
      return
    }
    guard !json else {
      try Terminal.write(outlook.json(shownOnly: shown).text)
      return
    }
    for table in outlook.tables where table.isHeadline {
      let text = table.worded(language)
        .terminalText(width: Terminal.width, style: Terminal.style, language: language)
      try Terminal.write(text + "\n")
    }
    if let folder {
      try Terminal.write(
        "\(outlook.tables.count) tables, charts/ and skill.json are in \(folder.path)/.\n")
    }
  }
}
