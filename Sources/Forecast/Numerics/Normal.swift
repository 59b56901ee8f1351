import Foundation

/// The standard normal distribution.
public enum Normal {
  /// The probability above z, `erfc(z/√2)/2`, to full precision in the tail.
  public static func upperTail(_ z: Double) -> Double {
    let y = z / 2.0.squareRoot()
    guard z > 1, z < 40 else { return erfc(y) / 2 }
    // Rounding z/√2 moves its square, which the tail feels: e^(y² − z²/2) takes that back.
    let square = z * z
    let squareRest = (-square).addingProduct(z, z)
    let rounded = y * y
    let roundedRest = (-rounded).addingProduct(y, y)
    return erfc(y) / 2 * exp((rounded - square / 2) + (roundedRest - squareRest / 2))
  }

  /// The probability below z, to full precision in the tail.
  public static func lowerTail(_ z: Double) -> Double { upperTail(-z) }

  /// The probability of a value at least as far from zero as z.
  public static func twoSidedPValue(_ z: Double) -> Double { 2 * upperTail(abs(z)) }

  /// The density `e^(−z²/2)/√(2π)`.
  public static func density(_ z: Double) -> Double {
    exp(-z * z / 2) / (2 * .pi).squareRoot()
  }

  /// The value below which lies the probability p, from 0 to 1 without the ends.
  ///
  /// Newton's method, on the logarithm of the tail in the outer quarters and on the distance from one half
  /// between them, so the digits last in the tails and at the centre.
  public static func quantile(_ p: Double) -> Double {
    precondition(p > 0 && p < 1, "a probability lies between 0 and 1")
    guard abs(p - 0.5) > 0.25 else { return centralQuantile(p - 0.5) }
    return p < 0.5 ? -upperQuantile(p) : upperQuantile(1 - p)
  }

  /// The value with the given probability between zero and itself, at most one quarter.
  private static func centralQuantile(_ probability: Double) -> Double {
    var z = probability / density(0)
    for _ in 0..<60 {
      let step = (probability - erf(z / 2.0.squareRoot()) / 2) / density(z)
      z += step
      if abs(step) <= 1e-16 * abs(z) { break }
    }
    return z
  }

  /// The value that is exceeded with a probability of at most one quarter.
  private static func upperQuantile(_ tail: Double) -> Double {
    let target = log(tail)
    var z = max(0, -2 * target - log(2 * .pi)).squareRoot() * 0.9
    for _ in 0..<60 {
      let upper = upperTail(z)
      let step = (log(upper) - target) * upper / density(z)
      z += step
      if abs(step) <= 1e-16 * abs(z) { break }
    }
    return z
  }
}
