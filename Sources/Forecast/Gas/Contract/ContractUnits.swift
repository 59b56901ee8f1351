import Foundation

/// Leads the unit of a figure to the unit that a contract counts in.
struct ContractUnits {
  /// What converts between heat and volume.
  let heat: HeatContent?
  /// What converts between barrels and tonnes.
  let barrelsPerTonne: Double?

  /// What one of a unit is in another of the same currency.
  ///
  /// - Throws: ``DataError/unitMismatch(method:left:right:)`` when no stated basis leads there.
  func factor(from: MeasureUnit, to: MeasureUnit) throws(DataError) -> Decimal {
    if from.isConvertible(to: to) { return try from.factor(to: to).decimal }
    if let barrels = barrelsPerTonne {
      let perBarrel = Self.swapping("t", for: "bbl", in: from)
      if let perBarrel, perBarrel.powers == to.powers {
        return try perBarrel.factor(to: to).decimal / barrels.decimal
      }
      if let perTonne = Self.swapping("bbl", for: "t", in: from), perTonne.powers == to.powers {
        return try perTonne.factor(to: to).decimal * barrels.decimal
      }
    }
    guard let heat else {
      throw .unitMismatch(method: "The contract", left: from.symbol, right: to.symbol)
    }
    return try heat.factor(from: from, to: to).decimal
  }

  /// Whether an exchange rate multiplies (`true`) or divides a figure on its way to a currency, and the
  /// unit it has then.
  ///
  /// - Throws: ``DataError/unitMismatch(method:left:right:)`` when the rate does not lead there.
  func exchange(
    from: MeasureUnit, to: MeasureUnit, rate: MeasureUnit
  ) throws(DataError) -> (multiplies: Bool, unit: MeasureUnit) {
    guard let own = Self.currency(of: from), let wanted = Self.currency(of: to) else {
      throw .unitMismatch(method: "The contract", left: from.symbol, right: to.symbol)
    }
    guard let unit = Self.swapping(own, for: wanted, in: from), rate.powers.count == 2,
      rate.powers[own] != nil, rate.powers[wanted] != nil, own != wanted,
      rate.powers[own] == -(rate.powers[wanted] ?? 0)
    else {
      throw .unitMismatch(
        method: "A conversion of \(from) to \(to)", left: from.symbol, right: rate.symbol)
    }
    return (rate.powers[wanted] == 1, unit)
  }

  private static func currency(of unit: MeasureUnit) -> String? {
    unit.powers.first { $0.value == 1 && ["USD", "EUR", "RUB"].contains($0.key.prefix(3)) }?.key
  }

  /// A unit with one base symbol in the place of another; `nil` when it does not have that symbol.
  private static func swapping(
    _ old: String, for new: String, in unit: MeasureUnit
  ) -> MeasureUnit? {
    guard let power = unit.powers[old] else { return nil }
    var powers = unit.powers
    powers[old] = nil
    powers[new, default: 0] += power
    return MeasureUnit(
      symbol: unit.symbol.replacing(old, with: new), powers: powers.filter { $0.value != 0 },
      scale: unit.scale)
  }
}
