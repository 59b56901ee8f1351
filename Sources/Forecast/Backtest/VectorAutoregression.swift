import Foundation

/// A vector autoregression of log differences of the price and other series.
///
///     zₜ = c + A₁zₜ₋₁ + … + Aₚzₜ₋ₚ + uₜ      BIC = ln|Σ| + (ln T/T)·k·(k·p + 1)
///
/// with `z` the k log differences, `Σ = Σûₜûₜ′/T`, each equation by least squares. The orders allowed,
/// up to P, compete on the rows that order P leaves; the winner is estimated on all rows its own lags allow.
/// Series that are published late end before the price: they are carried to the origin by the system
/// itself, with the months of the price that are known taken as known.
///
/// > Reference: Lütkepohl (2005), *New Introduction to Multiple Time Series Analysis*, ch. 4,
/// > doi:10.1007/978-3-540-27752-1; Baumeister & Kilian (2012), *Journal of Business & Economic
/// > Statistics* 30(2), 326–336, doi:10.1080/07350015.2011.648859.
public struct VectorAutoregression: PriceForecaster, Hashable {
  /// The series beside the price.
  public let drivers: [ReleasedSeries]
  /// Whose differences stand for the price, and where the forecast starts.
  public let start: StartingPrice
  /// The orders tried, up to P.
  public let orders: ClosedRange<Int>

  /// Creates the model.
  public init(
    with drivers: [ReleasedSeries], from start: StartingPrice, orders: ClosedRange<Int> = 1...6
  ) {
    precondition(!drivers.isEmpty, "a system needs a series beside the price")
    precondition(orders.lowerBound >= 0, "an order is not negative")
    self.drivers = drivers
    self.start = start
    self.orders = orders
  }

  /// What tables call the model.
  public var name: String {
    "VAR with \(drivers.map { "'\($0.series.name)'" }.joined(separator: ", "))"
  }

  /// A system as estimated: for each equation the constant, then lag 1 of every series, then lag 2.
  struct Fit: Sendable, Hashable {
    let order: Int
    let equations: [[Double]]
  }

  /// The price, carried forward by the system.
  ///
  /// - Throws: ``DataError`` for figures of zero or less, series without enough common periods or
  ///   that depend on one another.
  public func forecasts(from history: PriceHistory, horizons: [Int]) throws(DataError) -> [Double] {
    let origin = history.average.end
    var series = [try history.prices(start).log().difference()]
    for driver in drivers {
      series.append(try driver.known(at: origin).log().difference())
    }
    var span = series[0].span
    for other in series.dropFirst() {
      let shared = try series[0].overlap(other)
      span =
        max(
          span.lowerBound, shared.lowerBound)...max(
          min(span.upperBound, shared.upperBound), max(span.lowerBound, shared.lowerBound))
    }
    var values: [[Double]] = []
    for one in series { values.append(try one.slice(span).values) }
    let fit = try fitted(to: values)

    var level = log(history.startingPrice(start))
    var path: [Double] = []
    var period = span.upperBound
    let end = origin.advanced(by: horizons.max() ?? 0)
    while period < end {
      period = period.advanced(by: 1)
      var row = [1.0]
      for lag in stride(from: 1, through: fit.order, by: 1) {
        row += values.map { $0[$0.count - lag] }
      }
      let next = fit.equations.map { dot($0, row) }
      for number in values.indices { values[number].append(series[number][period] ?? next[number]) }
      guard period > origin else { continue }
      level += values[0][values[0].count - 1]
      path.append(level)
    }
    return history.averages(ofLogs: path, from: start, horizons: horizons)
  }

  /// Chooses the order and estimates the system on lists of one length.
  func fitted(to z: [[Double]]) throws(DataError) -> Fit {
    let length = z[0].count
    let maximumOrder = orders.upperBound
    let required = z.count * maximumOrder + maximumOrder + 24
    guard length >= required else {
      throw .tooShort(
        method: "A VAR of \(z.count) series and order up to \(maximumOrder)", required: required,
        available: length)
    }
    let order = try order(of: z)
    let design = QRDecomposition(Matrix(columns: Self.columns(z, order: order, from: order)))
    return Fit(order: order, equations: z.map { design.solve(Array($0[order...])) })
  }

  private func order(of z: [[Double]]) throws(DataError) -> Int {
    let maximumOrder = orders.upperBound
    let responses = z.map { Array($0[maximumOrder...]) }
    let n = Double(responses[0].count)
    let k = z.count
    let columns = Self.columns(z, order: maximumOrder, from: maximumOrder)
    var basis = OrthonormalBasis(length: responses[0].count)
    basis.insert(columns[0])
    var best = (order: orders.lowerBound, criterion: Double.infinity)
    for order in 0..<(maximumOrder + 1) {
      for number in stride(from: 1, through: order > 0 ? k : 0, by: 1) {
        basis.insert(columns[(order - 1) * k + number])
      }
      let left = responses.map(basis.remainder(of:))
      guard let determinant = Self.logDeterminant(left) else {
        throw .other("The series of '\(name)' depend on one another; drop one of them.")
      }
      let criterion =
        determinant - Double(k) * log(n) + log(n) / n * Double(k * (k * order + 1))
      if orders.contains(order), criterion < best.criterion { best = (order, criterion) }
    }
    return best.order
  }

  /// `ln|Σutut′|` by elimination; `nil` when it is singular.
  private static func logDeterminant(_ u: [[Double]]) -> Double? {
    var a = u.map { row in u.map { dot(row, $0) } }
    var sum = 0.0
    for i in a.indices {
      guard a[i][i] > 1e-14 * dot(u[i], u[i]) else { return nil }
      sum += log(a[i][i])
      for j in a.indices where j > i {
        let factor = a[j][i] / a[i][i]
        for l in a.indices { a[j][l] -= factor * a[i][l] }
      }
    }
    return sum
  }

  /// Ones, lag 1 of every series, lag 2 … for the rows from `first` on.
  private static func columns(_ z: [[Double]], order: Int, from first: Int) -> [[Double]] {
    let length = z[0].count
    var columns = [Array(repeating: 1.0, count: length - first)]
    for lag in stride(from: 1, through: order, by: 1) {
      columns += z.map { Array($0[(first - lag)..<(length - lag)]) }
    }
    return columns
  }
}
