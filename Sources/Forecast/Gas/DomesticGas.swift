/// The domestic gas price at which selling at home pays as well as exporting oil-indexed gas.
///
///     netbackₜ [USD/bbl]    = exportₜ − dutyₜ − transportₜ
///     parityₜ [USD/1000 m³] = constant + slope · average(netback)
///
/// The European relation is applied to the domestic price of Urals: what a producer keeps of the
/// export price after the duty and the way to the border. Every step is kept.
///
/// When not to believe it: the coefficients were found on prices in Europe and at lower oil prices
/// the netback leaves the range they were found in; a netback below zero is passed on as it is.
public struct DomesticGas: Sendable, Hashable {
  /// Urals on export, USD/bbl.
  public let export: Series
  /// Export duty in force, USD/bbl.
  public let duty: Series
  /// Transport to the border, USD/bbl.
  public let transport: Series
  /// What is left, USD/bbl, in the months that all three cover.
  public let netback: Series
  /// What is left, averaged by the rule of the relation, in its unit of the index.
  public let average: Series
  /// The parity price, in the unit of the relation.
  public let parity: Series

  /// Derives the parity price from three monthly series.
  ///
  /// The steps are cut to the months that all three cover.
  ///
  /// - Throws: ``DataError`` when they are not in dollars per barrel, share no month, are not
  ///   monthly or are too short for the averaging rule.
  public init(
    export: Series, duty: Series, transport: Series, relation: OilIndexedPrice
  ) throws(DataError) {
    let unit = MeasureUnit.dollarsPerBarrel
    let price = try export.converted(to: unit)
    let charge = try duty.converted(to: unit)
    let freight = try transport.converted(to: unit)
    let netback =
      try price
      .combined(with: charge, name: "netback", unit: unit) { $0 - $1 }
      .combined(with: freight, name: "netback", unit: unit) { $0 - $1 }

    self.export = try price.slice(netback.span)
    self.duty = try charge.slice(netback.span)
    self.transport = try freight.slice(netback.span)
    self.netback = netback
    self.average = try relation.rule.averages(of: netback.converted(to: relation.indexUnit))
    self.parity = try relation.path(of: netback).named("parity price")
  }

  /// Derives the parity price with one cost of transport, USD/bbl, for all months.
  ///
  /// - Throws: ``DataError`` as with a series of transport costs.
  public init(
    export: Series, duty: Series, transport: Double, relation: OilIndexedPrice
  ) throws(DataError) {
    guard transport >= 0, transport.isFinite else {
      throw .other("A transport cost of \(transport) USD/bbl is no cost; state zero or more.")
    }
    let constant = Series(
      "transport", unit: MeasureUnit.dollarsPerBarrel, start: export.start,
      values: Array(repeating: transport, count: export.count))
    try self.init(export: export, duty: duty, transport: constant, relation: relation)
  }

  /// The domestic price over the parity price, year by year, as a ratio of annual averages.
  ///
  /// Only years that both cover whole are there. A ratio of averages is not the average of monthly
  /// ratios.
  ///
  /// - Throws: ``DataError`` when units differ or there is no common year.
  public func parityShare(of domestic: Series) throws(DataError) -> Series {
    let price = try domestic.converted(to: parity.unit).aggregated(to: .annual, by: .mean)
    let level = try parity.aggregated(to: .annual, by: .mean)
    if let offset = level.values.firstIndex(where: { $0 <= 0 }) {
      throw .other(
        "The parity price of \(level.start.advanced(by: offset)) is \(level.values[offset]) "
          + "\(level.unit); a share of it says nothing, so check the relation and the netback.")
    }
    return try price.combined(with: level, name: "share of parity", unit: .ratio) { $0 / $1 }
  }
}
