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
  private let names: [String]
  private let released: [ReleasedSeries]

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

  /// What tables call the model.
  public var name: String {
    switch specification {
    case .given: "equation, \(known.phrase)"
    case .searched: "ARDL by BIC, \(known.phrase)"
    }
  }

  /// With editions of an outlook, as far as the shortest of them.
  public var longestHorizon: Int? {
    guard known == .vintage else { return nil }
    return vintages.values.flatMap { editions in
      editions.map { $0.key.distance(to: $0.value.end) }
    }.min() ?? 0
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
    var memory = OriginMemory()
    return try forecasts(from: history, horizons: horizons, remembering: &memory)
  }

  /// The price, step by step, with drivers going on; what a given equation shares with the origin before is not formed
  /// again (`RollingEquation`).
  ///
  /// - Throws: ``DataError`` as ``forecasts(from:horizons:)`` does.
  public func forecasts(
    from history: PriceHistory, horizons: [Int], remembering memory: inout OriginMemory
  ) throws(DataError) -> [Double] {
    let origin = history.average.end
    let end = origin.advanced(by: horizons.max() ?? 1)
    let index = try published(at: origin, in: &memory.editions)
    var continued: [Series?] = []
    if known != .frozen {
      for (place, name) in names.enumerated() {
        guard let edition = memory.editions[place] else { continue }
        continued.append(
          try self.continued(
            released[place].series(of: edition).named(name), name: name, at: origin, through: end))
      }
    }

    if case .given(let formula) = specification {
      if !(memory.equation?.serves(
        formula, drivers: names, frequency: origin.frequency, isReal: index != nil) ?? false)
      {
        memory.equation = RollingEquation(
          formula, of: Self.price, drivers: names, frequency: origin.frequency,
          isReal: index != nil)
      }
      var drivers: [RollingEquation.Driver] = []
      drivers.reserveCapacity(names.count)
      for place in names.indices {
        guard let figures = memory.editions[place]?.figures else { continue }
        drivers.append((figures, known == .frozen ? nil : continued[place].map { FigureRun($0) }))
      }
      let prices =
        switch start {
        case .lastPrice: FigureRun(history.last)
        case .average: FigureRun(history.average)
        }
      if prices.end == origin.ordinal,
        let logs = memory.equation?.logs(
          of: prices, over: index, drivers: drivers, through: end.ordinal)
      {
        return history.averages(ofLogs: logs, from: start, horizons: horizons)
      }
    }
    var variables: [String: Series] = [Self.price: history.prices(start).named(Self.price)]
    var future: [String: Series] = [:]
    for (place, name) in names.enumerated() {
      guard let edition = memory.editions[place] else { continue }
      let published = released[place].series(of: edition).named(name)
      variables[name] = published
      future[name] =
        known == .frozen ? published.frozen(through: end) : continued[place]?.named(name)
    }
    let logs = try logs(
      of: variables, drivers: future, over: index, through: end, after: &memory.estimation)
    return history.averages(ofLogs: logs, from: start, horizons: horizons)
  }

  /// The logarithms of the price after the origin, for any equation.
  ///
  /// - Throws: ``DataError`` as ``forecasts(from:horizons:)`` does.
  func logs(
    of variables: [String: Series], drivers: [String: Series], over index: HeldGrowth?,
    through end: Period, after sample: inout RollingLeastSquares
  ) throws(DataError) -> [Double] {
    let index = index.map { index in
      Series(
        deflator?.series.name ?? "", unit: .ratio,
        start: Period(frequency: end.frequency, ordinal: index.known.start),
        values: index.known.values + index.ahead(through: end.ordinal))
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

  /// Brings the editions of drivers to an origin, and gives the deflator.
  ///
  /// - Throws: ``DataError`` as ``ReleasedSeries/known(at:)`` and ``HeldGrowth/init(_:known:periods:)`` do.
  private func published(
    at origin: Period, in editions: inout [ReleasedSeries.Edition?]
  ) throws(DataError) -> HeldGrowth? {
    if editions.count != released.count + 1 {
      editions = Array(repeating: nil, count: released.count + 1)
    }
    for place in released.indices {
      try released[place].bring(&editions[place], to: origin)
    }
    guard let deflator else { return nil }
    try deflator.bring(&editions[released.count], to: origin)
    guard let known = editions[released.count]?.figures else { return nil }
    return try HeldGrowth(deflator.series, known: known, periods: origin.frequency.perYear)
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

  private func continued(
    _ published: Series, name: String, at origin: Period, through end: Period
  ) throws(DataError) -> Series? {
    switch known {
    case .frozen: return nil
    case .rule: return try published.autoregressed(through: end)
    case .observed:
      let whole = try drivers[name]?.known(at: end.advanced(by: 5 * end.frequency.perYear))
      if let whole, whole.end < end {
        throw .missingPeriod(series: name, period: end, span: whole.span)
      }
      return whole
    case .vintage:
      guard let edition = vintages[name]?[origin] else {
        throw .other("No edition published in \(origin) states '\(name)'; choose another origin.")
      }
      return try published.growing(like: edition, through: end)
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

  /// Carried on with the growth of another series.
  func growing(like other: Series, through end: Period) throws(DataError) -> Series {
    guard end > self.end else { return self }
    let base = try other.value(at: self.end)
    guard base > 0 else {
      throw .notPositive(method: "Growth", series: other.name, period: self.end, value: base)
    }
    let path = try other.slice(self.end.advanced(by: 1)...end).values
    return with(values: values + path.map { values[count - 1] * ($0 / base) })
  }
}
