/// A path of cumulated recursive residuals with the lines that it should not cross.
public struct CusumPath: Sendable, Hashable {
  /// The test that the path belongs to.
  public let name: String
  /// The periods of the path: all but the k that are fitted exactly.
  public let periods: [Period]
  /// The path, one figure a period.
  public let values: [Double]
  /// The lower line at ``level``.
  public let lower: [Double]
  /// The upper line at ``level``.
  public let upper: [Double]
  /// The probability that a path of stable coefficients crosses a line somewhere.
  public let level: SignificanceLevel
  /// How the path and its lines were computed.
  public let convention: String

  /// The periods in which the path lies outside the lines, in order.
  public var crossings: [Period] {
    periods.indices.filter { values[$0] < lower[$0] || values[$0] > upper[$0] }.map { periods[$0] }
  }

  /// The finding in words, with the first period outside.
  public var verdict: String {
    guard let first = crossings.first else {
      return "stable coefficients: not rejected at \(level.rawValue) (the path stays inside)"
    }
    return "stable coefficients: rejected at \(level.rawValue) (the path leaves in \(first))"
  }
}

/// The levels for which lines are published.
public enum SignificanceLevel: String, Sendable, Hashable, CaseIterable {
  /// One in a hundred.
  case onePercent = "1 %"
  /// One in twenty.
  case fivePercent = "5 %"
  /// One in ten.
  case tenPercent = "10 %"
}
