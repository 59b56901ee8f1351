/// A part of a price that follows a gas hub.
///
///     P = (1 − h) · P_oil + h · P_hub
///
/// The hub price is converted to the contract's unit before it is mixed in: between heat and volume on the
/// contract's heat content, between currencies at the rate of the month that is priced.
public struct ContractHub: Sendable, Hashable {
  /// The name of the hub's series.
  public let index: String
  /// The share `h`, a ratio from 0 to 1.
  public let share: Double
  /// The months averaged; `nil` for the month that is priced itself.
  public let rule: AveragingRule?
  /// The name of the exchange rate; `nil` when the hub is quoted in the contract's currency.
  public let rate: String?
  /// Where the contract states it, for messages.
  public let place: String

  /// Creates a hub share.
  ///
  /// - Throws: ``DataError/other(_:)`` for a share outside 0…1.
  public init(
    index: String, share: Double, rule: AveragingRule? = nil, rate: String? = nil,
    place: String = "the contract"
  ) throws(DataError) {
    guard (0...1).contains(share) else {
      throw .other("The hub share is \(share), outside 0 to 1; write a ratio, 0.25 for 25 %.")
    }
    self.index = index
    self.share = share
    self.rule = rule
    self.rate = rate
    self.place = place
  }
}
