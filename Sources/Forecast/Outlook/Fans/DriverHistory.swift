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

  /// How far the growth of demand less that of production strayed, summed over consecutive years, in points.
  func gap(over years: Int) -> Double? { spread(of: gaps, over: years) }

  /// How far the growth of a driver strayed, summed over consecutive years, in points.
  func spread(of name: SimulationPlan.Driver.Name, over years: Int) -> Double? {
    spread(of: deviations(of: name), over: years)
  }

  /// The standard deviation of sums of deviations over consecutive years.
  ///
  ///     √(Σ s² / ((n − h + 1)(1 − h/n)))
  ///
  /// over all n − h + 1 overlapping sums s of h deviations; one year is the usual `√(Σd²/(n − 1))`. Independent
  /// years would give √h times that of one.
  ///
  /// - Returns: `nil` when history is shorter than two such stretches.
  ///
  /// > Reference: Lo & MacKinlay (1988), *Review of Financial Studies* 1(1), 41–66, doi:10.1093/rfs/1.1.41.
  private func spread(of deviations: [Double], over years: Int) -> Double? {
    guard years > 0, 2 * years <= count else { return nil }
    let sums = (0...(count - years)).map { deviations[$0..<($0 + years)].reduce(0, +) }
    let (n, h) = (Double(count), Double(years))
    return (dot(sums, sums) / ((n - h + 1) * (1 - h / n))).squareRoot()
  }

  /// The deviations of the growth of demand less that of production.
  var gaps: [Double] {
    zip(deviations(of: .demand), deviations(of: .production)).map { $0 - $1 }
  }

  /// Deviations to draw from, scaled by `√(n/(n − 1))` so that the mean of their squares is the variance of growth.
  func pool(of deviations: [Double]) -> [Double] {
    let n = Double(deviations.count)
    let scale = (n / max(n - 1, 1)).squareRoot()
    return deviations.map { $0 * scale }
  }
}

extension [Double] {
  /// The variance of the sum of figures drawn in runs of a length out of these, whose average is zero.
  ///
  /// A run of m figures has `Σ s²/n` with the n sums s of m neighbours, those at the end going on at the beginning; runs
  /// are independent, and the last one is cut where the figures end.
  func varianceOfSum(over steps: Int, inRunsOf length: Int) -> Double {
    guard !isEmpty else { return 0 }
    func variance(ofRun run: Int) -> Double {
      let sums = indices.map { first -> Double in
        (first..<(first + run)).map { self[$0 % count] }.reduce(0, +)
      }
      return dot(sums, sums) / Double(count)
    }
    return Double(steps / length) * variance(ofRun: length) + variance(ofRun: steps % length)
  }
}
