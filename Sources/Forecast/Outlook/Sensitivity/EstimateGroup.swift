import Foundation

/// A figure that the run estimates, or a tie between grades, moved down and up: two paths through the chain.
struct EstimateGroup: Sendable {
  /// What is moved.
  let name: String
  /// How far.
  let step: String
  /// What the move changes on each side, or why the figure cannot be moved so far.
  let ends: (down: Result<End, DataError>, up: Result<End, DataError>)

  /// The figure moved to one side.
  struct End: Sendable {
    /// WTI in the money of the equation; `nil` keeps that of the scenario.
    var real: Series?
    /// What else is moved, in one draw.
    var changes = DrawnChanges()

    /// Every price there, in one draw.
    func draws(_ walk: ChainWalk) throws(DataError) -> ScenarioDraws {
      let path = real ?? walk.ledger.value(walk.scenario.real)
      return try ScenarioDraws(walk, real: PathDraws(repeating: path, count: 1), changes: changes)
    }
  }

  private init(
    _ name: String, _ step: String, _ end: (_ sign: Double) throws(DataError) -> End
  ) {
    func result(_ sign: Double) -> Result<End, DataError> {
      do throws(DataError) { return .success(try end(sign)) } catch { return .failure(error) }
    }
    self.name = name
    self.step = step
    ends = (result(-1), result(1))
  }
}

extension EstimateGroup {
  /// Ties of grades, coefficients of the gas relation and of the oil equation.
  static func all(
    _ walk: ChainWalk, steps: SensitivityPlan.Steps
  ) throws -> [EstimateGroup] {
    var groups: [EstimateGroup] = []
    for grade in walk.plan.grades {
      let step = grade.kind == .ratio ? steps.ratio : steps.spread
      let (own, marker) = (Grade.title(of: grade.name), Grade.title(of: grade.over))
      groups.append(
        EstimateGroup(
          "\(grade.kind.rawValue) of \(own) to \(marker)",
          grade.kind == .ratio ? step.plain : "\(step.plain) USD/bbl"
        ) { End(changes: DrawnChanges(ties: [grade.name: [$0 * step]])) })
    }
    groups += try gas(walk, steps: steps)
    groups += try oil(walk, steps: steps)
    return groups
  }

  /// Constant and slope: by standard errors that allow for correlation over time where they were fitted, by percent
  /// where they were stated.
  private static func gas(
    _ walk: ChainWalk, steps: SensitivityPlan.Steps
  ) throws -> [EstimateGroup] {
    guard let europe = walk.chain.gas?.europe else { return [] }
    let relation = walk.ledger.value(europe.relation)
    let own = [relation.constant, relation.slope]
    let moves: [[Double]]
    if let handle = europe.fit {
      let covariance = try walk.ledger.value(handle).covariance(
        using: .neweyWest(automatic: .andrews))
      moves = own.indices.map { covariance.move(of: $0, by: steps.standardErrors) }
    } else {
      moves = own.indices.map { position in
        own.indices.map { $0 == position ? abs(own[$0]) * steps.percent / 100 : 0 }
      }
    }
    let step =
      europe.fit == nil
      ? "\(steps.percent.plain) %" : "\(steps.standardErrors.plain) s.e."
    return zip(["constant", "slope"], moves).map { name, move in
      EstimateGroup("gas relation: \(name)", step) { sign in
        let moved = zip(own, move).map { $0 + sign * $1 }
        return End(
          changes: DrawnChanges(
            relation: DrawnChanges.Relation(constant: [moved[0]], slope: [moved[1]])))
      }
    }
  }

  /// One coefficient of the equation at a time, the others as a fit has them that holds it there; a step that leads the
  /// price out of the range of numbers is refused on its side alone.
  private static func oil(
    _ walk: ChainWalk, steps: SensitivityPlan.Steps
  ) throws -> [EstimateGroup] {
    let chain = walk.chain
    let fit = walk.ledger.value(chain.oil.fit)
    let known = chain.oil.variables.mapValues { walk.ledger.value($0) }
    let paths = walk.driverPaths
    let covariance = try fit.covariance(using: .classical)
    return fit.design.columnNames.enumerated().map { position, term in
      let move = covariance.move(of: position, by: steps.standardErrors)
      return EstimateGroup("oil equation: \(term)", "\(steps.standardErrors.plain) s.e.") {
        sign throws(DataError) in
        let moved = zip(fit.coefficients, move).map { $0 + sign * $1 }
        let path = try chain.oil.path(
          along: paths, known: known,
          equation: DynamicEquation(
            fit.formula, coefficients: moved, trendOrigin: fit.design.start),
          through: walk.plan.forecastPeriods.upperBound)
        if let (period, value) = path.outOfRange {
          throw .other(
            "'\(path.name)' would be \(value.rough) in \(period), out of any sensible range; take a smaller "
              + "'sensitivity.steps.standard_errors'.")
        }
        return End(real: path)
      }
    }
  }
}

extension Matrix {
  /// How all coefficients move when one is held so many standard errors away and the others are estimated again:
  /// `Δᵢ = s·Vᵢⱼ/√Vⱼⱼ`, with V this covariance.
  ///
  /// Moving one alone would say nothing: estimates that belong together, such as a constant and the weight of a level,
  /// are known far better together than each is by itself.
  fileprivate func move(of position: Int, by standardErrors: Double) -> [Double] {
    let own = self[position, position].squareRoot()
    return (0..<rows).map { standardErrors * self[$0, position] / own }
  }
}

extension ChainWalk {
  /// The paths of the scenario by the names of the equation's variables.
  var driverPaths: [String: Series] {
    let supply = plan.oil.supply == .production ? scenario.production : scenario.reserves
    return [
      plan.oil.demand: ledger.value(scenario.demand), "shock": ledger.value(scenario.shock),
      plan.oil.supply.rawValue: ledger.value(supply),
    ]
  }
}
