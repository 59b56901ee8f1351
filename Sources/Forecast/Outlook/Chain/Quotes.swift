/// Prices known for single months, as the press quoted them.
struct Quotes: Sendable {
  /// The months with their prices, oldest first.
  let values: [(period: Period, value: Double)]

  init(_ values: [(period: Period, value: Double)]) { self.values = values }

  /// The quotes up to a month.
  func through(_ last: Period) -> Quotes { Quotes(values.filter { $0.period <= last }) }
}
