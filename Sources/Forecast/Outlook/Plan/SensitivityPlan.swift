/// Which prices are asked how they answer to each assumption, and how far the assumptions are moved.
public struct SensitivityPlan: Sendable {
  /// How far each kind of assumption is moved, down and up.
  public struct Steps: Sendable, Hashable {
    /// Points of growth and of inflation.
    public let growth: Double
    /// Gbbl a year of additions to reserves.
    public let additions: Double
    /// Percent of stated prices, costs and rates.
    public let percent: Double
    /// Shares of a hub or a country, and probabilities of scenarios, as ratios.
    public let share: Double
    /// Price ratios of grades.
    public let ratio: Double
    /// Spreads of grades, USD/bbl.
    public let spread: Double
    /// Standard errors of estimated coefficients.
    public let standardErrors: Double
  }

  /// The year whose average price answers.
  public let year: Int
  /// The prices that answer.
  public let targets: [FanSeries]
  /// The steps.
  public let steps: Steps
}

extension SensitivityPlan {
  /// Reads the `sensitivity` section; where a setting cut the horizon short, a later year stands for the last one.
  init(
    _ node: PlanNode, series: [FanSeries], years: ClosedRange<Int>, isShortened: Bool
  ) throws(PlanError) {
    let stated = try node.optional("year")
    let asked = try stated?.year ?? years.lowerBound + 1
    year = stated == nil || isShortened ? min(asked, years.upperBound) : asked
    if let stated, !years.contains(year) {
      throw stated.fault(
        "'\(stated.path)' is \(asked), but the forecast runs from \(years.lowerBound) to \(years.upperBound)",
        "choose a year inside")
    }
    var targets: [FanSeries] = []
    let named = try node.optional("targets")
    for element in try named?.list ?? [] {
      let target = try element.fanSeries(among: series)
      guard !targets.contains(target) else {
        throw element.fault("'\(element.path)' names '\(target.key)' again", "name it once")
      }
      targets.append(target)
    }
    if let named, targets.isEmpty {
      throw named.fault("'\(named.path)' is an empty list", "name a price, or leave it out")
    }
    self.targets =
      targets.isEmpty ? series.filter { ["brent", "gas_europe"].contains($0.key) } : targets
    let moves = try node.optional("steps")
    func step(
      _ key: String, _ fallback: Double, within limit: PlanLimit = .deviation
    ) throws(PlanError) -> Double {
      try moves?.optional(key)?.number(within: limit) ?? fallback
    }
    steps = Steps(
      growth: try step("growth", 1), additions: try step("additions", 3),
      percent: try step("percent", 10), share: try step("share", 0.1),
      ratio: try step("ratio", 0.02, within: .ratioStep), spread: try step("spread", 1),
      standardErrors: try step("standard_errors", 1))
  }
}
