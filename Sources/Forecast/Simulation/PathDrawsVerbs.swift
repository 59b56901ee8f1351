extension PathDraws {
  /// Draws whose figures are written step by step into memory, `count` for each step.
  init(
    _ name: String, unit: MeasureUnit, start: Period, count: Int, steps: Int,
    _ fill: (Int, UnsafeMutableBufferPointer<Double>) -> Void
  ) {
    let values = [Double](unsafeUninitializedCapacity: steps * count) { buffer, filled in
      for step in 0..<steps {
        fill(
          step, UnsafeMutableBufferPointer(rebasing: buffer[(step * count)..<((step + 1) * count)]))
      }
      filled = steps * count
    }
    self.init(name, unit: unit, start: start, count: count, values: values)
  }

  /// One path, drawn `count` times alike.
  public init(repeating series: Series, count: Int) {
    self.init(
      series.name, unit: series.unit, start: series.start, count: count, steps: series.count
    ) {
      $1.initialize(repeating: series.values[$0])
    }
  }

  /// The step of a period, counted from 0; `nil` outside the span.
  public func step(of period: Period) -> Int? {
    guard period.frequency == start.frequency, span.contains(period) else { return nil }
    return start.distance(to: period)
  }

  /// Each step's figures from those before it, the draws in their order.
  func map(
    _ name: String? = nil, unit: MeasureUnit? = nil, _ figure: (Int, Double) -> Double
  ) -> PathDraws {
    values.withUnsafeBufferPointer { values in
      PathDraws(
        name ?? self.name, unit: unit ?? self.unit, start: start, count: count, steps: steps
      ) {
        step, row in
        for draw in 0..<count { row[draw] = figure(step, values[step * count + draw]) }
      }
    }
  }

  /// Each step's figures times a factor of the step.
  public func scaled(by factors: [Double], unit: MeasureUnit? = nil) -> PathDraws {
    precondition(factors.count == steps, "every step needs a factor")
    return map(unit: unit) { $1 * factors[$0] }
  }

  /// The figures of two quantities, draw by draw over the same periods.
  func combined(with other: PathDraws, _ operation: (Double, Double) -> Double) -> PathDraws {
    precondition(other.span == span && other.count == count, "draws of two quantities must match")
    return values.withUnsafeBufferPointer { left in
      other.values.withUnsafeBufferPointer { right in
        PathDraws(name, unit: unit, start: start, count: count, steps: steps) { step, row in
          for draw in 0..<count {
            row[draw] = operation(left[step * count + draw], right[step * count + draw])
          }
        }
      }
    }
  }

  /// The draws over a part of their periods; `nil` when the two share none.
  public func clamped(to range: ClosedRange<Period>) -> PathDraws? {
    let first = max(start, range.lowerBound)
    let last = min(span.upperBound, range.upperBound)
    guard first <= last else { return nil }
    let steps = start.distance(to: first)...start.distance(to: last)
    return PathDraws(
      name, unit: unit, start: first, count: count,
      values: Array(values[(steps.lowerBound * count)..<((steps.upperBound + 1) * count)]))
  }

  /// The path of a single draw.
  public func path(ofDraw draw: Int) -> Series {
    Series(
      name, unit: unit, start: start,
      values: (0..<steps).map { values[$0 * count + draw] })
  }

  /// Averages over complete periods of a coarser (or the same) frequency, taken path by path; `nil` when no coarser
  /// period is complete.
  public func averaged(to frequency: Frequency) -> PathDraws? {
    guard frequency != start.frequency else { return self }
    precondition(frequency < start.frequency, "averages go to a coarser frequency")
    let ratio = start.frequency.perYear / frequency.perYear
    var first = start.containing(frequency)
    if first.first(start.frequency) < start { first = first.advanced(by: 1) }
    let offset = start.distance(to: first.first(start.frequency))
    let groups = (steps - offset) / ratio
    guard steps > offset, groups >= 1 else { return nil }
    return values.withUnsafeBufferPointer { values in
      PathDraws(name, unit: unit, start: first, count: count, steps: groups) { group, row in
        row.initialize(repeating: 0)
        for part in 0..<ratio {
          let base = (offset + group * ratio + part) * count
          for draw in 0..<count { row[draw] += values[base + draw] }
        }
        for draw in 0..<count { row[draw] /= Double(ratio) }
      }
    }
  }

  /// Months that continue known ones, path by path.
  func continued(by map: MonthlyContinuation) -> PathDraws {
    mapped(by: map.weights, plus: map.constant, unit: unit, start: map.start)
  }

  /// `constants + weights · path`, path by path: one row of the weights for each new step, one column for each old one.
  func mapped(
    by weights: Matrix, plus constants: [Double], unit: MeasureUnit, start: Period
  ) -> PathDraws {
    precondition(
      weights.columns == steps && weights.rows == constants.count, "the map is one of other periods"
    )
    let paths = Matrix(rows: count, columns: steps, values: values)
    // (new × old) · (old × draws), both sides turned round: draws stay together in memory.
    let mapped = paths.times(weights.transposed)
    return PathDraws(
      name, unit: unit, start: start, count: count, values: mapped.values
    ).map { $1 + constants[$0] }
  }
}

extension Matrix {
  /// Rows as columns.
  fileprivate var transposed: Matrix {
    Matrix(columns: (0..<rows).map { row in (0..<columns).map { self[row, $0] } })
  }
}
