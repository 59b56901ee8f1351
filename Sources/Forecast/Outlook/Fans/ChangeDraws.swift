import Foundation

extension DrawnChanges {
  /// What strays between oil and gas: ties of grades, the European relation, the hub.
  ///
  /// Every scenario has the same draws, so that scenarios differ by what they assume and not by luck.
  init(_ chain: Chain, simulation: SimulationPlan) throws {
    let plan = chain.plan
    let (count, seed) = (simulation.draws, simulation.seed)
    for (number, grade) in simulation.grades.enumerated() {
      var stream = Stray.grades.stream(seed: seed, number: number)
      ties[grade.name] = (0..<count).map { _ in stream.nextNormal() * grade.deviation.value }
    }
    let ahead = plan.forecastMonths
    if let handle = chain.gas?.europe.fit {
      let fit = chain.ledger.value(handle)
      if simulation.gasErrors == .block {
        try plan.checkGasBlock(
          simulation.gasBlockLength, against: fit.observations, of: "residuals of the gas relation")
      }
      gasErrors = try simulation.gasErrors(of: fit, over: ahead)
      if simulation.gasParameters == .normal {
        relation = try Relation(
          of: fit, count: count, from: Stray.gasParameters.stream(seed: seed))
      }
    }
    if let walk = simulation.hub, let name = plan.gas?.europe.hub?.price {
      let known = chain.ledger.value(try chain.series.known(name, for: "gas.europe.hub.price"))
      hub = try walk.factors(
        "hub", of: known, knownThrough: known.end, plan: plan, simulation: simulation, part: .hub)
    }
    if let walk = simulation.roubles, let russia = plan.gas?.russia {
      let known = chain.ledger.value(
        try chain.series.known("rub_per_usd", for: "gas.russia.roubles"))
      roubles = try walk.factors(
        "roubles", of: known, knownThrough: russia.roublesKnownThrough, plan: plan,
        simulation: simulation, part: .roubles)
    }
  }
}

extension Plan {
  /// Refuses a run that is longer than what it is drawn from.
  fileprivate func checkGasBlock(
    _ length: Int, against available: Int, of what: String
  ) throws(DataError) {
    guard length > available else { return }
    let key = "simulation.gas.block_length"
    throw .other(
      "\(place(of: key)): '\(key)' is \(length), longer than the \(available) \(what); shorten it.")
  }
}

extension Sourced<SimulationPlan.Walk> {
  /// Factors of the months after the origin: 1 while the series is known, then the exponential of summed changes.
  ///
  /// Historical changes are of logarithms of the months to the origin, less their average: the drift is the plan's.
  fileprivate func factors(
    _ name: String, of series: Series, knownThrough known: Period, plan: Plan,
    simulation: SimulationPlan, part: Stray
  ) throws -> PathDraws {
    let ahead = plan.forecastMonths
    let changes: PathDraws
    let stream = part.stream(seed: simulation.seed)
    switch value {
    case .standardDeviation(let percent):
      let step = percent / 100 / 12.0.squareRoot()
      changes = PathDraws.normal(
        name, unit: .ratio, start: ahead.lowerBound, steps: ahead.count, count: simulation.draws,
        from: stream
      ).scaled(by: Array(repeating: step, count: ahead.count))
    case .historical(let months):
      let pool = try monthlyChanges(of: series, over: months, origin: plan.originMonth)
      try plan.checkGasBlock(
        simulation.gasBlockLength, against: pool.count, of: "changes of '\(series.name)'")
      changes = PathDraws.resampled(
        pool, inRunsOf: simulation.gasBlockLength, name: name, unit: .ratio,
        start: ahead.lowerBound,
        steps: ahead.count, count: simulation.draws, from: stream)
    }
    var logarithms = [Double](repeating: 0, count: simulation.draws)
    return PathDraws(
      name, unit: .ratio, start: ahead.lowerBound, count: simulation.draws, steps: ahead.count
    ) { step, row in
      let isKnown = ahead.lowerBound.advanced(by: step) <= known
      for (draw, change) in changes.draws(ofStep: step).enumerated() {
        if !isKnown { logarithms[draw] += change }
        row[draw] = exp(logarithms[draw])
      }
    }
  }

  /// Monthly changes of logarithms up to the origin, less their average.
  private func monthlyChanges(
    of series: Series, over months: ClosedRange<Period>?, origin: Period
  ) throws(DataError) -> [Double] {
    if let months, months.upperBound > origin {
      throw .other(
        "\(place): '\(key)' draws from months to \(months.upperBound), after the origin \(origin); end it there."
      )
    }
    let held = months ?? series.start...max(series.start, min(series.end, origin))
    guard held.lowerBound >= series.start, held.upperBound <= series.end else {
      throw .other(
        "\(place): '\(key)' draws from \(held.lowerBound) to \(held.upperBound), but '\(series.name)' is known from "
          + "\(series.start) to \(series.end); choose months inside.")
    }
    let sample = try series.slice(held)
    guard sample.count >= 25 else {
      throw .other(
        "\(place): '\(key)' is historical but '\(series.name)' has \(sample.count) months from \(held.lowerBound) to "
          + "\(held.upperBound); give it 25 or more, or state a standard deviation in percent.")
    }
    let changes = try sample.log().difference().values
    let average = mean(changes)
    return changes.map { $0 - average }
  }
}

extension DrawnChanges.Relation {
  /// Constant and slope, normal around the estimates of a fit with the covariance of Newey and West at Andrews's
  /// bandwidth: the residuals of a relation of months are far from independent.
  fileprivate init(of fit: LinearFit, count: Int, from stream: RandomStream) throws {
    let covariance = try fit.covariance(using: .neweyWest(automatic: .andrews))
    let first = covariance[0, 0].squareRoot()
    let cross = covariance[1, 0] / first
    let rest = max(covariance[1, 1] - cross * cross, 0).squareRoot()
    var stream = stream
    var (constant, slope): ([Double], [Double]) = ([], [])
    for _ in 0..<count {
      let (one, two) = (stream.nextNormal(), stream.nextNormal())
      constant.append(fit.coefficients[0] + first * one)
      slope.append(fit.coefficients[1] + cross * one + rest * two)
    }
    self.init(constant: constant, slope: slope)
  }
}

extension SimulationPlan {
  /// Errors of the gas relation by month, USD/1000 m³; `nil` when there are none.
  ///
  /// Residuals are scaled by `√(n/(n − k))`, so that their variance is that of the regression. Runs and the
  /// autoregression begin anywhere: nothing ties the first month to the last residual of the sample.
  fileprivate func gasErrors(
    of fit: LinearFit, over months: ClosedRange<Period>
  ) throws -> PathDraws? {
    let n = Double(fit.observations)
    let scale = (n / Double(fit.degreesOfFreedom)).squareRoot()
    let residuals = fit.residuals.values.map { $0 * scale }
    let deviation = (residuals.reduce(0) { $0 + $1 * $1 } / n).squareRoot()
    let stream = Stray.gasErrors.stream(seed: seed)
    let name = "error of the gas relation"
    let unit = fit.residuals.unit
    func resampled(_ length: Int) -> PathDraws {
      PathDraws.resampled(
        residuals, inRunsOf: length, name: name, unit: unit, start: months.lowerBound,
        steps: months.count, count: draws, from: stream)
    }
    func normal() -> PathDraws {
      PathDraws.normal(
        name, unit: unit, start: months.lowerBound, steps: months.count, count: draws, from: stream)
    }
    switch gasErrors {
    case .none: return nil
    case .resampled: return resampled(1)
    case .block: return resampled(gasBlockLength)
    case .normal: return normal().scaled(by: Array(repeating: deviation, count: months.count))
    case .autoregressive:
      let pairs = zip(residuals.dropFirst(), residuals)
      let squares = residuals.dropLast().reduce(0) { $0 + $1 * $1 }
      let rho = pairs.reduce(0) { $0 + $1.0 * $1.1 } / squares
      guard abs(rho) < 1 else {
        throw DataError.other(
          "'simulation.gas.errors' is autoregressive, but the residuals of the gas relation have a coefficient of "
            + "\(rho.shown(2)), which never dies out; write block.")
      }
      let own = normal()
      let innovation = deviation * (1 - rho * rho).squareRoot()
      var error = [Double](repeating: 0, count: draws)
      return PathDraws(
        name, unit: unit, start: months.lowerBound, count: draws, steps: months.count
      ) { step, row in
        for (draw, figure) in own.draws(ofStep: step).enumerated() {
          error[draw] = step == 0 ? deviation * figure : rho * error[draw] + innovation * figure
          row[draw] = error[draw]
        }
      }
    }
  }
}
