/// What a country pays, as shares of the European price and as agreed prices, by year.
///
/// An agreed price overrides the share of its year. Shares are ratios, 0.91 for 91 %; they are not
/// interpolated through the shares that agreed prices imply.
public struct CountryPath: Sendable, Hashable {
  /// The country.
  public let name: String
  /// Shares of the European price; `nil` when every year has an agreed price.
  public let shares: YearPoints?
  /// Agreed prices, one a year at most, earliest first.
  public let agreed: [AgreedPrice]

  /// Creates a country's path.
  ///
  /// - Throws: ``DataError/other(_:)`` naming the country and the year, for a share outside 0…2 and
  ///   for two agreed prices of one year; naming the country when neither shares nor prices are
  ///   given.
  public init(
    name: String, shares: YearPoints? = nil, agreed: [AgreedPrice] = []
  ) throws(DataError) {
    guard shares != nil || !agreed.isEmpty else {
      throw .other(
        "\(name) has neither a share of the European price nor an agreed price; state one.")
    }
    for point in shares?.points ?? [] where !(0...2).contains(point.value) {
      throw .other(
        "The share of the European price of \(name) in \(point.year) is \(point.value), "
          + "outside 0 to 2; write a ratio, 0.9 for 90 %.")
    }
    let sorted = agreed.sorted { $0.year < $1.year }
    for (earlier, later) in zip(sorted, sorted.dropFirst()) where earlier.year == later.year {
      throw .other("\(name) has two agreed gas prices for \(later.year); keep one of them.")
    }
    self.name = name
    self.shares = shares
    self.agreed = sorted
  }
}
