import Foundation

/// A forecast from one sign at the origin, estimated for each horizon by itself.
///
///     ln ȳₜ₊ₕ − ln pₜ = αₕ + βₕ·xₜ + eₜ₊ₕ      ŷₜ₊ₕ = pₜ·exp(αₕ + βₕ·xₜ)
///
/// with averages `ȳ`, the starting price `p` and the sign `x`, by least squares on all pairs whose
/// outcome is known at the origin. `exp` of it is the median of the price. Pairs overlap, so h of
/// them count for little more than one; with few years of history β is mostly noise.
///
/// > Reference: Baumeister, Kilian & Zhou (2018), *Macroeconomic Dynamics* 22(3), 562–580,
/// > doi:10.1017/S1365100516000237, for the product spread; Alquist, Kilian & Vigfusson (2013),
/// > *Handbook of Economic Forecasting* 2A, 427–507, doi:10.1016/B978-0-444-53683-9.00008-6.
public struct DirectRegression: PriceForecaster, Hashable {
  /// What is looked at.
  public enum Sign: Sendable, Hashable {
    /// `ln sₜ − ln ȳₜ`: the price of a product over that of crude oil.
    case productSpread(ReleasedSeries)
    /// `ln pₜ − mean of the last n ln ȳ`: how far the price stands from its past.
    case distanceFromMean(periods: Int)
    /// `ln pₜ − ln pₜ₋ₙ`: where the price comes from.
    case momentum(periods: Int)
  }

  /// The pairs without which β is not estimated.
  static let fewestPairs = 24

  /// What is looked at.
  public let sign: Sign
  /// Where the forecast starts.
  public let start: StartingPrice
  /// Whether α is estimated; without it the sign alone moves the price.
  public let hasConstant: Bool

  /// Creates the model.
  public init(on sign: Sign, from start: StartingPrice, hasConstant: Bool = true) {
    self.sign = sign
    self.start = start
    self.hasConstant = hasConstant
  }

  /// What tables call the model.
  public var name: String {
    switch sign {
    case .productSpread(let product): "spread of '\(product.series.name)'"
    case .distanceFromMean(let periods): "return to the mean of \(periods)"
    case .momentum(let periods): "momentum over \(periods)"
    }
  }

  /// The starting price moved by what the sign foretells.
  ///
  /// - Throws: ``DataError`` when the sign is not known at the origin, or fewer than 24 pairs are.
  public func forecasts(from history: PriceHistory, horizons: [Int]) throws(DataError) -> [Double] {
    let averages = try history.average.log()
    let prices = try history.prices(start).log()
    let signs = try signs(averages: averages, prices: prices)
    let origin = history.average.end
    let now = try signs.value(at: origin)
    let first = max(signs.start, prices.start)
    let count = first.distance(to: origin) + 1
    let x = Array(signs.values.suffix(count))
    let p = Array(prices.values.suffix(count))
    let y = Array(averages.values.suffix(count))
    var forecasts: [Double] = []
    for horizon in horizons {
      let pairs = count - horizon
      guard pairs >= Self.fewestPairs else {
        throw .tooShort(
          method: "A regression \(horizon) periods ahead", required: Self.fewestPairs + horizon,
          available: count)
      }
      let line = try line(
        through: (0..<pairs).map { (x[$0], y[$0 + horizon] - p[$0]) })
      forecasts.append(history.startingPrice(start) * exp(line.constant + line.slope * now))
    }
    return forecasts
  }

  private func signs(averages: Series, prices: Series) throws(DataError) -> Series {
    switch sign {
    case .productSpread(let product):
      let known = try product.known(at: averages.end).log()
      return try known.combined(
        with: averages, name: "spread of \(product.series.name)", unit: .ratio
      ) { $0 - $1 }
    case .distanceFromMean(let periods):
      let center = try averages.movingAverage(periods)
      return try prices.combined(with: center, name: "distance", unit: .ratio) { $0 - $1 }
    case .momentum(let periods):
      guard prices.count > periods else {
        throw .tooShort(
          method: "Momentum over \(periods) periods", required: periods + 1,
          available: prices.count)
      }
      return try prices.combined(with: prices.lag(periods), name: "momentum", unit: .ratio) {
        $0 - $1
      }
    }
  }

  private func line(
    through pairs: [(x: Double, y: Double)]
  ) throws(DataError) -> (constant: Double, slope: Double) {
    let n = Double(pairs.count)
    let center =
      hasConstant
      ? (x: pairs.reduce(0) { $0 + $1.x } / n, y: pairs.reduce(0) { $0 + $1.y } / n) : (x: 0, y: 0)
    var (square, product) = (0.0, 0.0)
    for pair in pairs {
      square += (pair.x - center.x) * (pair.x - center.x)
      product += (pair.x - center.x) * (pair.y - center.y)
    }
    guard square > 0 else { throw .constantSeries(method: "A regression on '\(name)'") }
    let slope = product / square
    return (center.y - slope * center.x, slope)
  }
}
