import Foundation

/// How the paths of a forecast are drawn: each source of uncertainty is switched on by name.
public struct PathSimulation: Sendable, Hashable {
  /// What the equation leaves unexplained, from the first step on.
  ///
  /// With e the residuals, centred and scaled so that their mean square is `σ² = SSR/(n − k)` (least squares
  /// makes its residuals smaller than the errors were):
  public enum Errors: Sendable, Hashable {
    /// No errors: the path of the equation alone.
    case none
    /// Normal with mean 0 and variance σ².
    case normal
    /// Any of e, with replacement.
    case resampled
    /// e with a random sign: a row's own where the sample is drawn again, which keeps a variance that changes from row
    /// to row, and any of them after the origin.
    case wild
    /// Runs of neighbouring e, of a length, `n^(1/3)` rounded unless stated, which keeps what dependence is left
    /// within them; each is centred at its place in the run.
    case block(length: Int?)
  }

  /// What is not known of the coefficients.
  public enum Parameters: Sendable, Hashable {
    /// The estimates are taken for the truth.
    case known
    /// Estimated again on the sample's own columns, with the left side drawn from the equation.
    case fixedDesign
    /// Estimated again on a sample in which the left side's variable is drawn from the equation with all its lags.
    case recursiveDesign
  }

  /// How many paths.
  public let draws: Int
  /// The seed; the same one gives the same paths on any number of threads.
  public let seed: UInt64
  /// What the equation leaves unexplained.
  public let errors: Errors
  /// What is not known of the coefficients.
  public let parameters: Parameters

  /// Chooses the sources of uncertainty; unless stated, those whose bands came closest to what they promise.
  ///
  /// On 1000 samples of 109 quarters from an equation like the study's, the 80 % band covered 71.5 % (standard error
  /// 0.3) with known parameters, 77.8 % with a fixed and 76.1 % with a recursive design, errors resampled; normal and
  /// wild errors gave the same, blocks up to half a point less. `Benchmarks/README.md` holds the table.
  ///
  /// - Throws: ``DataError/other(_:)`` for less than one draw or a block without length.
  public init(
    draws: Int = 10_000, seed: UInt64 = 1, errors: Errors = .resampled,
    parameters: Parameters = .fixedDesign
  ) throws(DataError) {
    guard draws > 0 else {
      throw .other(
        "A simulation of \(draws) draws says nothing; ask for at least 1, such as 10000.")
    }
    if case .block(let length?) = errors, length < 1 {
      throw .other("A block of \(length) residuals is empty; give it a length of at least 1.")
    }
    self.draws = draws
    self.seed = seed
    self.errors = errors
    self.parameters = parameters
  }

  /// Drawn paths of the level of the left side's variable, in its own unit.
  ///
  /// Path i follows ``DynamicEquation/forecast(history:drivers:through:)`` with its own coefficients b⁽ⁱ⁾ and errors,
  ///
  ///     yₜ⁽ⁱ⁾ = Σ bⱼ⁽ⁱ⁾·xⱼₜ⁽ⁱ⁾ + εₜ⁽ⁱ⁾      b⁽ⁱ⁾ = b + (X*ᵀX*)⁻¹X*ᵀε*
  ///
  /// where ε* are errors drawn for the rows of the sample (resampled when the paths have none), and X* are the
  /// sample's columns: as they stand for a fixed design, with the lags that `yₜ* = Σ bⱼ·xⱼₜ* + εₜ*` brings about for a
  /// recursive one, which starts from the figures before the sample. Drivers keep their figures in both.
  ///
  /// The errors of path i and step s depend on the seed, i and s alone, and its coefficients on the seed and i alone:
  /// they are the same for other drivers, another horizon and another number of draws, so that scenarios
  /// differ by their drivers and not by luck.
  ///
  /// Not to be believed when the residuals are far from independent (use ``Errors/block(length:)``). In a short sample
  /// bands are too narrow even with parameters drawn again, by two points of 80 at a hundred quarters and nine
  /// coefficients, and by nine with known ones.
  ///
  /// - Parameters:
  ///   - fit: the estimated equation.
  ///   - history: observed series up to the origin, for a recursive design back to the lags of the sample's first row.
  ///   - drivers: the paths of the drivers after the origin.
  ///   - driverDraws: drawn paths of drivers by name, draw i for path i, in the place of those of `drivers`.
  ///   - last: the last period.
  ///   - threads: the most threads to use.
  /// - Returns: a figure for each step and draw, in the unit of history.
  /// - Throws: ``DataError`` as ``DynamicEquation/forecast(history:drivers:through:)`` does; when draws of a driver are
  ///   of another number, frequency or unit, or end too early; when residuals are too few or all nothing; and with their
  ///   number when paths run out of the range of numbers.
  ///
  /// > Reference: Efron & Tibshirani (1993), *An Introduction to the Bootstrap*; Kilian (1998), *Journal of Time Series
  /// > Analysis* 19(4), 391–401; Künsch (1989), *Annals of Statistics* 17(3), 1217–1241, doi:10.1214/aos/1176347265.
  public func paths(
    of fit: LinearFit, history: [String: Series], drivers: [String: Series],
    driverDraws: [String: PathDraws] = [:], through last: Period,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) throws(DataError) -> PathDraws {
    let name = fit.formula.response.variable
    var drawn: [String: PathDraws] = [:]
    for (variable, path) in driverDraws
    where variable != name && fit.formula.variables.contains(variable) {
      drawn[variable] = try path.driver(variable, draws: draws, like: history[variable])
    }
    let central = drivers.merging(drawn.mapValues { $0.path(ofDraw: 0) }) { _, path in path }
    let forecast = try DynamicEquation(fit).forecast(
      history: history, drivers: central, through: last)
    if errors == .none, parameters == .known, drawn.isEmpty {
      return PathDraws(
        name, unit: forecast.unit, start: forecast.start, count: draws,
        values: forecast.values.flatMap { Array(repeating: $0, count: draws) })
    }

    let equation = try LaneEquation(fit.formula, frequency: forecast.frequency)
    let sources = try DriverSources(
      of: fit.formula, history: history, drivers: central, like: history.series(of: name),
      trendOrigin: fit.design.start)
    let runner = PathRunner(
      equation: equation,
      future: try LaneFuture(
        of: fit, equation: equation, history: history, sources: sources, driverDraws: drawn,
        draws: draws, over: forecast),
      sample: try sample(of: fit, equation, history),
      pool: errors == .none && parameters == .known ? nil : try ErrorPool(fit, errors),
      drawsErrors: errors != .none, coefficients: fit.coefficients, draws: draws, seed: seed)
    let (values, areSound) = runner.run(threads: max(threads, 1))
    guard areSound else {
      throw lostPaths(values, from: forecast, logarithmic: equation.isLogarithmic)
    }
    return PathDraws(
      name, unit: forecast.unit, start: forecast.start, count: draws, values: values)
  }

  private func sample(
    of fit: LinearFit, _ equation: LaneEquation, _ history: [String: Series]
  ) throws(DataError) -> LaneSample? {
    switch parameters {
    case .known: nil
    case .fixedDesign: LaneSample(fit)
    case .recursiveDesign: try LaneSample(fit, equation, history)
    }
  }

  /// What is wrong with paths that are not all numbers, with the first period in which one is not.
  private func lostPaths(
    _ values: [Double], from forecast: Series, logarithmic: Bool
  ) -> DataError {
    var lost = Array(repeating: false, count: draws)
    var first = values.count
    for (place, value) in values.enumerated()
    where !value.isFinite || logarithmic && value <= 0 {
      lost[place % draws] = true
      first = min(first, place)
    }
    let period = forecast.start.advanced(by: first / draws)
    let cause =
      parameters == .known
      ? "the equation is unstable with these coefficients or its errors too large; end the forecast earlier"
      : "the equation estimated again is unstable in these samples; end the forecast earlier, extend the sample or "
        + "take the parameters as known"
    return .other(
      "The simulated paths of '\(forecast.name)' run out of the range of numbers in "
        + "\(lost.count { $0 }) of \(draws) draws, first in \(period); \(cause).")
  }
}
