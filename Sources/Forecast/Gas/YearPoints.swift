/// Figures stated for some years, with a rule for the years between them.
///
///     linear:    v_Y = v_a + (v_b − v_a) · (Y − a)/(b − a)   between points at a and b
///     stepwise:  v_Y = v_a
///
/// Before the first point there is no figure; after the last it is held and said to be held.
public struct YearPoints: Sendable, Hashable {
  /// What happens between two points.
  public enum Between: String, Sendable, Hashable, CaseIterable {
    /// A straight line.
    case linear
    /// The earlier point holds until the later.
    case stepwise
  }

  /// A figure of one year.
  public struct Point: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// The figure.
    public let value: Double

    /// Creates a point.
    public init(year: Int, value: Double) {
      self.year = year
      self.value = value
    }
  }

  /// The figure of a year and whether it is the last point carried on.
  public struct Reading: Sendable, Hashable {
    /// The figure.
    public let value: Double
    /// Whether the year lies after the last point.
    public let isHeld: Bool
  }

  /// The points, earliest first; never empty.
  public let points: [Point]
  /// The rule between them.
  public let between: Between

  /// Creates points in any order.
  ///
  /// - Throws: ``DataError/other(_:)`` for no points, two of one year and figures that are not
  ///   finite.
  public init(_ points: [Point], between: Between) throws(DataError) {
    guard !points.isEmpty else {
      throw .other("A path by years has no points; state at least one year with its figure.")
    }
    let sorted = points.sorted { $0.year < $1.year }
    for (earlier, later) in zip(sorted, sorted.dropFirst()) where earlier.year == later.year {
      throw .other("A path by years states \(later.year) twice; keep one of the figures.")
    }
    for point in sorted where !point.value.isFinite {
      throw .other("A path by years has \(point.value) in \(point.year); state a finite figure.")
    }
    self.points = sorted
    self.between = between
  }

  /// The figure of a year; `nil` before the first point.
  public func reading(in year: Int) -> Reading? {
    guard let position = points.lastIndex(where: { $0.year <= year }) else { return nil }
    let left = points[position]
    guard position + 1 < points.count else {
      return Reading(value: left.value, isHeld: year > left.year)
    }
    guard between == .linear, year > left.year else {
      return Reading(value: left.value, isHeld: false)
    }
    let right = points[position + 1]
    let part = Double(year - left.year) / Double(right.year - left.year)
    return Reading(value: left.value + (right.value - left.value) * part, isHeld: false)
  }
}
