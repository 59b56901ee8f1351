/// A forecast given by draws from its distribution, such as simulated paths of one period.
public struct DrawnForecast: Sendable, Hashable {
  /// The draws, smallest first (length m).
  public let draws: [Double]

  /// Creates a forecast from finite draws in any order, at least one.
  public init(_ draws: [Double]) {
    self.init(ordered: draws.sorted())
  }

  /// Creates a forecast from finite draws that are in order already.
  init(ordered draws: [Double]) {
    precondition(!draws.isEmpty, "a drawn forecast needs at least one draw")
    precondition(draws.allSatisfy(\.isFinite), "a draw is not finite")
    self.draws = draws
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

  /// The ends of the band that promises a share.
  ///
  /// For a share of 1 − α they are the draws of rank
  ///
  ///     ⌊(m + 1)·α/2⌋ and ⌈(m + 1)·(1 − α/2)⌉      (from 1 to m)
  ///
  /// which hold at least that share of outcomes when those are drawn as the m draws were; with too
  /// few draws the smallest and the largest, which hold less.
  public func band(_ level: Double) -> (lower: Double, upper: Double) {
    let (low, high) = Self.ranks(level, of: draws.count)
    return (draws[low - 1], draws[high - 1])
  }

  /// The ranks of the ends of a band among m draws, from 1 to m.
  static func ranks(_ level: Double, of m: Int) -> (low: Int, high: Int) {
    let tail = (1 - level) / 2
    // Ranks are whole up to rounding: 39 · 0.1 must not fall below 3.9.
    let low = Int((Double(m + 1) * tail + 1e-9).rounded(.down))
    let high = Int((Double(m + 1) * (1 - tail) - 1e-9).rounded(.up))
    return (min(max(low, 1), m), min(max(high, 1), m))
  }
}
