import Foundation

/// A smoothed level with a trend that fades, on logs of the average: ETS(A,Ad,N).
///
///     eₜ = ln yₜ − lₜ₋₁ − φ·bₜ₋₁      lₜ = lₜ₋₁ + φ·bₜ₋₁ + α·eₜ      bₜ = φ·bₜ₋₁ + α·β·eₜ
///     ln ŷₜ₊ₕ = lₜ + (φ + φ² + … + φʰ)·bₜ
///
/// The level starts at the first average, the trend at 0. α in [0, 1], β in [0, 1] and φ in
/// [0.8, 0.98] minimise Σeₜ²: the best point of a grid, steps along each axis that are halved when none helps, and from
/// there Levenberg's and Marquardt's steps to the last digits. `exp` of the forecast is the median of the price.
///
/// From the last price, `y` is the last price of each period instead, and the average of a period is
/// taken as the geometric mean of the prices at its two ends.
///
/// > Reference: Gardner & McKenzie (1985), *Management Science* 31(10), 1237–1246,
/// > doi:10.1287/mnsc.31.10.1237; Hyndman, Koehler, Snyder & Grose (2002), *International Journal
/// > of Forecasting* 18(3), 439–454, doi:10.1016/S0169-2070(01)00110-8; Marquardt (1963), *SIAM Journal on Applied
/// > Mathematics* 11(2), 431–441, doi:10.1137/0111030.
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
    while step > 1e-2 {
      let moves = [
        best.moved(level: step), best.moved(level: -step), best.moved(trend: step),
        best.moved(trend: -step), best.moved(damping: step / 4), best.moved(damping: -step / 4),
      ]
      if !moves.contains(where: attempt) { step /= 2 }
    }
    return best.refined(on: y)
  }

  /// The least of the squared error nearby, by Levenberg–Marquardt steps within the bounds.
  ///
  /// Near the least the sum is flat to its last digits, while its slope is not: what lowers the slope is taken as well.
  private func refined(on y: [Double]) -> Self {
    var best = self
    var least = filtered(y).sumOfSquares
    var resistance = 1e-3
    var slopes = best.slopes(on: y)
    while resistance < 1e12 {
      guard let step = best.step(down: slopes, against: resistance) else {
        resistance *= 10
        continue
      }
      let candidate = best.moved(level: step.x, trend: step.y, damping: step.z)
      guard candidate != best else { break }
      let sum = candidate.filtered(y).sumOfSquares
      let next = candidate.slopes(on: y)
      guard
        sum < least * (1 - 1e-12)
          || sum <= least * (1 + 1e-12)
            && candidate.pull(of: next) < best.pull(of: slopes) * 0.9
      else {
        resistance *= 10
        continue
      }
      best = candidate
      least = sum
      resistance = max(resistance / 10, 1e-12)
      slopes = next
    }
    return best
  }

  /// What the errors change by with each parameter: JᵀJ by columns and Jᵀe for e and its derivatives J.
  private func slopes(on y: [Double]) -> (squares: [SIMD3<Double>], products: SIMD3<Double>) {
    var (l, b) = (y[0], 0.0)
    var (dl, db) = (SIMD3<Double>.zero, SIMD3<Double>.zero)
    var (first, second, third) = (dl, dl, dl)
    var products = SIMD3<Double>.zero
    for value in y.dropFirst() {
      let carried = damping * b
      let error = value - l - carried
      let dCarried = damping * db + SIMD3(0, 0, b)
      let de = -dl - dCarried
      dl += dCarried + level * de + SIMD3(error, 0, 0)
      db = dCarried + level * trend * de + SIMD3(trend * error, level * error, 0)
      first += de.x * de
      second += de.y * de
      third += de.z * de
      products += error * de
      l += carried + level * error
      b = carried + level * trend * error
    }
    return ([first, second, third], products)
  }

  /// The parameters that are not held at a bound, and that the errors hang on.
  private func free(of slopes: (squares: [SIMD3<Double>], products: SIMD3<Double>)) -> [Int] {
    let figures = [(level, 0.0, 1.0), (trend, 0.0, 1.0), (damping, 0.8, 0.98)]
    return (0..<3).filter { j in
      let (figure, lower, upper) = figures[j]
      return slopes.squares[j][j] > 0
        && !(figure == lower && slopes.products[j] >= 0)
        && !(figure == upper && slopes.products[j] <= 0)
    }
  }

  /// How far the sum is from its least: the largest part of an error's length that a parameter could still take away.
  private func pull(of slopes: (squares: [SIMD3<Double>], products: SIMD3<Double>)) -> Double {
    free(of: slopes).map { abs(slopes.products[$0]) / slopes.squares[$0][$0].squareRoot() }.max()
      ?? 0
  }

  /// A step of the free parameters; `nil` when their slopes depend on one another.
  private func step(
    down slopes: (squares: [SIMD3<Double>], products: SIMD3<Double>), against resistance: Double
  ) -> SIMD3<Double>? {
    let free = free(of: slopes)
    guard !free.isEmpty else { return .zero }
    let left = Matrix(
      columns: free.map { column in
        free.map { slopes.squares[$0][column] * ($0 == column ? 1 + resistance : 1) }
      })
    guard let solved = left.solve(free.map { -slopes.products[$0] }) else { return nil }
    var step = SIMD3<Double>.zero
    for (place, j) in free.enumerated() { step[j] = solved[place] }
    return step
  }

  private func moved(level a: Double = 0, trend b: Double = 0, damping c: Double = 0) -> Self {
    Self(
      level: min(max(level + a, 0), 1), trend: min(max(trend + b, 0), 1),
      damping: min(max(damping + c, 0.8), 0.98))
  }
}
