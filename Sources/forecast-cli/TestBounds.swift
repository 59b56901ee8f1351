import ArgumentParser
import Forecast

/// `forecast test bounds`: whether the levels of an equation belong together.
struct TestBounds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bounds",
    abstract: "Test an error-correction equation for a level relationship (Pesaran, Shin & Smith).",
    discussion: """
      Cases: 1 no constant, 2 constant inside the relationship, 3 free constant, 4 free constant and trend \
      inside the relationship, 5 free constant and trend. Without --case, every case that fits the equation \
      is shown. Critical values are the published ones and those simulated at the sample's own size:

        forecast test bounds Data/plans/article-2009.yaml
        forecast test bounds oil.csv --formula 'd(log(wti)) ~ L(log(wti)) + L(log(demand))' --case 3
      """)

  @Argument(help: "A CSV file, or a plan (.yaml) for its own equation.", completion: .dataOrPlan)
  var source: String

  @Option(help: "The equation; not for a plan.")
  var formula: String?

  @Option(name: .customLong("case"), help: "The case, 1 to 5.")
  var boundsCase: Int?

  @Option(help: "The variables of the relationship; without it, all levels but 0/1 dummies.")
  var levels: NameList?

  @Option(help: "First and last row, such as 1981-Q2:2008-Q4; not for a plan.")
  var sample: TestSample?

  @Option(help: "The number of simulated samples; 0 for the published bounds only.")
  var draws = 100_000

  @Option(help: "The seed of the simulation.")
  var seed: UInt64 = 1

  @Flag(help: "Print JSON in full precision.")
  var json = false

  @Flag(help: "Show no progress.")
  var quiet = false

  func validate() throws {
    guard boundsCase.map({ (1...5).contains($0) }) ?? true else {
      throw ValidationError("A case is 1 to 5, not \(boundsCase ?? 0).")
    }
    guard draws == 0 || (100...10_000_000).contains(draws) else {
      throw ValidationError("Choose 100 to 10000000 draws, or 0 for none, not \(draws).")
    }
    guard TestSource(path: source).isPlan == (formula == nil) else {
      throw ValidationError(
        formula == nil
          ? "State the equation for \(source) with --formula."
          : "A plan has its own equation; leave out --formula.")
    }
    guard sample == nil || formula != nil else {
      throw ValidationError("A plan has its own sample; leave out --sample.")
    }
  }

  func run() throws {
    let fit = try fit()
    let tests = try cases(of: fit).map { try fit.boundsTest($0, levels: levels?.names) }
    let all = draws * tests.count
    let results = ProgressLine.during("draws", isQuiet: quiet) { report in
      tests.map { test in
        let simulation =
          draws > 0
          ? test.simulation(draws: draws, seed: seed) { finished, _ in report(finished, all) } : nil
        return (test: test, simulation: simulation)
      }
    }
    try show(
      results.map { $0.test.table($0.simulation) },
      or: .array(results.map { $0.test.json($0.simulation) }), asJSON: json)
  }

  private func fit() throws -> LinearFit {
    guard let formula else { return try TestSource(path: source).equation().fit }
    let equation = try Formula(formula)
    let variables = try Dataset(contentsOf: source).variables(of: equation, sample: sample?.range)
    return try DesignMatrix(equation, variables: variables, sample: sample?.range).leastSquares()
  }

  private func cases(of fit: LinearFit) throws -> [BoundsCase] {
    if let boundsCase, let chosen = BoundsCase(rawValue: boundsCase) { return [chosen] }
    let hasTrend = fit.formula.terms.contains(.trend)
    switch (fit.formula.hasConstant, hasTrend) {
    case (false, _): return [.noConstant]
    case (true, false): return [.restrictedConstant, .unrestrictedConstant]
    case (true, true): return [.restrictedTrend, .unrestrictedTrend]
    }
  }
}
