import Testing

@testable import Forecast

@Suite("Gas region")
struct GasRegionTests {
  static func member(
    _ name: String, price: Double, weight: [(Int, Double)]?
  ) throws -> GasRegion.Member {
    GasRegion.Member(
      try CountryPath(
        name: name, shares: CountryPricesTests.points([(2009, 1)]),
        agreed: [AgreedPrice(year: 2008, price: price)]),
      weight: try weight.map { try CountryPricesTests.points($0) })
  }

  @Test("64 % at 179.5, 20 % at 126.5 and the rest at 55 average 149")
  func study() throws {
    let region = try GasRegion(
      name: "FSU",
      members: [
        Self.member("Ukraine", price: 179.5, weight: [(2008, 64)]),
        Self.member("Belarus", price: 126.5, weight: [(2008, 20)]),
        Self.member("others", price: 55, weight: [(2008, 16)]),
      ])
    let averages = try region.averages(european: GasReference.europe(from: 2008, [388, 291]))
    // 0.64 · 179.5 + 0.20 · 126.5 + 0.16 · 55 = 148.98
    #expect(abs(averages[0].price - 148.98) < 1e-12)
    #expect(abs(averages[0].share - 148.98 / 388) < 1e-15)
    #expect(abs(averages[0].parts[0].weight - 0.64) < 1e-15)
    #expect(averages.map { $0.parts[0].isWeightHeld } == [false, true])
    // Shares of one in 2009.
    #expect(abs(averages[1].price - 291) < 1e-12)
  }

  @Test("scaling all weights leaves the average alone", arguments: [0.01, 7, 1e6])
  func scaling(factor: Double) throws {
    let europe = GasReference.europe(from: 2008, [388])
    let average = { (factor: Double) throws -> Double in
      let region = try GasRegion(
        name: "FSU",
        members: [
          Self.member("Ukraine", price: 179.5, weight: [(2008, 64 * factor)]),
          Self.member("Belarus", price: 126.5, weight: [(2008, 20 * factor)]),
        ])
      return try region.averages(european: europe)[0].price
    }
    #expect(abs(try average(factor) / average(1) - 1) < 1e-14)
  }

  @Test("weights run straight between their years")
  func moving() throws {
    let region = try GasRegion(
      name: "FSU",
      members: [
        GasRegion.Member(
          CountryPath(name: "A", shares: CountryPricesTests.points([(2008, 1)])),
          weight: CountryPricesTests.points([(2008, 0), (2010, 1)])),
        GasRegion.Member(
          CountryPath(name: "B", shares: CountryPricesTests.points([(2008, 0.5)])),
          weight: CountryPricesTests.points([(2008, 1), (2010, 0)])),
      ])
    let averages = try region.averages(european: GasReference.europe(from: 2008, [100, 100, 100]))
    for (average, expected) in zip(averages, [50.0, 75, 100]) {
      #expect(abs(average.price - expected) < 1e-12)
    }
  }

  @Test("missing, negative and vanishing weights are refused by name")
  func refusals() throws {
    let europe = GasReference.europe(from: 2008, [388])
    let average = { (weights: [[(Int, Double)]?]) throws -> Void in
      let members = try zip(["Georgia", "Armenia"], weights).map {
        try Self.member($0, price: 110, weight: $1)
      }
      _ = try GasRegion(name: "FSU", members: members).averages(european: europe)
    }
    #expect(
      GasReference.refusal { try average([[(2008, 1)], nil]) }.contains("Armenia has no weight"))
    #expect(
      GasReference.refusal { try average([[(2009, 1)], [(2008, 1)]]) }
        .contains("Georgia has no weight in FSU for 2008"))
    #expect(
      GasReference.refusal { try average([[(2008, -1)], [(2008, 2)]]) }
        .contains("Georgia in FSU is -1.0 in 2008"))
    #expect(
      GasReference.refusal { try average([[(2008, 0)], [(2008, 0)]]) }
        .contains("zero in 2008"))
    let twin = try Self.member("Georgia", price: 110, weight: nil)
    #expect(throws: DataError.self) { try GasRegion(name: "FSU", members: [twin, twin]) }
    #expect(throws: DataError.self) { try GasRegion(name: "FSU", members: []) }
  }
}
