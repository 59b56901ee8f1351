import Foundation

/// A floor and a cap, on an index average or on a price.
///
///     y = min(max(x, floor), cap)
public struct ContractBounds: Sendable, Hashable {
  /// The least value; `nil` for none.
  public let floor: Double?
  /// The greatest value; `nil` for none.
  public let cap: Double?

  /// No bounds.
  public static let none = ContractBounds()

  private init() { (floor, cap) = (nil, nil) }

  /// Creates bounds.
  ///
  /// - Throws: ``DataError/other(_:)`` for a floor above the cap.
  public init(floor: Double?, cap: Double?) throws(DataError) {
    for (name, figure) in [("floor", floor), ("cap", cap)] {
      if let figure, !figure.fitsDecimal {
        throw .other("The \(name) is \(figure); state a figure below 10¹².")
      }
    }
    if let floor, let cap, floor > cap {
      throw .other("The floor \(floor) lies above the cap \(cap); put the smaller one below.")
    }
    self.floor = floor
    self.cap = cap
  }

  /// The value inside the bounds.
  func bounding(_ value: Decimal) -> Decimal {
    let raised = floor.map { max(value, $0.decimal) } ?? value
    return cap.map { min(raised, $0.decimal) } ?? raised
  }
}
