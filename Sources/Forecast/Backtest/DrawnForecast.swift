/// A forecast given by draws from its distribution, such as simulated paths of one period.
public struct DrawnForecast: Sendable, Hashable {
  /// The draws, smallest first (length m).
  public let draws: [Double]

  /// Creates a forecast from finite draws in any order, at least one.
  public init(_ draws: [Double]) {
    precondition(!draws.isEmpty, "a drawn forecast needs at least one draw")
    precondition(draws.allSatisfy(\.isFinite), "a draw is not finite")
    self.draws = draws.sorted()
  }

  /// Where an outcome falls in the draws, from 0 to 1: the share below it, ties counted half.
  ///
  /// Over many forecasts these values are uniform when the distributions are right;
  /// ``PITHistogram`` tests it.
  public func probabilityTransform(of outcome: Double) -> Double {
    let below = draws.count { $0 < outcome }
    let equal = draws.count { $0 == outcome }
    return (Double(below) + Double(equal) / 2) / Double(draws.count)
  }
}
