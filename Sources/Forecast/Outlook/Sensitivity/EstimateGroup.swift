import Foundation

/// A figure that the run estimates, or a tie between grades, moved down and up: two paths through the chain.
struct EstimateGroup: Sendable {
  /// What is moved.
  let name: String
  /// How far.
  let step: String
  /// WTI in the money of the equation when it is moved, down first; `nil` keeps that of the scenario.
  private let real: [Series]?
  /// What else is moved.
  private let changes: DrawnChanges

  /// Prices with the figure moved down (draw 0) and up (draw 1).
  func draws(_ walk: ChainWalk) throws(DataError) -> ScenarioDraws {
    let own = walk.ledger.value(walk.scenario.real)
    let paths = real ?? [own, own]
    return try ScenarioDraws(
      walk,
      real: PathDraws(
        own.name, unit: own.unit, start: own.start, count: 2,
        values: own.values.indices.flatMap { step in paths.map { $0.values[step] } }),
      changes: changes)
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
      groups.append(
        EstimateGroup(
          name:
            "\(grade.kind.rawValue) of \(Grade.title(of: grade.name)) to \(Grade.title(of: grade.over))",
          step: grade.kind == .ratio ? step.plain : "\(step.plain) USD/bbl", real: nil,
          changes: DrawnChanges(ties: [grade.name: [-step, step]])))
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
      EstimateGroup(
        name: "gas relation: \(name)", step: step, real: nil,
        changes: DrawnChanges(
          relation: DrawnChanges.Relation(
            constant: [own[0] - move[0], own[0] + move[0]],
            slope: [own[1] - move[1], own[1] + move[1]])))
    }
  }

  /// One coefficient of the equation at a time, the others as a fit has them that holds it there.
  private static func oil(
    _ walk: ChainWalk, steps: SensitivityPlan.Steps
  ) throws -> [EstimateGroup] {
    let chain = walk.chain
    let fit = walk.ledger.value(chain.oil.fit)
    let known = chain.oil.variables.mapValues { walk.ledger.value($0) }
    let paths = walk.driverPaths
    let covariance = try fit.covariance(using: .classical)
    return try fit.design.columnNames.enumerated().map { position, term in
      let move = covariance.move(of: position, by: steps.standardErrors)
      let ends = try [-1.0, 1.0].map { sign in
        let moved = zip(fit.coefficients, move).map { $0 + sign * $1 }
        return try chain.oil.path(
          along: paths, known: known,
          equation: DynamicEquation(
            fit.formula,
            coefficients: Dictionary(uniqueKeysWithValues: zip(fit.design.columnNames, moved)),
            trendOrigin: fit.design.start),
          through: walk.plan.forecastPeriods.upperBound)
      }
      return EstimateGroup(
        name: "oil equation: \(term)", step: "\(steps.standardErrors.plain) s.e.", real: ends,
        changes: DrawnChanges())
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
