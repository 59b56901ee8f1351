/// How the deterministic terms enter the test for a level relationship.
///
/// Restricted terms belong to the relationship and are tested with it; unrestricted ones are free.
public enum BoundsCase: Int, Sendable, Hashable, Codable, CaseIterable {
  /// Case 1: no constant and no trend.
  case noConstant = 1
  /// Case 2: the constant inside the relationship, no trend.
  case restrictedConstant = 2
  /// Case 3: a free constant, no trend.
  case unrestrictedConstant = 3
  /// Case 4: a free constant, the trend inside the relationship.
  case restrictedTrend = 4
  /// Case 5: a free constant and a free trend.
  case unrestrictedTrend = 5

  /// The case in words.
  public var words: String {
    switch self {
    case .noConstant: "no constant, no trend"
    case .restrictedConstant: "constant inside the relationship, no trend"
    case .unrestrictedConstant: "free constant, no trend"
    case .restrictedTrend: "free constant, trend inside the relationship"
    case .unrestrictedTrend: "free constant and trend"
    }
  }

  /// Whether the t of the lagged level has bounds: only where no deterministic term is restricted.
  public var hasTBounds: Bool {
    switch self {
    case .noConstant, .unrestrictedConstant, .unrestrictedTrend: true
    case .restrictedConstant, .restrictedTrend: false
    }
  }

  var needsConstant: Bool { self != .noConstant }
  var needsTrend: Bool { self == .restrictedTrend || self == .unrestrictedTrend }

  /// The column that is tested together with the levels.
  var restrictedColumn: String? {
    switch self {
    case .restrictedConstant: Formula.interceptName
    case .restrictedTrend: Term.trend.description
    default: nil
    }
  }
}
