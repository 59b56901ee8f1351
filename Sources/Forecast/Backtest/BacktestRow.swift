/// How one model did on one price at one horizon, in one era or in all.
public struct BacktestRow: Sendable {
  /// The price.
  public let series: String
  /// The span of outcomes that it is judged on; `nil` for all of them.
  public let era: Era?
  /// The model, by its heading in tables.
  public let model: String
  /// The model, by its key in the plan.
  public let modelKey: String
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
  /// Why, each distinct reason with its count.
  public let failureReasons: [FailureReason]
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
  /// Whether the 80 % bands hold what they promise, by ``PastErrorBands/coverageTest(level:horizon:)``; `nil` without
  /// bands or with too few of them.
  public let coverageTest: TestResult?
  /// The histogram of transforms in ten bins; `nil` with fewer than fifty.
  public let histogram: PITHistogram?
  /// Figures that could not be had, each with the reason.
  ///
  /// Those that a model cannot have by its nature, as a test against itself or directions of a price that stays,
  /// are not among them.
  public let missing: [Missing]
  /// The p-value of the model confidence set; `nil` where it took no part in one.
  public var setPValue: Double?

  /// The p-value of ``coverageTest``.
  public var coverage80P: Double? { coverageTest?.pValue }

  /// Whether the model belongs to the confidence set of a level; `nil` where it took no part.
  public func isInConfidenceSet(at level: Double) -> Bool? { setPValue.map { $0 > level } }

  /// Ahead of the last price at a level by Diebold–Mariano with both kernels.
  public func beatsLast(at level: Double) -> Bool {
    guard let againstLast, mspeRatioLast < 1 else { return false }
    return againstLast.result.pValue < level && againstLast.bartlettPValue < level
  }
}

extension BacktestRow {
  /// A figure that could not be had.
  public struct Missing: Sendable, Hashable {
    /// Which one.
    public let figure: Figure
    /// Why not.
    public let reason: DataError
  }

  /// The figures that a row can go without, as JSON calls them.
  public enum Figure: String, Sendable {
    /// The mean absolute percentage error.
    case mape
    /// The mean absolute scaled error.
    case mase
    /// Diebold–Mariano against the last price.
    case testAgainstLast = "dmP"
    /// Diebold–Mariano against the average.
    case testAgainstAverage = "dmPAverage"
    /// Pesaran–Timmermann.
    case directionTest = "ptP"
    /// Bands, CRPS and transforms.
    case bands
    /// The test of the coverage of 80 % bands.
    case coverageTest = "coverage80P"
    /// The histogram of transforms.
    case histogram = "pit"
  }

  /// Sets a record beside those of both benchmarks, made at the same origins.
  ///
  /// - Parameters:
  ///   - record: the forecasts that are judged.
  ///   - key: the key of the model in the plan.
  ///   - series: the price.
  ///   - era: the span of outcomes, where there is one.
  ///   - last: no-change from the last price.
  ///   - average: no-change from the average.
  ///   - scale: the history that scales the MASE, of which each origin sees its own part.
  ///   - bands: the distributions of the record, or why there are none.
  ///   - drivers: how its drivers are known.
  ///   - isCombination: whether it is a combination.
  ///   - failures: origins at which the model could not be estimated.
  /// - Throws: ``DataError`` when the records are not comparable.
  init(
    _ record: ForecastRecord, key: String, series: String, era: Era? = nil, last: ForecastRecord,
    average: ForecastRecord, scale: Series, bands: Result<PastErrorBands, DataError>,
    drivers: DriverKnowledge? = nil, isCombination: Bool = false,
    failures: [RollingForecasts.Failure] = []
  ) throws(DataError) {
    self.series = series
    self.era = era
    model = record.model
    modelKey = key
    self.drivers = drivers
    self.isCombination = isCombination
    horizon = record.horizon
    count = record.count
    origins = record.origins[0]...record.origins[record.count - 1]
    self.failures = failures.count
    failureReasons = failures.reasons
    rmse = record.rmse
    mae = record.mae
    var missing: [Missing] = []
    mape = Self.attempt(.mape, &missing) { () throws(DataError) in try record.mape() }
    mase = Self.attempt(.mase, &missing) { () throws(DataError) in
      try record.mase(scaledBy: scale)
    }
    mspeRatioLast = try record.mspeRatio(to: last)
    mspeRatioAverage = try record.mspeRatio(to: average)
    againstLast =
      record.forecasts == last.forecasts
      ? nil
      : Self.attempt(.testAgainstLast, &missing) { () throws(DataError) in
        try record.dieboldMariano(against: last)
      }
    againstAverage =
      record.forecasts == average.forecasts
      ? nil
      : Self.attempt(.testAgainstAverage, &missing) { () throws(DataError) in
        try record.dieboldMariano(against: average)
      }
    let moves = !record.movements.isEmpty
    direction = try moves ? record.directionHits() : nil
    directionPValue =
      moves
      ? Self.attempt(.directionTest, &missing) { () throws(DataError) in
        try record.pesaranTimmermann().pValue
      } : nil
    let distributions = Self.attempt(.bands, &missing) { () throws(DataError) in try bands.get() }
    self.bands = distributions
    let horizon = record.horizon
    coverageTest = distributions.flatMap { found in
      Self.attempt(.coverageTest, &missing) { () throws(DataError) in
        try found.coverageTest(level: 0.8, horizon: horizon)
      }
    }
    histogram = distributions.flatMap { found in
      Self.attempt(.histogram, &missing) { () throws(DataError) in
        try PITHistogram(found.transforms)
      }
    }
    self.missing = missing
  }

  /// A figure that a row can do without, or the reason why it has to.
  private static func attempt<Value>(
    _ figure: Figure, _ missing: inout [Missing], _ value: () throws(DataError) -> Value
  ) -> Value? {
    do throws(DataError) {
      return try value()
    } catch {
      missing.append(Missing(figure: figure, reason: error))
      return nil
    }
  }
}
