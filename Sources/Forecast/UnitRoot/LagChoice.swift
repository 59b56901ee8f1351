import Foundation

/// How many lagged differences a Dickey–Fuller regression takes.
public enum LagChoice: Sendable, Hashable {
  /// This many.
  case fixed(Int)
  /// The number with the smallest Akaike criterion, up to a limit.
  case aic(atMost: Int? = nil)
  /// The number with the smallest Schwarz criterion, up to a limit.
  case bic(atMost: Int? = nil)
  /// From the limit down, the first number whose last lag has |t| ≥ 1.645.
  case tStatistic(atMost: Int? = nil)

  /// The limit where none is stated, `⌈12·(n/100)^¼⌉`, as far as the sample carries it.
  ///
  /// > Reference: Schwert (1989), *Journal of Business & Economic Statistics* 7(2), 147–159,
  /// > doi:10.1080/07350015.1989.10509723.
  static func schwertLimit(_ n: Int, terms: DeterministicTerms) -> Int {
    let limit = Int(ceil(12 * pow(Double(n) / 100, 0.25)))
    return max(0, min(limit, n / 2 - terms.count - 1))
  }

  /// How the choice was made, in words.
  func words(chosen lags: Int) -> String {
    let count = "\(lags) lagged \(lags == 1 ? "difference" : "differences")"
    let rule =
      switch self {
      case .fixed: "as stated"
      case .aic: "chosen by AIC"
      case .bic: "chosen by BIC"
      case .tStatistic: "chosen by the t of the last lag (|t| ≥ 1.645)"
      }
    if case .fixed = self { return "\(count), \(rule)" }
    return "\(count), \(rule) on one common sample, then refitted on every row that they leave"
  }
}
