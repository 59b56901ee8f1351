import ArgumentParser
import Forecast

/// `forecast test engle-granger`: one relation between a variable and others.
struct TestEngleGranger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "engle-granger",
    abstract: "Test whether the first column moves along a relation with the others.",
    discussion: """
        forecast test engle-granger Data/oil_prices_monthly.csv --columns 'log(brent),log(wti)'
      """)

  @Argument(
    help: "A CSV file, or a plan (.yaml) for the levels of its equation.", completion: .dataOrPlan)
  var source: String

  @Option(help: "The series between commas, the left side first.")
  var columns: NameList?

  @Option(help: "The terms of the relation: c, ct or ctt.")
  var deterministics = DeterministicTerms.constant

  @Option(help: "Lagged differences in the second step; without it, chosen by BIC.")
  var lags: Int?

  @Option(help: "First and last period, such as 1986-01:2008-12; without it, all that is shared.")
  var sample: TestSample?

  @Flag(help: "Print JSON in full precision.")
  var json = false

  func validate() throws {
    guard lags.map({ $0 >= 0 }) ?? true else {
      throw ValidationError("A number of lags is 0 or more, not \(lags ?? 0).")
    }
  }

  func run() throws {
    let series = try TestSource(path: source).series(columns?.names ?? [], sample: sample?.range)
    let test = try EngleGranger(
      series[0], on: Array(series.dropFirst()), deterministics,
      lags: lags.map { .fixed($0) } ?? .bic())
    try show([test.table], or: test.json, asJSON: json)
  }
}

/// `forecast test johansen`: the number of relations among several variables.
struct TestJohansen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "johansen",
    abstract: "Test how many cointegrating relations there are among several columns.",
    discussion: """
      Cases: 1 no constant, 2 constant inside the relations, 3 free constant, 4 free constant and trend \
      inside the relations, 5 free constant and trend.

        forecast test johansen Data/oil_prices_monthly.csv --columns 'log(wti),log(brent)' --lags 2
      """)

  @Argument(
    help: "A CSV file, or a plan (.yaml) for the levels of its equation.", completion: .dataOrPlan)
  var source: String

  @Option(help: "The series between commas; vectors are normalised on the first.")
  var columns: NameList?

  @Option(help: "Lags of the system in levels, at least 1.")
  var lags: Int

  @Option(name: .customLong("case"), help: "The case, 1 to 5.")
  var deterministics = 3

  @Option(help: "First and last period, such as 1986-01:2008-12; without it, all that is shared.")
  var sample: TestSample?

  @Flag(help: "Add centred seasonal dummies.")
  var seasonal = false

  @Flag(help: "Print JSON in full precision.")
  var json = false

  func validate() throws {
    guard lags >= 1 else { throw ValidationError("A system has at least 1 lag, not \(lags).") }
    guard JohansenCase(rawValue: deterministics) != nil else {
      throw ValidationError("A case is 1 to 5, not \(deterministics).")
    }
  }

  func run() throws {
    let series = try TestSource(path: source).series(columns?.names ?? [], sample: sample?.range)
    let test = try JohansenTest(
      series, lags: lags, JohansenCase(rawValue: deterministics) ?? .unrestrictedConstant,
      seasonal: seasonal)
    try show(test.tables, or: test.json, asJSON: json)
  }
}
