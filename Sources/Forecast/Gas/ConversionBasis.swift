import Foundation

/// What leads from one kind of unit to another: nothing of it is ever assumed.
public struct ConversionBasis: Sendable, Hashable {
  /// Whether a figure of heat goes from gross to net or back.
  public enum Heating: String, Sendable, Hashable, CaseIterable {
    /// The figure counts gross heat, the wanted one net.
    case grossToNet
    /// The figure counts net heat, the wanted one gross.
    case netToGross
  }

  /// The parts of a basis, in the words of a message.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    /// ``ConversionBasis/heat``.
    case heat = "a heat content"
    /// ``ConversionBasis/barrels``.
    case barrels = "barrels per tonne"
    /// ``ConversionBasis/rate``.
    case rate = "an exchange rate"
    /// ``ConversionBasis/celsius``.
    case temperatures = "temperatures of the gas"
    /// ``ConversionBasis/netShare``.
    case netShare = "a net share of heat"
  }

  /// Heat in gas, between volume and energy.
  public var heat: HeatContent?
  /// Barrels in a tonne, between volume and mass of oil.
  public var barrels: BarrelsPerTonne?
  /// An exchange rate, such as 1.25 in `USD/EUR`.
  public var rate: Rate?
  /// Reference temperatures in °C of the figure's cubic metre and of the wanted one.
  public var celsius: Temperatures?
  /// Net heat over gross heat and the direction.
  public var netShare: NetShare?

  /// An exchange rate with its unit.
  public struct Rate: Sendable, Hashable {
    /// The rate.
    public var value: Double { exact.nearestDouble }
    /// The rate as a decimal, such as an average of months.
    let exact: Decimal
    /// Two currencies, such as `USD/EUR`.
    public let unit: MeasureUnit

    /// Creates a rate.
    ///
    /// - Throws: ``DataError/other(_:)`` unless it is above zero.
    public init(_ value: Double, _ unit: MeasureUnit) throws(DataError) {
      guard value.fitsDecimal else {
        throw .other("An exchange rate of \(value) \(unit) leads nowhere; give one below 10¹².")
      }
      try self.init(exact: value.decimal, unit)
    }

    /// Creates a rate from a decimal.
    ///
    /// - Throws: ``DataError/other(_:)`` unless it is above zero.
    init(exact: Decimal, _ unit: MeasureUnit) throws(DataError) {
      guard exact > 0 else {
        throw .other("An exchange rate of \(exact) \(unit) leads nowhere; give one above zero.")
      }
      self.exact = exact
      self.unit = unit
    }
  }

  /// Two temperatures in °C.
  public struct Temperatures: Sendable, Hashable {
    /// Of the figure's cubic metre.
    public let from: Double
    /// Of the wanted cubic metre.
    public let to: Double

    /// Creates a pair.
    ///
    /// - Throws: ``DataError/other(_:)`` outside −50…60 °C, where no gas is measured.
    public init(from: Double, to: Double) throws(DataError) {
      for celsius in [from, to] where !(-50...60).contains(celsius) {
        throw .other("Gas is not measured at \(celsius) °C; give 0, 15 or 20.")
      }
      self.from = from
      self.to = to
    }
  }

  /// Net heat over gross heat.
  public struct NetShare: Sendable, Hashable {
    /// Net over gross, about 0.9 for natural gas.
    public let share: Double
    /// The direction.
    public let heating: Heating

    /// Creates a share.
    ///
    /// - Throws: ``DataError/other(_:)`` outside 0.8…1, where no fuel's is.
    public init(_ share: Double, _ heating: Heating) throws(DataError) {
      guard (0.8...1).contains(share) else {
        throw .other(
          "A net heat of \(share) of the gross is outside 0.8 to 1; natural gas has about 0.9.")
      }
      self.share = share
      self.heating = heating
    }
  }

  /// A basis of nothing.
  public init() {}

  /// The parts that are stated.
  public var stated: Set<Part> {
    var parts: Set<Part> = []
    if heat != nil { parts.insert(.heat) }
    if barrels != nil { parts.insert(.barrels) }
    if rate != nil { parts.insert(.rate) }
    if celsius != nil { parts.insert(.temperatures) }
    if netShare != nil { parts.insert(.netShare) }
    return parts
  }
}
