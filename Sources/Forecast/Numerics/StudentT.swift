import Foundation

/// Student's t distribution with `degreesOfFreedom` ν > 0.
public struct StudentT: Sendable, Hashable {
  /// Degrees of freedom ν.
  public let degreesOfFreedom: Double

  /// Creates the distribution; ν must be positive.
  public init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0, "degrees of freedom must be positive")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The two-sided p-value `P(|T| ≥ |t|) = I_{ν/(ν+t²)}(ν/2, ½)`, to full precision in the tail.
  public func twoSidedPValue(_ t: Double) -> Double {
    let square = t * t
    let total = degreesOfFreedom + square
    guard total.isFinite else { return 0 }
    return incompleteBeta(
      degreesOfFreedom / total, complement: square / total, a: degreesOfFreedom / 2, b: 0.5)
  }

  /// The value that the absolute variable exceeds with the given probability (a two-sided critical value).
  public func twoSidedCriticalValue(_ probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "a probability lies between 0 and 1")
    var low = 0.0
    var high = 1.0
    while twoSidedPValue(high) > probability { high *= 2 }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { break }
      if twoSidedPValue(middle) > probability { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
