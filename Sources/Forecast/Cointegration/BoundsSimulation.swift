import Foundation

/// Critical values and p-values of a bounds test at its own sample size, case and fixed regressors.
public struct BoundsSimulation: Sendable {
  /// The number of draws.
  public let draws: Int
  /// The seed; the same one gives the same figures on any number of threads.
  public let seed: UInt64
  /// The bounds of F.
  public let f: CriticalBounds
  /// The bounds of t; `nil` in the cases that have none.
  public let t: CriticalBounds?
  /// The p-values of F when the regressors are I(0) and when they are I(1).
  public let pValueOfF: (lower: Double, upper: Double)
  /// The p-values of t; `nil` in the cases that have none.
  public let pValueOfT: (lower: Double, upper: Double)?
  /// What F says at 5 %.
  public let verdict: BoundsVerdict
  /// What t says at 5 %; `nil` in the cases that have no t-bounds.
  public let tVerdict: BoundsVerdict?
}

extension BoundsTest {
  /// Simulates the distribution of F and t under no level relationship for this sample.
  ///
  /// The left side is a random walk from zero, the k level regressors are independent random walks (upper
  /// bound) or white noise (lower bound), with normal errors. Every other column is kept as it stands in
  /// the design: dummies, differences and deterministic terms. A p-value is `(1 + draws beyond)/(1 + draws)`.
  ///
  /// The published tables are the limit; at 25 to 120 observations with several fixed regressors the bounds
  /// lie higher. With 100,000 draws the 5 % bounds are exact to about 0.02. `report` hears of the draws.
  ///
  /// > Reference: the data-generating process is that of Pesaran, Shin & Smith (2001), *Journal of Applied
  /// > Econometrics* 16(3), 289–326, doi:10.1002/jae.616, notes to Tables CI and CII.
  public func simulation(
    draws: Int = 100_000, seed: UInt64 = 1,
    threads: Int = ProcessInfo.processInfo.activeProcessorCount, report: WorkReport? = nil
  ) -> BoundsSimulation {
    precondition(draws >= 100, "a distribution needs at least a hundred draws")
    let matrix = fit.design.matrix
    let names = fit.design.columnNames
    let restricted = boundsCase.restrictedColumn.flatMap { names.firstIndex(of: $0) }
    let fixed = names.indices.filter { !tested.contains($0) }.map { Array(matrix.column($0)) }
    guard
      let sampler = BoundsSampler(
        fixed: fixed, restricted: restricted.map { Array(matrix.column($0)) }, k: k,
        n: observations)
    else { preconditionFailure("the columns of a fitted design are independent") }

    let sample = sampler.draws(
      draws, seed: seed, threads: max(threads, 1), report: report)
    let lowerF = sample.lowerF.sorted()
    let upperF = sample.upperF.sorted()
    let bounds = CriticalBounds(
      lower: CriticalValues(upperTailOf: lowerF), upper: CriticalValues(upperTailOf: upperF))
    let pValueOfF = (lower: lowerF.share(atLeast: f), upper: upperF.share(atLeast: f))
    guard let t else {
      return BoundsSimulation(
        draws: draws, seed: seed, f: bounds, t: nil, pValueOfF: pValueOfF, pValueOfT: nil,
        verdict: bounds.verdict(f), tVerdict: nil)
    }
    // The t-test looks at the lower tail: turned round, it is the same arithmetic.
    let lowerT = sample.lowerT.map { -$0 }.sorted()
    let upperT = sample.upperT.map { -$0 }.sorted()
    let tBounds = CriticalBounds(
      lower: -CriticalValues(upperTailOf: lowerT), upper: -CriticalValues(upperTailOf: upperT))
    return BoundsSimulation(
      draws: draws, seed: seed, f: bounds, t: tBounds, pValueOfF: pValueOfF,
      pValueOfT: (lowerT.share(atLeast: -t), upperT.share(atLeast: -t)),
      verdict: bounds.verdict(f), tVerdict: tBounds.verdict(t))
  }
}

extension CriticalValues {
  /// The empirical quantiles at 90, 95 and 99 % of sorted draws, linear between two draws.
  init(upperTailOf sorted: [Double]) {
    func quantile(_ probability: Double) -> Double {
      let place = probability * Double(sorted.count - 1)
      let left = Int(place)
      let right = min(left + 1, sorted.count - 1)
      return sorted[left] + (place - Double(left)) * (sorted[right] - sorted[left])
    }
    self.init(
      tenPercent: quantile(0.90), fivePercent: quantile(0.95), onePercent: quantile(0.99))
  }

  fileprivate static prefix func - (values: CriticalValues) -> CriticalValues {
    CriticalValues(
      tenPercent: -values.tenPercent, fivePercent: -values.fivePercent,
      onePercent: -values.onePercent)
  }
}

extension [Double] {
  /// `(1 + draws at or above the value)/(1 + draws)` of sorted draws.
  fileprivate func share(atLeast value: Double) -> Double {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return Double(1 + count - low) / Double(1 + count)
  }
}
