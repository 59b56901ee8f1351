import Foundation

/// The two tails of the gamma distribution with shape `a`, which add up to 1.
struct IncompleteGamma: Sendable, Hashable {
  /// `P(a, x)`, the probability below `x`.
  let lower: Double
  /// `Q(a, x)`, the probability above `x`.
  let upper: Double

  /// The regularised incomplete gamma functions of `a > 0` at `x ≥ 0`.
  ///
  ///     P = xᵃe⁻ˣ/Γ(a + 1) · (1 + x/(a + 1) + x²/((a + 1)(a + 2)) + …)      x < a + 1
  ///     Q = xᵃe⁻ˣ/Γ(a) · 1/(x + 1 − a − 1·(1 − a)/(x + 3 − a − …))          x ≥ a + 1
  ///
  /// The tail that is computed is the smaller one except near the median, so both keep their digits
  /// where one of them is tiny. The factor in front is formed around its peak at `x = a`,
  /// `a·(ln(1 + d) − d)` with `d = (x − a)/a`, so nothing cancels for large `a`.
  ///
  /// > Reference: Gautschi (1979), *ACM Transactions on Mathematical Software* 5(4), 466–481,
  /// > doi:10.1145/355853.355863.
  init(shape a: Double, at x: Double) {
    precondition(a > 0 && x >= 0, "the incomplete gamma function needs a > 0 and x ≥ 0")
    guard x > 0, x.isFinite else {
      lower = x > 0 ? 1 : 0
      upper = x > 0 ? 0 : 1
      return
    }
    if x < a + 1 {
      lower = min(1, Self.front(a, x) / a * Self.series(a, x))
      upper = 1 - lower
    } else {
      upper = min(1, Self.front(a, x) * Self.fraction(a, x))
      lower = 1 - upper
    }
  }

  /// `xᵃe⁻ˣ/Γ(a)`.
  private static func front(_ a: Double, _ x: Double) -> Double {
    guard a >= 20 else { return exp(a * log(x) - x - logGamma(a)) }
    let d = (x - a) / a
    let exponent = a * logOnePlus(d, minusItself: x / a) - stirlingTail(a)
    return exp(exponent) * (a / (2 * .pi)).squareRoot()
  }

  /// `ln(1 + d) − d`, with `1 + d` given as well.
  private static func logOnePlus(_ d: Double, minusItself onePlusD: Double) -> Double {
    guard abs(d) < 0.3 else { return log(onePlusD) - d }
    var power = d
    var sum = 0.0
    for j in 2...60 {
      power *= -d
      let term = power / Double(j)
      sum += term
      if abs(term) < .ulpOfOne / 4 * abs(sum) { break }
    }
    return sum
  }

  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    for j in 1...100_000 {
      term *= x / (a + Double(j))
      sum += term
      if term < .ulpOfOne / 4 * sum { break }
    }
    return sum
  }

  /// Lentz's evaluation of the continued fraction.
  private static func fraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var c = Double.greatestFiniteMagnitude
    var d = 1 / b
    var value = d
    for j in 1...100_000 {
      let i = Double(j)
      let numerator = -i * (i - a)
      b += 2
      d = 1 / (b + numerator * d)
      c = b + numerator / c
      value *= c * d
      if abs(c * d - 1) <= .ulpOfOne { break }
    }
    return value
  }
}
