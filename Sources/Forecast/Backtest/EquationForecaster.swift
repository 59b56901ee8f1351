import Foundation

/// A dynamic equation of the price and its drivers, estimated anew at every origin.
///
/// The sample ends where the last published figure of any driver does; from there to the origin and
/// beyond, drivers go on as ``DriverKnowledge`` says. Dated shocks are not among the variables: that
/// an event was one, and when it ended, was known only afterwards.
///
/// With a deflator the equation is one of real prices, and the forecast is brought back to prices of
/// the day with the inflation of the last twelve months held.
public struct EquationForecaster: PriceForecaster {
  /// Which equation.
  public enum Specification: Sendable, Hashable {
    /// As given, in `price` and the names of the drivers.
    case given(Formula)
    /// The model within these limits that has the least BIC at the origin.
    case searched(upTo: ARDL)
  }

  /// The name of the price in equations.
  public static let price = "price"

  /// Which equation.
  public let specification: Specification
  /// The drivers by the name they have in the equation.
  public let drivers: [String: ReleasedSeries]
  /// What makes prices real.
  public let deflator: ReleasedSeries?
  /// How drivers go on after what is published.
  public let known: DriverKnowledge
  /// Editions of an outlook, by driver and by the origin that they were published at.
  public let vintages: [String: [Period: Series]]
  /// Which price the equation is of.
  public let start: StartingPrice
  /// The names of the drivers in order, and the drivers so ordered.
  let names: [String]
  let released: [ReleasedSeries]

  /// Creates the model.
  public init(
    _ specification: Specification, drivers: [String: ReleasedSeries],
    deflator: ReleasedSeries? = nil, known: DriverKnowledge,
    vintages: [String: [Period: Series]] = [:], from start: StartingPrice
  ) {
    self.specification = specification
    self.drivers = drivers
    self.deflator = deflator
    self.known = known
    self.vintages = vintages
    self.start = start
    let ordered = drivers.sorted { $0.key < $1.key }
    names = ordered.map(\.key)
    released = ordered.map(\.value)
  }

  /// The largest model of a search: the logarithm of the price on its own lags and on logarithms of drivers, lagged at
  /// least once.
  static func largestModel(order: Int, of drivers: [String], lag: Int) -> ARDL {
    ARDL(
      .log(.variable(price)), lags: order,
      on: drivers.map { ARDL.Regressor(.log(.variable($0)), lags: 1...max(lag, 1)) })
  }

  /// What tables call the model.
  public var name: String {
    switch specification {
    case .given: "equation, \(known.phrase)"
    case .searched: "ARDL by BIC, \(known.phrase)"
    }
  }

  /// With editions of an outlook, as far as the longest of them.
  public var longestHorizon: Int? {
    guard known == .vintage else { return nil }
    return vintages.values.flatMap { editions in
      editions.map { $0.key.distance(to: $0.value.end) }
    }.max() ?? 0
  }

  /// With editions of an outlook, only where each driver has one.
  public func speaks(at origin: Period) -> Bool {
    known != .vintage || vintages.values.allSatisfy { $0[origin] != nil }
  }

  /// The price, step by step, with drivers going on.
  ///
  /// - Throws: ``DataError`` when a driver is not known far enough, or the equation cannot be
  ///   estimated on what is.
  public func forecasts(from history: PriceHistory, horizons: [Int]) throws(DataError) -> [Double] {
    let origin = history.average.end
    var sweep = EquationSweep(
      self, on: history, at: [origin], window: .expanding, horizons: horizons)
    if let forecasts = sweep?.forecasts(at: origin) { return forecasts }
    var estimation = RollingLeastSquares()
    return try general(from: history, horizons: horizons, after: &estimation)
  }

  /// The price from origin to origin; what a sample shares with that of the origin before is not formed again
  /// (`EquationSweep`, ``RollingLeastSquares``), and forecasts are those of every origin by itself to ten digits.
  public func forecasts(
    at origins: [Period], of prices: PriceHistory, window: RollingOrigins.Window, horizons: [Int],
    answer: (Period, Result<[Double], DataError>) -> Void
  ) {
    var sweep = EquationSweep(self, on: prices, at: origins, window: window, horizons: horizons)
    var estimation = RollingLeastSquares()
    for origin in origins {
      if let forecasts = sweep?.forecasts(at: origin) {
        answer(origin, .success(forecasts))
        continue
      }
      do throws(DataError) {
        let known = try prices.known(at: origin, window: window)
        answer(
          origin, .success(try general(from: known, horizons: horizons, after: &estimation)))
      } catch {
        answer(origin, .failure(error))
      }
    }
  }

  /// The forecasts for any equation.
  private func general(
    from history: PriceHistory, horizons: [Int], after sample: inout RollingLeastSquares
  ) throws(DataError) -> [Double] {
    let origin = history.average.end
    let end = origin.advanced(by: horizons.max() ?? 1)
    var variables: [String: Series] = [Self.price: history.prices(start).named(Self.price)]
    var future: [String: Series] = [:]
    for (place, name) in names.enumerated() {
      let published = try released[place].known(at: origin).named(name)
      variables[name] = published
      future[name] = try continued(place, published, at: origin, through: end)
    }
    let logs = try logs(
      of: variables, drivers: future, over: try deflator?.known(at: origin), through: end,
      after: &sample)
    return history.averages(ofLogs: logs, from: start, horizons: horizons)
  }

  /// The logarithms of the price after the origin.
  ///
  /// - Throws: ``DataError`` as ``forecasts(from:horizons:)`` does.
  private func logs(
    of variables: [String: Series], drivers: [String: Series], over published: Series?,
    through end: Period, after sample: inout RollingLeastSquares
  ) throws(DataError) -> [Double] {
    var index: Series?
    if let published {
      if let place = published.values.firstIndex(where: { $0 <= 0 }) {
        throw .notPositive(
          method: "Division by a deflator", series: published.name,
          period: published.start.advanced(by: place), value: published.values[place])
      }
      let held = try HeldGrowth(published)
      let later = stride(from: held.end + 1, through: end.ordinal, by: 1).map { held[$0] }
      index = published.with(unit: .ratio, values: published.values + later)
    }
    var variables = variables
    if let index, let prices = variables[Self.price] {
      variables[Self.price] = try prices.combined(with: index, name: Self.price, unit: .ratio) {
        $0 / $1
      }
    }
    let equation = try estimated(on: variables, after: &sample)
    let path = try equation.forecast(history: variables, drivers: drivers, through: end)
    var logs: [Double] = []
    for (offset, value) in path.values.enumerated() {
      let period = path.start.advanced(by: offset)
      guard value > 0 else {
        throw .notPositive(
          method: "The logarithm", series: "forecast of the price", period: period, value: value)
      }
      logs.append(log(value * (try index?.value(at: period) ?? 1)))
    }
    return logs
  }

  private func estimated(
    on variables: [String: Series], after sample: inout RollingLeastSquares
  ) throws(DataError) -> DynamicEquation {
    switch specification {
    case .given(let formula): return try sample.estimated(formula, on: variables)
    case .searched(let largest):
      let best = try OrderSearch(upTo: largest, variables: variables).best(by: .bic)
      return try sample.estimated(best.model.levels, on: variables)
    }
  }

  /// What is published of a driver, carried on as far as a period.
  ///
  /// - Throws: ``DataError`` as ``forecasts(from:horizons:)`` does.
  func continued(
    _ place: Int, _ published: Series, at origin: Period, through end: Period
  ) throws(DataError) -> Series {
    let name = names[place]
    switch known {
    case .frozen: return published.frozen(through: end)
    case .rule: return try published.autoregressed(through: end)
    case .observed:
      let whole = try released[place].whole(frequency: end.frequency).named(name)
      if whole.end < end { throw .missingPeriod(series: name, period: end, span: whole.span) }
      return whole
    case .vintage:
      guard let edition = vintages[name]?[origin] else {
        throw .other("No edition published in \(origin) states '\(name)'; choose another origin.")
      }
      return try released[place].growing(like: edition, after: origin, through: end).named(name)
    }
  }
}

extension Series {
  /// The last figure held.
  func frozen(through end: Period) -> Series {
    guard end > self.end else { return self }
    return with(
      values: values + Array(repeating: values[count - 1], count: self.end.distance(to: end)))
  }

  /// Log differences carried on by an autoregression whose order has the least BIC.
  func autoregressed(through end: Period) throws(DataError) -> Series {
    guard end > self.end else { return self }
    var differences = try log().difference().values
    let fit = try AutoregressionByBIC(maximumOrder: frequency.perYear).fitted(to: differences)
    var figures = values
    for _ in 0..<self.end.distance(to: end) {
      let next = dot(fit.coefficients, [1] + differences.suffix(fit.order).reversed())
      differences.append(next)
      figures.append(figures[figures.count - 1] * exp(next))
    }
    return with(values: figures)
  }
}
