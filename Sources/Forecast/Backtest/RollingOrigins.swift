/// From where a backtest forecasts, how far, and on how much history.
public struct RollingOrigins: Sendable, Hashable {
  /// The history that a model sees at an origin.
  public enum Window: Sendable, Hashable {
    /// Everything up to the origin.
    case expanding
    /// The last so many periods up to the origin.
    case fixed(Int)
  }

  /// The first origin: the last period known.
  public let first: Period
  /// The last origin.
  public let last: Period
  /// Periods from one origin to the next.
  public let step: Int
  /// The history that a model sees.
  public let window: Window
  /// Periods ahead, each from 1, in rising order.
  public let horizons: [Int]

  /// Creates a scheme; horizons are put in order.
  ///
  /// - Throws: ``DataError`` when the last origin lies before the first or there is no horizon.
  public init(
    from first: Period, through last: Period, step: Int = 1, window: Window = .expanding,
    horizons: [Int]
  ) throws(DataError) {
    precondition(step >= 1, "origins are at least one period apart")
    precondition(horizons.allSatisfy { $0 >= 1 }, "a horizon is at least one period")
    if case .fixed(let length) = window { precondition(length >= 1, "a window is not empty") }
    guard first.frequency == last.frequency, first <= last else {
      throw .other("Origins run from \(first) to \(last); name the earlier one first.")
    }
    guard !horizons.isEmpty else {
      throw .other("A backtest without a horizon forecasts nothing; name one, such as 1.")
    }
    self.first = first
    self.last = last
    self.step = step
    self.window = window
    self.horizons = Set(horizons).sorted()
  }

  /// Creates a scheme that goes on to the last origin whose outcome is held at the shortest horizon.
  ///
  /// - Throws: ``DataError`` when that origin lies before the first or there is no horizon.
  public init(
    from first: Period, on prices: PriceHistory, step: Int = 1, window: Window = .expanding,
    horizons: [Int]
  ) throws(DataError) {
    let last = min(prices.average.end.advanced(by: -(horizons.min() ?? 0)), prices.last.end)
    try self.init(from: first, through: last, step: step, window: window, horizons: horizons)
  }

  /// The origins in order of time.
  public var origins: [Period] {
    stride(from: 0, through: first.distance(to: last), by: step).map { first.advanced(by: $0) }
  }
}
