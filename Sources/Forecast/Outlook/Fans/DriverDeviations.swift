/// Points by which the growth of drivers strays from the scenario, year by year, drawn together.
///
/// Drivers that stray as they did in history take the same years of it for all of them, in runs of consecutive years: a
/// gap between demand and output that opens in one year tends to close in the next, and growth itself tends to go on,
/// so that years drawn one by one let the level of the gap stray too far and that of each driver too little. Over ten
/// years the sum of the gap strayed by 3.0 points in 1966–2008; drawn year by year by 5.1, in runs of five by 3.0
/// (demand 18.2, 10.0 and 16.3). Runs of five are the default: over one to ten years the spread of the gap is then off by
/// 4 % on average and that of demand by 9 % (in logarithms; year by year 44 % and 46 %, in runs of random length about
/// five 7 % and 13 %). Longer runs come nearer for demand alone, and leave few different courses. All runs begin
/// with the first year of the forecast; the last known year is followed by the first. The price answers to the level of
/// demand as well as to the gap, so that runs can widen its bands though they narrow the gap.
///
/// Standard deviations stated for demand and production may have a correlation ρ: with independent normal z₁ and z₂,
///
///     demand = σ₁·z₁      production = σ₂·(ρ·z₁ + √(1 − ρ²)·z₂)
///
/// Their years are independent of each other. A stated driver and a historical one are independent, as is stated
/// inflation of the others.
///
/// > Reference: Künsch (1989), *Annals of Statistics* 17(3), 1217–1241, doi:10.1214/aos/1176347265; Politis & Romano
/// > (1994), *Journal of the American Statistical Association* 89(428), 1303–1313, doi:10.1080/01621459.1994.10476870,
/// > for the sample closed to a circle.
struct DriverDeviations: Sendable {
  /// The points of each driver that strays.
  let points: [SimulationPlan.Driver.Name: PathDraws]
  /// How the drawn gap between demand and production compares with the known one; `nil` unless both stray.
  let gap: Gap?

  /// The growth of demand less that of production.
  struct Gap: Sendable {
    /// The standard deviation of what is drawn for a year, points.
    let drawn: Double
    /// That of the sum over all years of the forecast, points.
    let sum: Double
    /// How many years these are.
    let years: Int
    /// That of the sum of the growth of demand alone, points.
    let demand: Double
    /// What is known of the two; `nil` when they share no three years of growth.
    let history: DriverHistory?
  }

  /// Draws them.
  ///
  /// - Parameters:
  ///   - simulation: which drivers stray, and how.
  ///   - series: the known figures of each of them.
  ///   - years: the years of the forecast.
  /// - Throws: ``DataError`` when fewer than ten years of growth are known where they are drawn from or correlated, or
  ///   fewer than a run has.
  init(
    _ simulation: SimulationPlan, of series: [SimulationPlan.Driver.Name: Series],
    years: ClosedRange<Int>
  ) throws(DataError) {
    let historical = simulation.drivers.filter { $0.deviation.value == .historical }
    let pool = try DriverHistory(
      series.filter { own in historical.contains { $0.name == own.key } },
      wantedBy: historical.first.map { $0.deviation.map { _ in () } })
    let length = simulation.driverBlockLength
    if let pool, length.value > pool.count {
      throw .other(
        "\(length.place): '\(length.key)' is \(length.value) but the growth of the drivers is known for \(pool.count) "
          + "years, \(pool.years); draw shorter runs.")
    }
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
          pool.map { $0.pool(of: $0.deviations(of: driver.name)) } ?? [], inRunsOf: length.value,
          name: "growth of \(driver.name)", unit: .percent, start: first, steps: years.count,
          count: simulation.draws,
          from: Stray.demand.stream(seed: simulation.seed, number: 1))
      case .standardDeviation(let deviation):
        let own = normal(driver.name)
        let rest = max(1 - correlation * correlation, 0).squareRoot()
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
    let isJoint =
      historical.contains { $0.name == .demand } && historical.contains { $0.name == .production }
    func spread(over steps: Int) -> Double {
      if isJoint {
        return (pool.map { $0.pool(of: $0.gaps) } ?? []).varianceOfSum(
          over: steps, inRunsOf: length.value
        ).squareRoot()
      }
      let parts = [demand, production].map {
        $0.variance(over: steps, in: pool, inRunsOf: length.value)
      }
      let shared = 2 * correlation * (parts[0] * parts[1]).squareRoot()
      return max(parts[0] + parts[1] - shared, 0).squareRoot()
    }
    let known = try DriverHistory(pair, wantedBy: nil)
    gap = Gap(
      drawn: spread(over: 1), sum: spread(over: years.count), years: years.count,
      demand: demand.variance(over: years.count, in: pool, inRunsOf: length.value).squareRoot(),
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
  /// The variance of the sum of what is drawn for some years, points squared.
  fileprivate func variance(
    over years: Int, in pool: DriverHistory?, inRunsOf length: Int
  ) -> Double {
    switch deviation.value {
    case .standardDeviation(let points): Double(years) * points * points
    case .historical:
      (pool.map { $0.pool(of: $0.deviations(of: name)) } ?? []).varianceOfSum(
        over: years, inRunsOf: length)
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
