extension Series {
  /// Prices in constant money of a named year: `real = nominal / index · mean(index of that year)`.
  ///
  /// The index is averaged to the frequency of the prices first, and the base is the plain average of its
  /// months (quarters) in the base year, all of which must be there. The unit `USD/bbl` becomes `USD2007/bbl`.
  /// Prices from before the index are left out.
  ///
  /// - Throws: ``DataError`` when the index is coarser than the prices, shares no period with them, ends
  ///   before them or lacks a period of the base year.
  public func deflated(by index: Series, dollarsOf year: Int) throws(DataError) -> Series {
    let base = try index.average(of: year)
    let level = try index.averaged(like: self)
    guard let prices = from(max(start, level.start)) else {
      throw .noOverlap(left: name, leftSpan: span, right: index.name, rightSpan: index.span)
    }
    let part = try level.slice(prices.span)
    return Series(
      name, unit: try unit.constantMoney(of: year), start: prices.start,
      values: zip(prices.values, part.values).map { $0 / $1 * base })
  }

  /// Prices of the day from prices in constant money: the reverse of ``deflated(by:dollarsOf:)``.
  ///
  /// - Throws: ``DataError`` when the index lacks a period of the prices or of the base year.
  public func inflated(by index: Series, fromDollarsOf year: Int) throws(DataError) -> Series {
    let base = try index.average(of: year)
    let level = try index.averaged(like: self).slice(span)
    return Series(
      name, unit: try unit.currentMoney(), start: start,
      values: zip(values, level.values).map { $0 * $1 / base })
  }

  /// The index averaged to the frequency of prices, which must not be the finer one.
  private func averaged(like prices: Series) throws(DataError) -> Series {
    guard prices.frequency <= frequency else {
      throw .frequencyMismatch(
        left: prices.name, leftFrequency: prices.frequency, right: name, rightFrequency: frequency)
    }
    return try aggregated(to: prices.frequency, by: .mean)
  }

  /// The plain average of the periods of one year.
  ///
  /// - Throws: ``DataError/missingPeriod(series:period:span:)`` when one of them is missing.
  public func average(of year: Int) throws(DataError) -> Double {
    let whole = Period.year(year)
    let part = try slice(whole.first(frequency)...whole.last(frequency))
    return part.values.reduce(0, +) / Double(part.count)
  }
}

extension MeasureUnit {
  /// The unit with its currency replaced by money of a named year: `USD/bbl` → `USD2007/bbl`.
  ///
  /// - Throws: ``DataError`` when the unit has no currency of the day.
  public func constantMoney(of year: Int) throws(DataError) -> MeasureUnit {
    guard let currency = ["USD", "EUR", "RUB"].first(where: { powers[$0] == 1 }),
      symbol.hasPrefix(currency)
    else {
      throw .unitMismatch(method: "Deflation", left: symbol, right: "a price in money of the day")
    }
    return try MeasureUnit(currency + String(year) + symbol.dropFirst(3))
  }

  /// The unit with money of a named year replaced by money of the day: `USD2007/bbl` → `USD/bbl`.
  ///
  /// - Throws: ``DataError`` when the unit has no constant money.
  public func currentMoney() throws(DataError) -> MeasureUnit {
    guard let currency = powers.first(where: { $0.key.count == 7 && $0.value == 1 })?.key,
      symbol.hasPrefix(currency)
    else {
      throw .unitMismatch(method: "Inflation", left: symbol, right: "a price in constant money")
    }
    return try MeasureUnit(String(currency.prefix(3)) + symbol.dropFirst(7))
  }
}
