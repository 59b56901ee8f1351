/// A span of outcomes that is scored by itself, such as that of oil-indexed contracts.
public struct Era: Sendable, Hashable {
  /// What tables call it, such as `1998-01 to 2010-03`.
  public let name: String
  /// The months that are forecast.
  public let targets: ClosedRange<Period>

  /// Creates an era.
  public init(_ targets: ClosedRange<Period>) {
    self.name = "\(targets.lowerBound) to \(targets.upperBound)"
    self.targets = targets
  }
}

/// How one model did at one horizon in one era.
public struct EraSkill: Sendable, Hashable {
  /// The era.
  public let era: Era
  /// The score against no-change.
  public let score: SkillScore
  /// The share that the bands promised.
  public let level: Double
  /// The share of outcomes inside the model's tracked bands.
  public let coverage: Double
  /// The mean width of the bands, in the unit of the series.
  public let meanWidth: Double
  /// The mean interval score of the bands, in the unit of the series.
  public let intervalScore: Double
}

extension GasBacktest {
  /// Scores every model at every horizon on the months of an era.
  ///
  /// A forecast belongs to the era of the month that it forecasts, wherever it was made: those made
  /// before a break for months after it count against the model.
  ///
  /// - Throws: ``DataError`` when the era holds too few outcomes for a comparison, or begins before
  ///   the bands do.
  public func skill(in era: Era) throws(DataError) -> [EraSkill] {
    var skills: [EraSkill] = []
    for horizon in regimeAware.forecasts.records.map(\.horizon) {
      let full = try runs.records(horizon: horizon)
      let origins = full[0].origins.filter { era.targets.contains($0.advanced(by: horizon)) }
      let records = full.compactMap { $0.at(Set(origins)) }
      guard let benchmark = records.first else {
        throw .other(
          "No month of \(era.name) is forecast \(horizon) months ahead; "
            + "choose an era between \(full[0].firstTarget) and \(full[0].lastTarget).")
      }
      for (position, record) in records.enumerated() {
        let band = try bands[position][horizon - 1].at(Set(origins))
        guard band.origins.count == origins.count else {
          throw .other(
            "Bands \(horizon) months ahead begin with \(band.origins.first ?? origins[0]) but the "
              + "era \(era.name) earlier; choose an earlier first origin.")
        }
        skills.append(
          EraSkill(
            era: era,
            score: try record.skill(
              series: series, last: benchmark, average: benchmark, failures: 0),
            level: level, coverage: band.record.coverage, meanWidth: band.record.meanWidth,
            intervalScore: band.record.intervalScore))
      }
    }
    return skills
  }
}

extension [RollingForecasts] {
  fileprivate func records(horizon: Int) throws(DataError) -> [ForecastRecord] {
    var records: [ForecastRecord] = []
    for run in self { records.append(try run.record(horizon: horizon)) }
    return records
  }
}

extension ForecastRecord {
  fileprivate var firstTarget: Period { origins[0].advanced(by: horizon) }
  fileprivate var lastTarget: Period { origins[count - 1].advanced(by: horizon) }
}
