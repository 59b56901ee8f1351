import ArgumentParser
import Forecast
import Foundation

/// `forecast run PLAN`: the main job, from the series to every table.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a plan: print its main tables and write all of them.",
    discussion: """
      Every table is written to out/<plan>/ as Markdown, CSV and JSON, all together as a workbook outlook.xlsx \
      and as tables.tex for LaTeX, every chart to out/<plan>/charts/ as SVG, with report.html for readers and a \
      manifest of inputs:

        forecast run Data/plans/article-2009.yaml
        forecast run Data/plans/article-2009.yaml --set oil.supply=production
        forecast run Data/plans/article-2009.yaml --explain oil-brent:2009:brent_base
      """)

  @Argument(help: "The plan, a YAML file.", completion: .plan)
  var plan: String

  @Option(help: "The folder for the tables; out/<plan> unless given.", completion: .directory)
  var out: String?

  @Option(name: .customLong("set"), help: "Change a setting, such as oil.supply=production.")
  var settings: [Setting] = []

  @Option(name: .customLong("lang"), help: "The language of the charts: en or ru.")
  var language = ReportLanguage.english

  @Option(help: "Trace one number, TABLE:ROW:COLUMN, instead of printing tables; writes nothing.")
  var explain: String?

  @Flag(help: "Print every table as JSON instead; writes nothing.")
  var json = false

  @Flag(help: "Print nothing; only write the tables.")
  var quiet = false

  func run() throws {
    let loaded = try LoadedPlan(plan, settings: settings.map(\.value))
    let folder = AtomicFolder(out ?? "out/\(loaded.plan.name)")
    if explain == nil && !json { try folder.check() }
    let outlook = try Outlook(plan: loaded.plan, data: loaded.data)
    if let explain {
      try Terminal.write(outlook.explanation(of: explain))
      return
    }
    let published = try loaded.publishedFiguresIfAny()
    if json {
      let tables = outlook.tables(comparedWith: published).map {
        $0.json(plan: loaded.plan.sourceName)
      }
      try Terminal.write(JSONValue.array(tables).text)
      return
    }
    let files = try outlook.files(
      plan: loaded.bytes, published: published, language: language)
    try folder.write(files)
    guard !quiet else { return }
    for table in outlook.tables where table.isHeadline {
      try Terminal.write(table.terminalText(width: Terminal.width, style: Terminal.style) + "\n")
    }
    try Terminal.write(
      "\(files.count { $0.path.hasSuffix(".csv") }) tables are in \(folder.path)/ as Markdown, CSV and JSON, charts in charts/; read report.html first.\n"
    )
  }
}

/// A setting on the command line, `key=value`.
struct Setting: ExpressibleByArgument {
  let value: Plan.Setting

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else {
      return nil
    }
    value = Plan.Setting(
      key: String(argument[..<equals]), value: String(argument[argument.index(after: equals)...]))
  }
}
