/// Finer figures whose averages are the given coarser ones, moving as smoothly against an indicator as that
/// allows: Denton's proportional first-difference method with Cholette's treatment of the start.
///
/// With indicator `z` (all ones when there is none) it finds `x` that minimises
///
///     Σₜ₌₂ (xₜ/zₜ − xₜ₋₁/zₜ₋₁)²    subject to    mean of x over each coarse period = its figure
///
/// Only the steps of the ratio `x/z` from one coarse period to the next have to be solved for (``DentonCholette``), so
/// it takes time in proportion to the number of figures.
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
    var method = DentonCholette(count: count, ratio: ratio)
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
      method = DentonCholette(indicator: part.values, ratio: ratio)
    }

    guard let finer = method.finer(values) else {
      throw .other("The disaggregation of '\(name)' has no unique solution; check its indicator.")
    }
    return with(start: span.lowerBound, values: finer)
  }
}

/// The linear map from coarse figures to the finer ones, which depends on the indicator alone.
///
/// Within coarse period g, with weights `w = z/m` that add up to W and `c` the share of W up to a finer period, the
/// steps of the ratio lie between those P at the two ends of g, `p = (1 − c)·P₍g−1₎ + c·P₍g₎`: the minimum bends the
/// ratio evenly by weight. What is left are the steps at the ends, one equation for each inner end,
///
///     b₍g₎·P₍g−1₎ + (d₍g₎ + a₍g+1₎)·P₍g₎ + b₍g+1₎·P₍g+1₎ = y₍g+1₎/W₍g+1₎ − y₍g₎/W₍g₎
///     a = Σ(1 − c)²      b = Σc·(1 − c)      d = Σc²
///
/// with no step at either outer end. The matrix has three diagonals and is positive definite.
struct DentonCholette {
  /// The indicator, one figure for each finer period; `nil` for ones.
  private let indicator: [Double]?
  /// Finer periods in a coarse one.
  let ratio: Int
  /// What a step at the beginning of a coarse period, and one at its end, add to the ratio in each finer period beside the
  /// level; without an indicator those of one coarse period, which are those of all.
  private let leans: (before: [Double], after: [Double])
  /// The weight of each coarse period, W.
  private let totals: [Double]
  /// The sums over the finer periods of each coarse one.
  private let sums: [(a: Double, b: Double, d: Double)]

  /// The map for so many coarse periods without an indicator.
  init(count: Int, ratio: Int) {
    let one = DentonCholette(indicator: Array(repeating: 1, count: ratio), ratio: ratio)
    indicator = nil
    self.ratio = ratio
    leans = one.leans
    totals = Array(repeating: one.totals[0], count: count)
    sums = Array(repeating: one.sums[0], count: count)
  }

  /// The map along an indicator.
  init(indicator z: [Double], ratio: Int) {
    let count = z.count / ratio
    var leans = (before: Array(repeating: 0.0, count: z.count), after: [Double]())
    leans.after = leans.before
    var totals: [Double] = []
    var sums: [(a: Double, b: Double, d: Double)] = []
    for group in 0..<count {
      let part = (group * ratio)..<((group + 1) * ratio)
      let total = z[part].reduce(0, +) / Double(ratio)
      var (weight, a, b, d) = (0.0, 0.0, 0.0, 0.0)
      var (before, after) = (0.0, 0.0)
      for t in part {
        (leans.before[t], leans.after[t]) = (before, after)
        weight += z[t] / Double(ratio)
        let share = weight / total
        before += 1 - share
        after += share
        a += (1 - share) * (1 - share)
        b += share * (1 - share)
        d += share * share
      }
      // The first ratio of the period is what makes their weighted mean the level.
      for t in part {
        leans.before[t] -= a
        leans.after[t] -= b
      }
      totals.append(total)
      sums.append((a, b, d))
    }
    indicator = z
    self.ratio = ratio
    self.leans = leans
    self.totals = totals
    self.sums = sums
  }

  /// The finer figures of coarse ones; `nil` when they run out of the range of numbers.
  func finer(_ values: [Double]) -> [Double]? {
    let levels = zip(values, totals).map { $0 / $1 }
    let steps = steps(between: levels)
    let finer = [Double](unsafeUninitializedCapacity: levels.count * ratio) { finer, count in
      for (group, level) in levels.enumerated() {
        let (before, after, first) = (steps[group], steps[group + 1], group * ratio)
        let lean = indicator == nil ? 0 : first
        for place in 0..<ratio {
          finer.initializeElement(
            at: first + place,
            to: level + leans.before[lean + place] * before + leans.after[lean + place] * after)
        }
        guard let indicator else { continue }
        for t in first..<(first + ratio) { finer[t] *= indicator[t] }
      }
      count = levels.count * ratio
    }
    return finer.allSatisfy { $0.isFinite } ? finer : nil
  }

  /// The steps at the ends of the coarse periods, both outer ones included, by elimination down the diagonal.
  private func steps(between levels: [Double]) -> [Double] {
    var steps = Array(repeating: 0.0, count: levels.count + 1)
    var diagonal = steps
    for g in 1..<max(levels.count, 1) {
      diagonal[g] = sums[g - 1].d + sums[g].a
      steps[g] = levels[g] - levels[g - 1]
      guard g > 1 else { continue }
      let factor = sums[g - 1].b / diagonal[g - 1]
      diagonal[g] -= factor * sums[g - 1].b
      steps[g] -= factor * steps[g - 1]
    }
    for g in stride(from: levels.count - 1, to: 0, by: -1) {
      steps[g] = (steps[g] - sums[g].b * steps[g + 1]) / diagonal[g]
    }
    return steps
  }

  /// The finer figures of one unit in each coarse period, a column for each; `nil` when they run out of the range of
  /// numbers.
  func weights() -> Matrix? {
    var columns: [[Double]] = []
    for column in totals.indices {
      guard let finer = finer(totals.indices.map { $0 == column ? 1 : 0 }) else { return nil }
      columns.append(finer)
    }
    return Matrix(columns: columns)
  }
}
