/// The figures of an equation, row by row: what least squares works on.
public struct DesignMatrix: Sendable {
  /// The equation.
  public let formula: Formula
  /// The left side, one figure a row (length n).
  public let response: Series
  /// The right side, n × k.
  public let matrix: Matrix
  /// The k names of the columns: canonical terms, the constant as `(Intercept)`.
  public let columnNames: [String]
  /// How far each column's figures may be off, in roundings of a double of its length (≥ 1).
  let roundings: [Double]

  /// The period of the first row; the trend is 0 here.
  public var start: Period { response.start }
  /// The period of the last row.
  public var end: Period { response.end }
  /// Rows, n.
  public var rows: Int { matrix.rows }
  /// Columns, k.
  public var columns: Int { matrix.columns }

  /// Lays out an equation over a sample, or over every period that all of its terms share.
  ///
  /// Figures outside the rows (and the lags they need) are not looked at, so a negative price in
  /// 2020 does not disturb a logarithm in a sample that ends in 2008. A sample given in a coarser
  /// frequency means its first to its last period: `2000:2008` is `2000-Q1:2008-Q4` for quarters.
  ///
  /// - Throws: ``DataError/unknownVariable(name:nearest:available:)``;
  ///   ``DataError/frequencyMismatch(left:leftFrequency:right:rightFrequency:)``;
  ///   ``DataError/noOverlap(left:leftSpan:right:rightSpan:)`` when two terms share no period;
  ///   ``DataError/missingPeriod(series:period:span:)`` naming the term that begins too late or
  ///   ends too early for the sample; ``DataError/notPositive(method:series:period:value:)``;
  ///   ``DataError/tooManyCoefficients(coefficients:observations:)`` when n ≤ k.
  public init(
    _ formula: Formula, variables: [String: Series], sample: ClosedRange<Period>? = nil
  ) throws(DataError) {
    let rows = try formula.sample(of: variables, within: sample)
    let names = formula.columnNames(rows.lowerBound.frequency)
    let count = rows.lowerBound.distance(to: rows.upperBound) + 1
    var figures: [Double] = []
    var roundings: [Double] = []
    if formula.hasConstant {
      figures = Array(repeating: 1, count: count)
      roundings = [1]
    }
    for term in formula.terms {
      let columns = try term.columns(over: rows, trendOrigin: rows.lowerBound) {
        (name, span) throws(DataError) in try variables.series(of: name).figures(span)
      }
      for column in columns {
        if let place = column.values.firstIndex(where: { !$0.isFinite }) {
          throw .other(
            "'\(names[roundings.count])' is too large for a number in "
              + "\(rows.lowerBound.advanced(by: place)); rescale the column.")
        }
        figures += column.values
        // The powers of an expression count as the expression itself.
        roundings.append(columns[0].rounding)
      }
    }
    self.formula = formula
    self.response = try formula.response.series(from: variables, over: rows)
    self.matrix = Matrix(rows: count, columns: names.count, values: figures)
    self.columnNames = names
    self.roundings = roundings
  }
}

extension Formula {
  /// The rows of the sample, or every period that all terms share, checked against what the variables can supply.
  ///
  /// - Throws: ``DataError`` as ``DesignMatrix/init(_:variables:sample:)`` does, but for figures themselves.
  func sample(
    of variables: [String: Series], within sample: ClosedRange<Period>? = nil
  ) throws(DataError) -> ClosedRange<Period> {
    let frequency = try commonFrequency(of: variables)
    let rows = try rows(of: variables, sample: sample)
    guard !terms.contains(.season) || frequency != .annual else {
      throw .other(
        "The term 'season' needs quarterly or monthly data but these are annual; drop it.")
    }
    let count = rows.lowerBound.distance(to: rows.upperBound) + 1
    let columns = columnCount(frequency)
    guard count > columns else {
      throw .tooManyCoefficients(coefficients: columns, observations: count)
    }
    return rows
  }

  /// The frequency that every variable has.
  fileprivate func commonFrequency(of variables: [String: Series]) throws(DataError) -> Frequency {
    let first = try variables.series(of: response.variable)
    for name in self.variables.sorted() {
      let series = try variables.series(of: name)
      guard series.frequency == first.frequency else {
        throw .frequencyMismatch(
          left: response.variable, leftFrequency: first.frequency,
          right: name, rightFrequency: series.frequency)
      }
    }
    return first.frequency
  }

  /// The sample, checked against what each term can supply; without one, all that they share.
  fileprivate func rows(
    of variables: [String: Series], sample: ClosedRange<Period>?
  ) throws(DataError) -> ClosedRange<Period> {
    var latest: (expression: FormulaExpression, span: ClosedRange<Period>)?
    var earliest = latest
    let sample = try sample?.inPeriods(of: variables.series(of: response.variable))
    for expression in [response] + terms.compactMap(\.expression) {
      let source = try variables.series(of: expression.variable)
      let reach = expression.lookback - expression.lag
      guard source.count > reach else {
        throw .tooShort(method: "'\(expression)'", required: reach + 1, available: source.count)
      }
      let span = expression.span(in: source)
      for bound in [sample?.lowerBound, sample?.upperBound].compactMap({ $0 })
      where !span.contains(bound) {
        throw .missingPeriod(series: expression.description, period: bound, span: span)
      }
      if latest.map({ span.lowerBound > $0.span.lowerBound }) ?? true {
        latest = (expression, span)
      }
      if earliest.map({ span.upperBound < $0.span.upperBound }) ?? true {
        earliest = (expression, span)
      }
    }
    guard let latest, let earliest else { preconditionFailure("a formula has a left side") }
    guard latest.span.lowerBound <= earliest.span.upperBound else {
      throw .noOverlap(
        left: earliest.expression.description, leftSpan: earliest.span,
        right: latest.expression.description, rightSpan: latest.span)
    }
    return sample ?? latest.span.lowerBound...earliest.span.upperBound
  }
}

extension ClosedRange<Period> {
  /// The same stretch of time in the periods of a series.
  fileprivate func inPeriods(of series: Series) throws(DataError) -> ClosedRange<Period> {
    guard lowerBound.frequency <= series.frequency else {
      throw .frequencyMismatch(
        left: "the sample \(lowerBound):\(upperBound)", leftFrequency: lowerBound.frequency,
        right: series.name, rightFrequency: series.frequency)
    }
    return lowerBound.first(series.frequency)...upperBound.last(series.frequency)
  }
}
