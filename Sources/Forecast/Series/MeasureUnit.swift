import Foundation

/// A unit of measure such as `USD/bbl`, `kb/d`, `USD2007/bbl`, `RUB/1000m3` or `percent`.
///
/// A unit is a scale times powers of base symbols. Two units can be converted into one another when the
/// powers agree (`mb/d` and `kb/d`); everything else needs a basis that the caller names: a heat content,
/// an exchange rate, a deflator. Dollars of a named year (`USD2007`) are a currency of their own, so real
/// and nominal prices cannot be mixed by accident.
public struct MeasureUnit: Sendable, Hashable, CustomStringConvertible {
  /// The unit as written, for tables and messages.
  public let symbol: String
  /// Base symbols with their powers, zero powers left out.
  let powers: [String: Int]
  /// Base units in one of this unit: 1000 for `kb` in barrels.
  let scale: Decimal

  /// A pure number.
  public static let ratio = MeasureUnit(symbol: "ratio", powers: [:], scale: 1)
  /// Hundredths of a pure number.
  public static let percent = MeasureUnit(
    symbol: "percent", powers: [:], scale: Decimal(sign: .plus, exponent: -2, significand: 1))

  /// Prices of oil.
  public static let dollarsPerBarrel = MeasureUnit(
    symbol: "USD/bbl", powers: ["USD": 1, "bbl": -1], scale: 1)
  /// Prices of gas by heat.
  public static let dollarsPerMMBtu = MeasureUnit(
    symbol: "USD/MMBtu", powers: ["USD": 1, "MMBtu": -1], scale: 1)
  /// Prices of gas by volume.
  public static let dollarsPer1000CubicMetres = MeasureUnit(
    symbol: "USD/1000m3", powers: ["USD": 1, "m3": -1], scale: Decimal(1) / 1000)
  /// Tariffs of gas by volume.
  public static let roublesPer1000CubicMetres = MeasureUnit(
    symbol: "RUB/1000m3", powers: ["RUB": 1, "m3": -1], scale: Decimal(1) / 1000)
  /// Exchange rates of the rouble.
  public static let roublesPerDollar = MeasureUnit(
    symbol: "RUB/USD", powers: ["RUB": 1, "USD": -1], scale: 1)
  /// Exchange rates of the euro.
  public static let eurosPerDollar = MeasureUnit(
    symbol: "EUR/USD", powers: ["EUR": 1, "USD": -1], scale: 1)
  /// Index numbers.
  public static let index = MeasureUnit(symbol: "index", powers: ["index": 1], scale: 1)
  /// Flows of oil.
  public static let thousandBarrelsPerDay = MeasureUnit(
    symbol: "kb/d", powers: ["bbl": 1, "d": -1], scale: 1000)
  /// Stocks of oil.
  public static let billionBarrels = MeasureUnit(
    symbol: "Gbbl", powers: ["bbl": 1], scale: 1_000_000_000)
  /// Spans of time.
  public static let years = MeasureUnit(symbol: "year", powers: ["year": 1], scale: 1)

  init(symbol: String, powers: [String: Int], scale: Decimal) {
    self.symbol = symbol
    self.powers = powers
    self.scale = scale
  }

  /// Reads a unit from its symbol.
  ///
  /// Factors are separated by `*`, denominators follow `/`. Known symbols: `USD`, `EUR`, `RUB`, a currency
  /// with a year for constant money (`USD2007`), `bbl`, `kb`, `mb`, `mmbbl`, `Gbbl`, `t`, `m3`, `1000m3`,
  /// `mcm` (a million m³), `bcm`, `MMBtu`, `therm` (a tenth of it), `TWh`, `GWh`, `MWh`, `kWh`, `GJ`, `MJ`, `l`, `1000l`, `gal`, `d`, `year`, `index`, `percent`, `ratio`.
  ///
  /// - Throws: ``DataError/unknownUnit(symbol:)`` for any other symbol.
  public init(_ symbol: String) throws(DataError) {
    var powers: [String: Int] = [:]
    var scale = Decimal(1)
    for (position, group) in symbol.split(separator: "/", omittingEmptySubsequences: false)
      .enumerated()
    {
      for factor in group.split(separator: "*", omittingEmptySubsequences: false) {
        guard let (base, size) = Self.base(of: String(factor)) else {
          throw .unknownUnit(symbol: symbol)
        }
        let sign = position == 0 ? 1 : -1
        scale = sign > 0 ? scale * size : scale / size
        if let base { powers[base, default: 0] += sign }
      }
    }
    self.init(symbol: symbol, powers: powers.filter { $0.value != 0 }, scale: scale)
  }

  /// The unit's symbol.
  public var description: String { symbol }

  /// What one of this unit is in another of the same powers, exact where the decimal is.
  ///
  /// - Throws: ``DataError/unitMismatch(method:left:right:)`` when the powers differ.
  public func factor(to other: MeasureUnit) throws(DataError) -> Double {
    guard powers == other.powers else {
      throw .unitMismatch(method: "A conversion", left: symbol, right: other.symbol)
    }
    return Self.nearestDouble(scale / other.scale)
  }

  /// The double nearest to a decimal, read from its text: `NSDecimalNumber` misses 42 gallons a barrel.
  static func nearestDouble(_ factor: Decimal) -> Double {
    Double("\(factor)") ?? NSDecimalNumber(decimal: factor).doubleValue
  }

  /// Whether figures in the two units can be added after a change of scale.
  public func isConvertible(to other: MeasureUnit) -> Bool { powers == other.powers }

  /// The symbol where figures are prices; `nil` for a pure number, which a column without a unit becomes.
  var ofPrice: String? { self == .ratio ? nil : symbol }

  /// The symbols that stand for a unit by themselves, without constant money.
  static var symbols: [String] { table.keys.filter { $0 != "1" } }

  private static func base(of factor: String) -> (String?, Decimal)? {
    if let known = table[factor] { return known }
    return isMoneyOfYear(factor) ? (factor, 1) : nil
  }

  /// Whether a factor is a currency with a year, `USD2007`.
  static func isMoneyOfYear(_ factor: some StringProtocol) -> Bool {
    let year = factor.dropFirst(3)
    return ["USD", "EUR", "RUB"].contains(String(factor.prefix(3))) && year.utf8.count == 4
      && year.utf8.allSatisfy { (48...57).contains($0) }
  }

  private static let table: [String: (String?, Decimal)] = [
    "ratio": (nil, 1), "1": (nil, 1),
    "percent": (nil, Decimal(sign: .plus, exponent: -2, significand: 1)),
    "USD": ("USD", 1), "EUR": ("EUR", 1), "RUB": ("RUB", 1), "bbl": ("bbl", 1), "kb": ("bbl", 1000),
    "mb": ("bbl", 1_000_000), "mmbbl": ("bbl", 1_000_000), "Gbbl": ("bbl", 1_000_000_000),
    "gal": ("bbl", Decimal(1) / 42), "t": ("t", 1), "m3": ("m3", 1), "1000m3": ("m3", 1000),
    "mcm": ("m3", 1_000_000), "bcm": ("m3", 1_000_000_000),
    "l": ("m3", Decimal(sign: .plus, exponent: -3, significand: 1)),
    "1000l": ("m3", 1), "MMBtu": ("MMBtu", 1),
    "therm": ("MMBtu", Decimal(sign: .plus, exponent: -1, significand: 1)), "MWh": ("MWh", 1),
    "GWh": ("MWh", 1000), "TWh": ("MWh", 1_000_000),
    "kWh": ("MWh", Decimal(sign: .plus, exponent: -3, significand: 1)), "GJ": ("GJ", 1),
    "MJ": ("GJ", Decimal(sign: .plus, exponent: -3, significand: 1)), "d": ("d", 1),
    "year": ("year", 1),
    "index": ("index", 1),
  ]
}
