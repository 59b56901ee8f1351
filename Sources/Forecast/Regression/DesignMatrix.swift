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
    let frequency = try formula.commonFrequency(of: variables)
    let rows = try formula.rows(of: variables, sample: sample)
    guard !formula.terms.contains(.season) || frequency != .annual else {
      throw .other(
        "The term 'season' needs quarterly or monthly data but these are annual; drop it.")
    }
    let names = formula.columnNames(frequency)
    let count = rows.lowerBound.distance(to: rows.upperBound) + 1
    guard count > names.count else {
      throw .tooManyCoefficients(coefficients: names.count, observations: count)
    }

    var matrix = Matrix(rows: count, columns: names.count)
    for (i, period) in rows.enumerated() {
      let row = try formula.row(at: period, trendOrigin: rows.lowerBound) {
        (name, period) throws(DataError) in
        try variables.series(of: name).value(at: period)
      }
      for (j, value) in row.enumerated() {
        guard value.isFinite else {
          throw .other("'\(names[j])' is too large for a number in \(period); rescale the column.")
        }
        matrix[i, j] = value
      }
    }
    self.formula = formula
    self.response = try formula.response.series(from: variables, over: rows)
    self.matrix = matrix
    self.columnNames = names
    self.roundings = try formula.roundings(of: variables, over: rows, columns: matrix)
  }
}

extension Formula {
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
    var latest: (text: String, span: ClosedRange<Period>)?
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
        latest = (expression.description, span)
      }
      if earliest.map({ span.upperBound < $0.span.upperBound }) ?? true {
        earliest = (expression.description, span)
      }
    }
    guard let latest, let earliest else { preconditionFailure("a formula has a left side") }
    guard latest.span.lowerBound <= earliest.span.upperBound else {
      throw .noOverlap(
        left: earliest.text, leftSpan: earliest.span, right: latest.text, rightSpan: latest.span)
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
