import Foundation

/// One unit in another, as an exact quotient of decimals, with every basis that it took.
///
///     result = figure · numerator / denominator
///
/// Both are exact wherever the basis is: 1 MMBtu = 1055.05585262 MJ, 1 MWh = 3600 MJ, a heat content in MJ,
/// barrels in a tonne, an exchange rate as given. Gas at other temperatures follows the law of ideal gases at the
/// same pressure,
///
///     m³ at T = m³ at S · (T + 273.15) / (S + 273.15)
///
/// and net heat is a stated share of gross heat. Nothing is assumed: a unit of another kind without its basis is
/// refused.
///
/// > Source: British thermal unit 1055.05585262 J, exact (ISO 31-4:1992, annex B); a therm is a tenth of an MMBtu.
public struct UnitConversion: Sendable, Hashable {
  /// The unit of the figure.
  public let from: MeasureUnit
  /// The unit that is wanted.
  public let to: MeasureUnit
  /// What a figure is multiplied by.
  public let numerator: Decimal
  /// What it is divided by.
  public let denominator: Decimal
  /// The parts of the basis that were needed.
  public let used: Set<ConversionBasis.Part>
  /// Every basis in words, in the order of the steps; empty between units of one kind.
  public let bases: [String]

  /// The factor, to 24 decimal places.
  public var factor: Decimal { exactFactor.rounded(decimals: 24) }

  /// A figure in the wanted unit, to 24 decimal places.
  public func converted(_ figure: Decimal) -> Decimal { exact(figure).rounded(decimals: 24) }

  /// The factor with every digit that a decimal has.
  var exactFactor: Decimal { exact(1) }

  /// A figure in the wanted unit with every digit that a decimal has, for arithmetic that goes on.
  func exact(_ figure: Decimal) -> Decimal { figure * numerator / denominator }

  /// Finds the way from one unit to another.
  ///
  /// - Throws: ``DataError/other(_:)`` naming the basis that is missing, ``DataError/unitMismatch(method:left:right:)``
  ///   when no basis leads there.
  public init(
    from: MeasureUnit, to: MeasureUnit, basis: ConversionBasis = ConversionBasis()
  ) throws(DataError) {
    var way = Way(powers: from.powers, numerator: from.scale, denominator: to.scale)
    try way.exchange(to: to, basis.rate)
    try way.lead(to: to, basis)
    if let temperatures = basis.celsius { way.warm(temperatures) }
    if let share = basis.netShare { way.dry(share) }
    guard way.powers == to.powers else {
      throw .unitMismatch(method: "A conversion", left: from.symbol, right: to.symbol)
    }
    self.from = from
    self.to = to
    numerator = way.numerator
    denominator = way.denominator
    used = way.used
    bases = way.bases
  }
}

/// The steps of a conversion so far.
private struct Way {
  var powers: [String: Int]
  var numerator: Decimal
  var denominator: Decimal
  var used: Set<ConversionBasis.Part> = []
  var bases: [String] = []

  static let megajoules: [String: Decimal] = [
    "MMBtu": HeatContent.megajoulesPerMMBtu.decimal, "MWh": 3600, "GJ": 1000,
  ]

  /// Puts `amount / per` of another symbol in the place of one.
  mutating func put(_ new: String, for old: String, amount: Decimal, per: Decimal) {
    let power = powers[old] ?? 0
    powers[old] = nil
    powers[new, default: 0] += power
    powers = powers.filter { $0.value != 0 }
    scale(power, amount: amount, per: per)
  }

  mutating func scale(_ power: Int, amount: Decimal, per: Decimal) {
    for _ in 0..<abs(power) {
      numerator *= power > 0 ? amount : per
      denominator *= power > 0 ? per : amount
    }
  }

  mutating func exchange(to unit: MeasureUnit, _ rate: ConversionBasis.Rate?) throws(DataError) {
    guard let own = Self.currency(powers), let wanted = Self.currency(unit.powers), own != wanted
    else { return }
    guard let rate else {
      throw .other(
        "\(own) becomes \(wanted) only at a stated rate; give it as --rate 'NUMBER \(own)/\(wanted)'."
      )
    }
    let value = rate.exact * rate.unit.scale
    if rate.unit.powers == [wanted: 1, own: -1] {
      put(wanted, for: own, amount: value, per: 1)
    } else if rate.unit.powers == [own: 1, wanted: -1] {
      put(wanted, for: own, amount: 1, per: value)
    } else {
      throw .other(
        "A rate in \(rate.unit) does not lead from \(own) to \(wanted); give one in \(own)/\(wanted) or \(wanted)/\(own)."
      )
    }
    used.insert(.rate)
    bases.append("\(rate.value) \(rate.unit), as given")
  }

  /// Leads heat, volume and mass to the wanted ones.
  mutating func lead(to unit: MeasureUnit, _ basis: ConversionBasis) throws(DataError) {
    let gone = powers.keys.filter { unit.powers[$0] == nil }
    let lacking = unit.powers.keys.filter { powers[$0] == nil }
    guard let own = gone.first, let wanted = lacking.first, gone.count == 1, lacking.count == 1
    else { return }
    switch (Self.megajoules[own], Self.megajoules[wanted]) {
    case (let left?, let right?):
      bases += [own, wanted].compactMap { symbol in
        symbol == "GJ" ? nil : Self.megajoules[symbol].map { "1 \(symbol) = \($0) MJ" }
      }
      put(wanted, for: own, amount: left, per: right)
    case (nil, let right?) where own == "m3":
      let heat = try content(basis, own, wanted)
      put(wanted, for: own, amount: heat.megajoulesPer1000m3, per: 1000 * right)
    case (let left?, nil) where wanted == "m3":
      let heat = try content(basis, own, wanted)
      put(wanted, for: own, amount: 1000 * left, per: heat.megajoulesPer1000m3)
    default: try weigh(own, wanted, basis)
    }
  }

  private mutating func content(
    _ basis: ConversionBasis, _ own: String, _ wanted: String
  ) throws(DataError) -> HeatContent {
    guard let heat = basis.heat else {
      throw .other(
        "\(own) becomes \(wanted) only on a heat content; give --heat "
          + HeatContent.published.map(\.name).joined(separator: ", --heat ")
          + " or a number of MMBtu per 1000 m³ with --heat-basis.")
    }
    used.insert(.heat)
    bases.append(heat.description)
    let energy = own == "m3" ? wanted : own
    if energy != "MMBtu", let megajoules = Self.megajoules[energy] {
      bases.append("1 \(energy) = \(megajoules) MJ")
    }
    return heat
  }

  private mutating func weigh(
    _ own: String, _ wanted: String, _ basis: ConversionBasis
  ) throws(DataError) {
    guard Set([own, wanted]) == ["bbl", "t"] else { return }
    guard let barrels = basis.barrels else {
      throw .other(
        "\(own) becomes \(wanted) only at barrels per tonne of a grade; give --barrels "
          + BarrelsPerTonne.published.map(\.grade).joined(separator: ", --barrels ")
          + " or a number.")
    }
    used.insert(.barrels)
    bases.append(barrels.description)
    let count = barrels.barrels.decimal
    if own == "t" {
      put(wanted, for: own, amount: count, per: 1)
    } else {
      put(wanted, for: own, amount: 1, per: count)
    }
  }

  /// Counts cubic metres at another temperature, where the figure still has them.
  mutating func warm(_ celsius: ConversionBasis.Temperatures) {
    guard let power = powers["m3"], !used.contains(.heat) else { return }
    let kelvin = [celsius.from, celsius.to].map { $0.decimal + 273.15.decimal }
    scale(power, amount: kelvin[1], per: kelvin[0])
    used.insert(.temperatures)
    bases.append(
      "m³ at \(celsius.from.plain) °C to m³ at \(celsius.to.plain) °C: \(kelvin[1])/\(kelvin[0]), ideal gas, same pressure"
    )
  }

  /// Counts heat net instead of gross or the other way, where the figure still has heat on both sides.
  mutating func dry(_ net: ConversionBasis.NetShare) {
    guard let power = powers.first(where: { Self.megajoules[$0.key] != nil })?.value,
      !used.contains(.heat)
    else { return }
    let share = net.share.decimal
    switch net.heating {
    case .grossToNet: scale(power, amount: share, per: 1)
    case .netToGross: scale(power, amount: 1, per: share)
    }
    used.insert(.netShare)
    bases.append(
      "net heat = \(share) of gross heat, as given, \(net.heating == .grossToNet ? "gross to net" : "net to gross")"
    )
  }

  private static func currency(_ powers: [String: Int]) -> String? {
    powers.keys.first { ["USD", "EUR", "RUB"].contains($0.prefix(3)) }
  }
}
