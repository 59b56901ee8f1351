/// A model that forecasts the average price of later periods from what is known at an origin.
///
/// It is handed a history that ends at the origin and cannot see further; whatever it estimates, it
/// estimates anew at every origin.
public protocol PriceForecaster: Sendable {
  /// What tables call the model.
  var name: String { get }

  /// Forecasts of the average, one for each horizon, in the unit of the history.
  ///
  /// - Throws: ``DataError`` when the history does not carry the model.
  func forecasts(from history: PriceHistory, horizons: [Int]) throws(DataError) -> [Double]

  /// The same forecasts, sooner where a model shares work with the origin before.
  ///
  /// - Throws: ``DataError`` as ``forecasts(from:horizons:)`` does.
  func forecasts(
    from history: PriceHistory, horizons: [Int], remembering memory: inout OriginMemory
  ) throws(DataError) -> [Double]

  /// The longest horizon that the model reaches, in periods; `nil` for any.
  var longestHorizon: Int? { get }

  /// Whether the model looks at what lies before the origin; one that does not needs no window.
  var usesHistory: Bool { get }

  /// Whether the model speaks at an origin at all; a published outlook speaks only when it appears.
  func speaks(at origin: Period) -> Bool
}

extension PriceForecaster {
  /// Without a memory.
  public func forecasts(
    from history: PriceHistory, horizons: [Int], remembering memory: inout OriginMemory
  ) throws(DataError) -> [Double] {
    try forecasts(from: history, horizons: horizons)
  }

  /// Any horizon.
  public var longestHorizon: Int? { nil }

  /// It does.
  public var usesHistory: Bool { true }

  /// At every origin.
  public func speaks(at origin: Period) -> Bool { true }
}
