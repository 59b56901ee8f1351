/// The direction in which theory expects a variable to move the price.
public enum ExpectedSign: String, Sendable, Hashable, Codable {
  /// More of it raises the price: demand, a supply shock.
  case positive
  /// More of it lowers the price: supply, be it reserves or output.
  case negative
  /// Theory is silent.
  case none
}

/// One estimate beside what theory expects of it.
public struct SignCheck: Sendable, Hashable {
  /// What the comparison found.
  public enum Verdict: String, Sendable, Hashable {
    /// The estimate has the expected sign (and lies in the range, where there is one).
    case agrees
    /// It has not: a finding to print, not an error.
    case disagrees
    /// Theory expects nothing of this term.
    case noExpectation
  }

  /// The canonical text of the term.
  public let term: String
  /// The regression's own coefficient.
  public let estimate: Double
  /// The sign that theory expects.
  public let expected: ExpectedSign
  /// Whether the term is the lagged level of the left side, which must lie between −1 and 0.
  public let isAdjustment: Bool

  /// What the comparison found.
  public var verdict: Verdict {
    switch expected {
    case .none: .noExpectation
    case .positive: estimate > 0 ? .agrees : .disagrees
    case .negative: estimate < 0 && (!isAdjustment || estimate > -1) ? .agrees : .disagrees
    }
  }
}

extension LinearFit {
  /// Compares every estimate with the effect that theory expects of its variable.
  ///
  /// `roles` says in which direction each variable moves the price. In the regression's own
  /// coefficients that sign holds for the lagged level, the difference and the lagged difference
  /// alike, since −1/c1 is positive. For the study's equation,
  ///
  ///     Δln P[t] = β₀ + c1·ln P[t−1] + β_D·ln D[t−1] + β_R·ln R[t−1] + β_S·Dum[t−1] + …
  ///     −1 < c1 < 0      β_D > 0      β_R < 0      β_S > 0
  ///
  /// The printed equation puts a minus before c2 … c4, so its letters c2 = −β_D < 0, c3 = −β_R > 0
  /// and c4 = −β_S < 0 expect the opposite. The constant, trend, season, powers and lagged
  /// differences of the left side have no expectation. Roles of variables that the equation does not
  /// use are passed over.
  public func signChecks(expecting roles: [String: ExpectedSign]) -> [SignCheck] {
    let adjustment = formula.laggedLevel
    var expected: [String: ExpectedSign] = [:]
    for term in formula.terms {
      guard case .expression(let expression) = term else { continue }
      let isOwn = expression.variable == formula.response.variable
      expected[term.description] = isOwn ? ExpectedSign.none : roles[expression.variable]
    }
    return zip(design.columnNames, coefficients).map { name, estimate in
      let isAdjustment = name == adjustment?.description
      return SignCheck(
        term: name, estimate: estimate,
        expected: isAdjustment ? .negative : expected[name] ?? .none, isAdjustment: isAdjustment)
    }
  }
}
