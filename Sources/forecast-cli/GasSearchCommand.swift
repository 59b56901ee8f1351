import ArgumentParser
import Forecast

/// `forecast gas search PLAN`: the window that the data prefer.
struct GasSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Fit every averaging window to the European price and rank them out of sample.",
    discussion: """
      Months averaged, skipped and held, on Brent and on the plan's oil products, as gas.europe.search states them:

        forecast gas search Data/plans/article-2009.yaml
        forecast gas search Data/plans/article-2009.yaml --from 2000-06 --through 2010-03
        forecast gas search Data/plans/article-2009.yaml --average 1-12 --lag 0-6 --hold 1,3 --json
        forecast gas search Data/plans/article-2009.yaml --weights nonnegative,sum-to-one
      """)

  @Argument(help: "The plan, a YAML file.", completion: .plan)
  var plan = "Data/plans/article-2009.yaml"

  @Option(help: "The first month that is fitted, such as 2000-06.", transform: month)
  var from: Period?

  @Option(help: "The last month that is fitted, such as 2010-03.", transform: month)
  var through: Period?

  @Option(help: "Months averaged, such as 1-12 or 3,6,9.", transform: numbers)
  var average: [Int]?

  @Option(help: "Months skipped.", transform: numbers)
  var lag: [Int]?

  @Option(help: "Months that the price holds: 1, 2, 3, 4, 6 or 12.", transform: numbers)
  var hold: [Int]?

  @Option(help: "Months from the last known price to the month that is forecast.")
  var ahead: Int?

  @Option(help: "How many windows to show.")
  var top = 10

  @Option(help: "The figure of the heat maps: r2 or oosMape.")
  var heat: GasWindowSearch.Heat = .oosMape

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Change a key of the plan: gas.heat=coal_equivalent_net.", valueName: "key=value"))
  var settings: [Setting] = []

  @Option(
    help: "Brent and products together with weights: nonnegative or nonnegative,sum-to-one.")
  var weights: Weights?

  @Flag(help: "Find the confidence set for the JSON too; the tables always have it.")
  var confidenceSet = false

  @Flag(help: "Print JSON in full precision.")
  var json = false

  func run() throws {
    let loaded = try LoadedPlan(plan, settings: settings.map(\.value))
    let found = try GasWindowSearch(
      plan: loaded.plan, data: loaded.data, options: try options(loaded.plan))
    if let weights {
      let weighted = try found.weighted(addingUp: weights == .sumToOne)
      let table = found.weightedTable(weighted, top: top)
      try Terminal.write(
        json
          ? weighted.json.text
          : table.terminalText(width: Terminal.width, style: Terminal.style) + "\n")
      return
    }
    var set: ModelConfidenceSet?
    var gap: DataError?
    if !json || confidenceSet {
      do {
        set = try ProgressLine.during("windows", isQuiet: false) {
          try found.search.confidenceSet(seed: 1, report: $0)
        }
      } catch let reason as DataError where !json {
        gap = reason
      }
    }
    if json {
      try Terminal.write(found.json(set: set).text)
      return
    }
    var tables = [found.rankingTable(top: top, set: set, gap: gap)]
    for index in found.search.indices {
      for hold in found.search.grid.holds {
        tables.append(found.heatTable(heat, index: index.name, hold: hold))
      }
    }
    let chain = try Chain(plan: loaded.plan, data: loaded.data)
    tables += [
      try found.stabilityTable(), found.rollingTable(),
      try found.requiredTable(
        paths: chain.brentAhead, futures: futures(loaded.folder)),
    ].compactMap(\.self)
    for table in tables {
      try Terminal.write(table.terminalText(width: Terminal.width, style: Terminal.style) + "\n")
    }
  }

  /// The contracts of NYMEX beside the plan's data; none where the folder has no such file.
  private func futures(_ folder: DataFolder) throws -> [Series] {
    do {
      let contracts = try folder.dataset("oil_futures_monthly").dataset
      return try (1...4).map { try contracts.series("wti_futures_\($0)_usd_bbl") }
    } catch DataError.cannotOpen {
      return []
    }
  }

  private func options(_ plan: Plan) throws -> GasWindowSearch.Options {
    var options = GasWindowSearch.Options()
    if let ahead {
      guard (1...24).contains(ahead) else {
        throw ValidationError("--ahead \(ahead) is outside 1 to 24.")
      }
    }
    guard top >= 1 else { throw ValidationError("--top \(top) shows nothing; give 1 or more.") }
    options.ahead = ahead
    switch (from, through) {
    case (let from?, let through?):
      guard from <= through else {
        throw ValidationError("--through \(through) lies before --from \(from).")
      }
      options.sample = from...through
    case (nil, nil): break
    default: throw ValidationError("Give --from and --through together, or neither.")
    }
    guard average != nil || lag != nil || hold != nil else { return options }
    let usual = plan.gas?.europe.search.grid ?? .standard
    options.grid = try WindowGrid(
      averages: average ?? usual.averages, lags: lag ?? usual.lags, holds: hold ?? usual.holds)
    return options
  }
}

extension GasWindowSearch.Heat: ExpressibleByArgument {}

/// How the weights of several indices are bound.
enum Weights: String, CaseIterable, ExpressibleByArgument {
  case nonnegative
  case sumToOne = "nonnegative,sum-to-one"
}

/// Reads `1-12`, `3,6,9` or `1-3,6`.
private func numbers(_ text: String) throws -> [Int] {
  var numbers: [Int] = []
  for part in text.split(separator: ",", omittingEmptySubsequences: false) {
    let bounds = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(bounds.count), let first = bounds[0],
      let last = bounds[bounds.count - 1], first <= last
    else { throw ValidationError("'\(text)' is no list of numbers; write 1-12 or 3,6,9.") }
    guard last - first <= 120 else {
      throw ValidationError("'\(part)' names more than 120 months; a window has no more.")
    }
    numbers += first...last
  }
  return numbers
}
