/// The known annual growth of the drivers that stray, over the years that all of them have.
///
/// One year is one event: demand and output of 1980 fell together, and a draw that takes the demand of one year with the
/// output of another invents a gap that never was.
struct DriverHistory: Sendable {
  /// The first year of growth.
  let start: Int
  /// Growth in percent of each driver, year by year.
  let growth: [SimulationPlan.Driver.Name: [Double]]

  /// Takes the growth of annual averages.
  ///
  /// - Returns: `nil` when the drivers have no common year of growth.
  init?(_ series: [SimulationPlan.Driver.Name: Series]) throws(DataError) {
    var rates: [SimulationPlan.Driver.Name: Series] = [:]
    for (name, levels) in series {
      let years = try levels.aggregated(to: .annual, by: .mean)
      guard years.count > 1 else { return nil }
      rates[name] = Series(
        "growth of \(name)", unit: .percent, start: years.start.advanced(by: 1),
        values: zip(years.values.dropFirst(), years.values).map { ($0 / $1 - 1) * 100 })
    }
    guard let first = rates.values.map(\.start).max(), let last = rates.values.map(\.end).min(),
      first <= last
    else { return nil }
    start = first.year
    growth = rates.compactMapValues { try? $0.slice(first...last).values }
  }

  /// The number of years.
  var count: Int { growth.values.first?.count ?? 0 }

  /// The years, such as `1966 to 2008`.
  var years: String { "\(start) to \(start + count - 1)" }

  /// Growth less its average.
  func deviations(of name: SimulationPlan.Driver.Name) -> [Double] {
    let own = growth[name] ?? []
    let mean = own.reduce(0, +) / Double(max(own.count, 1))
    return own.map { $0 - mean }
  }

  /// The correlation of the growth of demand with that of production, `Σab/√(Σa²·Σb²)` of the deviations.
  var correlation: Double {
    let (a, b) = (deviations(of: .demand), deviations(of: .production))
    return dot(a, b) / (dot(a, a) * dot(b, b)).squareRoot()
  }

  /// The standard deviation of the growth of demand less that of production, points: `√(Σ(a − b)²/(n − 1))`.
  var gap: Double {
    let gaps = zip(deviations(of: .demand), deviations(of: .production)).map { $0 - $1 }
    return (dot(gaps, gaps) / Double(max(count - 1, 1))).squareRoot()
  }
}
