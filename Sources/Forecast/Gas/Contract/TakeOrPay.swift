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
  /// Where the contract states it, for messages.
  public let place: String

  /// Creates the terms.
  ///
  /// - Throws: ``DataError/other(_:)`` naming the year, for volumes below zero, volumes taken without a
  ///   contracted quantity, and a share outside 0…1.
  public init(
    share: Double, unit: MeasureUnit, contracted: [Int: Double], taken: [Int: Double],
    place: String = "the contract"
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
    self.place = place
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

  /// The total of a year with an average price, or the reason why there is none, in one clause.
  enum Outcome {
    case total(Year)
    case lacking(String)
  }

  /// What a year comes to at the average of its priced months.
  ///
  /// - Parameters:
  ///   - year: the year; one without a contracted quantity has no outcome.
  ///   - price: the average, in the unit of the price.
  ///   - priceUnit: money per volume or heat; `nil` when the contract states none.
  ///   - heat: what leads from the unit of the volumes to that of the price, where one counts heat.
  /// - Returns: the total, or why there is none; `nil` for a year without a contracted quantity.
  /// - Throws: ``DataError/other(_:)`` naming the place when volume times price is no money.
  func outcome(
    of year: Int, price: ContractPath.Year, unit priceUnit: MeasureUnit?, heat: HeatContent?
  ) throws(DataError) -> Outcome? {
    guard let quantity = contracted[year] else { return nil }
    guard let priceUnit else { return .lacking("the price has no unit") }
    guard price.months == 12 else {
      return .lacking("\(price.months) of its 12 months have a price")
    }
    guard let volume = taken[year] else { return .lacking("the volume taken is not stated") }
    var basis = ConversionBasis()
    basis.heat = heat
    let parts = priceUnit.symbol.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let per = try? MeasureUnit(String(parts[1])),
      let way = try? UnitConversion(from: unit, to: per, basis: basis)
    else {
      throw .other(
        "\(place): take-or-pay counts \(unit) but the price of \(year) is in \(priceUnit); state volumes in the unit "
          + "of the price, or heat: russian_gross_20 where one of the two counts heat.")
    }
    let minimum = share.decimal * quantity.decimal
    let shortfall = max(0, minimum - volume.decimal)
    func millions(_ volume: Decimal) -> Double {
      (way.exact(volume) * price.price.decimal / 1_000_000).nearestDouble
    }
    return .total(
      Year(
        year: year, minimum: minimum.nearestDouble, taken: volume,
        shortfall: shortfall.nearestDouble, paid: millions(volume.decimal + shortfall),
        paidForShortfall: millions(shortfall)))
  }
}
