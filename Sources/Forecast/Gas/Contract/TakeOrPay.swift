import Foundation

/// The minimum that a buyer pays for in a year, whether gas is taken or not.
///
///     minimum = share · contracted quantity      shortfall = max(0, minimum − taken)
///     paid    = Σ over months of taken · price + shortfall · average price of the year
///
/// Volumes of a year are spread evenly over its months. What make-up gas is worth later is not counted.
public struct TakeOrPay: Sendable, Hashable {
  /// The share of the contracted quantity that is paid for at least, 0 to 1.
  public let share: Double
  /// The unit of the volumes, such as `bcm`.
  public let unit: MeasureUnit
  /// The contracted quantity of years.
  public let contracted: [Int: Double]
  /// The volumes taken in years.
  public let taken: [Int: Double]

  /// Creates the terms.
  ///
  /// - Throws: ``DataError/other(_:)`` naming the year, for volumes below zero, volumes taken without a
  ///   contracted quantity, and a share outside 0…1.
  public init(
    share: Double, unit: MeasureUnit, contracted: [Int: Double], taken: [Int: Double]
  ) throws(DataError) {
    guard (0...1).contains(share) else {
      throw .other("The take-or-pay share is \(share), outside 0 to 1; write 0.8 for 80 %.")
    }
    for (year, volume) in contracted.sorted(by: { $0.key < $1.key })
      + taken.sorted(by: { $0.key < $1.key })
    where !(volume >= 0 && volume.fitsDecimal) {
      throw .other("The volume of \(year) is \(volume) \(unit); a volume is zero or more.")
    }
    for year in taken.keys.sorted() where contracted[year] == nil {
      throw .other("\(year) has a volume taken but no contracted quantity; state one.")
    }
    self.share = share
    self.unit = unit
    self.contracted = contracted
    self.taken = taken
  }

  /// What one year comes to.
  public struct Year: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// The minimum volume.
    public let minimum: Double
    /// The volume taken.
    public let taken: Double
    /// The minimum less what was taken, zero or more.
    public let shortfall: Double
    /// What is paid for gas and shortfall, in millions of the contract's currency.
    public let paid: Double
    /// What of it is paid for the shortfall.
    public let paidForShortfall: Double
  }

  /// The total of a year with an average price, in a unit of price per volume or heat.
  ///
  /// - Throws: ``DataError/unitMismatch(method:left:right:)`` when volume times price is no money.
  func total(of year: Int, price: Double, unit priceUnit: MeasureUnit) throws(DataError) -> Year? {
    guard let quantity = contracted[year], let volume = taken[year] else { return nil }
    let powers = unit.powers.merging(priceUnit.powers, uniquingKeysWith: +)
      .filter { $0.value != 0 }
    guard powers.count == 1, powers.first?.value == 1 else {
      throw .unitMismatch(method: "Take-or-pay", left: unit.symbol, right: priceUnit.symbol)
    }
    let minimum = share.decimal * quantity.decimal
    let shortfall = max(0, minimum - volume.decimal)
    let millions = unit.scale * priceUnit.scale / 1_000_000 * price.decimal
    return Year(
      year: year, minimum: minimum.nearestDouble, taken: volume,
      shortfall: shortfall.nearestDouble,
      paid: ((volume.decimal + shortfall) * millions).nearestDouble,
      paidForShortfall: (shortfall * millions).nearestDouble)
  }
}
