/// How one model did on one price at one horizon, in one era or in all.
public struct BacktestRow: Sendable {
  /// The price.
  public let series: String
  /// The span of outcomes that it is judged on; `nil` for all of them.
  public let era: Era?
  /// The model.
  public let model: String
  /// How its drivers are known; `nil` for a model without drivers.
  public let drivers: DriverKnowledge?
  /// Whether it is a combination.
  public let isCombination: Bool
  /// Periods ahead.
  public let horizon: Int
  /// Forecasts judged, n.
  public let count: Int
  /// The first and the last origin judged.
  public let origins: ClosedRange<Period>
  /// Origins at which the model could not be estimated.
  public let failures: Int
  /// Why the first of them failed.
  public let firstFailure: DataError?
  /// Root mean squared error, in the unit of the price.
  public let rmse: Double
  /// Mean absolute error, in the unit of the price.
  public let mae: Double
  /// Mean absolute percentage error; `nil` when an outcome is zero.
  public let mape: Double?
  /// Mean absolute error over that of no-change, in-sample; `nil` without a history to scale by.
  public let mase: Double?
  /// Mean squared error over that of no-change from the last price, on the model's own origins.
  public let mspeRatioLast: Double
  /// Mean squared error over that of no-change from the average, on the model's own origins.
  public let mspeRatioAverage: Double
  /// Diebold–Mariano against the last price; `nil` where it cannot be computed.
  public let againstLast: DieboldMariano?
  /// Diebold–Mariano against the average; `nil` where it cannot be computed.
  public let againstAverage: DieboldMariano?
  /// Directions from the last price; `nil` for a model that never moves.
  public let direction: DirectionHits?
  /// Pesaran–Timmermann's p-value; `nil` where it cannot be computed.
  public let directionPValue: Double?
  /// Bands, CRPS and transforms of one and the same distributions; `nil` with too few past errors.
  public let bands: PastErrorBands?
  /// The histogram of transforms in ten bins; `nil` with fewer than fifty.
  public let histogram: PITHistogram?
  /// The p-value of the model confidence set; `nil` where it took no part in one.
  public var setPValue: Double?

  /// Whether the model belongs to the confidence set of a level; `nil` where it took no part.
  public func isInConfidenceSet(at level: Double) -> Bool? { setPValue.map { $0 > level } }

  /// Ahead of the last price at a level by Diebold–Mariano with both kernels.
  public func beatsLast(at level: Double) -> Bool {
    guard let againstLast, mspeRatioLast < 1 else { return false }
    return againstLast.result.pValue < level && againstLast.bartlettPValue < level
  }
}

extension BacktestRow {
  /// Sets a record beside those of both benchmarks, made at the same origins.
  ///
  /// - Parameters:
  ///   - record: the forecasts that are judged.
  ///   - series: the price.
  ///   - era: the span of outcomes, where there is one.
  ///   - last: no-change from the last price.
  ///   - average: no-change from the average.
  ///   - scale: the history that scales the MASE; `nil` for none.
  ///   - bands: the distributions of the record; `nil` for none.
  ///   - drivers: how its drivers are known.
  ///   - isCombination: whether it is a combination.
  ///   - failures: origins at which the model could not be estimated.
  /// - Throws: ``DataError`` when the records are not comparable.
  init(
    _ record: ForecastRecord, series: String, era: Era? = nil, last: ForecastRecord,
    average: ForecastRecord, scale: Series?, bands: PastErrorBands?,
    drivers: DriverKnowledge? = nil, isCombination: Bool = false,
    failures: [RollingForecasts.Failure] = []
  ) throws(DataError) {
    self.series = series
    self.era = era
    model = record.model
    self.drivers = drivers
    self.isCombination = isCombination
    horizon = record.horizon
    count = record.count
    origins = record.origins[0]...record.origins[record.count - 1]
    self.failures = failures.count
    firstFailure = failures.first?.reason
    rmse = record.rmse
    mae = record.mae
    mape = Self.attempt { () throws(DataError) in try record.mape() }
    mase = scale.flatMap { history in
      Self.attempt { () throws(DataError) in try record.mase(scaledBy: history) }
    }
    mspeRatioLast = try record.mspeRatio(to: last)
    mspeRatioAverage = try record.mspeRatio(to: average)
    againstLast = Self.attempt { () throws(DataError) in try record.dieboldMariano(against: last) }
    againstAverage = Self.attempt { () throws(DataError) in
      try record.dieboldMariano(against: average)
    }
    direction = Self.attempt { () throws(DataError) in try record.directionHits() }
    directionPValue = Self.attempt { () throws(DataError) in
      try record.pesaranTimmermann().pValue
    }
    self.bands = bands
    histogram = bands.flatMap { bands in
      Self.attempt { () throws(DataError) in try PITHistogram(bands.transforms) }
    }
  }

  /// A figure that a row can do without, where the data do not carry it.
  private static func attempt<Figure>(_ figure: () throws(DataError) -> Figure) -> Figure? {
    do throws(DataError) { return try figure() } catch { return nil }
  }
}
