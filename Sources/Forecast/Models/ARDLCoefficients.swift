extension ARDL {
  /// The coefficients of the equation in levels that belong to a fit of its error-correction form.
  ///
  /// With π the coefficient of a level at lag l and ωᵢ that of a difference at lag i, the level at lag j has
  ///
  ///     βⱼ = π·[j = l] + ωⱼ − ωⱼ₋₁      φⱼ = [j = 1] + the same for the left side
  ///
  /// The names are those of ``levels``.
  public func levelCoefficients(of fit: LinearFit) -> [String: Double] {
    precondition(fit.formula == errorCorrection, "the fit is one of this model's other form")
    var coefficients: [String: Double] = [:]
    func add(_ level: FormulaExpression, lags: ClosedRange<Int>, levelLag: Int) {
      for lag in lags {
        let own = lag == levelLag ? fit[level.lagged(by: lag).description] ?? 0 : 0
        let change = fit[level.differenced().lagged(by: lag).description] ?? 0
        let before =
          lag > 0 ? fit[level.differenced().lagged(by: lag - 1).description] ?? 0 : 0
        coefficients[level.lagged(by: lag).description] = own + change - before
      }
    }
    add(response, lags: 1...responseLags, levelLag: 1)
    coefficients[response.lagged().description, default: 0] += 1
    for regressor in regressors {
      add(regressor.level, lags: regressor.lags, levelLag: regressor.levelLag)
    }
    let dynamic = Set(coefficients.keys)
    for name in levels.columnNames(fit.design.start.frequency) where !dynamic.contains(name) {
      coefficients[name] = fit[name]
    }
    return coefficients
  }
}

/// An error-correction equation with its long-run relation put in as one regressor.
public struct RestrictedErrorCorrection: Sendable {
  /// The name of the deviation among the columns.
  public static let deviationName = "deviation"

  /// The deviation from the relation, with the lag at which it enters.
  public let deviation: Series
  /// The fit on the deviation, the differences and the free terms.
  public let fit: LinearFit
}

extension ARDL {
  /// The restricted error-correction form that belongs to a fit of the unrestricted one.
  ///
  ///     Δyₜ = c₁·(yₜ₋₁ − θ'xₜ₋₁) + differences and free terms + εₜ
  ///
  /// θ is held at the fit's own long-run coefficients, so c₁ and the fitted values are those of the
  /// unrestricted form; the t of c₁ is not, as θ is taken for known. In cases 2 and 4 the constant or the
  /// trend belongs to the deviation.
  ///
  /// - Throws: ``DataError`` as ``LinearFit/longRun(using:)`` does, or when the sample cannot be laid out again.
  public func restrictedErrorCorrection(
    of fit: LinearFit, _ boundsCase: BoundsCase, variables: [String: Series]
  ) throws(DataError) -> RestrictedErrorCorrection {
    precondition(fit.formula == errorCorrection, "the fit is one of this model's other form")
    let longRun = try fit.longRun()
    let restricted = boundsCase.restrictedColumn
    let levels = regressors.map { $0.level.lagged(by: $0.levelLag).description }
    let inside = Set(levels + [restricted].compactMap { $0 })
    let adjustment = longRun.adjustment.term
    let matrix = fit.design.matrix
    var values = Array(repeating: 0.0, count: fit.observations)
    for (j, name) in fit.design.columnNames.enumerated() {
      let theta = longRun.relation.first { $0.term == name && inside.contains(name) }?.estimate
      let weight = name == adjustment ? 1 : -(theta ?? 0)
      guard weight != 0 else { continue }
      for (i, value) in matrix.column(j).enumerated() { values[i] += weight * value }
    }
    let deviation = Series(
      RestrictedErrorCorrection.deviationName, unit: .ratio, start: fit.design.start, values: values
    )

    let terms = errorCorrection.terms.filter { term in
      term.description != adjustment && !inside.contains(term.description)
    }
    let formula = Formula(
      response: errorCorrection.response,
      terms: [.expression(.variable(deviation.name))] + terms,
      hasConstant: hasConstant && restricted != Formula.interceptName)
    var all = variables
    all[deviation.name] = deviation
    let design = try DesignMatrix(
      formula, variables: all, sample: fit.design.start...fit.design.end)
    return RestrictedErrorCorrection(deviation: deviation, fit: try design.leastSquares())
  }
}
