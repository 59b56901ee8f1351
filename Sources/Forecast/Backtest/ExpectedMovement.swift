import Foundation

extension [Double] {
  /// How far a price may be expected to move in a period of the next h, at each origin, as a share of it.
  ///
  /// With the movements `mₜ = |ln(Pₜ/Pₜ₋₁)|` from origin to origin, their mean so far m̄ and their mean v that forgets
  /// half of its weight in three periods, `φ = 2^(−1/3)`, a calm or a storm is taken to fade at the rate at which it
  /// is forgotten:
  ///
  ///     vₜ = Σφʲ·mₜ₋ⱼ / Σφʲ
  ///     x  = m̄ + (vₜ − m̄)·(1 + φ + … + φʰ⁻¹)/h
  ///
  /// so that one period ahead the recent past counts alone and far ahead the whole past nearly alone. Origins before
  /// the first movement have the figure of that first; a price that never moved has 1 throughout. Only the ratio of
  /// the figures of two origins is of use: bands of records without a movement are then those without a scale.
  ///
  /// When not to believe it: for a price that stands still by decree between its movements.
  ///
  /// > Reference: Engle & Patton (2001), *Quantitative Finance* 1(2), 237–245, doi:10.1088/1469-7688/1/2/305
  /// > (volatility comes in spells and returns to its mean).
  func expectedMovements(over horizon: Int) -> [Double] {
    precondition(horizon >= 1 && allSatisfy { $0 > 0 }, "movements are those of positive prices")
    let fading = pow(2, -1.0 / 3)
    let persistence = (0..<horizon).reduce(0) { $0 + pow(fading, Double($1)) } / Double(horizon)
    var expected = Array(repeating: 0.0, count: count)
    var (recent, weight, total) = (0.0, 0.0, 0.0)
    for t in indices.dropFirst() {
      let movement = abs(log(self[t] / self[t - 1]))
      recent = fading * recent + movement
      weight = fading * weight + 1
      total += movement
      let mean = total / Double(t)
      expected[t] = mean + (recent / weight - mean) * persistence
    }
    guard let first = expected.firstIndex(where: { $0 > 0 }) else {
      return Array(repeating: 1, count: count)
    }
    for t in 0..<first { expected[t] = expected[first] }
    return expected
  }
}
