import Foundation

/// Bands that promised to hold a share of outcomes, beside the outcomes.
public struct BandRecord: Sendable, Hashable {
  /// The share promised, such as 0.8.
  public let level: Double
  /// Lower ends (length n).
  public let lower: [Double]
  /// Upper ends (length n).
  public let upper: [Double]
  /// What happened (length n).
  public let outcomes: [Double]

  /// Creates a record of bands for one horizon, each end in the unit of the outcomes.
  ///
  /// - Throws: ``DataError`` without bands or for a band whose ends are crossed.
  public init(level: Double, lower: [Double], upper: [Double], outcomes: [Double]) throws(DataError)
  {
    precondition(level > 0 && level < 1, "a band promises a share between 0 and 1")
    precondition(
      lower.count == outcomes.count && upper.count == outcomes.count,
      "the lists must have one length")
    guard !outcomes.isEmpty else {
      throw .tooShort(method: "The coverage of bands", required: 1, available: 0)
    }
    for (number, ends) in zip(lower, upper).enumerated() where !(ends.0 <= ends.1) {
      throw .other(
        "Band \(number + 1) runs from \(ends.0) down to \(ends.1); give the lower end first.")
    }
    self.level = level
    self.lower = lower
    self.upper = upper
    self.outcomes = outcomes
  }

  /// Whether each outcome lies inside its band, ends included.
  public var isInside: [Bool] {
    outcomes.indices.map { (lower[$0]...upper[$0]).contains(outcomes[$0]) }
  }

  /// The share of outcomes inside their band, from 0 to 1.
  public var coverage: Double { Double(isInside.count { $0 }) / Double(outcomes.count) }

  /// The mean width of the bands, in the unit of the outcomes.
  public var meanWidth: Double { mean(zip(upper, lower).map { $0 - $1 }) }

  /// How many times the lower end the upper one is, as a geometric mean; `nil` where a lower end is not positive.
  public var meanRatio: Double? {
    guard lower.allSatisfy({ $0 > 0 }) else { return nil }
    return exp(mean(zip(upper, lower).map { log($0 / $1) }))
  }

  /// How many times the lower end the upper one may be for a band to say something: beyond it, half and twice the
  /// middle are both inside.
  public static let tellingRatio = 4.0

  /// Whether the bands say little: where ``meanRatio`` is beyond ``tellingRatio``, or a lower end not above zero.
  public var saysLittle: Bool { meanRatio.map { $0 > Self.tellingRatio } ?? true }
}
