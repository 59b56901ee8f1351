import ArgumentParser
import Forecast

/// `forecast test …`: unit roots, level relationships and cointegration.
struct TestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Test series for unit roots and equations for level relationships.",
    discussion: """
      The first argument is a CSV file, or a plan (.yaml) for the series and the equation that it states:

        forecast test unit-root Data/oil_prices_monthly.csv --column 'log(wti)' --deterministics ct
        forecast test bounds Data/plans/article-2009.yaml
        forecast test johansen Data/oil_prices_monthly.csv --columns 'log(wti),log(brent)' --lags 2
      """,
    subcommands: [
      TestUnitRoot.self, TestBounds.self, TestEngleGranger.self, TestJohansen.self,
      TestSpecification.self,
    ])
}

/// A data file or a plan, named on the command line.
struct TestSource {
  let path: String

  /// Whether the argument is a plan.
  var isPlan: Bool { path.hasSuffix(".yaml") || path.hasSuffix(".yml") }

  /// The oil equation of the plan.
  func equation() throws -> OilEquation {
    let loaded = try LoadedPlan(path, settings: [])
    return try OilEquation(plan: loaded.plan, data: loaded.data)
  }

  /// The named series, such as `log(wti)`; without names the levels of the plan's equation.
  func series(_ names: [String], sample: ClosedRange<Period>?) throws -> [Series] {
    if names.isEmpty {
      guard isPlan else {
        throw ValidationError("Name the columns of \(path) to test, such as 'log(wti)'.")
      }
      return try equation().levels.map { try sample.map($0.slice) ?? $0 }
    }
    let dataset = isPlan ? nil : try Dataset(contentsOf: path)
    let variables = isPlan ? try equation().variables : [:]
    return try names.map { name in
      // A name is read as the left side of an equation, so that logarithms and differences can be written.
      let formula = try Formula("\(name) ~ trend")
      let known = try dataset?.variables(of: formula, sample: sample) ?? variables
      let whole = try formula.response.series(from: known)
      return try sample.map(whole.slice) ?? whole
    }
  }
}

/// The first and last period of a test, such as `1981-Q2:2008-Q4`.
struct TestSample: ExpressibleByArgument {
  let range: ClosedRange<Period>

  init?(argument: String) {
    let bounds = argument.split(separator: ":", omittingEmptySubsequences: false).map { Period($0) }
    guard bounds.count == 2, let first = bounds[0], let last = bounds[1],
      first.frequency == last.frequency, first <= last
    else { return nil }
    range = first...last
  }
}

extension DeterministicTerms: ExpressibleByArgument {}

/// A list of names between commas that do not stand in brackets.
struct NameList: ExpressibleByArgument {
  let names: [String]

  init?(argument: String) {
    var names = [""]
    var depth = 0
    for character in argument {
      switch character {
      case "(": depth += 1
      case ")": depth -= 1
      default: break
      }
      if character == ",", depth == 0 {
        names.append("")
      } else {
        names[names.count - 1].append(character)
      }
    }
    let trimmed = names.map { $0.split(separator: " ").joined(separator: " ") }
    guard trimmed.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.names = trimmed
  }
}

/// Prints tables, or a value as JSON.
func show(_ tables: [Table], or json: JSONValue, asJSON: Bool) throws {
  if asJSON {
    try Terminal.write(json.text)
    return
  }
  for table in tables {
    try Terminal.write(table.terminalText(width: Terminal.width, style: Terminal.style) + "\n")
  }
}
