import Foundation

/// The regularised incomplete beta function `Iₓ(a, b)`, from 0 to 1.
///
/// The continued fraction is evaluated by Lentz's method on the side where it converges fast; the other tail
/// follows from `Iₓ(a, b) = 1 − I₁₋ₓ(b, a)`. Passing `1 − x` beside `x` keeps both tails exact where one of
/// them is tiny.
///
/// > Reference: NIST Digital Library of Mathematical Functions, §8.17.22, https://dlmf.nist.gov/8.17.
func incompleteBeta(_ x: Double, complement y: Double, a: Double, b: Double) -> Double {
  guard x > 0 else { return 0 }
  guard y > 0 else { return 1 }
  guard x <= (a + 1) / (a + b + 2) else { return 1 - incompleteBeta(y, complement: x, a: b, b: a) }

  let logFront = a * logOf(x, complement: y) + b * logOf(y, complement: x) - logBeta(a, b) - log(a)
  var c = 1.0
  var d = 1 / (1 - (a + b) * x / (a + 1))
  var fraction = d
  for step in 1...100_000 {
    let m = Double(step)
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / (1 + even * d)
    c = 1 + even / c
    fraction *= c * d
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / (1 + odd * d)
    c = 1 + odd / c
    let change = c * d
    fraction *= change
    if abs(change - 1) < 1e-16 { break }
  }
  return exp(logFront) * fraction
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
private func stirlingTail(_ x: Double) -> Double {
  let r = 1 / (x * x)
  return (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r / 1188)))) / x
}
