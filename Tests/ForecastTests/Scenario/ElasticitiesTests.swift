import Foundation
import Testing

@testable import Forecast

@Suite("Elasticities")
struct ElasticitiesTests {
  @Test(
    "are recovered from prices that follow P = D^a · S^b",
    arguments: [(13.0, -9.0), (2.3, 1.8), (-1, 0.5)])
  func recovered(demand: Double, supply: Double) throws {
    let points = [(0.0, 0.0), (-3, 0), (-3.5, -4.75)].map { d, s in
      Elasticities.Point(
        demand: d, supply: s, price: 50 * pow(1 + d / 100, demand) * pow(1 + s / 100, supply))
    }
    let found = Elasticities(points)
    #expect(abs(try #require(found.demand) - demand) < 1e-10)
    #expect(abs(try #require(found.supply) - supply) < 1e-10)
  }

  @Test("of the study's own prices are near 13 and −10")
  func published() throws {
    // ln(32.5/49)/ln 0.97 = 13.48
    let points = [(0.0, 0.0, 49.0), (-3, 0, 32.5), (-3.5, -4.75, 49.2)].map {
      Elasticities.Point(demand: $0.0, supply: $0.1, price: $0.2)
    }
    let found = Elasticities(points)
    #expect(abs(try #require(found.demand) - log(32.5 / 49) / log(0.97)) < 1e-12)
    #expect(abs(try #require(found.supply) + 9.95) < 0.01)
  }

  @Test("are left open where the points do not tell")
  func open() {
    let still = Elasticities([.init(demand: 0, supply: 0, price: 1)])
    #expect(still.demand == nil && still.supply == nil)
    let flat = Elasticities([
      .init(demand: 0, supply: 0, price: 1), .init(demand: 1, supply: 0, price: 2),
    ])
    #expect(flat.demand != nil && flat.supply == nil)
  }
}
