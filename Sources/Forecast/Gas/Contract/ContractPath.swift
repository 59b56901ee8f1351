import Foundation

/// A contract priced month by month, with year averages.
public struct ContractPath: Sendable, Hashable {
  /// The average of one index for one month.
  public struct Average: Sendable, Hashable {
    /// The index, with its rule behind it when the contract uses the index twice, and a number where the rule is the
    /// same too; no two of a month are alike.
    public let index: String
    /// The average before bounds and rounding; `nil` where the window is not full.
    public let value: Double?
  }

  /// One month.
  public struct Month: Sendable, Hashable {
    /// The month.
    public let month: Period
    /// The first and last month that are averaged, over all legs; `nil` without legs or terms.
    public let window: ClosedRange<Period>?
    /// The averages in the order of the contract, the hub last.
    public let averages: [Average]
    /// The price; `nil` where a window is not full or no terms are in force.
    public let price: Double?
  }

  /// The plain average of the priced months of a year.
  public struct Year: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// The number of priced months, 12 for a whole year.
    public let months: Int
    /// The average price.
    public let price: Double
  }

  /// The contract.
  public let contract: GasContract
  /// The unit of the prices; `nil` when the contract states none.
  public let unit: MeasureUnit?
  /// The months in order.
  public let months: [Month]
  /// The years that have a priced month.
  public let years: [Year]
  /// Take-or-pay totals of the whole years for which volumes are stated.
  public let takeOrPay: [TakeOrPay.Year]
  /// Years of the path with a contracted quantity but no total, and why, one sentence each.
  public let withoutTakeOrPay: [String]
  /// What the figures were converted on, apart from exchange rates, in words.
  public let bases: [String]
}

extension GasContract {
  /// The price of every month of a range, and of every year.
  ///
  /// Months whose windows are not full are listed without a price. A bound that is left out is the first
  /// month of the data or the contract, or the last that the data price.
  ///
  /// - Parameters:
  ///   - indices: the series by the names that the contract uses.
  ///   - from: the first month.
  ///   - through: the last month.
  ///   - mayLackPrices: gives a path in which no month has a price; refused unless stated.
  /// - Returns: every month of the range, the years and take-or-pay.
  /// - Throws: ``DataError/other(_:)`` as ``explanation(of:indices:)`` does, and when not one month of the
  ///   range has a price, unless that is allowed.
  public func path(
    indices: [String: any PeriodFigures], from: Period? = nil, through: Period? = nil,
    mayLackPrices: Bool = false
  ) throws(DataError) -> ContractPath {
    let range = try range(indices: indices, from: from, through: through)
    var months: [(month: ContractPath.Month, bases: [String])] = []
    for month in range { months.append(try self.month(month, indices)) }
    guard mayLackPrices || months.contains(where: { $0.month.price != nil }) else {
      // The sentence of one month says what is missing.
      _ = try explanation(of: range.upperBound, indices: indices)
      _ = try explanation(of: range.lowerBound, indices: indices)
      throw .other(
        "'\(name)' has no price between \(range.lowerBound) and \(range.upperBound); extend the data."
      )
    }

    let unit = priceUnit(indices: indices)
    let years = ContractPath.averages(of: months.map(\.month))
    var totals: [TakeOrPay.Year] = []
    var without: [String] = []
    for year in years {
      switch try takeOrPay?.outcome(of: year.year, price: year, unit: unit, heat: heat) {
      case .total(let total): totals.append(total)
      case .lacking(let reason):
        without.append("Take-or-pay has no total for \(year.year): \(reason).")
      case nil: break
      }
    }
    return ContractPath(
      contract: self, unit: unit, months: months.map(\.month), years: years, takeOrPay: totals,
      withoutTakeOrPay: without, bases: months.flatMap(\.bases).uniqued)
  }

  private func month(
    _ month: Period, _ indices: [String: any PeriodFigures]
  ) throws(DataError) -> (month: ContractPath.Month, bases: [String]) {
    guard let terms = regime(in: month)?.terms else {
      return (ContractPath.Month(month: month, window: nil, averages: [], price: nil), [])
    }
    let reader = ContractReader(contract: self, indices: indices, month: month)
    let hub = terms.hub.flatMap { $0.share > 0 ? $0 : nil }
    let known = terms.legs.map(reader.covers)
    let hubKnown = hub.map(reader.covers) ?? true
    var values: [Double?] = []
    for (leg, isKnown) in zip(terms.legs, known) {
      values.append(isKnown ? try reader.reading(of: leg).reading.average : nil)
    }
    if let hub { values.append(hubKnown ? try reader.reading(of: hub).reading.average : nil) }
    let averages = zip(terms.averageNames, values).map {
      ContractPath.Average(index: $0, value: $1)
    }
    let windows = terms.legs.map { $0.rule.window(for: month) }
    let window = windows.map(\.lowerBound).min().flatMap { first in
      windows.map(\.upperBound).max().map { first...$0 }
    }
    let isPriced = hubKnown && !known.contains(false)
    let explanation = isPriced ? try explanation(of: month, indices: indices) : nil
    let readings = explanation.map { $0.readings + [$0.hub].compactMap(\.self) } ?? []
    let priced = ContractPath.Month(
      month: month, window: window, averages: averages, price: explanation?.price)
    return (priced, readings.flatMap(\.bases))
  }

  private func range(
    indices: [String: any PeriodFigures], from: Period?, through: Period?
  ) throws(DataError) -> ClosedRange<Period> {
    if let from, let through, from <= through { return from...through }
    let reach = try reach(of: indices)
    let (first, last) = (from ?? reach.lowerBound, through ?? reach.upperBound)
    guard first <= last else {
      let priced = reach.filter { isPriced($0, indices) }
      let months = zip(priced.prefix(1), priced.suffix(1)).map { "prices from \($0) to \($1)" }
      let (none, remedy) =
        through == nil
        ? ("from \(first) on", "begin earlier") : ("up to \(last)", "end later")
      throw .other(
        "'\(name)' has \(months.first ?? "no price on these data") and none \(none); \(remedy) or extend the data."
      )
    }
    return first...last
  }

  /// From the first month of the data, or of the contract, to the last that has a price.
  private func reach(of indices: [String: any PeriodFigures]) throws(DataError) -> ClosedRange<
    Period
  > {
    var used: [any PeriodFigures] = []
    for name in indexNames {
      guard let series = indices[name] else {
        throw .other(
          "'\(name)' of the contract '\(self.name)' has no figures; give a column of that name.")
      }
      guard series.frequency == .monthly else {
        throw .other(
          "'\(name)' is \(series.frequency.rawValue), but the contract '\(self.name)' needs months; "
            + "give monthly figures.")
      }
      used.append(series)
    }
    guard let start = used.map(\.span.lowerBound).min(),
      let end = used.map(\.span.upperBound).max()
    else {
      throw .other(
        "The contract '\(name)' follows no index, so its months are open; name the first and the last."
      )
    }
    let legs = regimes.flatMap(\.terms.legs)
    let furthest = end.advanced(by: (legs.map { $0.rule.lag + $0.rule.hold }.max() ?? 0) + 1)
    var last = furthest
    while last > end, !isPriced(last, indices) { last = last.advanced(by: -1) }
    let begins = regimes[0].from ?? start
    let first = max(start, begins)
    let lastOfContract = regimes.last?.through.map { min(last, $0) } ?? last
    guard first <= lastOfContract else {
      throw .other(
        "The data end in \(end), before the contract '\(name)' begins in \(begins); extend the data."
      )
    }
    return first...lastOfContract
  }

  private func isPriced(_ month: Period, _ indices: [String: any PeriodFigures]) -> Bool {
    guard let terms = regime(in: month)?.terms else { return false }
    let reader = ContractReader(contract: self, indices: indices, month: month)
    return terms.legs.allSatisfy(reader.covers)
      && (terms.hub.map { $0.share == 0 || reader.covers($0) } ?? true)
  }
}

extension ContractPath {
  /// The averages of the priced months of every year.
  fileprivate static func averages(of months: [Month]) -> [Year] {
    let priced = months.compactMap { month in month.price.map { (month.month.year, $0) } }
    return Dictionary(grouping: priced, by: \.0).sorted { $0.key < $1.key }.map { year, prices in
      let mean = prices.map(\.1.decimal).mean(of: prices.count)
      return Year(year: year, months: prices.count, price: mean.nearestDouble)
    }
  }
}

extension [String] {
  /// Every text once, in the order of its first place.
  fileprivate var uniqued: [String] {
    enumerated().filter { firstIndex(of: $0.element) == $0.offset }.map(\.element)
  }
}

extension ContractTerms {
  /// What the averages are called, the hub last.
  fileprivate var averageNames: [String] {
    var names = legs.map { leg in
      legs.count { $0.index == leg.index } > 1 ? "\(leg.index) \(leg.rule)" : leg.index
    }
    if let hub, hub.share > 0 {
      names.append(legs.contains { $0.index == hub.index } ? "\(hub.index) hub" : hub.index)
    }
    return names.enumerated().map { position, name in
      let place = names[...position].count { $0 == name }
      return names.count { $0 == name } > 1 ? "\(name) (\(place))" : name
    }
  }
}
