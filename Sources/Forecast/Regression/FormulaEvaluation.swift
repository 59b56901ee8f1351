extension FormulaExpression {
  /// The expression as a series over every period in which it can be formed.
  ///
  /// Its name is the canonical text; its unit is that of the variable, or a pure number under a
  /// logarithm.
  ///
  /// - Throws: ``DataError/unknownVariable(name:nearest:available:)``,
  ///   ``DataError/tooShort(method:required:available:)`` when it reaches back further than the
  ///   series goes, ``DataError/notPositive(method:series:period:value:)`` for a logarithm of zero
  ///   or less.
  public func series(from variables: [String: Series]) throws(DataError) -> Series {
    let source = try variables.series(of: variable)
    guard source.count > lookback - lag else {
      throw .tooShort(
        method: "'\(self)'", required: lookback - lag + 1, available: source.count)
    }
    return try series(from: variables, over: span(in: source))
  }

  /// The expression as a series over a range of periods; figures outside are not looked at.
  ///
  /// - Throws: ``DataError`` as ``series(from:)`` does, and
  ///   ``DataError/missingPeriod(series:period:span:)`` when the range reaches too far.
  public func series(
    from variables: [String: Series], over range: ClosedRange<Period>
  ) throws(DataError) -> Series {
    let source = try variables.series(of: variable).named(variable)
    let values = try column(over: range) { (_, span) throws(DataError) in
      try source.figures(span)
    }.values
    for (period, value) in zip(range, values) where !value.isFinite {
      throw .other(
        "'\(description)' is out of the range of numbers in \(period); rescale the column '\(variable)'."
      )
    }
    return Series(
      description, unit: unit(of: source.unit), start: range.lowerBound, values: values)
  }

  /// The periods in which the expression of a series can be formed; the caller sees to it that
  /// there is one.
  func span(in source: Series) -> ClosedRange<Period> {
    source.start.advanced(by: lookback)...source.end.advanced(by: lag)
  }

  private func unit(of variable: MeasureUnit) -> MeasureUnit {
    switch self {
    case .variable: variable
    case .log: .ratio
    case .difference(let inner, _), .lag(let inner, _): inner.unit(of: variable)
    }
  }
}

extension [String: Series] {
  /// The series that a formula calls by this name.
  ///
  /// - Throws: ``DataError/unknownVariable(name:nearest:available:)`` with the nearest name.
  func series(of variable: String) throws(DataError) -> Series {
    guard let series = self[variable] else {
      throw .unknownVariable(
        name: variable, nearest: variable.nearest(among: keys), available: keys.sorted())
    }
    return series
  }
}
