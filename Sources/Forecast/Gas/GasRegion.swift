/// Countries that buy (or sell) gas at shares of the European price, and their average by weights.
///
///     average_Y = Σ wᵢ,Y · priceᵢ,Y / Σ wᵢ,Y
///
/// Weights are volumes or shares of volumes; they need not sum to one. Countries left out are not
/// in the average: when stated weights sum to 0.84, the average is that of the 84 %.
public struct GasRegion: Sendable, Hashable {
  /// A country with its weight in the average.
  public struct Member: Sendable, Hashable {
    /// The country's prices.
    public let country: CountryPath
    /// Its weight by year; `nil` in a region of which no average is asked.
    public let weight: YearPoints?

    /// Creates a member.
    public init(_ country: CountryPath, weight: YearPoints? = nil) {
      self.country = country
      self.weight = weight
    }
  }

  /// One country's part in an average.
  public struct Part: Sendable, Hashable {
    /// Its price.
    public let price: CountryPrice
    /// Its weight over the sum of weights.
    public let weight: Double
    /// Whether the weight is the last stated one carried on.
    public let isWeightHeld: Bool
  }

  /// The average of a year.
  public struct Average: Sendable, Hashable {
    /// The year.
    public let year: Int
    /// The weighted average price, USD/1000 m³.
    public let price: Double
    /// The average over the European price.
    public let share: Double
    /// Every country's part, in the order of the region.
    public let parts: [Part]
  }

  /// The region.
  public let name: String
  /// Its countries, in the order of the plan.
  public let members: [Member]

  /// Creates a region.
  ///
  /// - Throws: ``DataError/other(_:)`` for no countries, a country named twice and a weight below
  ///   zero.
  public init(name: String, members: [Member]) throws(DataError) {
    guard !members.isEmpty else {
      throw .other("The region \(name) has no countries; state at least one.")
    }
    var seen: Set<String> = []
    for member in members {
      guard seen.insert(member.country.name).inserted else {
        throw .other("The region \(name) states \(member.country.name) twice; keep one of them.")
      }
      for point in member.weight?.points ?? [] where point.value < 0 {
        throw .other(
          "The weight of \(member.country.name) in \(name) is \(point.value) in \(point.year); "
            + "weights are zero or more.")
      }
    }
    self.name = name
    self.members = members
  }

  /// The prices of all countries, country by country in the order of the region.
  ///
  /// - Throws: ``DataError`` as ``CountryPath/prices(european:)``.
  public func prices(european: Series) throws(DataError) -> [[CountryPrice]] {
    var prices: [[CountryPrice]] = []
    for member in members { prices.append(try member.country.prices(european: european)) }
    return prices
  }

  /// The weighted average of every year of the European price.
  ///
  /// - Throws: ``DataError/other(_:)`` naming a country without a weight in a year, or the year in
  ///   which all weights are zero; otherwise as ``CountryPath/prices(european:)``.
  public func averages(european: Series) throws(DataError) -> [Average] {
    let prices = try prices(european: european)
    var averages: [Average] = []
    for position in 0..<european.count {
      averages.append(try average(of: prices.map { $0[position] }))
    }
    return averages
  }

  private func average(of prices: [CountryPrice]) throws(DataError) -> Average {
    let year = prices[0].year
    var weights: [YearPoints.Reading] = []
    for member in members {
      guard let weight = member.weight?.reading(in: year) else {
        throw .other(
          "\(member.country.name) has no weight in \(name) for \(year); state one for that year "
            + "or before."
        )
      }
      weights.append(weight)
    }
    let sum = weights.map(\.value).reduce(0, +)
    guard sum > 0 else {
      throw .other("All weights in \(name) are zero in \(year); state at least one above zero.")
    }

    let parts = zip(prices, weights).map {
      Part(price: $0, weight: $1.value / sum, isWeightHeld: $1.isHeld)
    }
    let price = zip(prices, weights).map { $0.price * $1.value }.reduce(0, +) / sum
    return Average(year: year, price: price, share: price / prices[0].european, parts: parts)
  }
}
