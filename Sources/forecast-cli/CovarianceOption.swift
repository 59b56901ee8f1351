import ArgumentParser
import Forecast

/// The covariance as it is named on the command line.
enum CovarianceOption: ExpressibleByArgument {
  case estimator(CovarianceEstimator)
  /// `hac` without a number of lags: the customary one for the sample.
  case customaryLags

  /// What `--help` shows as the default.
  var defaultValueDescription: String { "classical" }

  init?(argument: String) {
    switch argument {
    case "classical": self = .estimator(.classical)
    case "hc0": self = .estimator(.hc0)
    case "hc1": self = .estimator(.hc1)
    case "hc2": self = .estimator(.hc2)
    case "hc3": self = .estimator(.hc3)
    case "andrews": self = .estimator(.neweyWest(automatic: .andrews))
    case "newey-west": self = .estimator(.neweyWest(automatic: .neweyWest1994))
    case "hac": self = .customaryLags
    default:
      guard argument.hasPrefix("hac:"), let lags = Int(argument.dropFirst(4)), lags >= 0 else {
        return nil
      }
      self = .estimator(.neweyWest(lags: lags))
    }
  }

  /// The estimator for a sample of so many rows.
  func estimator(observations: Int, prewhitened: Bool) throws -> CovarianceEstimator {
    let chosen: CovarianceEstimator =
      switch self {
      case .estimator(let estimator): estimator
      case .customaryLags: .neweyWest(lags: NeweyWest.customaryLags(observations: observations))
      }
    guard prewhitened else { return chosen }
    guard case .hac(let settings) = chosen else {
      throw ValidationError("--prewhiten belongs to --cov hac, hac:LAGS, andrews or newey-west.")
    }
    return .hac(NeweyWest(bandwidth: settings.bandwidth, isPrewhitened: true))
  }
}
