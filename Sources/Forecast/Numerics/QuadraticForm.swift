import Foundation

/// The probability that a weighted sum of independent χ²(1) variables is negative, `P(Σλⱼzⱼ² < 0)`.
///
/// Imhof's inversion of the characteristic function,
///
///     P = ½ − 1/π · ∫₀^∞ sin θ(u) / (u·ρ(u)) du
///     θ(u) = ½·Σ arctan(λⱼu)      ρ(u) = Π (1 + λⱼ²u²)^¼
///
/// by the trapezoidal rule in t with u = e^(t − e^(−t)), whose error falls exponentially with the step.
/// The absolute error is about 10⁻¹³, so a smaller probability comes out as zero.
///
/// > Reference: Imhof (1961), *Biometrika* 48(3/4), 419–426, doi:10.2307/2332763; Takahasi & Mori
/// > (1974), *Publications of RIMS* 9(3), 721–741, doi:10.2977/prims/1195192451.
func probabilityOfNegative(weights: [Double]) -> Double {
  let size = weights.map(abs).max() ?? 0
  let lambda = size > 0 ? weights.map { $0 / size }.filter { $0 != 0 } : []
  guard lambda.contains(where: { $0 < 0 }) else { return 0 }
  guard lambda.contains(where: { $0 > 0 }) else { return 1 }

  // The integrand times du/dt, where du/dt = u·(1 + e^(−t)).
  func integrand(_ t: Double) -> Double {
    let decay = exp(-t)
    let u = exp(t - decay)
    var angle = 0.0
    var logSize = 0.0
    for weight in lambda {
      angle += atan(weight * u)
      logSize += log1p(weight * weight * u * u)
    }
    return sin(angle / 2) * exp(-logSize / 4) * (1 + decay)
  }
  // Far out the integrand falls like u^(−m/2), m the number of weights.
  let last = 40 + 80 / Double(lambda.count)
  func trapezoid(step: Double, from first: Double, by stride: Double) -> Double {
    var sum = 0.0
    var t = first
    while t <= last {
      sum += integrand(t)
      t += stride
    }
    return sum * step
  }
  var step = 0.25
  var integral = trapezoid(step: step, from: -5, by: step)
  for _ in 0..<8 {
    let finer = integral / 2 + trapezoid(step: step / 2, from: -5 + step / 2, by: step)
    let change = abs(finer - integral)
    integral = finer
    step /= 2
    if change < 1e-14 { break }
  }
  return min(1, max(0, 0.5 - integral / .pi))
}
