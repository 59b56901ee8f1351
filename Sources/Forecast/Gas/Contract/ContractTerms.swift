/// What a contract says about the price while nothing is renegotiated.
///
///     P_oil   = P₀ + Σ wᵢ · gᵢ(aᵢ)
///     P_mixed = (1 − h) · P_oil + h · P_hub
///     P       = round(bounds(P_mixed − discount))
///
/// The order is fixed: indices, formula, hub, discount, floor and cap, rounding.
public struct ContractTerms: Sendable, Hashable {
  /// The constant `P₀`, in the contract's unit.
  public let constant: Double
  /// The indices.
  public let legs: [ContractLeg]
  /// The part priced at a hub.
  public let hub: ContractHub?
  /// What is taken off.
  public let discount: ContractDiscount?
  /// A floor and a cap on the price.
  public let bounds: ContractBounds
  /// Decimal places that the price is rounded to; `nil` for none.
  public let decimals: Int?

  /// Creates terms.
  ///
  /// Where `weightsAddUpTo` is given, the weights must add up to it.
  ///
  /// - Throws: ``DataError/other(_:)`` when the weights do not add up, nothing makes a price, or a figure
  ///   is too large.
  public init(
    constant: Double = 0, legs: [ContractLeg], hub: ContractHub? = nil,
    discount: ContractDiscount? = nil, bounds: ContractBounds = .none, decimals: Int? = nil,
    weightsAddUpTo total: Double? = nil
  ) throws(DataError) {
    guard constant.fitsDecimal else {
      throw .other("The constant is \(constant); state a figure below 10¹².")
    }
    guard !legs.isEmpty || hub.map({ $0.share > 0 }) ?? false || constant != 0 else {
      throw .other(
        "The contract has no index, no constant and no share of a hub; name an index such as brent."
      )
    }
    if let decimals, !(0...12).contains(decimals) {
      throw .other("The price is rounded to \(decimals) decimal places; state 0 to 12.")
    }
    let sum = legs.map(\.weight.decimal).reduce(0, +)
    if let total, sum != total.decimal || !total.fitsDecimal {
      throw .other(
        "The weights \(legs.map { "\($0.weight)" }.joined(separator: ", ")) add up to \(sum) and not "
          + "to \(total); change one of them.")
    }
    self.constant = constant
    self.legs = legs
    self.hub = hub
    self.discount = discount
    self.bounds = bounds
    self.decimals = decimals
  }
}
