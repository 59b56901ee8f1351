extension PriceFan {
  /// How far another seed would move each figure of the fan of draws: Monte Carlo standard errors, figure for figure.
  ///
  /// The share of n paths below the quantile Q(p) has the standard error `√(p(1 − p)/n)`, so that
  ///
  ///     s.e. of Q(p) = (Q(p + δ) − Q(p − δ)) / 2      δ = √(p(1 − p)/n)
  ///     s.e. of the mean = standard deviation / √n
  ///
  /// without an assumption about the shape of the distribution. It says how precisely the fan was *drawn*, nothing of
  /// how well the price is known. Near the ends of a few paths it is rough: where p − δ or p + δ leaves the range of
  /// probabilities, the outermost path stands for it.
  ///
  /// > Reference: Serfling (1980), *Approximation Theorems of Mathematical Statistics*, ch. 2,
  /// > doi:10.1002/9780470316481.
  static func standardErrors(of draws: PathDraws, bands widths: [Int]) -> PriceFan {
    let n = Double(draws.count)
    let tails = widths.reversed().map { (100 - Double($0)) / 200 }
    let probabilities = tails + [0.5] + tails.reversed().map { 1 - $0 }
    let steps = probabilities.map { ($0 * (1 - $0) / n).squareRoot() }
    let below = zip(probabilities, steps).map { max($0 - $1, 0) }
    let above = zip(probabilities, steps).map { min($0 + $1, 1) }
    var errors: [[Double]] = []
    var mean: [Double] = []
    for step in 0..<draws.steps {
      let row = Array(draws.draws(ofStep: step))
      errors.append(
        zip(row.quantiles(above), row.quantiles(below)).map { ($0 - $1) / 2 })
      let average = row.reduce(0, +) / n
      let squares = row.reduce(0) { $0 + ($1 - average) * ($1 - average) }
      mean.append((squares / max(n - 1, 1) / n).squareRoot())
    }
    return PriceFan(
      unit: draws.unit, start: draws.start, median: errors.map { $0[tails.count] }, mean: mean,
      bands: widths.enumerated().map { position, width in
        Band(
          width: width, lower: errors.map { $0[tails.count - 1 - position] },
          upper: errors.map { $0[tails.count + 1 + position] })
      })
  }

  /// The largest part of itself, in percent, that the median and an end of a band may be off by, going by their standard
  /// errors; figures of zero or less are left out.
  func largestParts(_ errors: PriceFan) -> (median: Double, end: Double) {
    func part(_ errors: [Double], of figures: [Double]) -> Double {
      zip(errors, figures).reduce(0) { $1.1 > 0 ? max($0, 100 * $1.0 / $1.1) : $0 }
    }
    let ends = zip(errors.bands, bands).map { error, own in
      max(part(error.lower, of: own.lower), part(error.upper, of: own.upper))
    }
    return (part(errors.median, of: median), ends.max() ?? 0)
  }
}
