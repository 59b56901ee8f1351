/// Points by which the growth of drivers strays from the scenario, year by year, drawn together.
///
/// Drivers that stray as they did in history take one year of it for all of them. Standard deviations stated for demand
/// and production may have a correlation ρ: with independent normal z₁ and z₂,
///
///     demand = σ₁·z₁      production = σ₂·(ρ·z₁ + √(1 − ρ²)·z₂)
///
/// Years are independent of each other, though a gap between demand and output that opens in one year tends to close in
/// the next: over several years the drawn gap strays further than it did. A stated driver and a historical one are
/// independent, as is stated inflation of the others.
struct DriverDeviations: Sendable {
  /// The points of each driver that strays.
  let points: [SimulationPlan.Driver.Name: PathDraws]
  /// How the drawn gap between demand and production compares with the known one; `nil` unless both stray.
  let gap: Gap?

  /// The growth of demand less that of production.
  struct Gap: Sendable {
    /// The standard deviation of what is drawn, points a year.
    let drawn: Double
    /// What is known of the two; `nil` when they share no three years of growth.
    let history: DriverHistory?
  }

  /// Draws them.
  ///
  /// - Parameters:
  ///   - simulation: which drivers stray, and how.
  ///   - series: the known figures of each of them.
  ///   - years: the years of the forecast.
  /// - Throws: ``DataError`` when fewer than ten years of growth are known where they are drawn from or correlated.
  init(
    _ simulation: SimulationPlan, of series: [SimulationPlan.Driver.Name: Series],
    years: ClosedRange<Int>
  ) throws(DataError) {
    let historical = simulation.drivers.filter { $0.deviation.value == .historical }
    let pool = try DriverHistory(
      series.filter { own in historical.contains { $0.name == own.key } },
      wantedBy: historical.first.map { $0.deviation.map { _ in () } })
    let pair = series.filter { $0.key != .inflation }
    let correlation =
      try simulation.correlation.map { stated throws(DataError) in
        switch stated.value {
        case .stated(let figure): return figure
        case .historical:
          return try DriverHistory(pair, wantedBy: stated.map { _ in () })?.correlation ?? 0
        }
      } ?? 0
    let first = Period.year(years.lowerBound)
    func normal(_ name: SimulationPlan.Driver.Name) -> PathDraws {
      PathDraws.normal(
        "growth of \(name)", unit: .percent, start: first, steps: years.count,
        count: simulation.draws, from: name.stray.stream(seed: simulation.seed))
    }
    var points: [SimulationPlan.Driver.Name: PathDraws] = [:]
    for driver in simulation.drivers {
      switch driver.deviation.value {
      case .historical:
        points[driver.name] = PathDraws.resampled(
          pool?.deviations(of: driver.name) ?? [], inRunsOf: 1, name: "growth of \(driver.name)",
          unit: .percent, start: first, steps: years.count, count: simulation.draws,
          from: Stray.demand.stream(seed: simulation.seed, number: 1))
      case .standardDeviation(let deviation):
        let own = normal(driver.name)
        let rest = (1 - correlation * correlation).squareRoot()
        let joint =
          driver.name == .production && correlation != 0
          ? normal(.demand).combined(with: own) { correlation * $0 + rest * $1 } : own
        points[driver.name] = joint.scaled(by: Array(repeating: deviation, count: years.count))
      }
    }
    self.points = points
    guard let demand = simulation.drivers.first(where: { $0.name == .demand }),
      let production = simulation.drivers.first(where: { $0.name == .production })
    else {
      gap = nil
      return
    }
    let (one, two) = (demand.deviation(in: pool), production.deviation(in: pool))
    let together =
      historical.contains { $0.name == .demand } && historical.contains { $0.name == .production }
      ? pool?.correlation ?? 0 : correlation
    let known = try DriverHistory(pair, wantedBy: nil)
    gap = Gap(
      drawn: max(one * one + two * two - 2 * together * one * two, 0).squareRoot(),
      history: known.flatMap { $0.count < 3 ? nil : $0 })
  }
}

extension DriverHistory {
  /// The common history of drivers; `nil` when there are none.
  ///
  /// - Throws: ``DataError`` when the key that wants it finds fewer than ten common years.
  fileprivate init?(
    _ series: [SimulationPlan.Driver.Name: Series], wantedBy stated: Sourced<Void>?
  ) throws(DataError) {
    guard !series.isEmpty else { return nil }
    let history = try DriverHistory(series)
    if let stated, history?.count ?? 0 < 10 {
      let names = series.keys.sorted { $0.rawValue < $1.rawValue }.map(\.rawValue)
      throw DataError.other(
        "\(stated.place): '\(stated.key)' is historical but the data have the growth of "
          + "\(names.joined(separator: " and ")) in \(history?.count ?? 0) years only; state a figure."
      )
    }
    guard let history else { return nil }
    self = history
  }
}

extension SimulationPlan.Driver {
  /// The standard deviation of what is drawn, points a year.
  fileprivate func deviation(in pool: DriverHistory?) -> Double {
    switch deviation.value {
    case .standardDeviation(let points): return points
    case .historical:
      let own = pool?.deviations(of: name) ?? []
      return (dot(own, own) / Double(max(own.count, 1))).squareRoot()
    }
  }
}

extension SimulationPlan.Driver.Name {
  /// Its stream of random numbers.
  fileprivate var stray: Stray {
    switch self {
    case .demand: .demand
    case .production: .production
    case .inflation: .inflation
    }
  }
}
