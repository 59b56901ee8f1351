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

  /// Takes coefficients in the order of the columns.
  init(_ formula: Formula, coefficients: [Double], trendOrigin: Period) {
    precondition(
      coefficients.count == formula.columnCount(trendOrigin.frequency), "a column has none")
    self.formula = formula
    self.coefficients = coefficients
    self.trendOrigin = trendOrigin
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

    let span = observed.end.advanced(by: 1)...last.last(observed.frequency)
    var known = Array(repeating: formula.hasConstant ? coefficients[0] : 0, count: span.count)
    var own: [(first: Int, degree: Int, expression: FormulaExpression)] = []
    var column = formula.hasConstant ? 1 : 0
    for term in formula.terms {
      let width = term.columnCount(observed.frequency)
      if let expression = term.expression, expression.variable == name {
        try observed.reaches(back: expression.lag, from: span.lowerBound)
        try observed.reaches(back: expression.lookback, from: span.lowerBound)
        own.append((column, width, expression))
      } else {
        let columns = try term.columns(over: span, trendOrigin: trendOrigin) {
          (variable, span) throws(DataError) in try sources.figures(variable, over: span)
        }
        for (place, figures) in columns.enumerated() {
          let coefficient = coefficients[column + place]
          for step in known.indices { known[step] += coefficient * figures.values[step] }
        }
      }
      column += width
    }

    let (state, before) = (formula.responseLevel, formula.responseDifference)
    let isLogarithm = if case .log = state { true } else { false }
    if let before { try observed.reaches(back: before, from: span.lowerBound) }
    var figures = observed.values
    for (step, part) in known.enumerated() {
      let place = observed.count + step
      var value = part
      for (first, degree, expression) in own {
        let figure = try expression.value(at: place, of: figures, from: observed.start)
        value +=
          degree == 1
          ? coefficients[first] * figure
          : dot(
            Array(coefficients[first..<(first + degree)]),
            DoubledPrecision.powers(of: figure, through: degree).map(\.high))
      }
      if let before {
        value += try state.value(at: place - before, of: figures, from: observed.start)
      }
      let level = isLogarithm ? exp(value) : value
      guard level.isFinite, !isLogarithm || level > 0 else {
        throw .other(
          "The forecast of '\(name)' runs out of the range of numbers in "
            + "\(span.lowerBound.advanced(by: step)); the equation is unstable with these coefficients."
        )
      }
      figures.append(level)
    }
    return observed.with(start: span.lowerBound, values: Array(figures[observed.count...]))
  }
}

extension Series {
  /// Refuses to read a figure some periods back that the series does not hold.
  ///
  /// - Throws: ``DataError/missingPeriod(series:period:span:)``.
  fileprivate func reaches(back periods: Int, from first: Period) throws(DataError) {
    _ = try value(at: first.advanced(by: -periods))
  }
}
