/// The seventh stage: gas prices by country as shares of the European price, and their weighted average.
struct CountriesStage: Sendable {
  /// `fsu` or `central_asia`.
  let region: String
  /// The scenario's key.
  let scenario: String
  /// Every country's prices by year.
  let prices: [(country: String, title: String, annual: Handle<Series>)]
  /// How each price came about, country by country.
  let origins: Handle<[[CountryPrice]]>
  /// The weighted average with its parts, year by year.
  let averages: Handle<[GasRegion.Average]>
  /// The weighted average by year, USD/1000 m³.
  let average: Handle<Series>
  /// The average over the European price, percent.
  let share: Handle<Series>

  init(
    _ region: String, _ countries: CountriesPlan, european: EuropeStage.EuropePrices,
    ledger: inout Ledger
  ) throws {
    let id = european.path
    let years = european.annual
    func europe(_ reader: inout Ledger.Reader) throws -> Series {
      let path = reader.read(years)
      return try path.slice(max(path.start, .year(countries.firstYear))...path.end)
    }
    let group = try ledger.derive(
      "gas.\(region).paths[\(id)]", "shares, agreed prices and weights of the plan"
    ) {
      reader in try GasRegion(region, countries, reader: &reader)
    }
    let origins = try ledger.derive(
      "gas.\(region).prices[\(id)]", "share × \(years.id), or the agreed price"
    ) { reader in try reader.read(group).prices(european: europe(&reader)) }
    var prices: [(country: String, title: String, annual: Handle<Series>)] = []
    for country in countries.countries {
      let handle = try ledger.derive(
        "gas.\(region).\(country.name)[\(id)]", "share × \(years.id), or the agreed price"
      ) { reader in
        let own = try CountryPath(country, reader: &reader)
        let all = try own.prices(european: europe(&reader))
        return Series(
          country.title, unit: .dollarsPer1000CubicMetres, start: .year(all[0].year),
          values: all.map(\.price))
      }
      prices.append((country.name, country.title, handle))
    }
    let averages = try ledger.derive(
      "gas.\(region).averages[\(id)]", "weighted average over countries"
    ) {
      reader in try reader.read(group).averages(european: europe(&reader))
    }
    self.region = region
    scenario = id
    self.prices = prices
    self.origins = origins
    self.averages = averages
    average = ledger.derive(
      "gas.\(region).average[\(id)]", "weighted average of the countries' prices"
    ) { reader in
      let all = reader.read(averages)
      return Series(
        "average", unit: .dollarsPer1000CubicMetres, start: .year(all[0].year),
        values: all.map(\.price))
    }
    share = ledger.derive("gas.\(region).share[\(id)]", "weighted average ÷ European price") {
      reader in
      let all = reader.read(averages)
      return Series(
        "share", unit: .percent, start: .year(all[0].year), values: all.map { 100 * $0.share })
    }
  }
}

extension CountryPath {
  /// A country of the plan.
  fileprivate init(
    _ country: CountriesPlan.Country, reader: inout Ledger.Reader
  ) throws(DataError) {
    let shares = reader.use(country.shares)
    let agreed = try country.prices.map { stated throws(DataError) in
      try AgreedPrice.years(of: reader.use(stated))
    }
    try self.init(
      name: country.title, shares: try YearPoints(shares, between: country.between),
      agreed: agreed ?? [])
  }
}

extension GasRegion {
  /// A region of the plan.
  fileprivate init(
    _ name: String, _ countries: CountriesPlan, reader: inout Ledger.Reader
  ) throws(DataError) {
    var members: [Member] = []
    for country in countries.countries {
      let weight = countries.weights.first { $0.name == country.name }
      members.append(
        Member(
          try CountryPath(country, reader: &reader),
          weight: try weight.map { weight throws(DataError) in
            try YearPoints(reader.use(weight.weight), between: .linear)
          }))
    }
    try self.init(name: name, members: members)
  }
}

extension YearPoints {
  /// The yearly points of a path of the plan.
  fileprivate init(_ path: DriverPath, between: Between) throws(DataError) {
    try self.init(
      path.points.filter { $0.key.frequency == .annual }
        .map { Point(year: $0.key.year, value: $0.value) }, between: between)
  }
}
