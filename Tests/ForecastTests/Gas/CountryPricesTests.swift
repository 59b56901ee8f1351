import Testing

@testable import Forecast

@Suite("Country prices")
struct CountryPricesTests {
  static func points(
    _ pairs: [(Int, Double)], between: YearPoints.Between = .linear
  ) throws -> YearPoints {
    try YearPoints(pairs.map { .init(year: $0.0, value: $0.1) }, between: between)
  }

  @Test("Belarus at 119 from January and 129 from April pays 126.5; later years follow shares")
  func belarus() throws {
    let agreed = try AgreedPrice(
      year: 2008, steps: [.init(month: 1, price: 119), .init(month: 4, price: 129)])
    #expect(agreed.average == 126.5)
    let belarus = try CountryPath(
      name: "Belarus", shares: Self.points([(2009, 0.8), (2010, 0.9), (2011, 1)]),
      agreed: [agreed])
    let prices = try belarus.prices(
      european: GasReference.europe(from: 2008, [388, 291, 293, 293, 300]))
    #expect(prices.map(\.how) == [.agreed, .share, .share, .share, .held])
    #expect(abs(prices[0].share - 126.5 / 388) < 1e-15)
    #expect(abs(prices[1].price - 232.8) < 1e-12)
    #expect(prices[4].price == 300)
  }

  @Test("Ukraine at 80 % of 291 pays 233; Turkmenistan at 90 % gets 262")
  func study() throws {
    let europe = GasReference.europe(from: 2009, [291])
    for (share, price) in [(0.8, 233.0), (0.9, 262), (1, 291)] {
      let country = try CountryPath(name: "country", shares: Self.points([(2009, share)]))
      #expect(abs(try country.prices(european: europe)[0].price - price) < 0.5)
    }
  }

  @Test("shares of one give the European price", arguments: YearPoints.Between.allCases)
  func one(between: YearPoints.Between) throws {
    let europe = GasReference.europe(from: 2008, [388, 291, 293, 310, 398])
    let country = try CountryPath(
      name: "country", shares: Self.points([(2008, 1), (2011, 1)], between: between))
    #expect(try country.prices(european: europe).map(\.price) == europe.values)
  }

  @Test("between points shares run straight or wait")
  func between() throws {
    let europe = GasReference.europe(from: 2012, [100, 100, 100, 100])
    let stated = [(2012, 0.8), (2014, 1.0)]
    let straight = try CountryPath(name: "Armenia", shares: Self.points(stated))
    let waiting = try CountryPath(
      name: "Armenia", shares: Self.points(stated, between: .stepwise))
    let first = try straight.prices(european: europe)
    for (price, expected) in zip(first, [80.0, 90, 100, 100]) {
      #expect(abs(price.price - expected) < 1e-12)
    }
    #expect(try waiting.prices(european: europe).map(\.share) == [0.8, 0.8, 1, 1])
    #expect(first.map(\.how) == [.share, .share, .share, .held])
  }

  @Test("shares and years out of place are refused with the country and the year")
  func refusals() throws {
    let percent = GasReference.refusal {
      _ = try CountryPath(name: "Moldova", shares: Self.points([(2012, 80)]))
    }
    #expect(percent.contains("Moldova in 2012 is 80.0"))
    let moldova = try CountryPath(name: "Moldova", shares: Self.points([(2010, 0.8)]))
    #expect(
      GasReference.refusal {
        _ = try moldova.prices(european: GasReference.europe(from: 2009, [291]))
      }.contains("Moldova has no gas price for 2009"))
    let agreed = try CountryPath(name: "Armenia", agreed: [AgreedPrice(year: 2008, price: 110)])
    #expect(
      GasReference.refusal {
        _ = try agreed.prices(european: GasReference.europe(from: 2008, [388, 291]))
      }.contains("Armenia has no gas price for 2009"))
    #expect(
      GasReference.refusal {
        _ = try moldova.prices(european: GasReference.europe(from: 2010, [0]))
      }.contains("2010"))
    #expect(throws: DataError.self) { try CountryPath(name: "nobody") }
    #expect(throws: DataError.self) { try moldova.prices(european: GasReference.brent) }
  }
}
