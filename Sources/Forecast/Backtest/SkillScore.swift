/// How one model did on one series at one horizon, against both no-change benchmarks.
public struct SkillScore: Sendable, Hashable {
  /// The series that was forecast.
  public let series: String
  /// The model.
  public let model: String
  /// Periods ahead.
  public let horizon: Int
  /// Forecasts, n.
  public let count: Int
  /// Origins at which the model could not be estimated.
  public let failures: Int
  /// The root mean squared error, in the unit of the series.
  public let rmse: Double
  /// The mean squared error over that of no-change from the last price.
  public let mspeRatioLast: Double
  /// The mean squared error over that of no-change from the average.
  public let mspeRatioAverage: Double
  /// Diebold–Mariano against no-change from the last price; `nil` for that benchmark itself.
  public let againstLast: DieboldMariano?
  /// Diebold–Mariano against no-change from the average; `nil` for that benchmark itself.
  public let againstAverage: DieboldMariano?
  /// Directions from the last price; `nil` for a model that never forecasts a movement.
  public let direction: DirectionHits?
}

extension RollingOrigins {
  /// Scores models on one series against no-change from the last price and from the average.
  ///
  /// At each horizon all models and both benchmarks are held against each other on the origins that
  /// all of them managed. The benchmarks come first in the list, then the models, then each rule's
  /// combination of the models and the benchmark from the last price.
  ///
  /// - Throws: ``DataError`` when a benchmark cannot be computed or a comparison has too few origins.
  public func skill(
    of models: [any PriceForecaster], combinations: [Combination] = [], on prices: PriceHistory
  ) throws(DataError) -> [SkillScore] {
    var runs = [
      try forecasts(of: NoChange(from: .lastPrice), on: prices),
      try forecasts(of: NoChange(from: .average), on: prices),
    ]
    for model in models { runs.append(try forecasts(of: model, on: prices)) }

    var scores: [SkillScore] = []
    for horizon in horizons {
      var records: [ForecastRecord] = []
      for run in runs { records.append(try run.record(horizon: horizon)) }
      records = records.onCommonOrigins()
      guard records.count == runs.count else {
        throw .other(
          "The models share no origin \(horizon) periods ahead; drop the one that fails most.")
      }
      let pool = [records[0]] + records.dropFirst(2)
      for rule in combinations { records.append(try pool.combined(by: rule)) }
      for (position, record) in records.enumerated() {
        scores.append(
          try record.skill(
            series: prices.average.name, last: records[0], average: records[1],
            failures: position < runs.count ? runs[position].failures.count : 0))
      }
    }
    return scores
  }
}

extension ForecastRecord {
  /// The score beside the records of both benchmarks, made at the same origins.
  func skill(
    series: String, last: ForecastRecord, average: ForecastRecord, failures: Int
  ) throws(DataError) -> SkillScore {
    SkillScore(
      series: series, model: model, horizon: horizon, count: count, failures: failures, rmse: rmse,
      mspeRatioLast: try mspeRatio(to: last), mspeRatioAverage: try mspeRatio(to: average),
      againstLast: forecasts == last.forecasts ? nil : try dieboldMariano(against: last),
      againstAverage: forecasts == average.forecasts ? nil : try dieboldMariano(against: average),
      direction: movements.isEmpty ? nil : try directionHits())
  }
}
