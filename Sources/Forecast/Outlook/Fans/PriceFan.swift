/// A price by period as many draws have it: median, mean and bands, period by period.
///
/// A band of 80 % lies between the quantiles of 10 and 90 %. Bands hold for each period by itself, not for the whole
/// path; what is not drawn is not in them.
public struct PriceFan: Sendable, Hashable {
  /// The unit of every figure.
  public let unit: MeasureUnit
  /// The first period.
  public let start: Period
  /// The median of each period.
  public let median: [Double]
  /// The average of each period.
  public let mean: [Double]
  /// The bands, narrow ones first.
  public let bands: [Band]

  /// One band.
  public struct Band: Sendable, Hashable {
    /// Its width in percent.
    public let width: Int
    /// The lower end of each period.
    public let lower: [Double]
    /// The upper end of each period.
    public let upper: [Double]
  }

  /// The periods.
  public var span: ClosedRange<Period> { start...start.advanced(by: median.count - 1) }

  /// The place of a period, counted from 0; `nil` outside the span.
  func step(of period: Period) -> Int? {
    guard period.frequency == start.frequency, span.contains(period) else { return nil }
    return start.distance(to: period)
  }
}

extension PriceFan {
  /// The fan of draws.
  init(_ draws: PathDraws, bands widths: [Int]) {
    let tails = widths.reversed().map { (100 - Double($0)) / 200 }
    let probabilities = tails + [0.5] + tails.reversed().map { 1 - $0 }
    var quantiles: [[Double]] = []
    var mean: [Double] = []
    draws.values.withUnsafeBufferPointer { values in
      for step in 0..<draws.steps {
        let row = UnsafeBufferPointer(
          rebasing: values[(step * draws.count)..<((step + 1) * draws.count)])
        quantiles.append(OrderedBuckets(row).quantiles(probabilities))
        mean.append(row.reduce(0, +) / Double(draws.count))
      }
    }
    unit = draws.unit
    start = draws.start
    median = quantiles.map { $0[tails.count] }
    self.mean = mean
    bands = widths.enumerated().map { position, width in
      Band(
        width: width, lower: quantiles.map { $0[tails.count - 1 - position] },
        upper: quantiles.map { $0[tails.count + 1 + position] })
    }
  }

  /// The fan of `constant + slope · price`, period by period; slopes are zero or more.
  func moved(from first: Period, constants: [Double], slopes: [Double], periods: Int) -> PriceFan {
    func line(_ figures: [Double]) -> [Double] {
      let offset = start.distance(to: first)
      return (0..<periods).map { constants[$0] + slopes[$0] * figures[offset + $0] }
    }
    return PriceFan(
      unit: unit, start: first, median: line(median), mean: line(mean),
      bands: bands.map { Band(width: $0.width, lower: line($0.lower), upper: line($0.upper)) })
  }
}

extension PathDraws {
  /// The part of the draws that lie above (or below) a figure, period by period, in percent.
  func share(_ side: SimulationPlan.Side, _ figure: Double) -> Series {
    Series(
      "probability", unit: .percent, start: start,
      values: (0..<steps).map { step in
        let hits = draws(ofStep: step).reduce(0) {
          $0 + ((side == .above ? $1 > figure : $1 < figure) ? 1 : 0)
        }
        return 100 * Double(hits) / Double(count)
      })
  }

  /// Draws of a mixture of distributions: as many of each as its probability asks for, those of the largest remainders
  /// taking what rounding leaves.
  ///
  /// A path belongs to one scenario from its first period to its last.
  static func mixture(_ parts: [(draws: PathDraws, probability: Double)]) -> PathDraws {
    let count = parts[0].draws.count
    let exact = parts.map { $0.probability * Double(count) }
    var sizes = exact.map { Int($0) }
    let order = exact.indices.sorted {
      exact[$0] - exact[$0].rounded(.down) > exact[$1] - exact[$1].rounded(.down)
    }
    for part in order.prefix(max(count - sizes.reduce(0, +), 0)) { sizes[part] += 1 }
    let first = parts[0].draws
    return PathDraws(
      first.name, unit: first.unit, start: first.start, count: count, steps: first.steps
    ) { step, row in
      var place = 0
      for ((draws, _), size) in zip(parts, sizes) {
        let base = step * count
        for draw in place..<min(place + size, count) { row[draw] = draws.values[base + draw] }
        place += size
      }
    }
  }
}

extension Series {
  /// Probabilities under a mixture of distributions, `Σ wᵢ·pᵢ` period by period: all paths of every part count, not only
  /// those that the mixture of paths draws.
  static func mixture(_ parts: [(shares: Series, probability: Double)]) -> Series {
    let first = parts[0].shares
    return first.with(
      values: first.values.indices.map { step in
        parts.reduce(0) { $0 + $1.probability * $1.shares.values[step] }
      })
  }
}
