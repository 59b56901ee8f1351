/// A gas price of one market and period as it was quoted somewhere.
public struct PriceFact: Sendable, Hashable {
  /// The period as quoted: a year, a half, a quarter or a month.
  public let period: String
  /// Whose price, such as `far_abroad` or `ukraine`.
  public let market: String
  /// The price; of a range the lower end.
  public let price: Double
  /// Its unit.
  public let unit: MeasureUnit
  /// What the quotation is: `actual`, `contract`, `forecast` and others.
  public let kind: String

  /// Reads facts from a table with the columns `period`, `market`, `price`, `unit` and `kind`.
  ///
  /// - Throws: ``DataError`` naming the column or the line that cannot be read.
  public static func all(in table: CSVTable) throws(DataError) -> [PriceFact] {
    let period = try table.index(of: "period")
    let market = try table.index(of: "market")
    let price = try table.index(of: "price")
    let unit = try table.index(of: "unit")
    let kind = try table.index(of: "kind")
    var facts: [PriceFact] = []
    for row in 0..<table.count {
      facts.append(
        PriceFact(
          period: table.text(row: row, column: period),
          market: table.text(row: row, column: market),
          price: try table.requiredNumber(row: row, column: price),
          unit: try MeasureUnit(table.text(row: row, column: unit)),
          kind: table.text(row: row, column: kind)))
    }
    return facts
  }
}

extension [PriceFact] {
  /// What a market paid in a year.
  ///
  /// It is the price of the year as it was or was agreed, else the plain mean of its four quarters.
  /// Forecasts, statements and round figures do not count.
  ///
  /// - Throws: ``DataError/other(_:)`` when neither is held, or quotations contradict one another.
  func paid(_ market: String, in year: Period) throws(DataError) -> (
    price: Double, unit: MeasureUnit
  ) {
    let firm = filter { $0.market == market && ["actual", "contract"].contains($0.kind) }
    let quarters = (1...4).map { Period.quarter(year.year, $0).description }
    for periods in [[year.description], quarters] {
      let found = periods.map { period in firm.filter { $0.period == period } }
      guard found.allSatisfy({ !$0.isEmpty }) else { continue }
      let facts = found.flatMap(\.self)
      guard facts.count == periods.count, Set(facts.map(\.unit)).count == 1 else {
        throw .other(
          "The facts on '\(market)' in \(year) contradict one another or repeat themselves; "
            + "keep one for each period, in one unit.")
      }
      return (facts.reduce(0) { $0 + $1.price } / Double(facts.count), facts[0].unit)
    }
    throw .other(
      "No price of '\(market)' in \(year) is held, neither of the year nor of all four quarters; "
        + "leave the expression empty and say so in its note.")
  }
}
