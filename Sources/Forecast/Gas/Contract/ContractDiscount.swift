import Foundation

/// What is taken off a price: a part of it or an amount, not more than a cap.
///
///     discount = min(p/100 · P, cap)    or    min(amount, cap)
public struct ContractDiscount: Sendable, Hashable {
  /// How the discount is stated.
  public enum Size: Sendable, Hashable {
    /// Percent of the price; 20 for a price times 0.8.
    case percent(Double)
    /// An amount in the unit of the price.
    case amount(Double)

    fileprivate var figure: Double {
      switch self {
      case .percent(let figure), .amount(let figure): figure
      }
    }
  }

  /// How large it is.
  public let size: Size
  /// The most that is taken off, in the unit of the price.
  public let cap: Double?

  /// Creates a discount.
  ///
  /// - Throws: ``DataError/other(_:)`` for a percentage outside 0…100 and a cap below zero.
  public init(_ size: Size, cap: Double? = nil) throws(DataError) {
    if case .percent(let percent) = size, !(0...100).contains(percent) {
      throw .other("The discount is \(percent) percent; state 0 to 100, 20 for a price times 0.8.")
    }
    for figure in [size.figure, cap ?? 0] where !figure.fitsDecimal {
      throw .other("A figure of the discount is \(figure); state one below 10¹².")
    }
    if let cap, cap < 0 {
      throw .other("The cap of the discount is \(cap); state zero or more.")
    }
    self.size = size
    self.cap = cap
  }

  /// What comes off a price.
  func taken(from price: Decimal) -> Decimal {
    let full =
      switch size {
      case .percent(let percent): percent.decimal / 100 * price
      case .amount(let amount): amount.decimal
      }
    return cap.map { min(full, $0.decimal) } ?? full
  }
}
