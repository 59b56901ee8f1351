import ArgumentParser
import Forecast

/// `forecast nist`: how many digits of a regression are correct.
struct NistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nist",
    abstract: "Solve NIST's linear reference sets and count the correct digits.",
    discussion: """
      The eleven sets of NIST's Statistical Reference Datasets are solved here and now and held \
      against their exact solution, beside R's lm, statsmodels and gretl:

        forecast nist
        forecast nist --json
      """)

  @Flag(help: "Print JSON in full precision.")
  var json = false

  func run() throws {
    let digits = try NISTDigits()
    if json {
      try Terminal.write(digits.json.text)
      return
    }
    for table in digits.tables {
      try Terminal.write(table.terminalText(width: Terminal.width, style: Terminal.style) + "\n")
    }
  }
}
