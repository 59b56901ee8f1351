import ArgumentParser
import Forecast

/// `forecast test unit-root`: the order of integration of series.
struct TestUnitRoot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unit-root",
    abstract: "Test series for a unit root, in levels and differences, and suggest an order.",
    discussion: """
      ADF, DF-GLS and Phillips–Perron assume a unit root, KPSS assumes stationarity; the order is the first \
      at which three of the four speak for stationarity at 5 %. --all adds Phillips–Perron's Z-rho and \
      Zivot–Andrews with a break in level, in slope and in both:

        forecast test unit-root Data/oil_prices_monthly.csv --column 'log(wti)' --column 'log(brent)'
        forecast test unit-root Data/plans/article-2009.yaml --deterministics ct --all
      """)

  @Argument(
    help: "A CSV file, or a plan (.yaml) for the series of its equation.", completion: .dataOrPlan)
  var source: String

  @Option(
    name: .customLong("column"), help: "A series, such as wti or 'log(wti)'; may be repeated.")
  var columns: [String] = []

  @Option(help: "The terms of the levels: c for a constant, ct for a constant and a trend.")
  var deterministics = DeterministicTerms.constant

  @Option(help: "First and last period, such as 1986-01:2008-12; without it, all there is.")
  var sample: TestSample?

  @Flag(help: "Add the tests with a break and Phillips–Perron's Z-rho.")
  var all = false

  @Flag(help: "Print JSON in full precision.")
  var json = false

  func validate() throws {
    guard deterministics == .constant || deterministics == .constantAndTrend else {
      throw ValidationError("Choose c or ct for --deterministics, not \(deterministics.rawValue).")
    }
  }

  func run() throws {
    let named = TestSource(path: source)
    let equation = columns.isEmpty && named.isPlan ? try named.equation() : nil
    let series =
      try equation?.planSeries.map { try sample.map { $0.range }.map($0.slice) ?? $0 }
      ?? named.series(columns, sample: sample?.range)
    let table = try IntegrationTable(series, deterministics)
    let further = all ? try series.flatMap(furtherTests) : []
    var tables = table.tables
    if !further.isEmpty {
      tables.append(
        UnitRootResult.table(
          of: further.map { ("levels", $0) }, id: "unit-roots-further", title: "Further tests"))
    }
    if let short = equation?.shortSeries, !short.isEmpty, !json {
      let note =
        "Left out, with fewer than \(OilEquation.unitRootFigures) figures at the frequency of the "
        + "equation: \(short.joined(separator: ", "))."
      try Terminal.write(TerminalStyle.folded(note, to: Terminal.width) + "\n\n")
    }
    try show(
      tables,
      or: .object([
        ("series", table.json), ("further", .array(further.map(\.json))),
      ]), asJSON: json)
  }

  private func furtherTests(of series: Series) throws -> [UnitRootResult] {
    [try series.phillipsPerron(deterministics, statistic: .rho)]
      + (try Series.TrendBreak.allCases.map { try series.zivotAndrews(breakIn: $0) })
  }
}
