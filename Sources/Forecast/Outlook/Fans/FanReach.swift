/// How far the drawn paths of a scenario go: out of the range that the equation was fitted on, and below zero.
struct FanReach: Sendable {
  /// The heading of the scenario.
  let title: String
  /// Paths of the price in the money of the equation that leave the range of its sample; `nil` when none does.
  let outside: Outside?
  /// Prices with paths below zero, each in the year that has most of them.
  let negative: [Negative]

  /// Paths outside the range of the sample.
  struct Outside: Sendable {
    /// The part of all paths that leave it in some period, percent.
    let share: Double
    /// The lowest and the highest price of the sample.
    let range: ClosedRange<Double>
    /// The lowest and the highest drawn price.
    let drawn: ClosedRange<Double>
    /// The unit of all four.
    let unit: MeasureUnit
  }

  /// Paths of a price below zero.
  struct Negative: Sendable {
    /// The heading of the price.
    let title: String
    /// The year.
    let year: Int
    /// The part of the paths, percent.
    let share: Double
  }

  init(_ draws: ScenarioDraws, title: String, walk: ChainWalk) {
    self.title = title
    let chain = walk.chain
    let fit = walk.ledger.value(chain.oil.fit)
    let known = chain.oil.variables[chain.oil.model.price].flatMap { handle in
      try? walk.ledger.value(handle).slice(fit.design.start...fit.design.end)
    }
    outside = known.flatMap { Outside(draws.real, sample: $0) }
    negative = chain.plan.fanSeries.compactMap { series in
      guard draws.lines[series.id] == nil, let years = draws.annual[series.id] else { return nil }
      let shares = years.share(.below, 0)
      guard let most = shares.values.max(), most > 0,
        let step = shares.values.firstIndex(of: most)
      else { return nil }
      return Negative(
        title: series.title, year: shares.start.advanced(by: step).year, share: most)
    }
  }
}

extension FanReach.Outside {
  /// `nil` when every path stays inside.
  fileprivate init?(_ paths: PathDraws, sample: Series) {
    guard let low = sample.values.min(), let high = sample.values.max(),
      let least = paths.values.min(), let most = paths.values.max(), least < low || most > high
    else { return nil }
    var leaves = [Bool](repeating: false, count: paths.count)
    for step in 0..<paths.steps {
      for (draw, price) in paths.draws(ofStep: step).enumerated() where price < low || price > high
      {
        leaves[draw] = true
      }
    }
    share = 100 * Double(leaves.count { $0 }) / Double(paths.count)
    range = low...high
    drawn = least...most
    unit = paths.unit
  }
}
