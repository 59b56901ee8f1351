/// When the figures of a series, and of the one that carries it on, come out.
struct ReleaseDates: Sendable {
  /// The last periods of an edition; the second is that of the continuation, where one is used.
  struct Edition: Sendable, Equatable {
    /// The last period of the series.
    let end: Period
    /// The last period of its continuation.
    let laterEnd: Period?
  }

  /// The periods of the series.
  let span: ClosedRange<Period>
  /// The periods of the continuation.
  let later: ClosedRange<Period>?
  /// Months from the end of a period to its publication.
  let lag: Int

  /// What was published by the end of a period; `nil` when nothing was.
  func edition(at origin: Period) -> Edition? {
    let month = origin.last(.monthly).advanced(by: -lag)
    guard let end = last(of: span, through: month) else { return nil }
    guard let later, let laterEnd = last(of: later, through: month), laterEnd > end,
      later.lowerBound <= end.advanced(by: 1 - ReleasedSeries.overlap)
    else { return Edition(end: end, laterEnd: nil) }
    return Edition(end: end, laterEnd: laterEnd)
  }

  /// The first period that an edition lacks although it would have been published more than a year before an origin;
  /// `nil` when there is none.
  func overdue(at origin: Period, after edition: Edition) -> Period? {
    let next = (edition.laterEnd ?? edition.end).advanced(by: 1)
    let published = next.last(.monthly).advanced(by: lag)
    return published.distance(to: origin.last(.monthly)) > 12 ? next : nil
  }

  /// The last of some periods that ends with a month or before.
  private func last(of span: ClosedRange<Period>, through month: Period) -> Period? {
    var last = month.containing(span.lowerBound.frequency)
    if last.last(.monthly) > month { last = last.advanced(by: -1) }
    return last < span.lowerBound ? nil : min(last, span.upperBound)
  }
}
