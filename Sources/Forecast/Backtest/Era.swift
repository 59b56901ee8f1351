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

extension GasBacktest {
  /// What rows call the models, in the order of ``runs``: names that no rule and no title changes.
  public static let modelKeys = [
    "no_change", "rule", "searched", "searched_corrected", "searched_last_price", "regime_aware",
  ]

  /// Scores every model at every horizon on the months of an era.
  ///
  /// A forecast belongs to the era of the month that it forecasts, wherever it was made: those made
  /// before a break for months after it count against the model. Only monthly averages of gas are held,
  /// so both no-change benchmarks are one.
  ///
  /// - Throws: ``DataError`` when the era holds too few outcomes for a comparison, or begins before
  ///   the bands do.
  public func skill(in era: Era) throws(DataError) -> [BacktestRow] {
    var rows: [BacktestRow] = []
    for horizon in regimeAware.forecasts.records.map(\.horizon) {
      let full = try runs.records(horizon: horizon)
      let origins = full[0].origins.filter { era.targets.contains($0.advanced(by: horizon)) }
      guard let first = origins.first, let benchmark = full[0].at(Set(origins)) else {
        throw .other(
          "No month of the era \(era.name) is forecast \(horizon) month\(horizon == 1 ? "" : "s") ahead; "
            + "choose one between \(full[0].firstTarget) and \(full[0].lastTarget), or an earlier first origin."
        )
      }
      for (position, whole) in full.enumerated() {
        let distribution = distributions[position][horizon - 1]
        let begin = distribution.record.origins[0]
        guard begin <= first else {
          throw .other(
            "Bands \(horizon) months ahead begin with the origin \(begin) but the era \(era.name) asks for \(first); let "
              + "the first origin be \(first.distance(to: begin)) months earlier.")
        }
        guard let record = whole.at(Set(origins)) else { continue }
        rows.append(
          try BacktestRow(
            record, key: Self.modelKeys[position], series: series, era: era, last: benchmark,
            average: benchmark,
            scale: prices.average,
            bands: .success(
              try distribution.judged(levels: PriceBacktest.levels, at: Set(origins))),
            isCombination: position == full.count - 1))
      }
    }
    return rows
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
