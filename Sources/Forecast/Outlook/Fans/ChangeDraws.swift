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
      gasErrors = try simulation.gasErrors(of: fit, over: ahead)
      if simulation.gasParameters == .normal {
        relation = try Relation(
          of: fit, count: count, from: Stray.gasParameters.stream(seed: seed))
      }
    }
    if let deviation = simulation.hub, let name = plan.gas?.europe.hub?.price {
      let known = chain.ledger.value(try chain.series.known(name, for: "gas.europe.hub.price")).end
      let step = deviation.value / 100 / 12.0.squareRoot()
      var logarithms = [Double](repeating: 0, count: count)
      let normal = PathDraws.normal(
        "hub", unit: .ratio, start: ahead.lowerBound, steps: ahead.count, count: count,
        from: Stray.hub.stream(seed: seed))
      hub = PathDraws(
        "hub", unit: .ratio, start: ahead.lowerBound, count: count, steps: ahead.count
      ) { step_, row in
        let isKnown = ahead.lowerBound.advanced(by: step_) <= known
        for (draw, figure) in normal.draws(ofStep: step_).enumerated() {
          if !isKnown { logarithms[draw] += step * figure }
          row[draw] = exp(logarithms[draw])
        }
      }
    }
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
          "The residuals of the gas relation have an autoregressive coefficient of \(rho), which never dies out; set "
            + "'simulation.gas.errors' to block.")
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
