/// A gas contract as the trade writes it: a formula on oil, products or hubs, renegotiated at dates.
///
/// The value holds what the contract says and no figures; ``path(indices:from:through:mayLackPrices:)`` prices it and
/// ``explanation(of:indices:)`` shows one month with every step.
///
/// When not to believe it: contracts have clauses that no formula holds (revision, force majeure, carry
/// forward), and quotations named by a contract differ from the series that stand in for them.
public struct GasContract: Sendable, Hashable {
  /// The name or the line that was given.
  public let name: String
  /// Where the terms come from, in words; `nil` when nothing is said.
  public let source: String?
  /// The unit of the price, with its currency; `nil` for a contract that follows an index in its own.
  public let unit: MeasureUnit?
  /// What converts prices between heat and volume.
  public let heat: HeatContent?
  /// Terms over time, earliest first; they never overlap.
  public let regimes: [ContractRegime]
  /// The minimum volumes of the years.
  public let takeOrPay: TakeOrPay?
  /// The column that stands for an index, `table/column`, where the contract names one.
  public let columns: [String: String]
  /// Sentences to print beside the prices.
  public let notes: [String]

  /// Creates a contract.
  ///
  /// - Throws: ``DataError/other(_:)`` for no regime, and naming the month for regimes that overlap.
  public init(
    name: String, source: String? = nil, unit: MeasureUnit? = nil, heat: HeatContent? = nil,
    regimes: [ContractRegime], takeOrPay: TakeOrPay? = nil, columns: [String: String] = [:],
    notes: [String] = []
  ) throws(DataError) {
    guard !regimes.isEmpty else {
      throw .other("The contract '\(name)' has no terms; state at least one index or a constant.")
    }
    try Self.checkOrder(of: regimes)
    self.name = name
    self.source = source
    self.unit = unit
    self.heat = heat
    self.regimes = regimes
    self.takeOrPay = takeOrPay
    self.columns = columns
    self.notes = notes
  }

  /// Refuses regimes that are not in order or overlap.
  static func checkOrder(of regimes: [ContractRegime]) throws(DataError) {
    for (earlier, later) in zip(regimes, regimes.dropFirst()) {
      guard let begins = later.from, earlier.from.map({ $0 < begins }) ?? true,
        earlier.through.map({ $0 < begins }) ?? true
      else {
        let month = later.from.map { "in \($0)" } ?? "from the beginning"
        throw .other(
          "The regime overlaps \(month) with the one at \(earlier.place); let each "
            + "begin after the one before has ended.")
      }
    }
  }

  /// The regime in force in a month; `nil` before the first, after the last or in a gap.
  public func regime(in month: Period) -> ContractRegime? {
    regimes.last { $0.from.map { $0 <= month } ?? true }.flatMap { $0.holds(in: month) ? $0 : nil }
  }

  /// The names of all series that a price needs, in the order of the contract.
  public var indexNames: [String] {
    var names: [String] = []
    for terms in regimes.map(\.terms) {
      names += terms.legs.flatMap { [$0.index] + ($0.conversion.map { [$0.rate] } ?? []) }
      if let hub = terms.hub { names += [hub.index] + (hub.rate.map { [$0] } ?? []) }
    }
    return names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.element)
  }

  /// The unit of the price: the stated one, or that of the figures when the price is an average of indices;
  /// `nil` when neither says it.
  public func priceUnit(indices: [String: any PeriodFigures]) -> MeasureUnit? {
    if let unit { return unit }
    let legs = regimes.flatMap(\.terms.legs)
    guard legs.allSatisfy({ $0.slope == nil && $0.base == 0 }) else { return nil }
    let units = legs.compactMap { $0.unit ?? indices[$0.index]?.unit }
    guard let first = units.first, first != .ratio else { return nil }
    return units.allSatisfy { $0 == first } ? first : nil
  }
}
