/// A series with the months that pass before its figures are published.
///
/// Where no vintages are held, a figure of a period is taken as known once that many months have
/// passed since the end of the period. The figure itself is that of today's edition: later
/// revisions are in it, which flatters every model that uses it.
public struct ReleasedSeries: Sendable, Hashable {
  /// How figures of a coarser frequency reach a finer one.
  public enum Spread: String, Sendable, CaseIterable {
    /// Denton–Cholette, keeping averages; for flows.
    case denton
    /// Log-linear between ends of period; for stocks.
    case stock
  }

  /// The figures, of which only those already published are handed out.
  public let series: Series
  /// Figures that carry the first ones on, scaled to their level over twelve periods.
  public let continuation: Series?
  /// Months from the end of a period to its publication.
  public let lag: Int
  /// How coarse figures are spread.
  public let spread: Spread?

  /// Creates a series with its delay.
  public init(
    _ series: Series, continuedBy continuation: Series? = nil, lag: Int, spread: Spread? = nil
  ) {
    precondition(lag >= 0, "nothing is published before its time")
    self.series = series
    self.continuation = continuation
    self.lag = lag
    self.spread = spread
  }

  /// What was known at an origin, and the last figures that it was made of.
  struct Edition: Sendable {
    /// The last period published of the series, and of its continuation where one is used.
    fileprivate let end: Period
    fileprivate let laterEnd: Period?
    /// What the figures were made of.
    fileprivate let source: [Double]
    fileprivate let laterSource: [Double]?
    fileprivate let spread: Spread?
    /// How often the figures come.
    let frequency: Frequency
    /// The figures.
    let figures: FigureRun
  }

  /// What was published by the end of a period, at that period's frequency.
  ///
  /// The figures are cut first and only then continued, averaged or spread, so that nothing later
  /// enters.
  ///
  /// - Throws: ``DataError`` when nothing was published by then, or coarse figures name no spread.
  public func known(at origin: Period) throws(DataError) -> Series {
    var edition: Edition?
    try bring(&edition, to: origin)
    guard let edition else { preconditionFailure("an edition was made") }
    return series(of: edition)
  }

  /// The figures of an edition with name and unit.
  func series(of edition: Edition) -> Series {
    series.with(
      start: Period(frequency: edition.frequency, ordinal: edition.figures.start),
      values: Array(edition.figures.values))
  }

  /// Makes of an edition what was published by the end of a period; it stays when it was made of the same figures.
  ///
  /// - Throws: ``DataError`` as ``known(at:)`` does.
  func bring(_ edition: inout Edition?, to origin: Period) throws(DataError) {
    let end = try lastPublished(series, at: origin)
    var laterEnd: Period?
    if let continuation, let later = try? lastPublished(continuation, at: origin),
      later > end, continuation.start <= end.advanced(by: -11)
    {
      laterEnd = later
    }
    if edition?.end == end, edition?.laterEnd == laterEnd, edition?.frequency == origin.frequency,
      edition?.spread == spread, edition?.source == series.values,
      laterEnd == nil || edition?.laterSource == continuation?.values
    {
      return
    }
    var figures = FigureRun(series, count: series.start.distance(to: end) + 1)
    if laterEnd != nil || series.frequency != origin.frequency {
      var known = try series.slice(series.start...end)
      if let continuation, let laterEnd {
        let newer = try continuation.slice(continuation.start...laterEnd)
        known = try known.linked(onTo: newer, overlap: 12)
      }
      figures = FigureRun(try known.spread(to: origin.frequency, by: spread))
    }
    edition = Edition(
      end: end, laterEnd: laterEnd, source: series.values, laterSource: continuation?.values,
      spread: spread, frequency: origin.frequency, figures: figures)
  }

  /// The last period of a series whose figure was published by the end of another.
  ///
  /// - Throws: ``DataError`` when there was none.
  private func lastPublished(
    _ series: Series, at origin: Period
  ) throws(DataError) -> Period {
    let month = origin.last(.monthly).advanced(by: -lag)
    var last = month.containing(series.frequency)
    if last.last(.monthly) > month { last = last.advanced(by: -1) }
    guard last >= series.start else {
      throw .other(
        "'\(series.name)' begins in \(series.start), which was not published by \(origin) "
          + "(\(lag) months later); begin with a later origin.")
    }
    return min(last, series.end)
  }
}

extension Series {
  /// The figures at the frequency of a price.
  fileprivate func spread(
    to frequency: Frequency, by spread: ReleasedSeries.Spread?
  ) throws(DataError) -> Series {
    guard self.frequency != frequency else { return self }
    guard self.frequency < frequency else { return try aggregated(to: frequency, by: .mean) }
    switch spread {
    case .denton: return try disaggregated(to: frequency)
    case .stock: return try interpolatedStock(to: frequency)
    case nil:
      throw .frequencyMismatch(
        left: name, leftFrequency: self.frequency, right: "the price", rightFrequency: frequency)
    }
  }
}
