/// How a gas price followed an average of oil, as last estimated, and how fast it returned to it.
///
///     ln Pₜ = c + s·ln aₜ + uₜ         aₜ = the rule's average of the index for month t
///     Δuₜ = −κ·uₜ₋₁ + eₜ               κ from least squares without a constant, kept in 0 … 1
///
/// In logarithms, so that the price stays positive and `s` is an elasticity: 1 % of oil moves the
/// gas price by `s` %, once the whole window has moved.
///
/// When not to believe it: after the contracts behind the price have changed. Levels on levels of
/// trending prices fit well even then; judge the link by forecasts, not by its R².
///
/// > Reference: Engle & Granger (1987), *Econometrica* 55(2), 251–276, doi:10.2307/1913236.
public struct OilLink: Sendable, Hashable {
  /// Which months of the index a month follows.
  public let rule: AveragingRule
  /// `c`, in logarithms of the price's unit.
  public let constant: Double
  /// `s`: percent of gas price for a percent of the average.
  public let elasticity: Double
  /// `κ`: the share of a gap `u` that a month closes, from 0 to 1.
  public let adjustment: Double
  /// `Σuₜ²` over the sample, in squared logarithms.
  public let sumOfSquares: Double

  /// Estimates the link on months that both lists cover.
  ///
  /// - Parameters:
  ///   - rule: the rule that made the averages.
  ///   - logPrice: `ln P` of consecutive months (length n ≥ 3).
  ///   - logAverage: `ln a` of the same months, not all equal.
  init(rule: AveragingRule, logPrice: ArraySlice<Double>, logAverage: ArraySlice<Double>) {
    let count = logPrice.count
    let n = Double(count)
    var (meanPrice, meanAverage, slope) = (0.0, 0.0, 0.0)
    var (sumOfSquares, closed, open) = (0.0, 0.0, 0.0)
    logPrice.withUnsafeBufferPointer { prices in
      logAverage.withUnsafeBufferPointer { averages in
        for t in 0..<count {
          meanPrice += prices[t]
          meanAverage += averages[t]
        }
        meanPrice /= n
        meanAverage /= n
        var (cross, spread) = (0.0, 0.0)
        for t in 0..<count {
          let a = averages[t] - meanAverage
          cross += a * (prices[t] - meanPrice)
          spread += a * a
        }
        slope = cross / spread

        var before = 0.0
        for t in 0..<count {
          let gap = prices[t] - meanPrice - slope * (averages[t] - meanAverage)
          sumOfSquares += gap * gap
          if t > 0 {
            closed -= (gap - before) * before
            open += before * before
          }
          before = gap
        }
      }
    }
    self.rule = rule
    self.constant = meanPrice - slope * meanAverage
    self.elasticity = slope
    self.adjustment = open > 0 ? min(1, max(0, closed / open)) : 1
    self.sumOfSquares = sumOfSquares
  }
}
