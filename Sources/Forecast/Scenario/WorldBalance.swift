/// The world oil balance of a scenario by year.
///
///     implied stock change = production + other supply − demand
///
/// Other supply is what the Statistical Review counts in consumption but not in production (biofuels, refinery
/// gains, coal and gas liquids, statistical difference): the average gap of the last years before the origin,
/// held. A stock change that grows without end means that the assumed paths of demand and production do not
/// belong together; see ``growsWithoutEnd()``.
public struct WorldBalance: Sendable, Hashable {
  /// World demand, kb/d, annual averages.
  public let demand: Series
  /// World crude and liquids production, kb/d, annual averages.
  public let production: Series
  /// Other supply, kb/d, the same in every year.
  public let otherSupply: Double
  /// Proved reserves at the end of each year, Gbbl.
  public let reserves: Series

  /// Creates a balance from annual series over one span.
  public init(demand: Series, production: Series, otherSupply: Double, reserves: Series) {
    self.demand = demand
    self.production = production
    self.otherSupply = otherSupply
    self.reserves = reserves
  }

  /// Implied stock change in kb/d by year.
  ///
  /// - Throws: ``DataError`` when demand and production share no year.
  public func stockChange() throws(DataError) -> Series {
    try production.combined(with: demand, name: "implied stock change", unit: demand.unit) {
      $0 + otherSupply - $1
    }
  }

  /// Years that reserves would last at the production of the year.
  ///
  /// - Throws: ``DataError`` when reserves and production share no year.
  public func yearsLeft() throws(DataError) -> Series {
    try reserves.combined(with: production, name: "years left", unit: .years) {
      $0 * 1e6 / ($1 * daysPerYear)
    }
  }

  /// Whether the gap of the last three years only widens and ends beyond 2 % of demand.
  ///
  /// - Throws: ``DataError`` when demand and production share no year.
  public func growsWithoutEnd() throws(DataError) -> Bool {
    let gaps = try stockChange().values.suffix(4).map(abs)
    guard gaps.count == 4, let last = gaps.last, let use = demand.values.last else { return false }
    return zip(gaps.dropFirst(), gaps).allSatisfy { $0 > $1 } && last > 0.02 * use
  }
}
