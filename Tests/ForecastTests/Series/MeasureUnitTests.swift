import Testing

@testable import Forecast

@Suite("Units of measure")
struct MeasureUnitTests {
  @Test(
    "converts by exact factors",
    arguments: [
      ("mb/d", "kb/d", 1000), ("kb/d", "mb/d", 0.001), ("Gbbl", "mmbbl", 1000),
      ("USD/gal", "USD/bbl", 42), ("bbl", "gal", 42), ("USD/bbl", "USD/gal", 1.0 / 42),
      ("bcm", "1000m3", 1_000_000), ("EUR/1000l", "EUR/l", 0.001), ("percent", "ratio", 0.01),
      ("USD/1000m3", "USD/m3", 0.001),
    ] as [(String, String, Double)])
  func factors(from: String, to: String, factor: Double) throws {
    // 1 bbl = 42 US gallons by definition; the others are powers of ten.
    #expect(try MeasureUnit(from).factor(to: MeasureUnit(to)) == factor)
  }

  @Test(
    "there and back is one",
    arguments: [("mb/d", "kb/d"), ("bbl", "gal"), ("l", "bcm"), ("USD/t", "USD/t")])
  func thereAndBack(left: String, right: String) throws {
    let (left, right) = (try MeasureUnit(left), try MeasureUnit(right))
    #expect(abs(try left.factor(to: right) * right.factor(to: left) - 1) <= 1e-15)
    #expect(left.isConvertible(to: right) && right.isConvertible(to: left))
  }

  @Test(
    "needs a basis between different things",
    arguments: [
      ("USD/bbl", "USD2007/bbl"), ("USD2007/bbl", "USD2008/bbl"), ("USD/bbl", "EUR/bbl"),
      ("USD/t", "USD/bbl"), ("USD/MMBtu", "USD/1000m3"), ("Gbbl", "kb/d"),
    ])
  func needsBasis(left: String, right: String) throws {
    let (left, right) = (try MeasureUnit(left), try MeasureUnit(right))
    #expect(!left.isConvertible(to: right))
    let error = try #require(throws: DataError.self) { try left.factor(to: right) }
    #expect(
      error.description
        == "A conversion cannot combine \(left) with \(right); convert one of them on a named "
        + "basis first.")
  }

  @Test(
    "refuses an unknown symbol with examples",
    arguments: ["", "barrels", "USD/", "USD/barrel", "usd/bbl", "USD07/bbl", "USD+200/bbl", "CHF"])
  func unknown(symbol: String) throws {
    let error = try #require(throws: DataError.self) { try MeasureUnit(symbol) }
    #expect(error == .unknownUnit(symbol: symbol))
    #expect(
      error.description
        == "'\(symbol)' is no known unit; write it like USD/bbl, kb/d, Gbbl, USD/1000m3 or percent."
    )
  }

  @Test(
    "has the constants that its symbols give",
    arguments: [
      MeasureUnit.ratio, .percent, .dollarsPerBarrel, .dollarsPerMMBtu, .dollarsPer1000CubicMetres,
      .roublesPer1000CubicMetres, .roublesPerDollar, .thousandBarrelsPerDay, .billionBarrels,
      .years,
    ])
  func constants(unit: MeasureUnit) throws {
    #expect(try MeasureUnit(unit.symbol) == unit)
  }
}
