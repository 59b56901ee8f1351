/// How the covariance of the estimates is computed, chosen after the fit.
///
///     fit.coefficients(using: .hc3)
///     fit.coefficients(using: .neweyWest(lags: 4))
///     fit.coefficients(using: .neweyWest(automatic: .andrews, prewhitened: true))
public enum CovarianceEstimator: Sendable, Hashable {
  /// `σ²·(XᵀX)⁻¹`: errors of one variance without serial correlation.
  case classical
  /// White's estimator without correction: right in large samples whatever the variances.
  case hc0
  /// ``hc0`` times `n/(n − k)`.
  case hc1
  /// Squared residuals divided by `1 − h`: unbiased when the variances are in fact equal.
  case hc2
  /// Squared residuals divided by `(1 − h)²`: the cautious choice in small samples.
  case hc3
  /// Newey and West's estimator, for errors that are correlated over time as well.
  case hac(NeweyWest)

  /// Newey and West's estimator with Bartlett weights `1 − j/(L + 1)` up to lag L.
  public static func neweyWest(
    lags: Int, prewhitened: Bool = false, adjusted: Bool = false
  ) -> CovarianceEstimator {
    .hac(NeweyWest(bandwidth: .lags(lags), isPrewhitened: prewhitened, isAdjusted: adjusted))
  }

  /// Newey and West's estimator with a bandwidth that the data choose.
  public static func neweyWest(
    automatic rule: NeweyWest.Rule, prewhitened: Bool = false, adjusted: Bool = false
  ) -> CovarianceEstimator {
    .hac(NeweyWest(bandwidth: .automatic(rule), isPrewhitened: prewhitened, isAdjusted: adjusted))
  }
}

/// The settings of a covariance that allows for correlation over time.
public struct NeweyWest: Sendable, Hashable {
  /// How far back correlation is allowed for.
  public enum Bandwidth: Sendable, Hashable {
    /// Up to lag L, Bartlett weights `1 − j/(L + 1)`.
    case lags(Int)
    /// As many as a rule finds in the data.
    case automatic(Rule)
  }

  /// A rule that chooses the bandwidth.
  public enum Rule: Sendable, Hashable {
    /// Andrews's plug-in from first-order autoregressions of the scores.
    case andrews
    /// Newey and West's own rule of 1994 from the autocovariances of the summed scores.
    case neweyWest1994
  }

  /// How far back correlation is allowed for.
  public let bandwidth: Bandwidth
  /// Whether a first-order vector autoregression is taken out of the scores first and put back after.
  public let isPrewhitened: Bool
  /// Whether the covariance is multiplied by `n/(n − k)`.
  public let isAdjusted: Bool

  /// Creates the settings; neither prewhitened nor adjusted unless stated.
  public init(bandwidth: Bandwidth, isPrewhitened: Bool = false, isAdjusted: Bool = false) {
    self.bandwidth = bandwidth
    self.isPrewhitened = isPrewhitened
    self.isAdjusted = isAdjusted
  }
}
