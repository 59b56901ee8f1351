import Foundation

/// The regularised incomplete beta function `Iₓ(a, b)`, from 0 to 1.
///
/// With `y = 1 − x` it is `xᵃyᵇ / B(a, b)` divided by the even part of its continued fraction,
///
///     β₀ + α₁/(β₁ + α₂/(β₂ + …))      d = a + 2m
///     αₘ = m·(b − m)·(a + m − 1)·(a + b + m − 1)·x² / (d − 1)²
///     βₘ = m + m·(b − m)·x / (d − 1) + (a + m)·(a·y − b·x + 1 + m·(1 + y)) / (d + 1)
///
/// evaluated by Lentz's method on the side where it converges fast; the other tail follows from
/// `Iₓ(a, b) = 1 − I₁₋ₓ(b, a)`. It reads `y` and never forms `1 − x`, so both tails stay exact where
/// one of them is tiny, also for a million degrees of freedom.
///
/// > Reference: Didonato & Morris (1992), *ACM Transactions on Mathematical Software* 18(3),
/// > 360–373, doi:10.1145/131766.131776.
func incompleteBeta(_ x: Double, complement y: Double, a: Double, b: Double) -> Double {
  guard x > 0 else { return 0 }
  guard y > 0 else { return 1 }
  guard x <= (a + 1) / (a + b + 2) else {
    return 1 - incompleteBeta(y, complement: x, a: b, b: a)
  }

  var fraction = a * (a * y - b * x + 1) / (a + 1)
  var c = fraction
  var d = 0.0
  for step in 1...100_000 {
    let m = Double(step)
    let below = a + 2 * m - 1
    let alpha = m * (b - m) * x * ((a + m - 1) / below) * ((a + b + m - 1) / below) * x
    let beta =
      m + m * (b - m) * x / below + (a + m) * (a * y - b * x + 1 + m * (1 + y)) / (below + 2)
    d = 1 / (beta + alpha * d)
    c = beta + alpha / c
    fraction *= c * d
    if abs(c * d - 1) <= .ulpOfOne { break }
  }
  let logFront = a * logOf(x, complement: y) + b * logOf(y, complement: x) - logBeta(a, b)
  return exp(logFront) / fraction
}

/// `ln x` from whichever of `x` and `1 − x` carries the digits.
private func logOf(_ x: Double, complement y: Double) -> Double {
  x < 0.5 ? log(x) : log1p(-y)
}

/// `ln B(a, b)`, with Stirling's difference for large arguments, where `lnΓ` alone would lose digits.
func logBeta(_ a: Double, _ b: Double) -> Double {
  let (small, large) = (min(a, b), max(a, b))
  guard large >= 20 else {
    return logGamma(small) + logGamma(large) - logGamma(small + large)
  }
  // lnΓ(large) − lnΓ(large + small), without cancellation.
  let sum = small + large
  let difference =
    -(large - 0.5) * log1p(small / large) - small * log(sum) + small
    + stirlingTail(large) - stirlingTail(sum)
  return logGamma(small) + difference
}

/// `lnΓ(x)` for `x > 0`.
func logGamma(_ x: Double) -> Double {
  var sign: Int32 = 0
  return lgamma_r(x, &sign)
}

/// The remainder of Stirling's series, `1/(12x) − 1/(360x³) + …`, to full precision for `x ≥ 20`.
func stirlingTail(_ x: Double) -> Double {
  let r = 1 / (x * x)
  return (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r / 1188)))) / x
}
