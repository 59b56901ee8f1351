/// The gas price of one country in one year, with where it comes from.
public struct CountryPrice: Sendable, Hashable {
  /// How a price came about.
  public enum Origin: String, Sendable, Hashable, CaseIterable {
    /// A stated share, or one between two stated shares, times the European price.
    case share
    /// A price agreed for the year; the share is implied.
    case agreed
    /// The last stated share, carried on, times the European price.
    case held
  }

  /// The country.
  public let country: String
  /// The year.
  public let year: Int
  /// The European price of the year, USD/1000 m³.
  public let european: Double
  /// The price, USD/1000 m³.
  public let price: Double
  /// The price over the European price: stated, or implied by an agreed price.
  public let share: Double
  /// How the price came about.
  public let how: Origin
}

extension CountryPath {
  /// The price of every year of the European price.
  ///
  ///     agreed year:  price = agreed average          share = price / European price
  ///     other years:  price = share · European price
  ///
  /// After the last stated share the share is held and marked ``CountryPrice/Origin/held``. Before
  /// the first, a year needs an agreed price.
  ///
  /// - Throws: ``DataError/other(_:)`` naming the country and the year without share or price, for
  ///   a European price that is not annual or not positive;
  ///   ``DataError/unitMismatch(method:left:right:)`` when it is not in dollars per volume.
  public func prices(european: Series) throws(DataError) -> [CountryPrice] {
    let europe = try annualDollars(european)
    var prices: [CountryPrice] = []
    for (offset, level) in europe.values.enumerated() {
      prices.append(try price(in: europe.start.advanced(by: offset).year, european: level))
    }
    return prices
  }

  private func price(in year: Int, european: Double) throws(DataError) -> CountryPrice {
    if let agreement = agreed.first(where: { $0.year == year }) {
      let price = agreement.average
      return CountryPrice(
        country: name, year: year, european: european, price: price, share: price / european,
        how: .agreed)
    }
    guard let reading = shares?.reading(in: year) else {
      let known = shares.map { "its shares begin in \($0.points[0].year)" } ?? "it has no shares"
      throw .other(
        "\(name) has no gas price for \(year): \(known); state a share or an agreed price "
          + "of that year."
      )
    }
    return CountryPrice(
      country: name, year: year, european: european, price: reading.value * european,
      share: reading.value, how: reading.isHeld ? .held : .share)
  }

  private func annualDollars(_ european: Series) throws(DataError) -> Series {
    guard european.frequency == .annual else {
      throw .other(
        "Shares by year need an annual European price but '\(european.name)' is "
          + "\(european.frequency.rawValue); average it to years first.")
    }
    let europe = try european.converted(to: MeasureUnit.dollarsPer1000CubicMetres)
    if let offset = europe.values.firstIndex(where: { $0 <= 0 }) {
      throw .other(
        "The European gas price is \(europe.values[offset]) USD/1000 m³ in "
          + "\(europe.start.advanced(by: offset)); shares need a positive price.")
    }
    return europe
  }
}
