import Foundation

/// A given equation of the price on its way from origin to origin: its figures, the cross products of its sample, and
/// the run forward from them.
///
/// Sources are laid out once. At an origin the variables take from them what was published by then and no more, the
/// sample moves by the rows that are new or gone (``RollingLeastSquares``), and what the last run wrote after its origin
/// is written over. It says what ``DynamicEquation`` says of the same sample to ten digits and more; where that would
/// refuse, or ten digits cannot be promised from cross products, it gives no answer.
struct EquationSweep: ~Copyable {
  private let model: EquationForecaster
  private let equation: LagEquation
  private let window: RollingOrigins.Window
  private let horizons: [Int]
  private let farthest: Int
  /// The periods that have an average and a last price.
  private let averages: ClosedRange<Int>
  private let lasts: ClosedRange<Int>
  private let firstPrice: Int
  /// Figures and logarithms of the variables in turn, the price first, then the columns below.
  private var table: LagTable
  private let priceSource: Int
  private let deflatorSource: Int
  private let lastPrices: Int
  private let path: Int
  private var drivers: [SweepColumn] = []
  private var deflator: SweepColumn?
  /// The last period up to which the price of the equation is final.
  private var pricesTaken: Int
  private var products: RollingProducts?

  /// Lays the sources out; `nil` when the equation is not given, not of the price and all of the drivers, or has columns
  /// that are no sums.
  init?(
    _ model: EquationForecaster, on prices: PriceHistory, at origins: [Period],
    window: RollingOrigins.Window, horizons: [Int]
  ) {
    let frequency = prices.average.frequency
    guard case .given(let formula) = model.specification, let last = origins.max(),
      let farthest = horizons.max(),
      let equation = LagEquation(
        formula, of: EquationForecaster.price, drivers: model.names, frequency: frequency)
    else { return nil }
    let series = prices.prices(model.start)
    let start = series.start.ordinal - equation.longestLookback
    let sources = 2 * equation.variables.count
    (priceSource, lastPrices, path) = (sources, sources + 1, sources + 2)
    deflatorSource = sources + 3
    table = LagTable(
      columns: sources + 4 + model.released.count,
      over: start..<(max(last.ordinal + farthest, series.start.ordinal) + 1))
    self.model = model
    self.equation = equation
    self.window = window
    self.horizons = horizons
    self.farthest = farthest
    averages = prices.average.ordinals
    lasts = prices.last.ordinals
    firstPrice = series.start.ordinal
    pricesTaken = start - 1
    _ = table.take(series.values, from: firstPrice, into: priceSource)
    _ = table.take(prices.last.values, from: lasts.lowerBound, into: lastPrices)
    deflator = model.deflator.map {
      SweepColumn($0, source: sources + 3, in: table, at: frequency)
    }
    for (place, driver) in model.released.enumerated() {
      drivers.append(SweepColumn(driver, source: sources + 4 + place, in: table, at: frequency))
    }
  }

  /// The forecasts from an origin; `nil` where they have to be found in another way.
  mutating func forecasts(at origin: Period) -> [Double]? {
    guard let first = firstPrice(at: origin.ordinal), let sample = take(at: origin, from: first),
      let coefficients = estimated(on: sample.rows, unchangedThrough: sample.same)
    else {
      // What was taken before something failed may belong to two origins.
      pricesTaken = table.periods.lowerBound - 1
      for place in drivers.indices { drivers[place].taken = pricesTaken }
      products = nil
      return nil
    }
    let steps = (origin.ordinal + 1)...(origin.ordinal + farthest)
    let logs = table[path]
    guard
      equation.run(
        by: coefficients, trendOrigin: sample.rows.lowerBound, over: steps, in: table, to: logs)
    else { return nil }
    if let index = sample.index {
      let base = log(index.last) - index.growth * Double(index.end)
      for step in steps { logs[step] += base + index.growth * Double(step) }
    }
    if model.start == .lastPrice { logs[origin.ordinal] = log(table[lastPrices][origin.ordinal]) }
    return horizons.map {
      let end = origin.ordinal + $0
      return model.start.average(between: logs[end - 1], and: logs[end])
    }
  }

  /// The first price that the window of an origin holds; `nil` where the origin or the window is not held.
  private func firstPrice(at origin: Int) -> Int? {
    guard averages.contains(origin), lasts.contains(origin) else { return nil }
    guard case .fixed(let length) = window else { return firstPrice }
    let first = origin + 1 - length
    return first < averages.lowerBound ? nil : max(first, firstPrice)
  }

  /// Brings all columns to an origin: the rows of its sample, the last of them that reads the same figures as before, and
  /// what prices are divided by.
  private mutating func take(
    at origin: Period, from firstPrice: Int
  ) -> (rows: ClosedRange<Int>, same: Int, index: HeldGrowth?)? {
    let (now, end) = (origin.ordinal, origin.ordinal + farthest)
    var first = firstPrice
    var index: HeldGrowth?
    if deflator != nil {
      let periods = origin.frequency.perYear
      guard let held = deflator?.bring(to: origin, in: table),
        held.upperBound - held.lowerBound >= periods,
        held.upperBound - periods >= table.periods.lowerBound
      else { return nil }
      let figures = table[deflatorSource]
      for period in (held.upperBound - periods)...held.upperBound where figures[period] <= 0 {
        return nil
      }
      index = HeldGrowth(
        from: figures[held.upperBound - periods], to: figures[held.upperBound], periods: periods,
        end: held.upperBound)
      first = max(first, held.lowerBound)
      if let changed = deflator?.changed { pricesTaken = min(pricesTaken, changed - 1) }
    }
    let oldest = max(self.firstPrice, deflator == nil ? .min : first)
    guard let kept = takePrices(from: oldest, through: now, over: index) else { return nil }
    first += equation.lookbacks[0]
    var (same, final) = (kept + equation.leastLags[0], now)
    for place in drivers.indices {
      guard let held = drivers[place].bring(to: origin, in: table),
        let kept = takeDriver(place, held, through: end),
        goOn(place, after: held.upperBound, through: end, at: origin)
      else { return nil }
      first = max(first, held.lowerBound + equation.lookbacks[place + 1])
      final = min(final, held.upperBound + equation.leastLags[place + 1])
      same = min(same, kept + equation.leastLags[place + 1])
    }
    guard final - first >= equation.columns.count else { return nil }
    return (first...final, same, index)
  }

  /// Writes the price of the equation through an origin, and gives the last period up to which it is what it was.
  private mutating func takePrices(
    from first: Int, through origin: Int, over index: HeldGrowth?
  ) -> Int? {
    let final = min(index?.end ?? origin, origin)
    let same = min(pricesTaken, final)
    let (source, own, logs) = (table[priceSource], table[0], table[1])
    let index = index.map { ($0, table[deflatorSource]) }
    for period in stride(from: max(same + 1, first), through: origin, by: 1) {
      var value = source[period]
      if let (held, figures) = index {
        value /= period <= held.end ? figures[period] : held[period]
      }
      guard value.isFinite else { return nil }
      own[period] = value
      if equation.isRead[1] {
        guard value > 0 else { return nil }
        logs[period] = log(value)
      }
    }
    pricesTaken = final
    return same
  }

  /// Writes the published figures of a driver, and gives the last period up to which they are what they were.
  private mutating func takeDriver(
    _ place: Int, _ held: ClosedRange<Int>, through end: Int
  ) -> Int? {
    if let changed = drivers[place].changed {
      drivers[place].taken = min(drivers[place].taken, changed - 1)
    }
    let same = min(drivers[place].taken, held.upperBound)
    let slot = 2 * place + 2
    let (source, own, logs) = (table[drivers[place].source], table[slot], table[slot + 1])
    let first = max(same + 1, held.lowerBound, table.periods.lowerBound)
    for period in stride(from: first, through: min(held.upperBound, end), by: 1) {
      own[period] = source[period]
      if equation.isRead[slot + 1] {
        guard own[period] > 0 else { return nil }
        logs[period] = log(own[period])
      }
    }
    drivers[place].taken = held.upperBound
    return same
  }

  /// Carries a driver on from what is published.
  private mutating func goOn(
    _ place: Int, after last: Int, through end: Int, at origin: Period
  ) -> Bool {
    guard last < end, last >= table.periods.lowerBound else { return last >= end }
    let slot = 2 * place + 2
    let (own, logs, isRead) = (table[slot], table[slot + 1], equation.isRead[slot + 1])
    guard model.known != .frozen else {
      let (figure, logarithm) = (own[last], logs[last])
      for period in (last + 1)...end { own[period] = figure }
      if isRead { for period in (last + 1)...end { logs[period] = logarithm } }
      return true
    }
    let farthest = Period(frequency: origin.frequency, ordinal: end)
    guard
      let published = try? model.released[place].known(at: origin),
      let later = try? model.continued(place, published, at: origin, through: farthest),
      later.ordinals.contains(last + 1), later.ordinals.contains(end)
    else { return false }
    let start = later.start.ordinal
    for period in (last + 1)...end {
      own[period] = later.values[period - start]
      if isRead {
        guard own[period] > 0 else { return false }
        logs[period] = log(own[period])
      }
    }
    return true
  }

  /// The coefficients on some rows; those up to the last unchanged one stay as they are.
  private mutating func estimated(
    on rows: ClosedRange<Int>, unchangedThrough same: Int
  ) -> [Double]? {
    let kept = products?.lastKept(of: rows, unchangedThrough: same)
    var moving: RollingProducts
    if kept != nil, let products = products.take() {
      moving = products
    } else {
      moving = RollingProducts(
        columns: equation.columns.count, hasConstant: equation.formula.hasConstant,
        trendColumn: equation.trendColumn, from: rows.lowerBound)
    }
    let bounds = moving.filled
    moving.move(to: rows, keptThrough: kept) { rows, trendOrigin, place in
      equation.form(rows, from: table, trendOrigin: trendOrigin, at: place, bounds: bounds)
    }
    let isSolved = moving.solve()
    let coefficients = moving.coefficients
    products = moving
    return isSolved ? coefficients : nil
  }
}

extension Series {
  /// The ordinals of its periods.
  var ordinals: ClosedRange<Int> { start.ordinal...end.ordinal }
}
