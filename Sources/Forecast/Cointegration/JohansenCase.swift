/// How the deterministic terms enter a system of cointegrated variables.
public enum JohansenCase: Int, Sendable, Hashable, Codable, CaseIterable {
  /// Case 1: no constant and no trend anywhere.
  case noConstant = 1
  /// Case 2: a constant inside the relations only; the variables have no drift.
  case restrictedConstant = 2
  /// Case 3: a free constant; the variables may drift, the relations have no trend.
  case unrestrictedConstant = 3
  /// Case 4: a free constant, a trend inside the relations only.
  case restrictedTrend = 4
  /// Case 5: a free constant and a free trend; the variables may have quadratic trends.
  case unrestrictedTrend = 5

  /// The case in words.
  public var words: String {
    switch self {
    case .noConstant: "no constant, no trend"
    case .restrictedConstant: "constant inside the relations, no trend"
    case .unrestrictedConstant: "free constant, no trend"
    case .restrictedTrend: "free constant, trend inside the relations"
    case .unrestrictedTrend: "free constant and trend"
    }
  }

  /// The name of the deterministic term inside the relations.
  var restrictedTerm: String? {
    switch self {
    case .restrictedConstant: Formula.interceptName
    case .restrictedTrend: Term.trend.description
    default: nil
    }
  }

  /// The number of free terms: none, a constant, or a constant and a trend.
  var freeTerms: DeterministicTerms {
    switch self {
    case .noConstant, .restrictedConstant: .none
    case .unrestrictedConstant, .restrictedTrend: .constant
    case .unrestrictedTrend: .constantAndTrend
    }
  }
}
