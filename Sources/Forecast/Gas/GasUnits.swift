import Foundation

/// The units of the gas room, spelt once.
enum GasUnits {
  /// Dollars per thousand cubic metres.
  static let dollarsPer1000m3 = per1000m3("USD")
  /// Roubles per thousand cubic metres.
  static let roublesPer1000m3 = per1000m3("RUB")
  /// Dollars per barrel.
  static let dollarsPerBarrel = MeasureUnit(
    symbol: "USD/bbl", powers: ["USD": 1, "bbl": -1], scale: 1)

  private static func per1000m3(_ currency: String) -> MeasureUnit {
    MeasureUnit(
      symbol: "\(currency)/1000m3", powers: [currency: 1, "m3": -1], scale: Decimal(1) / 1000)
  }
}
