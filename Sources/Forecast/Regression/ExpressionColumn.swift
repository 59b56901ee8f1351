import Foundation

/// An expression over consecutive periods, and how far rounding may have moved each of its figures.
struct ExpressionColumn: Sendable, Hashable {
  /// The figures, one a period.
  var values: [Double]
  /// Bounds on their errors, in units of `2⁻⁵³`.
  var errors: [Double]

  /// How far the figures may be off because doubles are rounded, in roundings of their length.
  ///
  /// For a column `x` whose figures carry errors of at most `u·rᵢ`, with `u = 2⁻⁵³`, it is `‖r‖/‖x‖` and at least 1.
  /// Data as they stand, constants and dummies have 1; a change of half a per cent in a logarithm near 5 has about
  /// 2000, since it keeps the rounding of the level.
  var rounding: Double {
    let size = norm(values)
    return size > 0 ? max(1, norm(errors) / size) : 1
  }
}

/// Supplies the figures of a variable over consecutive periods, or says which is missing.
typealias SpanLookup = (
  _ variable: String, _ span: ClosedRange<Period>
) throws(DataError) -> [Double]

extension FormulaExpression {
  /// The expression over consecutive periods; figures that it does not need are not looked at.
  ///
  /// The errors are bounded by
  ///
  ///     r(x) = |x|      r(ln x) = r(x)/x + |ln x|      r(x − z) = r(x) + r(z)
  ///
  /// - Throws: ``DataError/notPositive(method:series:period:value:)`` for the logarithm of zero or less, and whatever
  ///   the lookup throws.
  func column(
    over span: ClosedRange<Period>, reading figures: SpanLookup
  ) throws(DataError) -> ExpressionColumn {
    switch self {
    case .variable(let name):
      let values = try figures(name, span)
      return ExpressionColumn(values: values, errors: values.map { abs($0) })
    case .lag(let inner, let periods):
      return try inner.column(over: span.earlier(by: periods), reading: figures)
    case .log(let inner):
      var column = try inner.column(over: span, reading: figures)
      for place in column.values.indices {
        let value = column.values[place]
        let logarithm = try inner.logarithm(of: value, in: span.lowerBound.advanced(by: place))
        column.values[place] = logarithm
        column.errors[place] = column.errors[place] / value + abs(logarithm)
      }
      return column
    case .difference(let inner, let periods):
      let count = span.lowerBound.distance(to: span.upperBound) + 1
      let before = span.earlier(by: periods)
      // What lies between two stretches that do not meet is not needed.
      guard periods <= count else {
        let (past, now) = (
          try inner.column(over: before, reading: figures),
          try inner.column(over: span, reading: figures)
        )
        return ExpressionColumn(
          values: zip(now.values, past.values).map { $0 - $1 },
          errors: zip(now.errors, past.errors).map { $0 + $1 })
      }
      let whole = try inner.column(over: before.lowerBound...span.upperBound, reading: figures)
      let (values, errors) = (whole.values, whole.errors)
      return ExpressionColumn(
        values: (0..<count).map { values[$0 + periods] - values[$0] },
        errors: (0..<count).map { errors[$0 + periods] + errors[$0] })
    }
  }

  /// The expression at a place among the figures of its variable, the first of which belongs to `start`; the caller
  /// sees to it that they go back far enough.
  ///
  /// - Throws: ``DataError/notPositive(method:series:period:value:)`` for the logarithm of zero or less.
  func value(
    at place: Int, of figures: [Double], from start: Period
  ) throws(DataError) -> Double {
    switch self {
    case .variable: return figures[place]
    case .lag(let inner, let periods):
      return try inner.value(at: place - periods, of: figures, from: start)
    case .log(let inner):
      let value = try inner.value(at: place, of: figures, from: start)
      return try inner.logarithm(of: value, in: start.advanced(by: place))
    case .difference(let inner, let periods):
      let before = try inner.value(at: place - periods, of: figures, from: start)
      return try inner.value(at: place, of: figures, from: start) - before
    }
  }

  /// The logarithm of a figure of this expression.
  ///
  /// - Throws: ``DataError/notPositive(method:series:period:value:)`` for zero or less.
  func logarithm(of value: Double, in period: Period) throws(DataError) -> Double {
    guard value > 0 else {
      throw .notPositive(
        method: "The logarithm", series: description, period: period, value: value)
    }
    return Foundation.log(value)
  }
}

extension Term {
  /// The columns of the term over consecutive periods; powers have the errors of their base, relative to it.
  ///
  /// - Throws: ``DataError`` as ``FormulaExpression/column(over:reading:)`` does.
  func columns(
    over span: ClosedRange<Period>, trendOrigin: Period, reading figures: SpanLookup
  ) throws(DataError) -> [ExpressionColumn] {
    func exact(_ values: [Double]) -> ExpressionColumn {
      ExpressionColumn(values: values, errors: values.map { abs($0) })
    }
    switch self {
    case .expression(let expression): return [try expression.column(over: span, reading: figures)]
    case .powers(let expression, let degree):
      let base = try expression.column(over: span, reading: figures)
      let powers = base.values.map { DoubledPrecision.powers(of: $0, through: degree) }
      return (0..<degree).map { power in
        ExpressionColumn(values: powers.map { $0[power].high }, errors: base.errors)
      }
    case .trend:
      let first = trendOrigin.distance(to: span.lowerBound)
      let count = span.lowerBound.distance(to: span.upperBound) + 1
      return [exact((first..<(first + count)).map { Double($0) })]
    case .season:
      return (1...span.lowerBound.frequency.perYear).dropFirst().map { position in
        exact(span.map { $0.position == position ? 1 : 0 })
      }
    }
  }

  /// How many columns the term has.
  func columnCount(_ frequency: Frequency) -> Int {
    switch self {
    case .expression, .trend: 1
    case .powers(_, let degree): degree
    case .season: frequency.perYear - 1
    }
  }
}

extension ClosedRange<Period> {
  /// The same stretch a number of periods before.
  fileprivate func earlier(by periods: Int) -> ClosedRange<Period> {
    lowerBound.advanced(by: -periods)...upperBound.advanced(by: -periods)
  }
}
