/// The χ² distribution with `degreesOfFreedom` ν > 0.
public struct ChiSquared: Sendable, Hashable {
  /// Degrees of freedom ν.
  public let degreesOfFreedom: Double

  /// Creates the distribution; ν must be positive.
  public init(degreesOfFreedom: Double) {
    precondition(degreesOfFreedom > 0, "degrees of freedom must be positive")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability above x, `Q(ν/2, x/2)`, to full precision in the tail; 1 for x ≤ 0.
  public func upperTail(_ x: Double) -> Double {
    IncompleteGamma(shape: degreesOfFreedom / 2, at: max(x, 0) / 2).upper
  }

  /// The probability below x, `P(ν/2, x/2)`, to full precision in the tail; 0 for x ≤ 0.
  public func lowerTail(_ x: Double) -> Double {
    IncompleteGamma(shape: degreesOfFreedom / 2, at: max(x, 0) / 2).lower
  }

  /// The value that the variable exceeds with the given probability.
  public func criticalValue(_ probability: Double) -> Double {
    upperCriticalValue(probability, of: upperTail)
  }
}

/// The point at which a falling tail from 1 to 0 on x ≥ 0 takes a value between the two.
func upperCriticalValue(_ probability: Double, of tail: (Double) -> Double) -> Double {
  precondition(probability > 0 && probability < 1, "a probability lies between 0 and 1")
  var high = 1.0
  while tail(high) > probability { high *= 2 }
  var low = high > 1 ? high / 2 : 0
  for _ in 0..<1100 {
    let middle = (low + high) / 2
    guard middle > low, middle < high else { break }
    if tail(middle) > probability { low = middle } else { high = middle }
  }
  return (low + high) / 2
}
