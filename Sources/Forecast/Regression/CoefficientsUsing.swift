extension LinearFit {
  /// Estimates with standard errors, t and p by a chosen covariance, in the order of the columns.
  ///
  /// The estimates are those of the fit; p-values come from Student's t with n − k degrees of freedom
  /// under every covariance, which is exact for none but the classical and closer than the normal
  /// distribution for the others.
  ///
  /// - Throws: ``DataError`` as ``covariance(using:)`` does.
  public func coefficients(
    using estimator: CovarianceEstimator
  ) throws(DataError) -> [Coefficient] {
    guard estimator != .classical else { return coefficientTable }
    let covariance = try covariance(using: estimator)
    return design.columnNames.enumerated().map { j, name in
      Coefficient(
        term: name, estimate: coefficients[j],
        standardError: max(covariance[j, j], 0).squareRoot(), degreesOfFreedom: degreesOfFreedom)
    }
  }

  /// What a covariance assumes and how it was computed here, in one line.
  ///
  /// - Throws: ``DataError`` as ``covariance(using:)`` does.
  public func convention(of estimator: CovarianceEstimator) throws(DataError) -> String {
    switch estimator {
    case .classical: return "classical, errors of one variance without serial correlation"
    case .hc0: return "HC0, any variances, no serial correlation, no small-sample factor"
    case .hc1: return "HC1, any variances, no serial correlation, factor n/(n − k)"
    case .hc2: return "HC2, any variances, no serial correlation, e² divided by 1 − h"
    case .hc3: return "HC3, any variances, no serial correlation, e² divided by (1 − h)²"
    case .hac(let settings):
      let used = try neweyWestCovariance(settings)
      let weights =
        switch settings.bandwidth {
        case .lags(let lags): "Bartlett weights 1 − j/\(lags + 1), L = \(lags)"
        case .automatic(.neweyWest1994):
          "Bartlett weights 1 − j/\(used.lags + 1), L = \(used.lags) by Newey & West (1994)"
        case .automatic(.andrews):
          "Bartlett weights 1 − j/S, S = \(used.bandwidth.text(decimals: 3)) by Andrews (1991)"
        }
      return "Newey–West, \(weights), \(settings.isAdjusted ? "" : "no ")factor n/(n − k), "
        + (settings.isPrewhitened ? "prewhitened by a VAR(1)" : "not prewhitened")
    }
  }
}

extension CovarianceEstimator {
  /// A short stable name: `classical`, `hc0` … `hc3`, `newey-west(4)`, `newey-west(andrews)` or
  /// `newey-west(1994)`, with `, prewhitened` and `, adjusted` behind where they apply.
  public var name: String {
    switch self {
    case .classical: return "classical"
    case .hc0: return "hc0"
    case .hc1: return "hc1"
    case .hc2: return "hc2"
    case .hc3: return "hc3"
    case .hac(let settings):
      let bandwidth =
        switch settings.bandwidth {
        case .lags(let lags): "\(lags)"
        case .automatic(.andrews): "andrews"
        case .automatic(.neweyWest1994): "1994"
        }
      return "newey-west(\(bandwidth))" + (settings.isPrewhitened ? ", prewhitened" : "")
        + (settings.isAdjusted ? ", adjusted" : "")
    }
  }
}
