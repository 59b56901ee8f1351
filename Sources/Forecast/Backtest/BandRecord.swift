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

  /// The share of outcomes inside their band, ends included, from 0 to 1.
  public var coverage: Double {
    let inside = outcomes.indices.count { (lower[$0]...upper[$0]).contains(outcomes[$0]) }
    return Double(inside) / Double(outcomes.count)
  }

  /// The mean width of the bands, in the unit of the outcomes.
  public var meanWidth: Double { mean(zip(upper, lower).map { $0 - $1 }) }
}
