import Foundation

extension Series {
  /// Natural logarithms, `ln xₜ`.
  ///
  /// - Throws: ``DataError/notPositive(method:series:period:value:)`` at the first figure of zero or less.
  public func log() throws(DataError) -> Series {
    for (offset, value) in values.enumerated() where value <= 0 {
      throw .notPositive(
        method: "The logarithm", series: name, period: start.advanced(by: offset), value: value)
    }
    return Series(
      "log(\(name))", unit: .ratio, start: start, values: values.map { Foundation.log($0) })
  }

  /// First differences, `xₜ − xₜ₋₁`; one figure shorter.
  ///
  /// - Throws: ``DataError/tooShort(method:required:available:)`` for a single figure.
  public func difference() throws(DataError) -> Series {
    guard count >= 2 else { throw .tooShort(method: "A difference", required: 2, available: count) }
    return with(
      name: "d(\(name))", start: start.advanced(by: 1),
      values: zip(values.dropFirst(), values).map { $0 - $1 })
  }

  /// The series moved `periods` later, so that at `t` it shows `xₜ₋ₖ`.
  public func lag(_ periods: Int) -> Series {
    with(
      name: periods == 1 ? "L(\(name))" : "L(\(name), \(periods))",
      start: start.advanced(by: periods))
  }

  /// Trailing averages of `window` figures, `(xₜ₋ₙ₊₁ + … + xₜ)/n`; only full windows.
  ///
  /// - Throws: ``DataError/tooShort(method:required:available:)`` when not one window is full.
  public func movingAverage(_ window: Int) throws(DataError) -> Series {
    precondition(window >= 1, "a window holds at least one period")
    guard count >= window else {
      throw .tooShort(method: "A moving average of \(window)", required: window, available: count)
    }
    let averages = (window...count).map { values[($0 - window)..<$0].reduce(0, +) / Double(window) }
    return with(start: start.advanced(by: window - 1), values: averages)
  }

  /// What an aggregate of finer figures is.
  public enum Aggregation: String, Sendable, CaseIterable {
    /// The plain average of the finer figures (prices, flows per day, index numbers).
    case mean
    /// Their sum (volumes).
    case sum
    /// The last of them (stocks).
    case last
  }

  /// Figures of a coarser frequency, from complete periods only.
  ///
  /// - Throws: ``DataError/tooShort(method:required:available:)`` when no coarser period is complete.
  public func aggregated(to frequency: Frequency, by rule: Aggregation) throws(DataError) -> Series
  {
    guard frequency != self.frequency else { return self }
    precondition(frequency < self.frequency, "aggregation goes to a coarser frequency")
    let ratio = self.frequency.perYear / frequency.perYear
    var first = start.containing(frequency)
    if first.first(self.frequency) < start { first = first.advanced(by: 1) }
    let offset = start.distance(to: first.first(self.frequency))
    let groups = (count - offset) / ratio
    guard count > offset, groups >= 1 else {
      throw .tooShort(
        method: "A complete \(frequency.periodName) of '\(name)'", required: ratio, available: count
      )
    }
    let aggregates = (0..<groups).map { group -> Double in
      let part = values[(offset + group * ratio)..<(offset + (group + 1) * ratio)]
      switch rule {
      case .mean: return part.reduce(0, +) / Double(ratio)
      case .sum: return part.reduce(0, +)
      case .last: return part[part.endIndex - 1]
      }
    }
    return with(start: first, values: aggregates)
  }

  /// The series in another unit of the same powers, such as `mb/d` in `kb/d`.
  ///
  /// - Throws: ``DataError/unitMismatch(method:left:right:)`` when a basis would be needed.
  public func converted(to unit: MeasureUnit) throws(DataError) -> Series {
    guard unit != self.unit else { return self }
    let factor = try self.unit.factor(to: unit)
    return with(unit: unit, values: values.map { $0 * factor })
  }

  /// The figures of two series combined over their common span.
  ///
  /// - Throws: ``DataError`` when frequencies differ or there is no common period.
  public func combined(
    with other: Series, name: String, unit: MeasureUnit, _ operation: (Double, Double) -> Double
  ) throws(DataError) -> Series {
    let range = try overlap(other)
    let left = try slice(range)
    let right = try other.slice(range)
    return Series(
      name, unit: unit, start: range.lowerBound,
      values: zip(left.values, right.values).map(operation))
  }
}
