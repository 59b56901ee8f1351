import Foundation

/// An equation with numbers for its coefficients, ready to be run forward.
public struct DynamicEquation: Sendable {
  /// The equation.
  public let formula: Formula
  /// The coefficients, in the order of the formula's columns.
  public let coefficients: [Double]
  /// The period in which the trend is 0: the first row of the estimation sample.
  public let trendOrigin: Period

  /// Takes the coefficients of an estimated equation.
  public init(_ fit: LinearFit) {
    formula = fit.formula
    coefficients = fit.coefficients
    trendOrigin = fit.design.start
  }

  /// Takes given coefficients, one for every column by its name.
  ///
  /// - Throws: ``DataError/other(_:)`` when a column has no coefficient or a coefficient no column.
  public init(
    _ formula: Formula, coefficients: [String: Double], trendOrigin: Period
  ) throws(DataError) {
    let names = formula.columnNames(trendOrigin.frequency)
    if let stranger = coefficients.keys.sorted().first(where: { !names.contains($0) }) {
      let nearest = stranger.nearest(among: names).map { "did you mean '\($0)'?" }
      throw .other(
        "The equation '\(formula)' has no term '\(stranger)'; "
          + (nearest ?? "its terms are \(names.joined(separator: ", "))."))
    }
    var ordered: [Double] = []
    for name in names {
      guard let value = coefficients[name] else {
        throw .other("The term '\(name)' of '\(formula)' has no coefficient; state it.")
      }
      ordered.append(value)
    }
    self.formula = formula
    self.coefficients = ordered
    self.trendOrigin = trendOrigin
  }

  /// The dynamic forecast of the level of the left side's variable, in its own unit.
  ///
  /// The origin is the last figure of that variable in `history`. Step by step after it
  ///
  ///     ŷₜ = Σ bⱼ·xⱼₜ      log or level = ŷₜ (+ its own figure k before, for a difference over k)
  ///
  /// every step reads the steps before it, to the final period (or the last one inside it, when
  /// `last` is coarser). Other variables come from `history` up to and including
  /// the origin, also where a lag reaches back behind it, and from `drivers` after it; figures of
  /// `history` after the origin, and of the left side's variable in `drivers`, are not looked at. Up
  /// to the origin, drivers serve only where history has no figure yet. Trend and season go on.
  ///
  /// `exp` of a forecast logarithm is the *median* of the price, not its mean. A driver outside the
  /// range of the sample is an extrapolation that this method does not announce.
  ///
  /// - Throws: ``DataError/missingPeriod(series:period:span:)``, or a sentence naming the driver and
  ///   the period, where a figure is missing; ``DataError/notPositive(method:series:period:value:)``;
  ///   ``DataError/frequencyMismatch(left:leftFrequency:right:rightFrequency:)``;
  ///   ``DataError/unitMismatch(method:left:right:)`` when driver and history differ in kind.
  public func forecast(
    history: [String: Series], drivers: [String: Series], through last: Period
  ) throws(DataError) -> Series {
    let name = formula.response.variable
    let observed = try history.series(of: name).named(name)
    let sources = try DriverSources(
      of: formula, history: history, drivers: drivers, like: observed, trendOrigin: trendOrigin)
    guard last.frequency <= observed.frequency, last.last(observed.frequency) > observed.end else {
      throw .other(
        "The forecast of '\(name)' starts after \(observed.end) and cannot end in \(last); "
          + "choose a later period.")
    }

    var path: [Double] = []
    for period in observed.end.advanced(by: 1)...last.last(observed.frequency) {
      let known = path
      let figure: FigureLookup = { (variable, period) throws(DataError) in
        guard variable == name else { return try sources.figure(variable, period) }
        let step = observed.end.distance(to: period) - 1
        return known.indices.contains(step) ? known[step] : try observed.value(at: period)
      }
      let row = try formula.row(at: period, trendOrigin: trendOrigin, reading: figure)
      var value = zip(coefficients, row).reduce(0) { $0 + $1.0 * $1.1 }
      if let span = formula.responseDifference {
        value += try formula.responseLevel.value(
          at: period.advanced(by: -span), reading: figure)
      }
      path.append(try level(value, in: period))
    }
    return observed.with(start: observed.end.advanced(by: 1), values: path)
  }

  private func level(_ value: Double, in period: Period) throws(DataError) -> Double {
    let isLogarithm = if case .log = formula.responseLevel { true } else { false }
    let level = isLogarithm ? exp(value) : value
    guard level.isFinite, !isLogarithm || level > 0 else {
      throw .other(
        "The forecast of '\(formula.response.variable)' runs out of the range of numbers in "
          + "\(period); the equation is unstable with these coefficients.")
    }
    return level
  }
}
