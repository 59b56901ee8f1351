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

  /// The periods that a series has to share with its continuation.
  static let overlap = 12

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
  /// - Throws: ``DataError`` when nothing was published by then, the next figure is missing for more than a year, or
  ///   coarse figures name no spread.
  public func known(at origin: Period) throws(DataError) -> Series {
    guard let edition = releases.edition(at: origin) else {
      throw .other(
        "'\(series.name)' begins in \(series.start), which was not published by \(origin) "
          + "(\(lag) months later); begin with a later origin.")
    }
    if let missing = releases.overdue(at: origin, after: edition) {
      throw .other(
        "'\(series.name)' ends in \(missing.advanced(by: -1)), and \(missing) would have been published more than a "
          + "year before \(origin); extend the data, carry them on with another series, or end the origins earlier."
      )
    }
    return try self.edition(edition, frequency: origin.frequency)
  }

  /// All figures, those of the continuation included, at the frequency of a price.
  ///
  /// - Throws: ``DataError`` as ``known(at:)`` does.
  func whole(frequency: Frequency) throws(DataError) -> Series {
    let later = continuation?.end
    let isLater = later.map { $0 > series.end } ?? false
    return try edition(
      ReleaseDates.Edition(end: series.end, laterEnd: isLater ? later : nil), frequency: frequency)
  }

  /// What was published by the end of a period, carried on with the growth that an edition of an outlook foresaw.
  ///
  /// A figure grows from that of a year before, so that the seasons of the edition, which the figures may not have,
  /// stay out of it:
  ///
  ///     x(t) = x(t − year)·E(t)/E(t − year)
  ///
  /// Coarse figures grow with the means of the edition over their whole periods and are then spread as the published ones
  /// are.
  ///
  /// - Throws: ``DataError`` as ``known(at:)`` does, and when the edition does not hold a period or is not positive
  ///   there.
  func growing(
    like edition: Series, after origin: Period, through end: Period
  ) throws(DataError) -> Series {
    var known = try self.known(at: origin)
    var growth = edition
    if series.frequency < origin.frequency, let last = releases.edition(at: origin) {
      known = try self.edition(last, frequency: series.frequency)
      growth = try edition.aggregated(to: series.frequency, by: .mean)
    }
    let year = known.frequency.perYear
    var values = known.values
    let last = end.containing(known.frequency)
    for period in stride(from: 1, through: known.end.distance(to: last), by: 1) {
      let target = known.end.advanced(by: period)
      let (now, before) = (
        try growth.value(at: target), try growth.value(at: target.advanced(by: -year))
      )
      for (figure, period) in [(now, target), (before, target.advanced(by: -year))]
      where figure <= 0 {
        throw .notPositive(method: "Growth", series: edition.name, period: period, value: figure)
      }
      guard values.count >= year else {
        throw .tooShort(
          method: "Growth over a year of '\(series.name)'", required: year,
          available: values.count)
      }
      values.append(values[values.count - year] * (now / before))
    }
    return try known.with(values: values).spread(to: origin.frequency, by: spread)
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
      known = try known.linked(onTo: newer, overlap: Self.overlap)
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
