import ArgumentParser
import Forecast
import Foundation

/// `forecast report PLAN`: one page for readers, without the folder of tables.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the report of a plan as one page that loads nothing.",
    discussion: """
      The page holds summary, assumptions, equation, diagnosis, tables and charts; forecast run writes the same \
      page beside its tables. It is printed unless a file is named:

        forecast report Data/plans/article-2009.yaml --out study.html
        forecast report Data/plans/outlook.yaml --set oil.supply=reserves > outlook.html
      """)

  @Argument(help: "The plan, a YAML file.", completion: .plan)
  var plan: String

  @Option(
    help: "The file for the page; standard output unless given.",
    completion: .file(extensions: ["html"]))
  var out: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Change a setting, such as oil.supply=production.", valueName: "key=value"))
  var settings: [Setting] = []

  @Option(name: .customLong("lang"), help: "The language of the page: en or ru.")
  var language = ReportLanguage.english

  func run() throws {
    let loaded = try LoadedPlan(plan, settings: settings.map(\.value))
    let published = try loaded.publishedFiguresIfAny()
    let outlook = try Outlook(plan: loaded.plan, data: loaded.data)
    let page = try HTMLReport(
      outlook, plan: FileDigest(loaded.plan.file, contents: loaded.bytes),
      charts: outlook.charts(language: language), published: published,
      extraTables: loaded.inconsistencies(of: published), language: language)
    guard let out else {
      try Terminal.write(page.text)
      return
    }
    do {
      try Data(page.text.utf8).write(to: URL(fileURLWithPath: out), options: .atomic)
    } catch {
      throw OutputError.cannotWrite(path: out, reason: "no file can be made there")
    }
  }
}
