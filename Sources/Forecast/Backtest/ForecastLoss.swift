/// What an error costs.
public enum ForecastLoss: String, Sendable, CaseIterable {
  /// `e²`.
  case squared
  /// `|e|`.
  case absolute

  /// The cost of one error.
  public func callAsFunction(_ error: Double) -> Double {
    switch self {
    case .squared: error * error
    case .absolute: abs(error)
    }
  }
}

extension ForecastRecord {
  /// What each error cost (length n).
  public func losses(_ loss: ForecastLoss) -> [Double] { errors.map { loss($0) } }
}
