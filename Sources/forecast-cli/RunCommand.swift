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
      and as tables.tex for LaTeX, every chart to out/<plan>/charts/ as SVG, with report.html for readers, the plan and \
      its data below inputs/ and a manifest:

        forecast run Data/plans/article-2009.yaml
        forecast run Data/plans/article-2009.yaml --set oil.supply=production
        forecast run Data/plans/article-2009.yaml --explain oil-brent:2009:brent_base
      """)

  @Argument(help: "The plan, a YAML file.", completion: .plan)
  var plan: String

  @Option(
    help: ArgumentHelp("The folder for the tables; out/<plan> unless given.", valueName: "folder"),
    completion: .directory)
  var out: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Change a setting, such as oil.supply=production.", valueName: "key=value"))
  var settings: [Setting] = []

  @Option(name: .customLong("lang"), help: "The language of the report and the charts: en or ru.")
  var language = ReportLanguage.english

  @Option(
    help: ArgumentHelp(
      "Trace one number, TABLE:ROW:COLUMN, instead of printing tables; writes nothing.",
      valueName: "table:row:column"))
  var explain: String?

  @Flag(help: "Print every table, or with --explain the trace, as JSON instead; writes nothing.")
  var json = false

  @Flag(help: "Print nothing; only write the tables.")
  var quiet = false

  func validate() throws {
    guard let option = explain != nil ? "--explain" : json ? "--json" : nil else { return }
    if let out { throw ValidationError("\(option) writes nothing; leave out --out \(out).") }
    if quiet { throw ValidationError("\(option) prints its result; leave out --quiet.") }
  }

  func run() throws {
    let loaded = try LoadedPlan(plan, settings: settings.map(\.value))
    let folder = AtomicFolder(out ?? "out/\(loaded.plan.name)", of: .run)
    if explain == nil && !json { try folder.check() }
    let outlook = try Outlook(plan: loaded.plan, data: loaded.data)
    if let explain {
      let explanation = try outlook.explanation(of: explain)
      try Terminal.write(
        json ? explanation.json.text : explanation.text(width: Terminal.width))
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
      plan: loaded.bytes, inputs: loaded.folder.copies(of: outlook.inputs), published: published,
      extraTables: loaded.inconsistencies(of: published), language: language)
    try folder.write(files)
    guard !quiet else { return }
    for table in outlook.tables where table.isHeadline {
      try Terminal.write(table.terminalText(width: Terminal.width, style: Terminal.style) + "\n")
    }
    let closing = Outlook.closing(
      tables: files.count { $0.path.hasSuffix(".csv") && !$0.path.contains("/") },
      folder: folder.path, width: Terminal.width)
    try Terminal.write(closing + "\n")
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
