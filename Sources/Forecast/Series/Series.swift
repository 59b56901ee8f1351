/// A named, unbroken run of finite figures with a unit: one figure for every period from ``start``.
///
/// A `Series` is always complete: gaps and empty cells are settled at the door by ``Dataset``, so no method
/// needs to ask whether a figure is there.
public struct Series: Sendable, Hashable {
  /// What the figures measure, as it appears in formulas and tables.
  public let name: String
  /// The unit of every figure.
  public let unit: MeasureUnit
  /// The period of the first figure.
  public let start: Period
  /// The figures in order of time; never empty, always finite.
  public let values: [Double]

  /// Creates a series from figures that are known to be complete and finite.
  public init(_ name: String, unit: MeasureUnit, start: Period, values: [Double]) {
    precondition(!values.isEmpty, "a series needs at least one figure")
    precondition(values.allSatisfy(\.isFinite), "a figure of '\(name)' is not finite")
    self.name = name
    self.unit = unit
    self.start = start
    self.values = values
  }

  /// Takes figures of another series, of which it is known that they are finite.
  private init(_ name: String, unit: MeasureUnit, start: Period, finite values: [Double]) {
    precondition(!values.isEmpty, "a series needs at least one figure")
    self.name = name
    self.unit = unit
    self.start = start
    self.values = values
  }

  /// Creates an unnamed pure-number series, one figure a year from year 1.
  public init(_ values: [Double]) {
    self.init("x", unit: .ratio, start: .year(1), values: values)
  }

  /// The number of figures.
  public var count: Int { values.count }
  /// How often the series is observed.
  public var frequency: Frequency { start.frequency }
  /// The period of the last figure.
  public var end: Period { start.advanced(by: count - 1) }
  /// The first and the last period.
  public var span: ClosedRange<Period> { start...end }

  /// The figure of a period, `nil` outside the span.
  public subscript(period: Period) -> Double? {
    guard period.frequency == frequency, period >= start, period <= end else { return nil }
    return values[start.distance(to: period)]
  }

  /// The figure of a period.
  ///
  /// - Throws: ``DataError/missingPeriod(series:period:span:)`` outside the span.
  public func value(at period: Period) throws(DataError) -> Double {
    guard let value = self[period] else {
      throw .missingPeriod(series: name, period: period, span: span)
    }
    return value
  }

  /// The part of the series inside a range of periods.
  ///
  /// - Throws: ``DataError/missingPeriod(series:period:span:)`` when the range reaches outside the span.
  public func slice(_ range: ClosedRange<Period>) throws(DataError) -> Series {
    Series(name, unit: unit, start: range.lowerBound, finite: try figures(range))
  }

  /// The figures of a range of periods.
  ///
  /// - Throws: ``DataError/missingPeriod(series:period:span:)`` when the range reaches outside the span.
  func figures(_ range: ClosedRange<Period>) throws(DataError) -> [Double] {
    _ = try value(at: range.lowerBound)
    _ = try value(at: range.upperBound)
    let first = start.distance(to: range.lowerBound)
    return Array(values[first...(first + range.lowerBound.distance(to: range.upperBound))])
  }

  /// The series up to and including a period; `nil` when it starts later.
  public func through(_ last: Period) -> Series? {
    guard last >= start else { return nil }
    return Series(
      name, unit: unit, start: start,
      finite: Array(values.prefix(start.distance(to: last) + 1)))
  }

  /// The series from a period on; `nil` when it ends earlier.
  public func from(_ first: Period) -> Series? {
    guard first <= end else { return nil }
    guard first > start else { return self }
    return Series(
      name, unit: unit, start: first,
      finite: Array(values.dropFirst(start.distance(to: first))))
  }

  /// The series followed by the figures of another that begins right after it.
  ///
  /// - Throws: ``DataError`` when units differ or the two do not meet.
  public func appending(_ later: Series) throws(DataError) -> Series {
    guard unit == later.unit else {
      throw .unitMismatch(method: "Appending", left: unit.symbol, right: later.unit.symbol)
    }
    guard later.start == end.advanced(by: 1) else {
      throw .missingPeriod(series: later.name, period: end.advanced(by: 1), span: later.span)
    }
    return with(values: values + later.values)
  }

  /// The same figures under another name.
  public func named(_ name: String) -> Series {
    Series(name, unit: unit, start: start, finite: values)
  }

  /// A copy with some of its parts replaced.
  func with(
    name: String? = nil, unit: MeasureUnit? = nil, start: Period? = nil, values: [Double]? = nil
  ) -> Series {
    let (name, unit, start) = (name ?? self.name, unit ?? self.unit, start ?? self.start)
    guard let values else { return Series(name, unit: unit, start: start, finite: self.values) }
    return Series(name, unit: unit, start: start, values: values)
  }

  /// The span that two series share.
  ///
  /// - Throws: ``DataError`` when frequencies differ or there is no common period.
  func overlap(_ other: Series) throws(DataError) -> ClosedRange<Period> {
    guard frequency == other.frequency else {
      throw .frequencyMismatch(
        left: name, leftFrequency: frequency, right: other.name, rightFrequency: other.frequency)
    }
    let first = max(start, other.start)
    let last = min(end, other.end)
    guard first <= last else {
      throw .noOverlap(left: name, leftSpan: span, right: other.name, rightSpan: other.span)
    }
    return first...last
  }
}
