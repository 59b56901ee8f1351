import Testing

@testable import Forecast

@Suite("Year points")
struct YearPointsTests {
  @Test("Moldova from 49 % in 2008 to 80 % in 2012 passes 64.5 % in 2010")
  func straight() throws {
    let points = try CountryPricesTests.points([(2012, 0.8), (2008, 0.49)])
    let middle = try #require(points.reading(in: 2010))
    #expect(abs(middle.value - 0.645) < 1e-15)
    #expect(!middle.isHeld)
  }

  @Test("a stated year gives its own figure", arguments: YearPoints.Between.allCases)
  func stated(between: YearPoints.Between) throws {
    let stated = [(2008, 0.49), (2009, 0.1), (2012, 0.8)]
    let points = try CountryPricesTests.points(stated, between: between)
    for (year, value) in stated {
      #expect(points.reading(in: year) == .init(value: value, isHeld: false))
    }
    #expect(points.reading(in: 2007) == nil)
    #expect(points.reading(in: 2020) == .init(value: 0.8, isHeld: true))
  }

  @Test("no points, a year twice and figures that are none are refused")
  func refusals() {
    #expect(throws: DataError.self) { try CountryPricesTests.points([]) }
    #expect(
      GasReference.refusal { _ = try CountryPricesTests.points([(2008, 1), (2008, 0.9)]) }
        .contains("2008 twice"))
    #expect(
      GasReference.refusal { _ = try CountryPricesTests.points([(2009, .infinity)]) }
        .contains("2009"))
  }
}
