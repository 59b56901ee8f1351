import Foundation
import Testing

@testable import Forecast

@Suite("Unit conversion")
struct UnitConversionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let from: String
    let to: String
    let numerator: String
    let denominator: String
    let basis: ConversionBasis
    var testDescription: String { "\(from) to \(to)" }

    init(
      _ from: String, _ to: String, _ numerator: String, _ denominator: String,
      _ change: (inout ConversionBasis) throws -> Void = { _ in }
    ) throws {
      self.from = from
      self.to = to
      self.numerator = numerator
      self.denominator = denominator
      var basis = ConversionBasis()
      try change(&basis)
      self.basis = basis
    }
  }

  /// Factors worked by hand as fractions: 8850 · 4.1868 = 37053.18 MJ and 1.154 · 29307.6 = 33820.9704 MJ in 1000 m³.
  static let cases = Result {
    [
      try Case("USD/1000m3", "USD/MMBtu", "1055.05585262", "37053.18") {
        $0.heat = .russianGross20
      },
      try Case("USD/1000m3", "USD/GJ", "1", "33.8209704") { $0.heat = .coalEquivalentNet },
      try Case("USD/MMBtu", "USD/1000m3", "35.71", "1") { $0.heat = .published3571 },
      try Case("1000m3", "MWh", "37053.18", "3600") { $0.heat = .russianGross20 },
      try Case("USD/MMBtu", "USD/MWh", "3600", "1055.05585262"),
      try Case("USD/GJ", "USD/MMBtu", "1.05505585262", "1"),
      try Case("MWh", "GJ", "3.6", "1"), try Case("MMBtu", "therm", "10", "1"),
      try Case("EUR/MWh", "EUR/kWh", "1", "1000"), try Case("TWh", "GWh", "1000", "1"),
      try Case("mcm", "1000m3", "1000", "1"),
      try Case("USD/t", "USD/bbl", "1", "7.45") {
        $0.barrels = try BarrelsPerTonne(named: "gasoil")
      },
      try Case("t", "bbl", "6.35", "1") { $0.barrels = try BarrelsPerTonne(named: "fuel_oil") },
      try Case("USD/gal", "USD/t", "312.9", "1") {
        $0.barrels = try BarrelsPerTonne(barrels: 7.45)
      },
      try Case("kb/d", "t/d", "1000", "7.3") { $0.barrels = try BarrelsPerTonne(named: "urals") },
      try Case("USD/MMBtu", "EUR/MWh", "3600", "1318.819815775") {
        $0.rate = try .init(1.25, MeasureUnit("USD/EUR"))
      },
      try Case("RUB/1000m3", "USD/1000m3", "1", "24.34") {
        $0.rate = try .init(24.34, .roublesPerDollar)
      },
      try Case("USD/1000m3", "USD/1000m3", "293.15", "273.15") {
        $0.celsius = try .init(from: 20, to: 0)
      },
      try Case("bcm", "1000m3", "288150000", "293.15") { $0.celsius = try .init(from: 20, to: 15) },
      try Case("EUR/MWh", "EUR/MWh", "1", "0.9") { $0.netShare = try .init(0.9, .grossToNet) },
      try Case("MMBtu", "GJ", "1.05505585262", "0.9") { $0.netShare = try .init(0.9, .netToGross) },
    ]
  }

  @Test(
    "factors are the fractions worked by hand, and name their basis", arguments: try cases.get())
  func exact(known: Case) throws {
    let way = try UnitConversion(
      from: MeasureUnit(known.from), to: MeasureUnit(known.to), basis: known.basis)
    let numerator = try #require(Decimal(string: known.numerator))
    let denominator = try #require(Decimal(string: known.denominator))
    // Cross-multiplied, so that no division blurs what is exact; the gallon, 1/42 of a barrel, keeps 24 places.
    #expect(
      (way.numerator * denominator).rounded(decimals: 24)
        == (way.denominator * numerator).rounded(decimals: 24))
    #expect(way.used == known.basis.stated)
    #expect(way.bases.count >= way.used.count)
  }

  @Test("there and back is the same figure", arguments: try cases.get())
  func bothWays(known: Case) throws {
    let (from, to) = (try MeasureUnit(known.from), try MeasureUnit(known.to))
    var back = known.basis
    if let celsius = known.basis.celsius {
      back.celsius = try .init(from: celsius.to, to: celsius.from)
    }
    if let net = known.basis.netShare {
      back.netShare = try .init(
        net.share, net.heating == .grossToNet ? .netToGross : .grossToNet)
    }
    let there = try UnitConversion(from: from, to: to, basis: known.basis)
    let home = try UnitConversion(from: to, to: from, basis: back)
    for figure in [0.37, 7.3, 291, 123_456.789] {
      let result = there.converted(figure.decimal)
      #expect(abs(home.converted(result).nearestDouble / figure - 1) < 1e-15)
    }
    #expect(
      (there.numerator * home.numerator).rounded(decimals: 24)
        == (there.denominator * home.denominator).rounded(decimals: 24))
  }

  @Test("agrees with the conversion of series")
  func series() throws {
    let heat = HeatContent.coalEquivalentNet
    var basis = ConversionBasis()
    basis.heat = heat
    // Worked by hand from 1055.05585262 MJ in an MMBtu, 3600 in a MWh and 33820.9704 in 1000 m³.
    for (from, to, factor) in [
      ("USD/1000m3", "USD/MMBtu", 1055.05585262 / 33_820.9704),
      ("USD/MWh", "USD/1000m3", 33_820.9704 / 3600), ("USD/GJ", "USD/m3", 0.0338209704),
      ("USD/bcm", "USD/kWh", 3.6e-6 / 33_820.9704),
    ] {
      let (from, to) = (try MeasureUnit(from), try MeasureUnit(to))
      #expect(abs(try heat.factor(from: from, to: to) / factor - 1) < 4e-16)
      let way = try UnitConversion(from: from, to: to, basis: basis)
      #expect(try heat.factor(from: from, to: to) == way.exactFactor.nearestDouble)
    }
  }

  @Test("a missing basis is named, with the way to give it")
  func missing() throws {
    for (from, to, words) in [
      ("USD/1000m3", "USD/MMBtu", "--heat russian_gross_20"),
      ("USD/t", "USD/bbl", "--barrels urals"),
      ("USD/MMBtu", "EUR/MMBtu", "--rate 'NUMBER USD/EUR'"),
      ("USD/bbl", "USD/MMBtu", "cannot combine"), ("USD2007/bbl", "USD/bbl", "--rate"),
      ("USD/bbl", "bbl/USD", "cannot combine"),
    ] {
      let (left, right) = (try MeasureUnit(from), try MeasureUnit(to))
      #expect(
        GasReference.refusal { _ = try UnitConversion(from: left, to: right) }.contains(words),
        "\(from) to \(to)")
    }
  }

  @Test("a basis out of reason is refused")
  func unreasonable() throws {
    #expect(
      GasReference.refusal { _ = try BarrelsPerTonne(barrels: 0.137) }.contains("4 to 13"))
    #expect(
      GasReference.refusal { _ = try BarrelsPerTonne(named: "coal") }.contains("'gasoil'"))
    #expect(
      GasReference.refusal { _ = try ConversionBasis.NetShare(1.1, .grossToNet) }.contains("0.8"))
    #expect(
      GasReference.refusal { _ = try ConversionBasis.Temperatures(from: 293, to: 0) }
        .contains("293.0 °C"))
    #expect(
      GasReference.refusal { _ = try ConversionBasis.Rate(0, .roublesPerDollar) }
        .contains("above zero"))
    var wrong = ConversionBasis()
    wrong.rate = try .init(30, .roublesPerDollar)
    let (from, to) = (try MeasureUnit("USD/bbl"), try MeasureUnit("EUR/bbl"))
    #expect(
      GasReference.refusal { _ = try UnitConversion(from: from, to: to, basis: wrong) }
        .contains("RUB/USD does not lead"))
  }
}
