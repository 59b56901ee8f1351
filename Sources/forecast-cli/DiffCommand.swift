import ArgumentParser
import Forecast
import Foundation

/// `forecast diff RUN1 RUN2`: what differs between two runs, and what moved the prices.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two runs or two scenarios: assumptions, figures, and what moved the prices.",
    discussion: """
      A run is a plan, which is run, or a folder that 'forecast run' wrote, which keeps its plan and data. A single plan is compared with \
      itself as --set changes it, or one of its scenarios with another:

        forecast diff Data/plans/article-2009.yaml my-plan.yaml
        forecast diff Data/plans/article-2009.yaml --set oil.supply=production
        forecast diff Data/plans/article-2009.yaml --scenarios optimistic,conservative
        forecast diff Data/plans/article-2009.yaml --scenarios base,conservative --set gas.europe.rule=6-0-1
        forecast diff out/march out/april --json
      """)

  @Argument(help: "A plan, or the folder of a run.", completion: .plan)
  var old: String

  @Argument(help: "The plan or folder that it is compared with.", completion: .plan)
  var new: String?

  @Option(help: "Two scenarios of one plan, such as optimistic,conservative.")
  var scenarios: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Change a setting of the second run, or of the plan whose scenarios are compared.",
      valueName: "key=value"))
  var settings: [Setting] = []

  @Flag(help: "Print every figure that moved, not only their number.")
  var all = false

  @Flag(help: "Print JSON in full precision.")
  var json = false

  func validate() throws {
    if scenarios != nil, let new {
      throw ValidationError(
        "--scenarios compares two scenarios of one plan; leave out '\(new)'.")
    }
    if scenarios == nil, new == nil, settings.isEmpty {
      throw ValidationError(
        "There is nothing to compare '\(old)' with; name a second run, or give --set or --scenarios."
      )
    }
  }

  func run() throws {
    let difference = try difference()
    if json {
      try Terminal.write(difference.json.text)
      return
    }
    for table in difference.tables where all || table.isHeadline {
      try Terminal.write(table.terminalText(width: Terminal.width, style: Terminal.style) + "\n")
    }
  }

  private func difference() throws -> RunDifference {
    if let scenarios {
      let names = scenarios.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard names.count == 2 else {
        throw ValidationError(
          "--scenarios is '\(scenarios)'; write two names, like optimistic,conservative.")
      }
      let loaded = try LoadedPlan(old, settings: settings.map(\.value))
      let chain = try Chain(plan: loaded.plan, data: loaded.data)
      return try RunDifference(chain, from: names[0], to: names[1])
    }
    let second = try Self.compared(new ?? old, settings: settings.map(\.value))
    return try RunDifference(from: Self.compared(old, settings: []), to: second)
  }

  private static func compared(_ path: String, settings: [Plan.Setting]) throws -> ComparedRun {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else {
      let loaded = try LoadedPlan(path, settings: settings)
      return ComparedRun(try Outlook(plan: loaded.plan, data: loaded.data))
    }
    guard settings.isEmpty else {
      throw ValidationError("--set changes a plan, but '\(path)' is a folder; name its plan.")
    }
    return try RunFolder.run(in: path)
  }
}
