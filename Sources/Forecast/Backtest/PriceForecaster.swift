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

  /// Forecasts from one origin after the other, each from what was known at it alone; sooner where a model shares work
  /// between them.
  ///
  /// `answer` is called for every origin in the order asked, with the forecasts or with what went wrong.
  func forecasts(
    at origins: [Period], of prices: PriceHistory, window: RollingOrigins.Window, horizons: [Int],
    answer: (Period, Result<[Double], DataError>) -> Void)

  /// The longest horizon that the model reaches, in periods; `nil` for any.
  var longestHorizon: Int? { get }

  /// Whether the model looks at what lies before the origin; one that does not needs no window.
  var usesHistory: Bool { get }

  /// Whether the model speaks at an origin at all; a published outlook speaks only when it appears.
  func speaks(at origin: Period) -> Bool
}

extension PriceForecaster {
  /// Every origin by itself.
  public func forecasts(
    at origins: [Period], of prices: PriceHistory, window: RollingOrigins.Window, horizons: [Int],
    answer: (Period, Result<[Double], DataError>) -> Void
  ) {
    for origin in origins {
      do throws(DataError) {
        let known = try prices.known(at: origin, window: window)
        answer(origin, .success(try forecasts(from: known, horizons: horizons)))
      } catch {
        answer(origin, .failure(error))
      }
    }
  }

  /// Any horizon.
  public var longestHorizon: Int? { nil }

  /// It does.
  public var usesHistory: Bool { true }

  /// At every origin.
  public func speaks(at origin: Period) -> Bool { true }
}
