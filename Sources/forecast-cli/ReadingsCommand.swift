import ArgumentParser
import Forecast

/// `forecast readings`: the equation read in every way that the study allows.
struct ReadingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readings",
    abstract: "Fit every reading of the oil equation and show the prices that each gives.",
    discussion: """
      The study prints an equation but not its data: frequency, sample, how demand was made quarterly, the \
      measure of supply and the shocks are open. This fits them all and ranks them by their distance to the \
      published prices:

        forecast readings
        forecast readings Data/plans/article-2009.yaml --json
      """)

  @Argument(help: "The plan, a YAML file.", completion: .plan)
  var plan = "Data/plans/article-2009.yaml"

  @Flag(help: "Print JSON in full precision.")
  var json = false

  func run() throws {
    let loaded = try LoadedPlan(plan, settings: [])
    let readings = try Readings(plan: loaded.plan, data: loaded.data)
    if json {
      try Terminal.write(readings.json.text)
      return
    }
    try Terminal.write(readings.table.terminalText(width: Terminal.width, style: Terminal.style))
  }
}
