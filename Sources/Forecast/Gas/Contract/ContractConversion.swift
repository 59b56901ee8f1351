/// How an index in another currency enters a contract.
///
/// Averaging a converted series differs from converting an average, so the order is stated:
///
///     convert then average:  a = Σ x[s] · r[s] / n
///     average then convert:  a = Σ x[s] / n · r,   r = Σ r[s] / n  or  r of the month that is priced
public struct ContractConversion: Sendable, Hashable {
  /// What is done first.
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// Every month at its own rate, then the average.
    case convertThenAverage = "convert_then_average"
    /// The average, then one rate.
    case averageThenConvert = "average_then_convert"
  }

  /// The one rate of an average that is converted.
  public enum Rate: String, Sendable, Hashable, CaseIterable {
    /// The average of the rates of the window.
    case average
    /// The rate of the month that is priced.
    case spot
  }

  /// The name of the exchange rate among the indices, in a unit such as `EUR/USD`.
  public let rate: String
  /// What is done first.
  public let order: Order
  /// Which rate converts an average; without effect when months are converted first.
  public let at: Rate

  /// Creates a conversion.
  public init(rate: String, order: Order, at: Rate = .average) {
    self.rate = rate
    self.order = order
    self.at = at
  }
}
