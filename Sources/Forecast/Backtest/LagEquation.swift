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
  /// The summands of the left side's own variable with their columns.
  let ownParts: [(column: Int, part: Part)]
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
  /// or lacks one that is, its left side is not of `name`, or its right side reads that variable without a lag.
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
        guard let sum = read(expression),
          parts[sum].allSatisfy({ $0.slot > 1 || $0.lag > 0 })
        else { return nil }
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
    ownParts = columns.indices.flatMap { column -> [(column: Int, part: Part)] in
      guard case .sum(let range) = columns[column] else { return [] }
      return parts[range].filter { $0.slot < 2 }.map { (column, $0) }
    }
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
  /// ``FormulaExpression/column(over:reading:)`` has them, laid out as ``RollingProducts/move(to:keptThrough:fill:)`` asks; there
  /// are zeros in the place before.
  func form(
    _ rows: ClosedRange<Int>, from table: borrowing LagTable, trendOrigin: Int,
    at place: UnsafeMutablePointer<Double>, bounds: Int
  ) {
    let (k, stride, first) = (columns.count, 2 * bounds, rows.lowerBound)
    let errors = place + bounds
    for j in 0..<k {
      switch columns[j] {
      case .constant:
        for row in 0..<rows.count { (place[row * stride + j], errors[row * stride + j]) = (1, 1) }
      case .trend:
        for row in 0..<rows.count {
          let value = Double(first + row - trendOrigin)
          (place[row * stride + j], errors[row * stride + j]) = (value, abs(value))
        }
      case .season(let position):
        for row in 0..<rows.count
        where Period(frequency: frequency, ordinal: first + row).position == position {
          (place[row * stride + j], errors[row * stride + j]) = (1, 1)
        }
      case .sum(let range):
        for index in range {
          let part = parts[index]
          let figures = table[part.slot] + (first - part.lag)
          let more = part.isLogarithmic ? 1.0 : 0
          for row in 0..<rows.count {
            place[row * stride + j] += part.weight * figures[row]
            errors[row * stride + j] += abs(figures[row]) + more
          }
        }
      }
    }
    for index in response {
      let part = parts[index]
      let figures = table[part.slot] + (first - part.lag)
      for row in 0..<rows.count { place[row * stride + k] += part.weight * figures[row] }
    }
  }

  /// The left side's variable step by step, every step reading the ones before it in the table, where it is written.
  ///
  ///     ŷₜ = Σ bⱼ·xⱼₜ      log or level = ŷₜ (+ its own figure k before, for a difference over k)
  ///
  /// Its logarithms go to `logs` at the steps' places. What the drivers add is summed for all steps before; `false` when a level leaves the
  /// range of numbers or has no logarithm.
  func run(
    by coefficients: UnsafePointer<Double>, trendOrigin: Int, over steps: ClosedRange<Int>,
    in table: borrowing LagTable, to logs: UnsafeMutablePointer<Double>
  ) -> Bool {
    let (first, count) = (steps.lowerBound, steps.count)
    let state = table[isLogarithmic ? 1 : 0]
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { known in
      known.initialize(repeating: 0)
      for j in columns.indices {
        let coefficient = coefficients[j]
        switch columns[j] {
        case .constant: for h in 0..<count { known[h] += coefficient }
        case .trend:
          for h in 0..<count { known[h] += coefficient * Double(first + h - trendOrigin) }
        case .season(let position):
          for h in 0..<count
          where Period(frequency: frequency, ordinal: first + h).position == position {
            known[h] += coefficient
          }
        case .sum(let range):
          for index in range where parts[index].slot > 1 {
            let figures = table[parts[index].slot] + (first - parts[index].lag)
            let weight = coefficient * parts[index].weight
            for h in 0..<count { known[h] += weight * figures[h] }
          }
        }
      }
      return withUnsafeTemporaryAllocation(of: Tap.self, capacity: ownParts.count + 1) { taps in
        for place in ownParts.indices {
          let (column, part) = ownParts[place]
          taps[place] = Tap(
            figures: table[part.slot] - part.lag, weight: coefficients[column] * part.weight)
        }
        taps[ownParts.count] = Tap(figures: state - span, weight: span > 0 ? 1 : 0)
        for step in steps {
          var value = known[step - first]
          for place in taps.indices { value += taps[place].weight * taps[place].figures[step] }
          state[step] = value
          if isLogarithmic {
            guard abs(value) < 700 else { return false }
            if isRead[0] { table[0][step] = exp(value) }
            logs[step] = value
          } else {
            guard value > 0, value.isFinite else { return false }
            logs[step] = log(value)
            if isRead[1] { table[1][step] = logs[step] }
          }
        }
        return true
      }
    }
  }

  /// A figure some periods before the step, and what it counts.
  private struct Tap {
    let figures: UnsafeMutablePointer<Double>
    let weight: Double
  }
}
