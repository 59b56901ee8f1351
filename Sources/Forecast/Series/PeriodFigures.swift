/// Figures over time that may have gaps: what a method reads that needs only some of the periods.
///
/// A ``Series`` has no gaps, a ``GappedSeries`` may have some.
public protocol PeriodFigures: Sendable {
  /// What the figures measure.
  var name: String { get }
  /// The unit of every figure.
  var unit: MeasureUnit { get }
  /// The first and the last period that have a figure.
  var span: ClosedRange<Period> { get }
  /// The figure of a period; `nil` in a gap and outside the span.
  subscript(period: Period) -> Double? { get }
  /// Where a gap stands in words, `brent.csv, line 10`; `nil` where there is none.
  func gap(at period: Period) -> String?
}

extension Series: PeriodFigures {
  /// There are no gaps.
  public func gap(at period: Period) -> String? { nil }
}

extension PeriodFigures {
  /// How often the figures come.
  public var frequency: Frequency { span.lowerBound.frequency }

  /// The first period of a range without a figure.
  func firstMissing(in range: ClosedRange<Period>) -> Period? { range.first { self[$0] == nil } }
}
