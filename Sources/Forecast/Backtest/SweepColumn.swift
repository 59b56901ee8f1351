/// What of a driver has been published, as an ``EquationSweep`` lays it out.
struct SweepColumn {
  private let driver: ReleasedSeries
  /// When figures come out.
  private let releases: ReleaseDates
  /// Whether figures come at the frequency of the price and are carried on by no others.
  private let isPlain: Bool
  /// The column of the table that holds the figures; all of them for a plain driver, else those of an edition.
  let source: Int
  /// The edition that is held.
  private var edition: ReleaseDates.Edition?
  /// The periods that are held.
  private var held: ClosedRange<Int>
  /// The first period whose figure the last edition changed.
  private(set) var changed: Int?
  /// The last period up to which the driver's own columns hold figures of the source.
  var taken: Int

  /// Lays the figures of a driver out.
  init(
    _ driver: ReleasedSeries, source: Int, in table: borrowing LagTable, at frequency: Frequency
  ) {
    self.driver = driver
    releases = driver.releases
    isPlain = driver.series.frequency == frequency && driver.continuation == nil
    self.source = source
    held = driver.series.ordinals
    taken = table.periods.lowerBound - 1
    if isPlain { _ = table.take(driver.series.values, from: held.lowerBound, into: source) }
  }

  /// The periods published by the end of another; `nil` when none was, they are overdue, or they cannot be brought to its
  /// frequency.
  mutating func bring(to origin: Period, in table: borrowing LagTable) -> ClosedRange<Int>? {
    changed = nil
    guard let edition = releases.edition(at: origin),
      releases.overdue(at: origin, after: edition) == nil
    else { return nil }
    if isPlain { return held.lowerBound...edition.end.ordinal }
    guard edition != self.edition else { return held }
    guard let series = try? driver.edition(edition, frequency: origin.frequency) else { return nil }
    let same = table.take(series.values, from: series.start.ordinal, into: source)
    // Figures of an edition that begins elsewhere are others from the beginning.
    changed =
      self.edition == nil || held.lowerBound != series.start.ordinal
      ? table.periods.lowerBound : same
    self.edition = edition
    held = series.ordinals
    return held
  }
}
