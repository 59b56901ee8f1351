/// Assumed figures of one driver by year, quarter or month, as an analyst writes them down.
///
/// A period takes its own figure where one is stated, else the figure of the year that holds it, else the
/// last one stated before it, which is then *held*.
public struct DriverPath: Sendable, Hashable {
  /// What the figures are, such as `demand growth`.
  public let name: String
  /// The unit of the figures.
  public let unit: MeasureUnit
  /// The stated figures.
  public let points: [Period: Double]

  /// Creates a path from stated figures.
  public init(_ name: String, unit: MeasureUnit, points: [Period: Double]) {
    self.name = name
    self.unit = unit
    self.points = points
  }

  /// The figure in force in a period, `nil` before the first stated one.
  ///
  /// A year whose quarters (or months) are all stated has their average.
  public func value(at period: Period) -> Double? {
    if points[period] == nil {
      for finer in Frequency.allCases where finer > period.frequency {
        let parts = (period.first(finer)...period.last(finer)).compactMap { points[$0] }
        if parts.count == finer.perYear / period.frequency.perYear {
          return parts.reduce(0, +) / Double(parts.count)
        }
      }
    }
    for frequency in Frequency.allCases.reversed() where frequency <= period.frequency {
      if let own = points[period.containing(frequency)] { return own }
    }
    let ends = points.keys.map { (key: $0, last: $0.last(.monthly)) }
    let before = ends.filter { $0.last < period.first(.monthly) }
    return before.max { ($0.last, $0.key.frequency) < ($1.last, $1.key.frequency) }
      .flatMap { points[$0.key] }
  }

  /// One figure for every period of a range.
  ///
  /// - Parameters:
  ///   - range: the periods wanted.
  ///   - fallback: the figure where nothing is stated yet (0 for a shock path); `nil` refuses.
  /// - Returns: a series over the range in the unit of the path.
  /// - Throws: ``DataError`` naming the first period without a figure.
  public func expanded(
    over range: ClosedRange<Period>, fallback: Double? = nil
  ) throws(DataError) -> Series {
    var values: [Double] = []
    for period in range {
      if let part = loosePart(of: period) {
        throw .other(
          "'\(name)' states \(part) but not every part of \(period); state the whole \(period.frequency.periodName), or "
            + "all of its parts.")
      }
      guard let value = value(at: period) ?? fallback else {
        throw .other(
          "'\(name)' states nothing for \(period)"
            + (points.keys.map(\.year).min().map { " (its first figure is of \($0))" } ?? "")
            + "; add a figure for \(period.year) or an earlier year.")
      }
      values.append(value)
    }
    return Series(name, unit: unit, start: range.lowerBound, values: values)
  }

  /// A figure inside a period that has none of its own and whose parts are not all stated.
  private func loosePart(of period: Period) -> Period? {
    guard points[period] == nil else { return nil }
    for finer in Frequency.allCases where finer > period.frequency {
      let parts = (period.first(finer)...period.last(finer)).filter { points[$0] != nil }
      if let first = parts.first, parts.count < finer.perYear / period.frequency.perYear {
        return first
      }
    }
    return nil
  }
}
