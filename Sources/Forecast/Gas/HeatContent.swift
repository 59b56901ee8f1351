import Foundation

/// The heat in a thousand cubic metres of gas, with the basis it was stated on.
///
/// A cubic metre is no quantity of gas until its temperature is known, and its heat is no number
/// until gross or net is said. So a price per 1000 m³ becomes a price per MMBtu only through a
/// `HeatContent` that the caller names; there is no default.
///
///     h [MMBtu/1000 m³] = heat [MJ/1000 m³] / 1055.05585262      (1 MMBtu, IT)
///
/// The three published ones differ by 11 per cent, more than most price forecasts are wrong by:
/// print ``description`` beside every table that was converted. 35.3147 is refused: it is the
/// number of cubic feet in a cubic metre and no energy at all.
///
/// > Source: International Table calorie 4.1868 J and British thermal unit 1055.05585262 J, both
/// exact
/// > (ISO 31-4:1992, annex B).
public struct HeatContent: Sendable, Hashable, CustomStringConvertible {
  /// The name that a plan uses, such as `russian_gross_20`.
  public let name: String
  /// MMBtu in 1000 m³, the double nearest to ``megajoulesPer1000m3`` over ``megajoulesPerMMBtu``.
  public let mmbtuPer1000m3: Double
  /// Megajoules in 1000 m³, an exact decimal.
  public let megajoulesPer1000m3: Decimal
  /// Gross or net, kilocalories and temperature, in words.
  public let basis: String

  /// Megajoules in one MMBtu (International Table).
  public static let megajoulesPerMMBtu = 1055.05585262
  /// MMBtu in one megawatt-hour, `3600 / 1055.05585262` ≈ 3.412142.
  public static let mmbtuPerMWh = 3600 / megajoulesPerMMBtu

  /// Russian gas, gross: `8850 · 4.1868 / 1055.05585262` = `37053.18 / 1055.05585262` = 35.1196…, published as 35.12.
  public static let russianGross20 = HeatContent(
    "russian_gross_20", 37_053.18.decimal, "gross, 8,850 kcal(IT)/m³ at 20 °C; published as 35.12")

  /// Coal equivalent, net: `1.154 · 29307.6 / 1055.05585262` = `33820.9704 / 1055.05585262` = 32.0561…, published as 32.06.
  public static let coalEquivalentNet = HeatContent(
    "coal_equivalent_net", 33_820.9704.decimal,
    "net, 1.154 tonnes of coal equivalent of 29.3076 GJ; published as 32.06")

  /// 35.71, which stands in published tables without a basis.
  public static let published3571 = HeatContent(
    "published_35.71", 35.71.decimal * megajoulesPerMMBtu.decimal,
    "published without a basis: gross or net and temperature unknown")

  /// Every published heat content.
  public static let published = [russianGross20, coalEquivalentNet, published3571]

  private init(_ name: String, _ megajoulesPer1000m3: Decimal, _ basis: String) {
    self.name = name
    mmbtuPer1000m3 = (megajoulesPer1000m3 / Self.megajoulesPerMMBtu.decimal).nearestDouble
    self.megajoulesPer1000m3 = megajoulesPer1000m3
    self.basis = basis
  }

  /// A published heat content by name; capitals, spaces, hyphens and underscores do not matter.
  ///
  /// - Throws: ``DataError/other(_:)`` for any other name, with the list of choices.
  public init(named name: String) throws(DataError) {
    let wanted = Self.plain(name)
    guard let known = Self.published.first(where: { Self.plain($0.name) == wanted }) else {
      throw .other(
        "'\(name)' is no published heat content; choose "
          + Self.published.map { "'\($0.name)'" }.joined(separator: ", ") + ".")
    }
    self = known
  }

  /// A heat content of one's own: MMBtu in 1000 m³ and, in words, the basis it holds on.
  ///
  /// - Throws: ``DataError/other(_:)`` outside 20…60 MMBtu per 1000 m³ (no natural gas is there),
  ///   without words for the basis, and for 35.3147.
  public init(mmbtuPer1000m3: Double, basis: String) throws(DataError) {
    guard !(abs(mmbtuPer1000m3 - 35.3147) < 0.0005) else {
      throw .other(
        "35.3147 is the number of cubic feet in a cubic metre and not a heat content; "
          + "use \(Self.russianGross20.name) or the heat content of the gas meant.")
    }
    guard (20...60).contains(mmbtuPer1000m3) else {
      throw .other(
        "A heat content of \(mmbtuPer1000m3) MMBtu per 1000 m³ is outside 20 to 60, where "
          + "natural gas lies; check its unit.")
    }
    guard !basis.trimmingCharacters(in: .whitespaces).isEmpty else {
      throw .other(
        "The heat content \(mmbtuPer1000m3) has no basis; say gross or net and the temperature.")
    }
    self.init("stated", mmbtuPer1000m3.decimal * Self.megajoulesPerMMBtu.decimal, basis)
  }

  /// `russian_gross_20: 35.1196 MMBtu per 1000 m³ (gross, …)`; four decimals shown, all of them
  /// used.
  public var description: String {
    "\(name): \(String(format: "%.4f", mmbtuPer1000m3)) MMBtu per 1000 m³ (\(basis))"
  }

  private static func plain(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
