import Foundation

extension NeweyWest {
  /// The number of lags that is customary where nothing better is known, `⌊4·(n/100)^(2/9)⌋`.
  ///
  /// > Reference: Newey & West (1994), *Review of Economic Studies* 61(4), 631–653,
  /// > doi:10.2307/2297912.
  public static func customaryLags(observations: Int) -> Int {
    Int(4 * pow(Double(observations) / 100, 2.0 / 9))
  }
}

/// Andrews's bandwidth for Bartlett weights from a first-order autoregression of each score.
///
///     uₜ − ū = a + ρ·(uₜ₋₁ − ū) + vₜ     σ² = Var v
///     α = Σ 4ρ²σ⁴/((1 − ρ)⁶(1 + ρ)²) / Σ σ⁴/(1 − ρ)⁴     S = 1.1447·(α·n)^(1/3)
///
/// The sums go over the scores of every regressor but the constant, each with weight one; ρ is not
/// bounded. The bandwidth is not rounded: weights are `1 − j/S` for `j < S`.
///
/// > Reference: Andrews (1991), *Econometrica* 59(3), 817–858, doi:10.2307/2938229.
func andrewsBandwidth(of scores: [[Double]]) throws(DataError) -> Double {
  guard let n = scores.first?.count, n >= 4 else {
    throw .tooShort(
      method: "Andrews's bandwidth", required: 4, available: scores.first?.count ?? 0)
  }
  var numerator = 0.0
  var denominator = 0.0
  for score in scores {
    let past = Array(score.dropLast())
    let now = Array(score.dropFirst())
    let (pastMean, nowMean) = (mean(past), mean(now))
    let centred = past.map { $0 - pastMean }
    let square = dot(centred, centred)
    guard square > 0 else { continue }
    let rho = dot(centred, now.map { $0 - nowMean }) / square
    let rest = zip(centred, now).map { $1 - nowMean - rho * $0 }
    let variance = dot(rest, rest)
    guard abs(rho) != 1 else { throw bandwidthRefusal("Andrews's", "a score has a unit root") }
    let fourth = variance * variance / pow(1 - rho, 4)
    numerator += 4 * rho * rho * fourth / ((1 - rho) * (1 - rho) * (1 + rho) * (1 + rho))
    denominator += fourth
  }
  guard denominator > 0 else {
    throw bandwidthRefusal("Andrews's", "every score follows its past exactly")
  }
  return 1.1447 * cbrt(numerator / denominator * Double(n))
}

/// Newey and West's bandwidth of 1994 for Bartlett weights, L rounded down, as `S = L + 1`.
///
/// With the sum h of the scores of every regressor but the constant, its autocovariances γⱼ and
/// m = ⌊4·(n/100)^(2/9)⌋ (3 in place of 4 when prewhitened),
///
///     s₀ = γ₀ + 2·Σγⱼ      s₁ = 2·Σj·γⱼ      L = ⌊1.1447·((s₁/s₀)²·n)^(1/3)⌋      j = 1 … m
///
/// > Reference: Newey & West (1994), *Review of Economic Studies* 61(4), 631–653,
/// > doi:10.2307/2297912.
func neweyWestBandwidth(
  of scores: [[Double]], observations: Int, isPrewhitened: Bool
) throws(DataError) -> Double {
  let n = Double(observations)
  let m = Int((isPrewhitened ? 3.0 : 4.0) * pow(n / 100, 2.0 / 9))
  let sum = scores[0].indices.map { t in scores.reduce(0) { $0 + $1[t] } }
  guard m < sum.count else {
    throw .tooShort(
      method: "Newey and West's bandwidth", required: m + 1, available: sum.count)
  }
  let autocovariances = (0...m).map { j in
    zip(sum.dropFirst(j), sum).reduce(0) { $0 + $1.0 * $1.1 } / Double(sum.count)
  }
  var s0 = autocovariances[0]
  var s1 = 0.0
  for (j, covariance) in autocovariances.enumerated().dropFirst() {
    s0 += 2 * covariance
    s1 += 2 * Double(j) * covariance
  }
  guard s0 != 0 else {
    throw bandwidthRefusal("Newey and West's", "the autocovariances of the scores add up to zero")
  }
  let lags = (1.1447 * cbrt((s1 / s0) * (s1 / s0) * n)).rounded(.down)
  return min(lags, n - 1) + 1
}

private func bandwidthRefusal(_ whose: String, _ reason: String) -> DataError {
  .other("\(whose) bandwidth cannot be found, as \(reason); give the number of lags.")
}
