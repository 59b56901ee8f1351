import Foundation

/// The break dates that fit best for every number of breaks, and the number that BIC prefers.
public struct BaiPerron: Sendable, Hashable {
  /// One number of breaks.
  public struct Partition: Sendable, Hashable {
    /// The first period of the second and every later regime, in order; empty without a break.
    public let breaks: [Period]
    /// The sum of squared residuals over all regimes.
    public let sumOfSquares: Double
    /// Schwarz's criterion, with all coefficients, break dates and the variance counted.
    public let bic: Double
  }

  /// The best partitions with 0, 1, 2 … breaks.
  public let partitions: [Partition]
  /// The least number of rows in a regime.
  public let shortestRegime: Int

  /// The partition of the smallest BIC; empty breaks mean stable coefficients.
  public var chosen: Partition {
    partitions.dropFirst().reduce(partitions[0]) { $1.bic < $0.bic ? $1 : $0 }
  }
}

extension LinearFit {
  /// Finds the dates at which all coefficients change, however many there are.
  ///
  /// For m breaks the dates minimise the sum of squares over the regimes, found exactly by dynamic programming
  /// over the sums of squares of all segments; then
  ///
  ///     BIC(m) = n·(ln(2π·SSR/n) + 1) + (k + 1)·(m + 1)·ln n
  ///
  /// chooses m. BIC prefers too few breaks when they are small and too many when errors are correlated over time. In a
  /// regime in which a dummy does not move, its coefficient plays no part.
  ///
  /// - Parameters:
  ///   - shortest: the least share of the rows in a regime, 0.15 unless stated.
  ///   - most: the largest number of breaks, as many as fit but at most 5 unless stated.
  /// - Returns: the best partition for each number of breaks.
  /// - Throws: ``DataError/tooShort(method:required:available:)`` when two regimes do not fit into the sample,
  ///   ``DataError/other(_:)`` for a share outside 0 … 0.5 or an exact fit.
  ///
  /// > Reference: Bai & Perron (2003), *Journal of Applied Econometrics* 18(1), 1–22,
  /// > doi:10.1002/jae.659; Yao (1988), *Statistics & Probability Letters* 6(3), 181–189,
  /// > doi:10.1016/0167-7152(88)90118-6.
  public func baiPerron(
    shortest: Double = 0.15, most: Int = 5
  ) throws(DataError) -> BaiPerron {
    let rows = try OrthogonalRows(self, method: "Bai–Perron")
    guard shortest > 0, shortest <= 0.5 else {
      throw .other(
        "Bai–Perron gives each regime a share of the rows between 0 and 0.5, not \(shortest); write "
          + "0.15.")
    }
    let n = observations
    let h = max(Int(shortest * Double(n)), parameters + 1)
    guard 2 * h <= n else {
      throw .tooShort(
        method: "Bai–Perron with regimes of at least \(h) rows", required: 2 * h, available: n)
    }

    let segments = rows.segments(shortest: h)
    let largest = max(0, min(most, n / h - 1))
    let partitions = bestPartitions(segments, shortest: h, rows: n, most: largest)
    return BaiPerron(
      partitions: try partitions.enumerated().map { (m, best) throws(DataError) in
        guard best.sumOfSquares > 1e-26 * segments[0][n - h] else {
          throw .other(
            "Bai–Perron with \(m) breaks fits the \(n) observations exactly; allow fewer breaks.")
        }
        let likelihood = Double(n) * (log(2 * .pi * best.sumOfSquares / Double(n)) + 1)
        return BaiPerron.Partition(
          breaks: best.starts.map { design.start.advanced(by: $0) },
          sumOfSquares: best.sumOfSquares,
          bic: likelihood + Double((parameters + 1) * (m + 1)) * log(Double(n)))
      }, shortestRegime: h)
  }
}

/// The best ways to cut n rows into 1, 2 … m + 1 segments of at least h rows.
private func bestPartitions(
  _ segments: [[Double]], shortest h: Int, rows n: Int, most: Int
) -> [(starts: [Int], sumOfSquares: Double)] {
  // best[end]: the least sum of squares of the rows before `end` with so many breaks, and their starts.
  var best: [(starts: [Int], sumOfSquares: Double)?] = (0...n).map { end in
    end >= h ? ([], segments[0][end - h]) : nil
  }
  var partitions = [best[n]].compactMap { $0 }
  for _ in 0..<most {
    let shorter = best
    best = (0...n).map { end in
      var found: (starts: [Int], sumOfSquares: Double)?
      for cut in stride(from: h, through: end - h, by: 1) {
        guard let left = shorter[cut] else { continue }
        let sum = left.sumOfSquares + segments[cut][end - cut - h]
        if sum < found?.sumOfSquares ?? .infinity { found = (left.starts + [cut], sum) }
      }
      return found
    }
    if let whole = best[n] { partitions.append(whole) }
  }
  return partitions
}

extension OrthogonalRows {
  /// The sum of squares of every segment of at least h rows, by its first row and by rows beyond h.
  fileprivate func segments(shortest h: Int) -> [[Double]] {
    let rows = (0..<count).map { self[$0] }
    return (0...(count - h)).map { first in
      var regression = start()
      var sums: [Double] = []
      for t in first..<count {
        _ = regression.add(rows[t], responses[t])
        if t - first + 1 >= h { sums.append(regression.sumOfSquares) }
      }
      return sums
    }
  }
}
