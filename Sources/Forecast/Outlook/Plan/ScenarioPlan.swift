/// A scenario of a plan: its drivers, or the scenarios that it mixes.
public struct ScenarioPlan: Sendable {
  /// A group of a driver: its growth and the series that gives its level.
  public struct Group: Sendable {
    /// `total`, or the name of the series with the group's level.
    public let name: String
    /// Growth in percent a year.
    public let growth: Sourced<DriverPath>
  }

  /// What the scenario assumes.
  public struct Assumptions: Sendable {
    /// Growth of demand.
    public let demand: [Group]
    /// Growth of production.
    public let production: [Group]
    /// Additions to reserves in Gbbl a year, or growth of reserves in percent.
    public let reserves: Reserves
    /// Growth of consumer prices, percent a year.
    public let inflation: Sourced<DriverPath>
    /// The shock dummy, 0 to 1.
    public let shock: Sourced<DriverPath>
  }

  /// The rule for reserves.
  public enum Reserves: Sendable {
    /// Opening + additions − production.
    case additions(Sourced<DriverPath>)
    /// Growth in percent a year.
    case growth(Sourced<DriverPath>)
  }

  /// Pure or mixed.
  public enum Content: Sendable {
    /// Drivers of its own.
    case assumptions(Assumptions)
    /// Probabilities of other scenarios.
    case mixture([(name: String, probability: Sourced<Double>)])
  }

  /// The key in the plan.
  public let name: String
  /// The heading in tables.
  public let title: String
  /// Drivers or mixture.
  public let content: Content
  /// The line in the plan.
  public let line: Int
}

/// The world balance of a plan.
public struct BalancePlan: Sendable {
  /// Years before the origin whose average gap between demand and production is held as other supply.
  public let otherSupplyYears: Int
}

/// A grade tied to a marker.
public struct GradePlan: Sendable {
  /// Where the tie starts.
  public enum Level: Sendable {
    /// A stated spread or ratio.
    case stated(Sourced<Double>)
    /// The average over months.
    case average(ClosedRange<Period>)
  }
  /// The grade.
  public let name: String
  /// The marker: `wti` or an earlier grade.
  public let over: String
  /// Ratio or spread.
  public let kind: Grade.Kind
  /// Where it starts.
  public let level: Level
  /// Where it goes.
  public let target: (level: Sourced<Double>, year: Int)?
}
