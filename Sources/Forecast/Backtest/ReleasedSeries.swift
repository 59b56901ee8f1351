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

  /// What was published by the end of a period, at that period's frequency.
  ///
  /// The figures are cut first and only then continued, averaged or spread, so that nothing later
  /// enters.
  ///
  /// - Throws: ``DataError`` when nothing was published by then, or coarse figures name no spread.
  public func known(at origin: Period) throws(DataError) -> Series {
    guard let edition = releases.edition(at: origin) else {
      throw .other(
        "'\(series.name)' begins in \(series.start), which was not published by \(origin) "
          + "(\(lag) months later); begin with a later origin.")
    }
    return try self.edition(edition, frequency: origin.frequency)
  }

  /// The figures of an edition at the frequency of a price.
  ///
  /// - Throws: ``DataError`` when coarse figures name no spread.
  func edition(
    _ edition: ReleaseDates.Edition, frequency: Frequency
  ) throws(DataError) -> Series {
    var known = try series.slice(series.start...edition.end)
    if let continuation, let laterEnd = edition.laterEnd {
      let newer = try continuation.slice(continuation.start...laterEnd)
      known = try known.linked(onTo: newer, overlap: 12)
    }
    return try known.spread(to: frequency, by: spread)
  }

  /// When its figures come out.
  var releases: ReleaseDates {
    ReleaseDates(span: series.span, later: continuation?.span, lag: lag)
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
