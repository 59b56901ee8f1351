import Foundation

/// The price of one crude from that of another, by a spread or a ratio that may close in on a target.
///
///     ratio    Pₜ = qₜ · Bₜ        spread   Pₜ = Bₜ + sₜ
///
/// `q` or `s` starts from its level at the origin and moves on a straight line to the target, which it
/// reaches at the end of the target year and keeps.
public struct Grade: Sendable, Hashable {
  /// How the two prices are tied.
  public enum Kind: String, Sendable, CaseIterable {
    /// A price ratio.
    case ratio
    /// A difference in the unit of the prices.
    case spread
  }

  /// The grade's name, such as `urals`.
  public let name: String
  /// How the two prices are tied.
  public let kind: Kind
  /// The level at the origin.
  public let level: Double
  /// Where it goes, and by the end of which year; `nil` keeps the level.
  public let target: Target?

  /// A level to be reached at the end of a year.
  public struct Target: Sendable, Hashable {
    /// The level.
    public let level: Double
    /// The year at whose end it is reached.
    public let year: Int

    /// Creates a target.
    public init(level: Double, year: Int) {
      self.level = level
      self.year = year
    }
  }

  /// Creates the tie of a grade to another.
  public init(_ name: String, kind: Kind, level: Double, target: Target? = nil) {
    self.name = name
    self.kind = kind
    self.level = level
    self.target = target
  }

  /// The average spread (grade − marker) or ratio (grade / marker) over the months for which both are known.
  ///
  /// - Throws: ``DataError/tooShort(method:required:available:)`` when there is no such month,
  ///   ``DataError/frequencyMismatch(left:leftFrequency:right:rightFrequency:)`` for prices that are not of
  ///   the months of the marker.
  public static func level(
    _ kind: Kind, of grade: [(period: Period, value: Double)], over marker: Series,
    within range: ClosedRange<Period>
  ) throws(DataError) -> Double {
    let frequency = range.lowerBound.frequency
    guard marker.frequency == frequency, grade.allSatisfy({ $0.period.frequency == frequency })
    else {
      throw .frequencyMismatch(
        left: "the grade", leftFrequency: grade.first?.period.frequency ?? frequency,
        right: marker.name, rightFrequency: marker.frequency)
    }
    let pairs = grade.filter { range.contains($0.period) }.compactMap { point in
      marker[point.period].map { kind == .ratio ? point.value / $0 : point.value - $0 }
    }
    guard !pairs.isEmpty else {
      throw .tooShort(
        method: "The average \(kind.rawValue) from \(range.lowerBound) to \(range.upperBound)",
        required: 1, available: 0)
    }
    return pairs.reduce(0, +) / Double(pairs.count)
  }

  /// The tie in a period after the origin.
  public func level(at period: Period, origin: Period) -> Double {
    guard let target else { return level }
    let last = Period.year(target.year).last(period.frequency)
    let steps = origin.distance(to: last)
    let done = origin.distance(to: period)
    guard steps > 0, done < steps else { return target.level }
    return level + (target.level - level) * Double(max(done, 0)) / Double(steps)
  }

  /// The price of the grade along a path of the marker.
  ///
  /// - Throws: ``DataError/notPositive(method:series:period:value:)`` when a spread exceeds the price.
  public func path(over marker: Series, origin: Period) throws(DataError) -> Series {
    var prices: [Double] = []
    for (offset, period) in marker.span.enumerated() {
      let tie = level(at: period, origin: origin)
      let price = kind == .ratio ? marker.values[offset] * tie : marker.values[offset] + tie
      guard price > 0 else {
        throw .other(
          "The price of '\(name)' would be \(price) in \(period): its spread of \(tie) exceeds the price of "
            + "its marker; tie it by a ratio, or let the spread narrow.")
      }
      prices.append(price)
    }
    return marker.with(name: name, values: prices)
  }

  /// The name of a grade as readers write it, from its name in a plan: `WTI`, `Brent`.
  public static func title(of name: String) -> String { name == "wti" ? "WTI" : name.capitalized }
}
