import ArgumentParser
import Forecast
import Foundation

/// `forecast figures PLAN`: the study's seven figures and two tables, redrawn from a run.
struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Draw the study's seven figures and two tables from a plan.",
    discussion: """
      They go by the captions of the study of 2009; what the data cannot draw says why in its frame. Tables are \
      written as Markdown in the language, and as CSV and JSON in English:

        forecast figures Data/plans/article-2009.yaml --out out/figures
        forecast figures Data/plans/article-2009.yaml --lang ru --format pdf

      PNG and PDF are made by rsvg-convert, inkscape or cairosvg, whichever is installed.
      """)

  @Argument(help: "The plan, a YAML file.", completion: .plan)
  var plan = "Data/plans/article-2009.yaml"

  @Option(
    help: ArgumentHelp(
      "The folder for the figures; out/<plan>-figures unless given.", valueName: "folder"),
    completion: .directory)
  var out: String?

  @Option(name: .customLong("lang"), help: "The language: en or ru.")
  var language = ReportLanguage.english

  @Option(help: "The format: svg, png or pdf.")
  var format = PictureFormat.svg

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Change a setting, such as oil.supply=production.", valueName: "key=value"))
  var settings: [Setting] = []

  @Flag(help: "Print nothing; only write the figures.")
  var quiet = false

  func run() throws {
    let loaded = try LoadedPlan(plan, settings: settings.map(\.value))
    let folder = AtomicFolder(out ?? "out/\(loaded.plan.name)-figures", of: .figures)
    try folder.check()
    let converter = format == .svg ? nil : try PictureConverter.found()
    let outlook = try Outlook(plan: loaded.plan, data: loaded.data)
    var files: [AtomicFolder.File] = []
    for chart in try outlook.studyFigures(language: language) {
      let name = "\(chart.id).\(format.rawValue)"
      if let converter {
        let picture = try converter.converted(chart.svg(theme: .light), to: format)
        files.append(AtomicFolder.File(name, picture))
      } else {
        files.append(AtomicFolder.File(name, chart.svg()))
      }
    }
    files += outlook.studyTables(language: language)
    try folder.write(files + [outlook.manifest(of: files, plan: loaded.bytes, command: .figures)])
    guard !quiet else { return }
    let pictures = files.filter { $0.path.hasSuffix(".\(format.rawValue)") }
    try Terminal.write(
      "\(pictures.count) pictures are in \(folder.path)/, figure-1.\(format.rawValue) to "
        + "table-2.\(format.rawValue).\n")
  }
}

extension ReportLanguage: ExpressibleByArgument {}
