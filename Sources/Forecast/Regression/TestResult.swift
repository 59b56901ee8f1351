import Foundation

/// What a hypothesis test found, with the convention it was computed by.
public struct TestResult: Sendable, Hashable {
  /// The test and its settings, such as `Breusch–Godfrey, 4 lags, LM form`.
  public let name: String
  /// The hypothesis that a small p-value speaks against, such as `no serial correlation up to lag 4`.
  public let null: String
  /// The value of the test statistic.
  public let statistic: Double
  /// The distribution of the statistic under the null, such as `χ²(4)`; empty if it has no name.
  public let distribution: String
  /// The probability under the null of a statistic at least as extreme, from 0 to 1.
  public let pValue: Double
  /// Where programs differ, the choice that was made here; empty if they do not.
  public let convention: String

  /// Creates a result; the statistic must be finite and the p-value a probability.
  public init(
    name: String, null: String, statistic: Double, distribution: String = "", pValue: Double,
    convention: String = ""
  ) {
    precondition(statistic.isFinite, "\(name) has no finite statistic")
    precondition((0...1).contains(pValue), "the p-value of \(name) is no probability")
    self.name = name
    self.null = null
    self.statistic = statistic
    self.distribution = distribution
    self.pValue = pValue
    self.convention = convention
  }

  /// Whether the p-value lies below a level, 5 % unless stated.
  public func isRejected(at level: Double = 0.05) -> Bool { pValue < level }

  /// The finding in words at the usual levels: `no serial correlation up to lag 4: not rejected
  /// (p = 0.31)`.
  public var verdict: String {
    let finding =
      switch pValue {
      case ..<0.01: "rejected at 1 %"
      case ..<0.05: "rejected at 5 %"
      case ..<0.10: "rejected only at 10 %"
      default: "not rejected"
      }
    return "\(null): \(finding) (\(pText))"
  }

  /// The p-value with two significant digits, at least `p < 0.0001`.
  public var pText: String {
    switch pValue {
    case ..<0.0001: "p < 0.0001"
    case 0.9995...: "p > 0.999"
    case ..<0.1: "p = \(String(format: "%.2g", pValue))"
    default: "p = \(String(format: "%.2f", pValue))"
    }
  }
}

extension TestResult {
  /// A result that is judged by the upper tail of χ².
  init(
    _ name: String, null: String, chiSquared statistic: Double, degreesOfFreedom: Int,
    convention: String = ""
  ) {
    self.init(
      name: name, null: null, statistic: statistic, distribution: "χ²(\(degreesOfFreedom))",
      pValue: ChiSquared(degreesOfFreedom: Double(degreesOfFreedom)).upperTail(statistic),
      convention: convention)
  }

  /// A result that is judged by the upper tail of F.
  init(
    _ name: String, null: String, f statistic: Double, numerator: Int, denominator: Int,
    convention: String = ""
  ) {
    let distribution = FisherF(numerator: Double(numerator), denominator: Double(denominator))
    self.init(
      name: name, null: null, statistic: statistic, distribution: "F(\(numerator), \(denominator))",
      pValue: distribution.upperTail(statistic), convention: convention)
  }
}
