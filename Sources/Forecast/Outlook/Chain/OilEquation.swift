/// The oil equation of a plan with the series that it was fitted on, without the rest of the chain.
public struct OilEquation: Sendable {
  /// The fit on the plan's own sample.
  public let fit: LinearFit
  /// The series of the equation by name, at its frequency, cut at the origin.
  public let variables: [String: Series]

  /// Every series of the plan at the frequency of the equation, cut at the origin, the price of the equation first:
  /// logarithms where all figures are positive, else levels.
  public let planSeries: [Series]
  /// Series of the plan with fewer figures than the tests of ``planSeries`` need, by name.
  public let shortSeries: [String]
  /// Figures that every unit-root test can be formed with, second differences included.
  public static let unitRootFigures = 20

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
    var planSeries = [ledger.value(oil.price).named(plan.oil.price)]
    for source in plan.data.series where source.name != plan.oil.price {
      if let handle = series.model[source.name] {
        planSeries.append(ledger.value(handle).named(source.name))
      }
    }
    let long = planSeries.filter { $0.count >= Self.unitRootFigures }
    shortSeries = planSeries.filter { $0.count < Self.unitRootFigures }.map(\.name)
    self.planSeries = try long.map { series in
      series.values.allSatisfy { $0 > 0 } ? try series.log() : series
    }
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
