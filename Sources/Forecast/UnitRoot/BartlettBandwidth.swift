import Foundation

/// How many autocovariances the Bartlett kernel takes into a long-run variance.
public enum BartlettBandwidth: Sendable, Hashable {
  /// This many.
  case fixed(Int)
  /// `⌊4·(n/100)^¼⌋`.
  case short
  /// `⌈12·(n/100)^¼⌉`.
  case long
  /// From the data, by Newey and West's plug-in rule as Hobijn, Franses and Ooms use it.
  ///
  /// With `m = ⌊n^(2/9)⌋` autocovariances γ of the residuals,
  ///
  ///     s₀ = γ₀ + 2Σγⱼ      s₁ = 2Σj·γⱼ      L = ⌊1.1447·(s₁/s₀)^⅔·n^⅓⌋
  ///
  /// > Reference: Newey & West (1994), *Review of Economic Studies* 61(4), 631–653, doi:10.2307/2297912;
  /// > Hobijn, Franses & Ooms (2004), *Statistica Neerlandica* 58(4), 483–502,
  /// > doi:10.1111/j.1467-9574.2004.00272.x.
  case automatic

  /// The bandwidth for residuals, from n observations of the series.
  func lags(for residuals: [Double], observations n: Int) -> Int {
    switch self {
    case .fixed(let lags): return lags
    case .short: return Int(4 * pow(Double(n) / 100, 0.25))
    case .long: return Int(ceil(12 * pow(Double(n) / 100, 0.25)))
    case .automatic:
      let size = Double(residuals.count)
      let most = Int(pow(size, 2.0 / 9))
      var s0 = autocovariance(of: residuals, at: 0)
      var s1 = 0.0
      for lag in stride(from: 1, through: most, by: 1) {
        let doubled = 2 * autocovariance(of: residuals, at: lag)
        s0 += doubled
        s1 += Double(lag) * doubled
      }
      let ratio = s1 / s0
      let bandwidth = 1.1447 * cbrt(ratio * ratio) * cbrt(size)
      guard bandwidth.isFinite else { return residuals.count - 1 }
      return Int(min(bandwidth, size - 1))
    }
  }

  /// The rule in words.
  func words(chosen lags: Int) -> String {
    let rule =
      switch self {
      case .fixed: "as stated"
      case .short: "⌊4·(n/100)^¼⌋"
      case .long: "⌈12·(n/100)^¼⌉"
      case .automatic: "Newey–West automatic"
      }
    return "Bartlett kernel, bandwidth \(lags) (\(rule))"
  }
}

/// The long-run variance with the Bartlett kernel, every autocovariance over n:
/// `γ₀ + 2Σⱼ (1 − j/(L + 1))·γⱼ`.
func longRunVariance(of values: [Double], bandwidth: Int) -> Double {
  var sum = autocovariance(of: values, at: 0)
  for lag in stride(from: 1, through: bandwidth, by: 1) {
    let weight = 1 - Double(lag) / Double(bandwidth + 1)
    sum += 2 * weight * autocovariance(of: values, at: lag)
  }
  return sum
}

/// `γⱼ = Σ eₜ·eₜ₋ⱼ / n`, about zero.
private func autocovariance(of values: [Double], at lag: Int) -> Double {
  var sum = 0.0
  for t in lag..<values.count { sum += values[t] * values[t - lag] }
  return sum / Double(values.count)
}
