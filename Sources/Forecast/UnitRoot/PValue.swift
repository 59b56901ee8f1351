/// A p-value, or the end of the published range that it lies beyond.
public enum PValue: Sendable, Hashable {
  /// The p-value itself.
  case value(Double)
  /// Smaller than the smallest p-value of the table.
  case below(Double)
  /// Larger than the largest p-value of the table.
  case above(Double)

  /// The p-value, or the end of the range.
  public var number: Double {
    switch self {
    case .value(let p), .below(let p), .above(let p): p
    }
  }

  /// What stands before the number in print: nothing, `<` or `>`.
  public var sign: String {
    switch self {
    case .value: ""
    case .below: "<"
    case .above: ">"
    }
  }
}

/// Critical values at the levels that the trade uses.
public struct CriticalValues: Sendable, Hashable {
  /// The value at 10 %.
  public let tenPercent: Double
  /// The value at 5 %.
  public let fivePercent: Double
  /// The value at 1 %.
  public let onePercent: Double

  /// Creates the three values.
  public init(tenPercent: Double, fivePercent: Double, onePercent: Double) {
    self.tenPercent = tenPercent
    self.fivePercent = fivePercent
    self.onePercent = onePercent
  }

  /// The values with their levels in percent, the strictest first.
  var strictestFirst: [(percent: Int, value: Double)] {
    [(1, onePercent), (5, fivePercent), (10, tenPercent)]
  }
}
