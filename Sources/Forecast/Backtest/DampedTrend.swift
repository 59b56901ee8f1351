import Foundation

/// A smoothed level with a trend that fades, on logs of the average: ETS(A,Ad,N).
///
///     eₜ = ln yₜ − lₜ₋₁ − φ·bₜ₋₁      lₜ = lₜ₋₁ + φ·bₜ₋₁ + α·eₜ      bₜ = φ·bₜ₋₁ + α·β·eₜ
///     ln ŷₜ₊ₕ = lₜ + (φ + φ² + … + φʰ)·bₜ
///
/// The level starts at the first average, the trend at 0. α in [0, 1], β in [0, 1] and φ in
/// [0.8, 0.98] minimise Σeₜ²: the best point of a grid, then steps along each axis that are halved
/// when none helps. `exp` of the forecast is the median of the price.
///
/// From the last price, `y` is the last price of each period instead, and the average of a period is
/// taken as the geometric mean of the prices at its two ends.
///
/// > Reference: Gardner & McKenzie (1985), *Management Science* 31(10), 1237–1246,
/// > doi:10.1287/mnsc.31.10.1237; Hyndman, Koehler, Snyder & Grose (2002), *International Journal
/// > of Forecasting* 18(3), 439–454, doi:10.1016/S0169-2070(01)00110-8.
public struct DampedTrend: PriceForecaster, Hashable {
  /// Which price is smoothed.
  public let start: StartingPrice

  /// Creates the model.
  public init(from start: StartingPrice = .average) {
    self.start = start
  }

  /// What tables call the model.
  public var name: String {
    "damped trend on logs" + (start == .average ? "" : " of the \(start.rawValue)")
  }

  /// The level with what is left of the trend.
  ///
  /// - Throws: ``DataError`` for a price of zero or less, one that never moves, or fewer than 24.
  public func forecasts(from history: PriceHistory, horizons: [Int]) throws(DataError) -> [Double] {
    let logs = try history.prices(start).log().values
    guard logs.count >= 24 else {
      throw .tooShort(method: "A damped trend", required: 24, available: logs.count)
    }
    guard logs.contains(where: { $0 != logs[0] }) else {
      throw .constantSeries(method: "A damped trend")
    }

    let smoothing = Smoothing.fitted(to: logs)
    let state = smoothing.filtered(logs)
    let path = stride(from: 1, through: horizons.max() ?? 0, by: 1).map {
      smoothing.forecast(from: state, horizon: $0)
    }
    return history.averages(ofLogs: path, from: start, horizons: horizons)
  }
}

extension DampedTrend {
  /// The three parameters.
  struct Smoothing: Sendable, Hashable {
    /// α, the weight of an error in the level.
    var level: Double
    /// β, the weight of the level's correction in the trend.
    var trend: Double
    /// φ, what is left of the trend after a period.
    var damping: Double
  }

  /// Level and trend after the last figure, and the sum of squared errors on the way there.
  struct State: Sendable, Hashable {
    var level: Double
    var trend = 0.0
    var sumOfSquares = 0.0
  }
}

extension DampedTrend.Smoothing {
  /// Runs through the figures.
  func filtered(_ y: [Double]) -> DampedTrend.State {
    var state = DampedTrend.State(level: y[0])
    for value in y.dropFirst() {
      let carried = damping * state.trend
      let error = value - state.level - carried
      state.level += carried + level * error
      state.trend = carried + level * trend * error
      state.sumOfSquares += error * error
    }
    return state
  }

  /// The forecast h periods after a state.
  func forecast(from state: DampedTrend.State, horizon: Int) -> Double {
    var sum = 0.0
    var power = 1.0
    for _ in 0..<horizon {
      power *= damping
      sum += power
    }
    return state.level + sum * state.trend
  }

  /// The parameters of least squared error.
  static func fitted(to y: [Double]) -> Self {
    var best = Self(level: 0.5, trend: 0.1, damping: 0.9)
    var least = best.filtered(y).sumOfSquares
    func attempt(_ candidate: Self) -> Bool {
      let sum = candidate.filtered(y).sumOfSquares
      guard sum < least else { return false }
      best = candidate
      least = sum
      return true
    }
    for level in [0.1, 0.4, 0.7, 0.9, 1] {
      for trend in [0, 0.1, 0.3, 0.6] {
        for damping in [0.8, 0.89, 0.98] {
          _ = attempt(Self(level: level, trend: trend, damping: damping))
        }
      }
    }
    var step = 0.1
    while step > 1e-4 {
      let moves = [
        best.moved(level: step), best.moved(level: -step), best.moved(trend: step),
        best.moved(trend: -step), best.moved(damping: step / 4), best.moved(damping: -step / 4),
      ]
      if !moves.contains(where: attempt) { step /= 2 }
    }
    return best
  }

  private func moved(level a: Double = 0, trend b: Double = 0, damping c: Double = 0) -> Self {
    Self(
      level: min(max(level + a, 0), 1), trend: min(max(trend + b, 0), 1),
      damping: min(max(damping + c, 0.8), 0.98))
  }
}
