extension LinearFit {
  /// Tests for first-order correlation when the left side's own past is among the terms.
  ///
  ///     h = ρ·√(n/(1 − n·V))  →  N(0, 1)      ρ = Σeₜeₜ₋₁/Σeₜ₋₁²
  ///
  /// V is the variance of the coefficient on the left side of one period before, once the equation is
  /// written in levels: in an error-correction equation that of `c1`, plus the coefficient of a lagged
  /// difference where there is one. Large samples only; ``breuschGodfrey(lags:)`` with one lag tests the same
  /// and is always defined.
  ///
  /// - Returns: h with a two-sided p-value.
  /// - Throws: ``DataError/other(_:)`` when no lag of one period of the left side is among the terms, when
  ///   n·V ≥ 1 (there is then no h), or when the equation fits exactly.
  ///
  /// > Reference: Durbin (1970), *Econometrica* 38(3), 410–421, doi:10.2307/1909547.
  public func durbinH() throws(DataError) -> TestResult {
    let e = try residuals(for: "Durbin's h", required: parameters + 2)
    let weights = formula.shares(ofResponseAtLag: 1, among: design.columnNames)
    guard weights.contains(where: { $0 != 0 }) else {
      throw .other(
        "Durbin's h needs the left side of one period before among the terms of '\(formula)'; use "
          + "Durbin–Watson, or add L(\(formula.responseLevel)).")
    }
    let n = Double(observations)
    let variance = dot(weights, covariance.times(weights))
    guard n * variance < 1 else {
      throw .other(
        "Durbin's h is not defined, as n·V = \((n * variance).text(decimals: 2)) is 1 or more; use "
          + "Breusch–Godfrey with one lag.")
    }

    let past = Array(e.dropLast())
    let rho = dot(past, Array(e.dropFirst())) / dot(past, past)
    let h = rho * (n / (1 - n * variance)).squareRoot()
    return TestResult(
      name: "Durbin's h", null: "no first-order correlation", statistic: h, distribution: "N(0, 1)",
      pValue: Normal.twoSidedPValue(h),
      convention: "ρ = Σeₜeₜ₋₁/Σeₜ₋₁² (1 − DW/2 is near it), classical V, two-sided")
  }
}

extension Formula {
  /// How much of each column is the left side's level of some periods before.
  fileprivate func shares(ofResponseAtLag lag: Int, among columns: [String]) -> [Double] {
    var shares: [String: Double] = [:]
    for term in terms {
      guard case .expression(let expression) = term else { continue }
      shares[term.description] = expression.share(of: responseLevel, at: lag)
    }
    return columns.map { shares[$0] ?? 0 }
  }
}

extension FormulaExpression {
  /// The weight of `level` of some periods before in this expression; 0 if it is about something else.
  fileprivate func share(of level: FormulaExpression, at lag: Int) -> Double {
    if self == level { return lag == 0 ? 1 : 0 }
    return switch self {
    case .variable, .log: 0
    case .lag(let inner, let periods): inner.share(of: level, at: lag - periods)
    case .difference(let inner, let periods):
      inner.share(of: level, at: lag) - inner.share(of: level, at: lag - periods)
    }
  }
}
