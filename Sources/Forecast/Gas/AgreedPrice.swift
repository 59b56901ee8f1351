/// A gas price that two sides agreed on for a year, USD/1000 m³, possibly in steps within it.
///
///     price of the year = Σ over months of the price in force / 12
///
/// 119 from January and 129 from April make 126.5. Months weigh alike: deliveries in winter are
/// larger, so an average over volumes would be nearer the winter price.
public struct AgreedPrice: Sendable, Hashable {
  /// A price from a month on.
  public struct Step: Sendable, Hashable {
    /// The month it takes force, 1 to 12.
    public let month: Int
    /// The price in USD/1000 m³.
    public let price: Double

    /// Creates a step.
    public init(month: Int, price: Double) {
      self.month = month
      self.price = price
    }
  }

  /// The year it was agreed for.
  public let year: Int
  /// The prices in force, the first of them from January.
  public let steps: [Step]

  /// Creates the agreement of a year with one price throughout.
  ///
  /// - Throws: ``DataError/other(_:)`` for a price below zero or not finite.
  public init(year: Int, price: Double) throws(DataError) {
    try self.init(year: year, steps: [Step(month: 1, price: price)])
  }

  /// Creates the agreement of a year in steps.
  ///
  /// - Throws: ``DataError/other(_:)`` unless months ascend from January and prices are zero or
  ///   more.
  public init(year: Int, steps: [Step]) throws(DataError) {
    let months = steps.map(\.month)
    guard months.first == 1, months.allSatisfy((1...12).contains),
      zip(months, months.dropFirst()).allSatisfy(<)
    else {
      throw .other(
        "The agreed gas price of \(year) changes in the months "
          + "\(months.map(String.init).joined(separator: ", ")); "
          + "begin with January and go forwards to 12 at most.")
    }
    if let wrong = steps.first(where: { !($0.price >= 0 && $0.price.isFinite) }) {
      throw .other(
        "The agreed gas price of \(year) is \(wrong.price) USD/1000 m³ from month \(wrong.month); "
          + "a price is zero or more.")
    }
    self.year = year
    self.steps = steps
  }

  /// The average of the year in USD/1000 m³, by months in force.
  public var average: Double {
    let ends = steps.dropFirst().map(\.month) + [13]
    return zip(steps, ends).map { $0.price * Double($1 - $0.month) }.reduce(0, +) / 12
  }
}
