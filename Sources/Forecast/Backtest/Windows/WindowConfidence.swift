extension WindowSearch {
  /// The windows that the data cannot tell from the best one, by absolute percentage errors out of sample.
  ///
  /// The set of Hansen, Lunde and Nason by the statistic Tmax, with moving blocks of a year where the forecast months hold
  /// four of them, else of a quarter of the months (at least three), and never shorter than the forecasts overlap: errors of
  /// gas prices last. Neighbouring windows err
  /// alike, so that even a small difference may tell them apart.
  ///
  /// - Parameters:
  ///   - resamples: bootstrap samples, 1000 unless stated.
  ///   - seed: of the bootstrap.
  ///   - level: the level of the set, 0.10 unless stated; sets of higher levels are not looked for.
  ///   - report: called for every window that is settled.
  /// - Returns: the set, its members named as the candidates.
  /// - Throws: ``DataError`` for a single window, for fewer months than two blocks hold, or two whose errors are the same in every month.
  public func confidenceSet(
    resamples: Int = 1000, seed: UInt64, level: Double = 0.10, report: WorkReport? = nil
  ) throws(DataError) -> ModelConfidenceSet {
    let months = forecastMonths.lowerBound.distance(to: forecastMonths.upperBound) + 1
    guard candidates.count >= 2 else {
      throw .other("A confidence set needs at least two windows; search over more of them.")
    }
    let length = max(min(12, months / 4), 3, ahead)
    guard months >= 2 * length else {
      throw .tooShort(
        method: "A confidence set with blocks of \(length) months", required: 2 * length,
        available: months)
    }
    var stream = RandomStream(seed: seed, stream: 0)
    return try ModelConfidenceSet(
      losses: candidates.map { ($0.name, $0.percentageErrors) }, statistic: .maximum,
      blockLength: length, resamples: resamples, level: level, report: report
    ) { stream.movingBlocks(of: length, from: months) }
  }
}
