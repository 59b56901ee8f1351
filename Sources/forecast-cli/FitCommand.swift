import ArgumentParser
import Forecast

/// `forecast fit CSV --formula F`: estimates an equation and prints it.
struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Estimate an equation by least squares and print it.",
    discussion: """
      A variable is a column of the file, its unit may be left out where only one column fits. \
      Formulas know log(x), d(x), d(x, 4), L(x), L(x, 2), L(x, 1:3), trend, season, powers(x, 2) \
      and -1 for no constant:

        forecast fit oil.csv --formula "d(log(wti)) ~ L(log(wti)) + L(log(demand)) + trend"
      """)

  @Argument(help: "A tidy CSV file: the period, then one column for each variable.")
  var csv: String

  @Option(help: "The equation, such as 'd(log(wti)) ~ L(log(wti)) + trend'.")
  var formula: String

  @Option(
    help: "First and last row, such as 1981-Q2:2008-Q4; without it, all that the terms share.",
    transform: sampleRange)
  var sample: ClosedRange<Period>?

  @Flag(help: "Print JSON in full precision.")
  var json = false

  func run() throws {
    let formula = try Formula(formula)
    let variables = try Dataset(contentsOf: csv).variables(of: formula, sample: sample)
    let fit = try DesignMatrix(formula, variables: variables, sample: sample).leastSquares()
    print(json ? try fit.json().text : try fit.report(), terminator: "")
  }
}

/// Reads `1981-Q2:2008-Q4`.
private func sampleRange(_ text: String) throws -> ClosedRange<Period> {
  let bounds = text.split(separator: ":", omittingEmptySubsequences: false).map { Period($0) }
  guard bounds.count == 2, let first = bounds[0], let last = bounds[1],
    first.frequency == last.frequency
  else {
    throw ValidationError("'\(text)' is no sample; write it like 1981-Q2:2008-Q4.")
  }
  guard first <= last else { throw ValidationError("The sample '\(text)' ends before it starts.") }
  return first...last
}
