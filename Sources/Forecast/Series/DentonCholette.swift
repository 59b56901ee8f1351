/// Finer figures whose averages are the given coarser ones, moving as smoothly against an indicator as that
/// allows: Denton's proportional first-difference method with Cholette's treatment of the start.
///
/// With indicator `z` (all ones when there is none) it finds `x` that minimises
///
///     Σₜ₌₂ (xₜ/zₜ − xₜ₋₁/zₜ₋₁)²    subject to    mean of x over each coarse period = its figure
///
/// The ratio `u = x/z` is a random walk with free start, so `u = μ + ΣWᵀλ` with `Σᵢⱼ = min(i, j)`, and only
/// one equation for each coarse figure (and one for μ) has to be solved.
///
/// Not to be believed at the ends, where half of the neighbours are missing: a new coarse figure revises the
/// last year or two. Cut the coarse figures at the origin *before* calling it, or the future leaks back.
///
/// > Reference: Dagum & Cholette (2006), *Benchmarking, Temporal Distribution, and Reconciliation Methods
/// > for Time Series*, ch. 6, doi:10.1007/0-387-35439-5; Denton (1971), *JASA* 66(333), 99–102,
/// > doi:10.1080/01621459.1971.10482227.
extension Series {
  /// The series at a finer frequency by Denton–Cholette; flows per day, prices and other averages.
  ///
  /// - Throws: ``DataError`` when the indicator does not cover the span, or is not positive.
  public func disaggregated(
    to frequency: Frequency, along indicator: Series? = nil
  ) throws(DataError) -> Series {
    precondition(frequency > self.frequency, "disaggregation goes to a finer frequency")
    let ratio = frequency.perYear / self.frequency.perYear
    let span = start.first(frequency)...end.last(frequency)
    let n = count * ratio
    var z = Array(repeating: 1.0, count: n)
    if let indicator {
      guard indicator.frequency == frequency else {
        throw .frequencyMismatch(
          left: "\(name) at \(frequency.rawValue) frequency", leftFrequency: frequency,
          right: indicator.name, rightFrequency: indicator.frequency)
      }
      let part = try indicator.slice(span)
      for (offset, value) in part.values.enumerated() where value <= 0 {
        throw .notPositive(
          method: "A proportional indicator", series: indicator.name,
          period: span.lowerBound.advanced(by: offset), value: value)
      }
      z = part.values
    }

    guard let finer = DentonCholette(indicator: z, ratio: ratio).finer(values) else {
      throw .other("The disaggregation of '\(name)' has no unique solution; check its indicator.")
    }
    return with(start: span.lowerBound, values: finer)
  }
}

/// The linear map from coarse figures to the finer ones, which depends on the indicator alone.
struct DentonCholette {
  /// The indicator, one figure for each finer period.
  let indicator: [Double]
  /// Finer periods in a coarse one.
  let ratio: Int
  /// For each coarse period, the response of the random walk to it, `Wᵀe` summed: one figure a finer period.
  private let responses: [[Double]]
  /// What the multipliers λ and the level μ solve.
  private let system: Matrix

  init(indicator z: [Double], ratio: Int) {
    let n = z.count
    let count = n / ratio
    let weights = z.map { $0 / Double(ratio) }
    let totals = (0..<count).map { weights[($0 * ratio)..<(($0 + 1) * ratio)].reduce(0, +) }
    // v[g] = Σ Wᵀe_g, the response of the random walk to group g: Σᵢ min(t, i)·wᵢ over the group.
    let responses = (0..<count).map { group -> [Double] in
      var slope = totals[group]
      var level = 0.0
      return (0..<n).map { t in
        if t > 0, (t - 1) / ratio == group { slope -= weights[t - 1] }
        if t / ratio <= group { level += slope }
        return level
      }
    }
    var system = Matrix(rows: count + 1, columns: count + 1)
    for row in 0..<count {
      for column in 0..<count {
        system[row, column] = (row * ratio..<(row + 1) * ratio).reduce(0) {
          $0 + weights[$1] * responses[column][$1]
        }
      }
      system[row, count] = totals[row]
      system[count, row] = totals[row]
    }
    indicator = z
    self.ratio = ratio
    self.responses = responses
    self.system = system
  }

  /// The finer figures of coarse ones; `nil` when the system is singular.
  func finer(_ values: [Double]) -> [Double]? {
    system.solve(values + [0]).map(finer(solution:))
  }

  /// The finer figures of one unit in each coarse period, a column for each; `nil` when the system is singular.
  func weights() -> Matrix? {
    let count = responses.count
    var units = Matrix(rows: count + 1, columns: count)
    for column in 0..<count { units[column, column] = 1 }
    guard let solution = system.solve(units) else { return nil }
    return Matrix(columns: (0..<count).map { finer(solution: Array(solution.column($0))) })
  }

  private func finer(solution: [Double]) -> [Double] {
    let count = responses.count
    return indicator.indices.map { t in
      indicator[t] * (0..<count).reduce(solution[count]) { $0 + solution[$1] * responses[$1][t] }
    }
  }
}
