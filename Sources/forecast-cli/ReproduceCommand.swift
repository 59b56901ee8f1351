import ArgumentParser
import Forecast

/// `forecast reproduce`: every published figure of the study against arithmetic and model.
struct ReproduceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reproduce",
    abstract: "Hold every published figure of the 2009 study against its arithmetic and the model.",
    discussion: """
      Verdicts: reproduced (equal to the printed digits or inside the printed range), close (prices within \
      3 %, shares and growth within 1 point), differs, not computed, given (an input of the study), context \
      (no output of the model). Each stands beside the number that it judges: on arithmetic, for what follows \
      from other printed figures; on the run, for what this run computes. Counts take results by the run, \
      identities and implied figures by their arithmetic:

        forecast reproduce
        forecast reproduce Data/plans/article-2009.yaml --json
      """)

  @Argument(help: "The plan, a YAML file.", completion: .plan)
  var plan = "Data/plans/article-2009.yaml"

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Change a setting, such as oil.supply=production.", valueName: "key=value"))
  var settings: [Setting] = []

  @Flag(help: "Print JSON in full precision.")
  var json = false

  @Flag(help: "Show inputs, assumptions and context as well.")
  var all = false

  func run() throws {
    let loaded = try LoadedPlan(plan, settings: settings.map(\.value))
    let figures = try loaded.publishedFigures()
    let outlook = try Outlook(plan: loaded.plan, data: loaded.data)
    let reproduction = try outlook.reproduction(of: figures)
    if json {
      try Terminal.write(reproduction.json.text)
      return
    }
    let others =
      try [reproduction.variantTable] + loaded.inconsistencies(of: figures)
      + [reproduction.verdictCounts]
    for table in reproduction.tables(includingUnjudged: all) + others {
      try Terminal.write(table.terminalText(width: Terminal.width, style: Terminal.style) + "\n")
    }
  }
}

extension LoadedPlan {
  /// The figures that the study published.
  func publishedFigures() throws -> [PublishedFigure] {
    guard let file = plan.data.published else {
      throw DataError.other(
        "\(plan.file) names no published figures to reproduce; add data.published, such as published_2009."
      )
    }
    return try PublishedFigure.all(in: folder.table(file).table)
  }

  /// What the published figures say of one another, as one table; none for a plan that names no file of it.
  func inconsistencies(of figures: [PublishedFigure]) throws -> [Table] {
    guard let file = plan.data.inconsistencies, !figures.isEmpty else { return [] }
    return [
      try Inconsistency.table(Inconsistency.all(in: folder.table(file).table), figures: figures)
    ]
  }

  /// The figures that the study published; none for a plan that names none.
  func publishedFiguresIfAny() throws -> [PublishedFigure] {
    plan.data.published == nil ? [] : try publishedFigures()
  }
}
