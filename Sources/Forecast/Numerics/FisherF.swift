/// Fisher's F distribution with ν₁ and ν₂ degrees of freedom, both positive.
public struct FisherF: Sendable, Hashable {
  /// Degrees of freedom ν₁ of the numerator.
  public let numerator: Double
  /// Degrees of freedom ν₂ of the denominator.
  public let denominator: Double

  /// Creates the distribution; both degrees of freedom must be positive.
  public init(numerator: Double, denominator: Double) {
    precondition(numerator > 0 && denominator > 0, "degrees of freedom must be positive")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The probability above f, `I_x(ν₂/2, ν₁/2)` with `x = ν₂/(ν₂ + ν₁f)`, to full precision in the
  /// tail; 1 for f ≤ 0.
  public func upperTail(_ f: Double) -> Double {
    let (x, y) = shares(f)
    return incompleteBeta(x, complement: y, a: denominator / 2, b: numerator / 2)
  }

  /// The probability below f, to full precision in the tail; 0 for f ≤ 0.
  public func lowerTail(_ f: Double) -> Double {
    let (x, y) = shares(f)
    return incompleteBeta(y, complement: x, a: numerator / 2, b: denominator / 2)
  }

  /// The value that the variable exceeds with the given probability.
  public func criticalValue(_ probability: Double) -> Double {
    upperCriticalValue(probability, of: upperTail)
  }

  /// `ν₂/(ν₂ + ν₁f)` and `ν₁f/(ν₂ + ν₁f)`.
  private func shares(_ f: Double) -> (x: Double, y: Double) {
    let product = numerator * max(f, 0)
    guard product.isFinite else { return (0, 1) }
    return (denominator / (denominator + product), product / (denominator + product))
  }
}
