extension DriverPath {
  /// The figures that take force in months of a year, earliest first; none where the year states one figure or nothing.
  ///
  /// - Throws: ``DataError/other(_:)`` for a quarter, and for a year that has a figure of its own beside those of months.
  func steps(in year: Int) throws(DataError) -> [(month: Int, value: Double)] {
    let inside = points.filter { $0.key.year == year && $0.key.frequency != .annual }
      .sorted { $0.key < $1.key }
    guard let first = inside.first?.key else { return [] }
    if let quarter = inside.first(where: { $0.key.frequency != .monthly })?.key {
      throw .other(
        "'\(name)' states \(quarter), but its steps are of months; write \(quarter.first(.monthly))."
      )
    }
    guard points[.year(year)] == nil else {
      throw .other(
        "'\(name)' states both \(year) and \(first), a month of it; keep the figure of the year or those of its months."
      )
    }
    return inside.map { ($0.key.position, $0.value) }
  }
}
