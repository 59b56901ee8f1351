/// Growth of a world total, as one path or by groups of countries.
///
/// By groups, the total grows by the average of the groups' growth, weighted with their levels of the same
/// period of the year before, which move on with the groups; the shape of the growth then applies to the total.
public struct GroupedGrowth: Sendable, Hashable {
  /// One group: its growth in percent a year and its level up to the origin.
  public struct Group: Sendable, Hashable {
    /// The group, such as `oecd` or `opec`.
    public let name: String
    /// Growth in percent on the same period of the year before.
    public let growth: Series
    /// Levels up to the origin, for the weights; `nil` when the group is the whole.
    public let level: Series?

    /// Creates a group.
    public init(name: String, growth: Series, level: Series?) {
      self.name = name
      self.growth = growth
      self.level = level
    }
  }

  /// The groups; a single one stands for the total.
  public let groups: [Group]

  /// Creates growth from groups; with more than one, each needs its level.
  public init(groups: [Group]) {
    precondition(!groups.isEmpty, "growth needs at least one group")
    precondition(groups.count == 1 || groups.allSatisfy { $0.level != nil }, "groups need levels")
    self.groups = groups
  }

  /// Growth of the total in percent on the same period of the year before.
  ///
  /// - Throws: ``DataError`` when a group's level does not reach the origin.
  public func total() throws(DataError) -> Series {
    guard groups.count > 1 else { return groups[0].growth }
    let span = groups[0].growth.span
    var before = Array(repeating: 0.0, count: span.count)
    var after = before
    for group in groups {
      guard let level = group.level else { continue }
      let origin = span.lowerBound.advanced(by: -1)
      guard let history = level.through(origin), history.end == origin else {
        throw .missingPeriod(series: level.name, period: origin, span: level.span)
      }
      guard level.unit.isConvertible(to: groups[0].level?.unit ?? level.unit) else {
        throw .unitMismatch(
          method: "The growth of '\(groups[0].name)' and '\(group.name)' together",
          left: groups[0].level?.unit.symbol ?? "", right: level.unit.symbol)
      }
      let future = try history.grown(by: group.growth, shape: .samePeriod)
      let path = try history.appending(future)
      for (offset, period) in span.enumerated() {
        before[offset] += try path.value(at: period.yearBefore)
        after[offset] += try path.value(at: period)
      }
    }
    for (offset, period) in span.enumerated() where !(before[offset] > 0 && after[offset].isFinite)
    {
      throw .other(
        "The groups \(groups.map { "'\($0.name)'" }.joined(separator: ", ")) add up to \(after[offset]) in \(period); "
          + "check their levels and growth.")
    }
    return groups[0].growth.with(
      name: "growth", values: zip(after, before).map { ($0 / $1 - 1) * 100 })
  }
}

/// What drives the reserves.
public enum ReservesDriver: Sendable, Hashable {
  /// Opening stock + additions (Gbbl a year) − production.
  case rolledForward(additions: Series)
  /// Growth in percent on the same period of the year before.
  case growing(Series)
}

/// Everything a scenario assumes about the world, one figure for each period after the origin.
public struct Drivers: Sendable, Hashable {
  /// Growth of world oil demand, percent a year.
  public let demand: GroupedGrowth
  /// Growth of world oil production, percent a year.
  public let production: GroupedGrowth
  /// What happens to proved reserves.
  public let reserves: ReservesDriver
  /// Growth of consumer prices, percent a year.
  public let inflation: Series
  /// The shock dummy, 0 to 1.
  public let shock: Series

  /// Creates a set of drivers.
  public init(
    demand: GroupedGrowth, production: GroupedGrowth, reserves: ReservesDriver, inflation: Series,
    shock: Series
  ) {
    self.demand = demand
    self.production = production
    self.reserves = reserves
    self.inflation = inflation
    self.shock = shock
  }
}
