/// A dynamic equation of the price that moves from origin to origin: its figures, the cross products of its sample, and
/// the way forward from them.
///
/// It takes over from the origin before what did not change, figure by figure (``LagTable``), so it knows no more than it
/// is handed at an origin, and says what ``DynamicEquation`` says of the same sample to ten digits and more. Where that
/// would refuse, or ten digits cannot be promised from cross products (``RollingLeastSquares``), it gives no answer.
struct RollingEquation: Sendable {
  /// A driver at an origin: the figures published, and those with which they go on; without these the last one is held.
  typealias Driver = (published: FigureRun, continued: FigureRun?)

  /// The equation.
  let equation: LagEquation
  /// The names of the drivers in their order.
  let drivers: [String]
  /// Whether prices are divided by an index.
  let isReal: Bool
  private var table = LagTable(columns: 1, from: 0, capacity: 0)
  private var products: RollingProducts?

  /// Starts without figures; `nil` for an equation that is not of the price and all of the drivers, or whose columns are
  /// no sums.
  init?(
    _ formula: Formula, of name: String, drivers: [String], frequency: Frequency, isReal: Bool
  ) {
    guard
      let equation = LagEquation(formula, of: name, drivers: drivers, frequency: frequency)
    else { return nil }
    self.equation = equation
    self.drivers = drivers
    self.isReal = isReal
  }

  /// Whether it is the equation wanted.
  func serves(
    _ formula: Formula, drivers: [String], frequency: Frequency, isReal: Bool
  ) -> Bool {
    self.isReal == isReal && equation.frequency == frequency && self.drivers == drivers
      && equation.formula == formula
  }

  /// The logarithms of the price after the origin through a period, by coefficients estimated on every row that the
  /// variables share; `nil` where they have to be found in another way.
  ///
  /// The equation is one of prices divided by the index when there is one.
  mutating func logs(
    of prices: FigureRun, over index: HeldGrowth?, drivers: [Driver], through end: Int
  ) -> [Double]? {
    let origin = prices.end
    var first = max(prices.start, index?.known.start ?? .min) + equation.lookbacks[0]
    var final = origin
    for (place, driver) in drivers.enumerated() {
      first = max(first, driver.published.start + equation.lookbacks[place + 1])
      final = min(final, driver.published.end + equation.leastLags[place + 1])
    }
    guard final - first >= equation.columns.count, origin < end else { return nil }

    let rows = first...final
    let needed = (first - equation.longestLookback)...end
    if !table.covers(needed) {
      table = LagTable(
        columns: 2 * equation.variables.count + 2, from: needed.lowerBound,
        capacity: needed.count + 240)
      products = nil
    }
    guard let same = take(prices, over: index, drivers: drivers, through: end) else {
      products = nil
      return nil
    }
    guard let coefficients = estimated(on: rows, unchangedThrough: same) else { return nil }
    let layout = table.layout
    return table.withFigures { figures in
      equation.logs(
        by: coefficients, trendOrigin: first, from: figures, in: layout, over: index,
        steps: (origin + 1)...end)
    }
  }

  /// The coefficients on some rows of the table; those up to the last unchanged one stay as they are.
  private mutating func estimated(
    on rows: ClosedRange<Int>, unchangedThrough same: Int
  ) -> [Double]? {
    let kept = products?.lastKept(of: rows, unchangedThrough: same)
    if kept == nil {
      products = RollingProducts(
        columns: equation.columns.count, hasConstant: equation.formula.hasConstant,
        trendColumn: equation.trendColumn, from: rows.lowerBound)
    }
    let (equation, table) = (equation, table)
    products?.move(to: rows, keptThrough: kept) { rows, trendOrigin, place in
      table.readFigures { figures in
        equation.form(rows, from: figures, in: table.layout, trendOrigin: trendOrigin, at: place)
      }
    }
    return products?.coefficients()
  }

  /// Brings the table up to an origin, and gives the last row that reads the same figures as before; `nil` when a
  /// figure has no logarithm.
  private mutating func take(
    _ prices: FigureRun, over index: HeldGrowth?, drivers: [Driver], through end: Int
  ) -> Int? {
    let origin = prices.end
    var same: Int
    if let index {
      let (nominal, deflator) = (2 * equation.variables.count, 2 * equation.variables.count + 1)
      let held = table.end(deflator)
      let left = table.take(prices, in: nominal)
      let right = table.append(
        index.ahead(through: origin), in: deflator, after: table.take(index.known, in: deflator),
        heldThrough: held)
      same = min(left.same, right.same)
      let first = max(
        min(left.next, right.next), prices.start, index.known.start, table.layout.start)
      guard table.divide(nominal, by: deflator, into: 0, over: first..<(origin + 1)),
        !equation.isRead[1] || table.takeLogarithms(of: 0, over: first..<(origin + 1))
      else { return nil }
    } else {
      let taken = table.take(prices, in: 0)
      same = taken.same
      guard !equation.isRead[1] || table.takeLogarithms(of: 0, over: taken.next..<(origin + 1))
      else { return nil }
    }
    same += equation.leastLags[0]
    for (place, driver) in drivers.enumerated() {
      let (slot, last) = (2 * place + 2, driver.published.end)
      let taken = table.take(driver.published, in: slot)
      same = min(same, taken.same + equation.leastLags[place + 1])
      let next = min(taken.next, last + 1)
      guard !equation.isRead[slot + 1] || table.takeLogarithms(of: slot, over: next..<(last + 1))
      else { return nil }
      guard last < end else { continue }
      if let continued = driver.continued {
        guard table.extend(slot, by: continued, over: (last + 1)...end),
          !equation.isRead[slot + 1]
            || table.takeLogarithms(of: slot, over: (last + 1)..<(end + 1))
        else { return nil }
      } else {
        table.hold(slot, over: (last + 1)...end)
        if equation.isRead[slot + 1] { table.hold(slot + 1, over: (last + 1)...end) }
      }
    }
    return same
  }
}
