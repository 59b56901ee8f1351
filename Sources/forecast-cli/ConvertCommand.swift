import ArgumentParser
import Forecast

/// `forecast convert FIGURE UNIT UNIT`: a figure in another unit, with every basis named.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Lead a price or an amount to another unit, naming every basis.",
    discussion: """
      Heat, volume, mass and money differ by a basis that must be stated; without it the command refuses:

        forecast convert 291 USD/1000m3 USD/MMBtu --heat russian_gross_20
        forecast convert 650 USD/t USD/bbl --barrels gasoil
        forecast convert 10 USD/MMBtu EUR/MWh --rate '1.25 USD/EUR'
        forecast convert 291 USD/1000m3 USD/1000m3 --temperatures 20:0
        forecast convert 30 EUR/MWh EUR/MWh --gross-to-net 0.9

      A figure below zero stands behind two dashes, after the options:

        forecast convert --barrels crude -- -37.63 USD/bbl USD/t
      """)

  @Argument(help: "The figure.")
  var figure: Double

  @Argument(help: "Its unit, such as USD/1000m3.")
  var from: String

  @Argument(help: "The unit that is wanted, such as USD/MMBtu.")
  var to: String

  @Option(help: "Heat content: a published name, or MMBtu per 1000 m³ with --heat-basis.")
  var heat: String?

  @Option(help: "In words, what a stated heat content holds on: gross or net, and the temperature.")
  var heatBasis: String?

  @Option(help: "Barrels per tonne: urals, brent, crude, gasoil, fuel_oil or a number.")
  var barrels: String?

  @Option(help: "An exchange rate with its unit, such as '1.25 USD/EUR'.")
  var rate: String?

  @Option(help: "Temperatures of the gas in °C, of the figure and wanted, such as 20:0.")
  var temperatures: String?

  @Option(help: "Net heat over gross heat: the figure is gross, net is wanted.")
  var grossToNet: Double?

  @Option(help: "Net heat over gross heat: the figure is net, gross is wanted.")
  var netToGross: Double?

  @Flag(help: "Print JSON in full precision.")
  var json = false

  func validate() throws {
    guard figure.isFinite else {
      throw ValidationError("'\(figure)' is no figure; give a number such as 291.")
    }
    guard abs(figure) < 1e12 else {
      throw ValidationError("\(figure) is too large to convert exactly; give a figure below 1e12.")
    }
    if grossToNet != nil, netToGross != nil {
      throw ValidationError("Give --gross-to-net or --net-to-gross, not both.")
    }
    if heatBasis != nil, heat.flatMap(Double.init) == nil {
      throw ValidationError("--heat-basis belongs to a number in --heat, such as --heat 35.12.")
    }
  }

  func run() throws {
    let basis = try basis()
    let conversion = try UnitConversion(
      from: MeasureUnit(from), to: MeasureUnit(to), basis: basis)
    let idle = basis.stated.subtracting(conversion.used).map(\.rawValue).sorted()
    guard idle.isEmpty else {
      throw ValidationError(
        "\(from) to \(to) does not use \(idle.joined(separator: " or ")); leave it out.")
    }
    try Terminal.write(json ? conversion.json(of: figure).text : conversion.text(of: figure))
  }

  private func basis() throws -> ConversionBasis {
    var basis = ConversionBasis()
    if let heat {
      basis.heat =
        if let number = Double(heat) {
          try HeatContent(mmbtuPer1000m3: number, basis: heatBasis ?? "")
        } else { try HeatContent(named: heat) }
    }
    if let barrels {
      basis.barrels =
        if let number = Double(barrels) {
          try BarrelsPerTonne(barrels: number)
        } else { try BarrelsPerTonne(named: barrels) }
    }
    if let rate {
      let parts = rate.split(separator: " ")
      guard parts.count == 2, let value = Double(parts[0]) else {
        throw ValidationError("'\(rate)' is no rate; write it like '1.25 USD/EUR'.")
      }
      basis.rate = try ConversionBasis.Rate(value, MeasureUnit(String(parts[1])))
    }
    if let temperatures {
      let parts = temperatures.split(separator: ":", omittingEmptySubsequences: false)
        .map { Double($0) }
      guard parts.count == 2, let own = parts[0], let wanted = parts[1] else {
        throw ValidationError("'\(temperatures)' are no temperatures; write them like 20:0.")
      }
      basis.celsius = try ConversionBasis.Temperatures(from: own, to: wanted)
    }
    if let grossToNet { basis.netShare = try ConversionBasis.NetShare(grossToNet, .grossToNet) }
    if let netToGross { basis.netShare = try ConversionBasis.NetShare(netToGross, .netToGross) }
    return basis
  }
}
