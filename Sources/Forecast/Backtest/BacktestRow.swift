/// How one model did on one price at one horizon.
public struct BacktestRow: Sendable {
  /// The price.
  public let series: String
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
  /// Distributions of past errors; `nil` with too few of them.
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
