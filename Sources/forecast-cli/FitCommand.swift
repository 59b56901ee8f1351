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

        forecast fit oil.csv --formula "d(log(wti)) ~ L(log(wti)) + trend"
        forecast fit oil.csv --formula … --cov hac:4 --diagnose
        forecast fit oil.csv --formula … --cov hc3 --layout stata

      Covariances: classical, hc0 to hc3, hac (Newey–West with 4·(n/100)^(2/9) lags), hac:LAGS, and with \
      a bandwidth chosen by the data andrews or newey-west.
      """)

  @Argument(
    help: "A tidy CSV file: the period, then one column for each variable.",
    completion: .file(extensions: ["csv"]))
  var csv: String

  @Option(help: "The equation, such as 'd(log(wti)) ~ L(log(wti)) + trend'.")
  var formula: String

  @Option(
    help: "First and last row, such as 1981-Q2:2008-Q4; without it, all that the terms share.",
    transform: sampleRange)
  var sample: ClosedRange<Period>?

  @Option(
    help: "Covariance of the estimates: classical, hc0 … hc3, hac, hac:LAGS, andrews, newey-west.",
    completion: .list([
      "classical", "hc0", "hc1", "hc2", "hc3", "hac", "hac:", "andrews", "newey-west",
    ]))
  var cov = CovarianceOption.estimator(.classical)

  @Flag(help: "Take a first-order autoregression out of the scores before Newey–West.")
  var prewhiten = false

  @Flag(help: "Add a page that asks the usual questions of the equation and answers in words.")
  var diagnose = false

  @Option(help: "Layout: plain, eviews or stata.")
  var layout = FitLayout.plain

  @Flag(help: "Print instead:")
  var format: Format?

  /// What is printed in place of a layout.
  enum Format: String, EnumerableFlag {
    case json
    case markdown
    case latex

    static func help(for value: Format) -> ArgumentHelp? {
      switch value {
      case .json: "Print JSON in full precision."
      case .markdown: "Print Markdown."
      case .latex: "Print a LaTeX table for the booktabs package."
      }
    }
  }

  func validate() throws {
    if let format, layout != .plain {
      throw ValidationError("--layout is for people; leave it out with --\(format.rawValue).")
    }
  }

  func run() throws {
    let formula = try Formula(formula)
    let variables = try Dataset(contentsOf: csv).variables(of: formula, sample: sample)
    let fit = try DesignMatrix(formula, variables: variables, sample: sample).leastSquares()
    let estimator = try cov.estimator(observations: fit.observations, prewhitened: prewhiten)
    let diagnosis = diagnose ? try fit.diagnosis() : nil
    switch format {
    case .json:
      try Terminal.write(fit.json(using: estimator, diagnosis: diagnosis).text)
    case .markdown:
      try Terminal.write(fit.markdown(using: estimator))
      if let diagnosis { try Terminal.write("\n\(diagnosis.markdown)") }
    case .latex:
      try Terminal.write(fit.latex(using: estimator))
      if let diagnosis { try Terminal.write("\n\(diagnosis.latex)") }
    case nil:
      try Terminal.write(fit.report(layout, using: estimator, width: Terminal.width))
      if let diagnosis { try Terminal.write("\n\(diagnosis.report(width: Terminal.width))") }
    }
  }
}

extension FitLayout: ExpressibleByArgument {}

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
