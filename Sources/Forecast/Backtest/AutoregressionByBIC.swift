import Foundation

/// An autoregression of log differences of the average, its order chosen anew at every origin.
///
///     Δln yₜ = c + φ₁·Δln yₜ₋₁ + … + φₚ·Δln yₜ₋ₚ + eₜ      BIC = n·ln(SSR/n) + (p + 1)·ln n
///
/// Orders 0 … P compete on the rows that order P leaves; the winner is estimated on all rows that
/// its own lags allow. Forecast h uses forecast h − 1; `exp` of it is the median of the price.
///
/// From the last price, `y` is the last price of each period instead, and the average of a period is
/// taken as the geometric mean of the prices at its two ends, `√(ŷₜ₊ₕ₋₁·ŷₜ₊ₕ)`.
public struct AutoregressionByBIC: PriceForecaster, Hashable {
  /// The largest order tried, P.
  public let maximumOrder: Int

  /// Whose differences they are, and where the forecast starts.
  public let start: StartingPrice

  /// Creates the model.
  public init(maximumOrder: Int = 12, from start: StartingPrice = .average) {
    precondition(maximumOrder >= 0, "an order is not negative")
    self.maximumOrder = maximumOrder
    self.start = start
  }

  /// What tables call the model.
  public var name: String {
    "AR by BIC on log differences" + (start == .average ? "" : " of the \(start.rawValue)")
  }

  /// An autoregression as estimated: constant first, then lags 1 … p.
  struct Fit: Sendable, Hashable {
    let coefficients: [Double]
    var order: Int { coefficients.count - 1 }
  }

  /// The average, carried forward step by step.
  ///
  /// - Throws: ``DataError`` for a price of zero or less, one that never moves, or fewer than
  ///   `2P + 10`.
  public func forecasts(from history: PriceHistory, horizons: [Int]) throws(DataError) -> [Double] {
    var differences = try history.prices(start).log().difference().values
    let fit = try fitted(to: differences)
    var level = log(history.startingPrice(start))
    var path: [Double] = []
    for _ in 0..<(horizons.max() ?? 0) {
      let lags = differences.suffix(fit.order).reversed()
      differences.append(dot(fit.coefficients, [1] + lags))
      level += differences[differences.count - 1]
      path.append(level)
    }
    return history.averages(ofLogs: path, from: start, horizons: horizons)
  }

  /// Chooses the order and estimates it.
  func fitted(to x: [Double]) throws(DataError) -> Fit {
    let required = 2 * maximumOrder + 10
    guard x.count >= required else {
      throw .tooShort(
        method: "An autoregression of order up to \(maximumOrder)", required: required,
        available: x.count)
    }
    guard x.contains(where: { $0 != x[0] }) else {
      throw .constantSeries(method: "An autoregression")
    }

    let order = order(of: x)
    let columns = Self.columns(x, order: order, from: order)
    return Fit(coefficients: QRDecomposition(Matrix(columns: columns)).solve(Array(x[order...])))
  }

  /// The order of least BIC.
  private func order(of x: [Double]) -> Int {
    let response = Array(x[maximumOrder...])
    let n = Double(response.count)
    var basis = OrthonormalBasis(length: response.count)
    var best = (order: 0, criterion: Double.infinity)
    for (order, column) in Self.columns(x, order: maximumOrder, from: maximumOrder).enumerated() {
      basis.insert(column)
      let criterion =
        n * log(basis.sumOfSquaresLeft(of: response) / n) + Double(order + 1) * log(n)
      if criterion < best.criterion { best = (order, criterion) }
    }
    return best.order
  }

  /// A column of ones and the lags 1 … p for the rows from `first` on.
  private static func columns(_ x: [Double], order: Int, from first: Int) -> [[Double]] {
    var columns = [Array(repeating: 1.0, count: x.count - first)]
    for lag in 1..<(order + 1) { columns.append(Array(x[(first - lag)..<(x.count - lag)])) }
    return columns
  }
}
