import Foundation

/// An equation whose columns are all sums of earlier figures or logarithms, told by places in a ``LagTable`` and not by name.
struct LagEquation: Sendable {
  /// One summand of a column.
  struct Part: Sendable {
    /// The column of the table.
    let slot: Int
    /// Periods back.
    let lag: Int
    /// 1 or −1.
    let weight: Double
    /// Whether the figure is a logarithm.
    let isLogarithmic: Bool
  }

  /// What a column of the design is made of.
  enum Column: Sendable {
    case constant
    case trend
    /// 1 in one place of the year.
    case season(Int)
    /// Some of the parts.
    case sum(Range<Int>)
  }

  /// The equation.
  let formula: Formula
  /// The variables: that of the left side, then the drivers.
  let variables: [String]
  /// The columns of the design.
  let columns: [Column]
  /// The left side, among the parts.
  let response: Range<Int>
  /// The summands, column after column.
  let parts: [Part]
  /// Whether the level of the left side is a logarithm.
  let isLogarithmic: Bool
  /// Periods of the left side's difference, 0 for a level.
  let span: Int
  /// The column of the trend.
  let trendColumn: Int?
  /// For each variable the fewest periods that an expression is lagged by as a whole.
  let leastLags: [Int]
  /// For each variable the periods that expressions reach back.
  let lookbacks: [Int]
  /// The longest of them.
  let longestLookback: Int
  /// How often the variables are observed.
  let frequency: Frequency
  /// Whether a column of the table is read, the figures of variable i in 2i and their logarithms in 2i + 1.
  let isRead: [Bool]

  /// Reads an equation; `nil` when it holds powers or logarithms of differences, a variable that is not among the drivers
  /// or lacks one that is, or its left side is not of `name`.
  init?(_ formula: Formula, of name: String, drivers: [String], frequency: Frequency) {
    let variables = [name] + drivers
    let level = formula.responseLevel
    guard formula.variables == Set(variables), formula.response.variable == name,
      level == .variable(name) || level == .log(.variable(name))
    else { return nil }
    var leastLags = Array(repeating: Int.max, count: variables.count)
    var lookbacks = Array(repeating: 0, count: variables.count)
    var isRead = Array(repeating: false, count: 2 * variables.count)
    var parts: [Part] = []
    func read(_ expression: FormulaExpression) -> Range<Int>? {
      guard let sum = LaggedSum(expression),
        let variable = variables.firstIndex(of: sum.variable)
      else { return nil }
      let slot = 2 * variable + (sum.isLogarithmic ? 1 : 0)
      leastLags[variable] = min(leastLags[variable], expression.lag)
      lookbacks[variable] = max(lookbacks[variable], expression.lookback)
      isRead[slot] = true
      let first = parts.count
      parts += sum.parts.map {
        Part(slot: slot, lag: $0.lag, weight: $0.weight, isLogarithmic: sum.isLogarithmic)
      }
      return first..<parts.count
    }

    var columns: [Column] = formula.hasConstant ? [.constant] : []
    for term in formula.terms {
      switch term {
      case .expression(let expression):
        guard let sum = read(expression) else { return nil }
        columns.append(.sum(sum))
      case .trend: columns.append(.trend)
      case .season:
        guard frequency != .annual else { return nil }
        columns += (1...frequency.perYear).dropFirst().map { .season($0) }
      case .powers: return nil
      }
    }
    guard let response = read(formula.response) else { return nil }
    self.formula = formula
    self.variables = variables
    self.columns = columns
    self.response = response
    self.parts = parts
    isLogarithmic = level != .variable(name)
    span = formula.responseDifference ?? 0
    trendColumn = formula.trendColumn(frequency)
    self.leastLags = leastLags
    self.lookbacks = lookbacks
    longestLookback = lookbacks.max() ?? 0
    self.frequency = frequency
    self.isRead = isRead
  }
}

extension LagEquation {
  /// Forms rows of the design from the figures of a table: columns, left side, and the bounds on the errors of columns as
  /// ``FormulaExpression/column(over:reading:)`` has them.
  func form(
    _ rows: ClosedRange<Int>, from figures: UnsafePointer<Double>, in table: LagTable.Layout,
    trendOrigin: Int, at place: UnsafeMutablePointer<Double>
  ) {
    let k = columns.count
    for row in rows {
      let target = place + (row - rows.lowerBound) * (2 * k + 1)
      let errors = target + k + 1
      for (j, column) in columns.enumerated() {
        switch column {
        case .constant: (target[j], errors[j]) = (1, 1)
        case .trend:
          target[j] = Double(row - trendOrigin)
          errors[j] = abs(target[j])
        case .season(let position):
          target[j] = Period(frequency: frequency, ordinal: row).position == position ? 1 : 0
          errors[j] = target[j]
        case .sum(let range):
          (target[j], errors[j]) = sum(range, at: row, from: figures, in: table)
        }
      }
      target[k] = sum(response, at: row, from: figures, in: table).value
    }
  }

  private func sum(
    _ range: Range<Int>, at row: Int, from figures: UnsafePointer<Double>,
    in table: LagTable.Layout
  ) -> (value: Double, error: Double) {
    var (value, error) = (0.0, 0.0)
    for index in range {
      let part = parts[index]
      let figure = figures[table.place(part.slot, row - part.lag)]
      value += part.weight * figure
      error += abs(figure) + (part.isLogarithmic ? 1 : 0)
    }
    return (value, error)
  }

  /// The logarithms of the price step by step, every step reading the ones before it in the table.
  ///
  ///     ŷₜ = Σ bⱼ·xⱼₜ      log or level = ŷₜ (+ its own figure k before, for a difference over k)
  ///
  /// and an index, where there is one, multiplied back; `nil` when a level leaves the range of numbers or has no
  /// logarithm.
  func logs(
    by coefficients: [Double], trendOrigin: Int, from figures: UnsafeMutablePointer<Double>,
    in table: LagTable.Layout, over index: HeldGrowth?, steps: ClosedRange<Int>
  ) -> [Double]? {
    let parts = parts
    let state = table.place(isLogarithmic ? 1 : 0, 0)
    var (constant, slope) = (0.0, 0.0)
    var seasons: [Double] = []
    var taps: [(place: Int, weight: Double)] = []
    taps.reserveCapacity(parts.count + 1)
    for (j, column) in columns.enumerated() {
      switch column {
      case .constant: constant = coefficients[j]
      case .trend: slope += coefficients[j]
      case .season(let position):
        if seasons.isEmpty { seasons = Array(repeating: 0, count: frequency.perYear) }
        seasons[position - 1] = coefficients[j]
      case .sum(let range):
        for part in parts[range] {
          taps.append((table.place(part.slot, -part.lag), coefficients[j] * part.weight))
        }
      }
    }
    if span > 0 { taps.append((state - span, 1)) }

    var (drift, base) = (0.0, 0.0)
    if let index {
      drift = index.growth
      base = log(index.last) - drift * Double(index.known.end)
    }
    var logs: [Double] = []
    logs.reserveCapacity(steps.count)
    for step in steps {
      var value = constant + slope * Double(step - trendOrigin)
      if !seasons.isEmpty {
        value += seasons[Period(frequency: frequency, ordinal: step).position - 1]
      }
      for tap in taps { value += tap.weight * figures[tap.place + step] }
      figures[state + step] = value
      if isLogarithmic {
        guard abs(value) < 700 else { return nil }
        if isRead[0] { figures[table.place(0, step)] = exp(value) }
      } else {
        guard value > 0, value.isFinite else { return nil }
        if isRead[1] { figures[table.place(1, step)] = log(value) }
      }
      logs.append((isLogarithmic ? value : log(value)) + base + drift * Double(step))
    }
    return logs
  }
}
