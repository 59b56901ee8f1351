extension Formula {
  /// How far the figures of each column may be off because doubles are rounded.
  ///
  /// For a column `x` whose figures carry errors of at most `u·rᵢ`, with `u = 2⁻⁵³`, it is
  /// `‖r‖/‖x‖` and at least 1. Data as they stand, constants and dummies have 1; a change of half a
  /// per cent in a logarithm near 5 has about 2000, since it keeps the rounding of the level. The
  /// powers of an expression count as the expression itself.
  ///
  /// - Throws: ``DataError`` as ``FormulaExpression/value(at:reading:)`` does.
  func roundings(
    of variables: [String: Series], over rows: ClosedRange<Period>, columns: Matrix
  ) throws(DataError) -> [Double] {
    var roundings = hasConstant ? [1.0] : []
    for term in terms {
      var rounding = 1.0
      if let expression = term.expression, expression.isComputed {
        let size = columns.column(roundings.count).reduce(0) { $0 + $1 * $1 }
        var errors = 0.0
        for period in rows {
          let error = try expression.rounding(at: period) { (name, period) throws(DataError) in
            try variables.series(of: name).value(at: period)
          }
          errors += error * error
        }
        if size > 0 { rounding = max(1, (errors / size).squareRoot()) }
      }
      let width = term.columnNames(rows.lowerBound.frequency).count
      roundings += Array(repeating: rounding, count: width)
    }
    return roundings
  }
}

extension FormulaExpression {
  /// Whether more is done to the variable than to lag it.
  fileprivate var isComputed: Bool {
    switch self {
    case .variable: false
    case .lag(let inner, _): inner.isComputed
    case .log, .difference: true
    }
  }

  /// A bound on the error of the figure, in units of `2⁻⁵³`.
  ///
  ///     r(x) = |x|      r(ln x) = r(x)/x + |ln x|      r(x − z) = r(x) + r(z)
  fileprivate func rounding(
    at period: Period, reading figure: FigureLookup
  ) throws(DataError) -> Double {
    switch self {
    case .variable(let name): return abs(try figure(name, period))
    case .log(let inner):
      let relative =
        try inner.rounding(at: period, reading: figure) / inner.value(at: period, reading: figure)
      return relative + abs(try value(at: period, reading: figure))
    case .difference(let inner, let periods):
      let before = try inner.rounding(at: period.advanced(by: -periods), reading: figure)
      return try inner.rounding(at: period, reading: figure) + before
    case .lag(let inner, let periods):
      return try inner.rounding(at: period.advanced(by: -periods), reading: figure)
    }
  }
}
