import Foundation

extension Series {
  /// Prices in another currency, period by period at the rate of the same period.
  ///
  /// The units decide the direction: roubles become dollars by division when the rate is in
  /// `RUB/USD` and by multiplication when it is in `USD/RUB`,
  ///
  ///     p[USD]ₜ = p[RUB]ₜ / rateₜ[RUB/USD] = p[RUB]ₜ · rateₜ[USD/RUB]
  ///
  /// The average of converted months is not the converted average of the months; this converts each
  /// period.
  ///
  /// - Throws: ``DataError/unitMismatch(method:left:right:)`` when the rate does not lead from one
  ///   unit to the other, ``DataError/missingPeriod(series:period:span:)`` when the rate lacks a
  ///   period of the prices,
  ///   ``DataError/frequencyMismatch(left:leftFrequency:right:rightFrequency:)``, and
  ///   ``DataError/other(_:)`` for a rate of zero or less.
  public func converted(to unit: MeasureUnit, at rate: Series) throws(DataError) -> Series {
    guard frequency == rate.frequency else {
      throw .frequencyMismatch(
        left: name, leftFrequency: frequency, right: rate.name, rightFrequency: rate.frequency)
    }
    let divides = self.unit.times(rate.unit, power: -1) == unit.powers
    let multiplies = self.unit.times(rate.unit, power: 1) == unit.powers
    guard divides != multiplies else {
      throw .unitMismatch(
        method: "A conversion to \(unit)", left: self.unit.symbol, right: rate.unit.symbol)
    }
    let rates = try rate.slice(span)
    if let offset = rates.values.firstIndex(where: { $0 <= 0 }) {
      throw .other(
        "The exchange rate '\(rate.name)' is \(rates.values[offset]) in "
          + "\(start.advanced(by: offset)); a rate is positive, so check the column.")
    }

    let scaled = divides ? self.unit.scale / rate.unit.scale : self.unit.scale * rate.unit.scale
    let factor = MeasureUnit.nearestDouble(scaled / unit.scale)
    let converted = zip(values, rates.values).map { divides ? $0 / $1 : $0 * $1 }
    return with(unit: unit, values: converted.map { $0 * factor })
  }
}

extension MeasureUnit {
  /// The powers of the product of this unit with a power of another.
  fileprivate func times(_ other: MeasureUnit, power: Int) -> [String: Int] {
    powers.merging(other.powers.mapValues { $0 * power }, uniquingKeysWith: +)
      .filter { $0.value != 0 }
  }
}
