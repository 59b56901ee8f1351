import Foundation

/// Prices of gas between heat and volume: per MMBtu, per MWh, per GJ and per 1000 m³.
///
/// With `e` the MMBtu in one unit of each kind (1, 3600/1055.05585262, 1000/1055.05585262 and `h`, the heat
/// content),
///
///     price per B = price per A · e_B / e_A
///
/// A round trip gives the figure back to 1e-15 of itself.
extension HeatContent {
  /// Price per 1000 m³ of a price per MMBtu: `p · h`.
  public func per1000m3(perMMBtu price: Double) -> Double { price * mmbtuPer1000m3 }

  /// Price per MMBtu of a price per 1000 m³: `p / h`.
  public func perMMBtu(per1000m3 price: Double) -> Double { price / mmbtuPer1000m3 }

  /// Price per MWh of a price per MMBtu: `p · 3600/1055.05585262`; no heat content enters.
  public static func perMWh(perMMBtu price: Double) -> Double { price * mmbtuPerMWh }

  /// Price per MMBtu of a price per MWh: `p / (3600/1055.05585262)`; no heat content enters.
  public static func perMMBtu(perMWh price: Double) -> Double { price / mmbtuPerMWh }

  /// What one of a unit of gas price is in another of the same currency: `USD/MMBtu` in
  /// `USD/1000m3`, the double nearest to the exact ``UnitConversion``.
  ///
  /// - Throws: ``DataError/unitMismatch(method:left:right:)`` when the currencies differ or one of
  ///   the two is no price of heat or volume.
  public func factor(from: MeasureUnit, to: MeasureUnit) throws(DataError) -> Double {
    guard let left = from.gasPrice, let right = to.gasPrice, left.currency == right.currency else {
      throw .unitMismatch(method: "A heat content", left: from.symbol, right: to.symbol)
    }
    var basis = ConversionBasis()
    basis.heat = self
    return try UnitConversion(from: from, to: to, basis: basis).exactFactor.nearestDouble
  }

  /// The same price per unit of heat or volume in its own currency, for a target in another
  /// currency.
  func unit(_ target: MeasureUnit, inCurrencyOf own: MeasureUnit) throws(DataError) -> MeasureUnit {
    guard let left = own.gasPrice, let right = target.gasPrice else {
      throw .unitMismatch(method: "A heat content", left: own.symbol, right: target.symbol)
    }
    return try MeasureUnit("\(left.currency)/\(right.quantity)")
  }
}

extension MeasureUnit {
  /// The currency and the quantity of a price of gas by heat or volume; `nil` for any other unit.
  fileprivate var gasPrice: (currency: String, quantity: String)? {
    let quantities = ["MMBtu": "MMBtu", "MWh": "MWh", "GJ": "GJ", "m3": "1000m3"]
    guard powers.count == 2, let currency = powers.first(where: { $0.value == 1 })?.key,
      let base = powers.first(where: { $0.value == -1 })?.key, let quantity = quantities[base]
    else { return nil }
    return (currency, quantity)
  }
}

extension Series {
  /// Gas prices in another unit of the same currency, on a named heat content.
  ///
  /// - Throws: ``DataError/unitMismatch(method:left:right:)`` when one of the two units is no price
  ///   of heat or volume, or the currencies differ.
  public func converted(
    to unit: MeasureUnit, heat: HeatContent
  ) throws(DataError) -> Series {
    let factor = try heat.factor(from: self.unit, to: unit)
    return with(unit: unit, values: values.map { $0 * factor })
  }

  /// Gas prices in another unit and another currency, at the rate of each period itself (spot).
  ///
  /// `USD/MMBtu` becomes `EUR/MWh` with a rate in `USD/EUR` or `EUR/USD`, either way round. A
  /// contract that converts at an *average* rate gives another price: average the rate first.
  ///
  /// - Throws: ``DataError`` when the units do not fit or the rate lacks a period of the prices.
  public func converted(
    to unit: MeasureUnit, heat: HeatContent, rate: Series
  ) throws(DataError) -> Series {
    let ownMoney = try heat.unit(unit, inCurrencyOf: self.unit)
    return try converted(to: ownMoney, heat: heat).converted(to: unit, at: rate)
  }
}
