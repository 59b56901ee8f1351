/// The oil equation of a plan with the series that it was fitted on, without the rest of the chain.
public struct OilEquation: Sendable {
  /// The fit on the plan's own sample.
  public let fit: LinearFit
  /// The series of the equation by name, at its frequency, cut at the origin.
  public let variables: [String: Series]

  /// Runs the first two stages of a plan: its series and its equation.
  ///
  /// - Throws: ``DataError`` in one sentence when the data do not carry the plan.
  public init(plan: Plan, data: PlanData) throws {
    var ledger = Ledger()
    let series = try DataStage(plan: plan, data: data, ledger: &ledger)
    let oil = try OilStage(plan: plan, data: data, series: series, ledger: &ledger)
    fit = ledger.value(oil.fit)
    var variables: [String: Series] = [:]
    for (name, handle) in oil.variables { variables[name] = ledger.value(handle).named(name) }
    self.variables = variables
  }
}

extension OilEquation {
  /// The levels that the equation relates, the price first: series under logarithms, without dummies.
  public var levels: [Series] {
    get throws {
      var seen: [FormulaExpression] = [fit.formula.responseLevel]
      for term in fit.formula.terms {
        guard case .expression(let expression) = term, !expression.isDifferenced,
          expression.variable != "shock", !seen.contains(expression.unlagged)
        else { continue }
        seen.append(expression.unlagged)
      }
      return try seen.map { try $0.series(from: variables) }
    }
  }
}
