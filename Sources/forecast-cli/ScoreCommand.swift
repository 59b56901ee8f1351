import ArgumentParser
import Forecast

/// `forecast score`: the study's published prices against what came and what others said.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Hold the 2009 study's prices against outcomes and against what others said then.",
    discussion: """
      The file of the score names every figure: outcomes and others' forecasts by expressions over the data \
      folder, published figures by their ids. The plan runs once to set its own results beside the study's:

        forecast score
        forecast score Data/plans/article-2009.yaml --heat coal_equivalent_net
        forecast score --json
      """)

  @Argument(help: "The plan, a YAML file.", completion: .plan)
  var plan = "Data/plans/article-2009.yaml"

  @Option(help: "The file of the score in the plan's data folder, without .csv.")
  var file = "score_2009"

  @Option(
    help: "The heat content of gas: russian_gross_20, coal_equivalent_net or published_35.71.")
  var heat = HeatContent.russianGross20.name

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Change a setting of the plan, such as oil.supply=production.", valueName: "key=value"))
  var settings: [Setting] = []

  @Flag(help: "Print JSON in full precision.")
  var json = false

  func run() throws {
    let heat = try HeatContent(named: heat)
    let loaded = try LoadedPlan(plan, settings: settings.map(\.value))
    let figures = try loaded.publishedFigures()
    let entries = try ScoreEntry.all(in: loaded.folder.table(file).table)
    let references = try ScoreReferences(
      of: entries, published: figures, folder: loaded.folder, heat: heat)
    let outlook = try Outlook(plan: loaded.plan, data: loaded.data)
    let computed = try outlook.reproduction(of: figures).rows.compactMap { row in
      row.computed.map { (row.figure.id, $0) }
    }
    let score = try Score(
      entries: entries, references: references,
      computed: Dictionary(computed, uniquingKeysWith: { first, _ in first }))
    if json {
      try Terminal.write(score.json.text)
      return
    }
    for table in score.tables {
      try Terminal.write(table.terminalText(width: Terminal.width, style: Terminal.style) + "\n")
    }
  }
}
