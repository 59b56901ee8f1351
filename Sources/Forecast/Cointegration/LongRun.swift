/// The level towards which an error-correction equation pulls, and how hard.
///
/// The study writes the levels part of its equation in two ways. ``regression`` holds the first,
///
///     Δln P[t] = c1·ln P[t−1] + β₀ + β_D·ln D[t−1] + … ,
///
/// the regression's own coefficients (the letters of the printed equation are these with the other
/// sign). ``relation`` holds the second, with c1 outside a bracket,
///
///     Δln P[t] = c1·(ln P[t−1] − θ₀ − θ_D·ln D[t−1] − …) + … ,     ln P* = θ₀ + θ_D·ln D + … .
///
/// Both are one fit in other parameters.
public struct LongRun: Sendable, Hashable {
  /// The adjustment speed c1: the share of a gap that one period closes, with a minus sign.
  public let adjustment: Coefficient
  /// The levels part in the regression's own coefficients β, without the lagged left side.
  public let regression: [Coefficient]
  /// The long-run coefficients θ = −β/c1 with delta-method standard errors, under the same terms.
  public let relation: [Coefficient]

  /// Whether the left side returns to the relation without overshooting, −1 < c1 < 0.
  ///
  /// Outside this range the relation attracts nothing and θ should not be read.
  public var isStable: Bool { adjustment.estimate > -1 && adjustment.estimate < 0 }
}

extension LinearFit {
  /// The long-run relation of an equation for a difference with the lagged level on the right.
  ///
  /// For the constant, the trend and every level among the terms
  ///
  ///     θ = −β/c1      Var θ = (V_ββ + θ²·V_cc + 2θ·V_βc) / c1²
  ///
  /// Differences and seasonal dummies are short-run terms and stay out. Where a level enters with
  /// several lags, its long-run coefficient is the sum of theirs. The delta method is poor when c1 is
  /// within two standard errors of zero; whether a relation exists at all is for the bounds test.
  ///
  /// - Parameter estimator: the covariance V of the coefficients, the classical one unless stated.
  /// - Returns: c1, the levels in the regression's own coefficients, and the relation.
  /// - Throws: ``DataError/other(_:)`` when the equation has no lagged level of its left side, and as
  ///   ``LinearFit/covariance(using:)`` does.
  ///
  /// > Reference: Bårdsen (1989), *Oxford Bulletin of Economics and Statistics* 51(3), 345–350,
  /// > doi:10.1111/j.1468-0084.1989.mp51003008.x.
  public func longRun(
    using estimator: CovarianceEstimator = .classical
  ) throws(DataError) -> LongRun {
    let table = try coefficients(using: estimator)
    guard let level = formula.laggedLevel?.description,
      let c = table.firstIndex(where: { $0.term == level }), table[c].estimate != 0
    else {
      throw .other(
        "The equation '\(formula)' has no long-run relation; write its left side as a difference and "
          + "add one lagged level, such as d(log(wti)) ~ L(log(wti)) + ….")
    }

    let covariance = try covariance(using: estimator)
    let c1 = table[c].estimate
    let levels = table.indices.filter { $0 != c && formula.levelNames.contains(table[$0].term) }
    let relation = levels.map { j in
      let theta = -table[j].estimate / c1
      let variance =
        covariance[j, j] + theta * theta * covariance[c, c] + 2 * theta * covariance[j, c]
      return Coefficient(
        term: table[j].term, estimate: theta,
        standardError: max(variance, 0).squareRoot() / abs(c1), degreesOfFreedom: degreesOfFreedom)
    }
    return LongRun(
      adjustment: table[c], regression: levels.map { table[$0] }, relation: relation)
  }
}

extension Formula {
  /// The columns that belong to a long-run relation.
  fileprivate var levelNames: Set<String> {
    var names: Set<String> = [Self.interceptName, Term.trend.description]
    for term in terms where term.expression?.isDifferenced == false {
      names.formUnion(term.columnNames(.annual))
    }
    return names
  }
}
