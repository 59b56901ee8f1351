/// A gas price that follows the average of an index: `P = constant + slope · average(index)`.
///
///     Pₜ [USD/1000 m³] = c + s · aₜ      aₜ = contract average of the index
///
/// with the average of, say, Brent in USD/bbl under 6-6-1. The slope has the unit of the price per
/// unit of the index, so both units are part of the relation.
///
/// When not to believe it: outside the oil prices that the coefficients came from, and after about
/// 2010, when European contracts took hub prices in.
public struct OilIndexedPrice: Sendable, Hashable {
  /// Which months of the index a month follows.
  public let rule: AveragingRule
  /// The price at an index of zero, in ``unit``.
  public let constant: Double
  /// ``unit`` per ``indexUnit``.
  public let slope: Double
  /// The unit of the price.
  public let unit: MeasureUnit
  /// The unit of the index.
  public let indexUnit: MeasureUnit

  /// Creates a relation from its coefficients.
  ///
  /// - Throws: ``DataError/other(_:)`` for coefficients that are not finite.
  public init(
    rule: AveragingRule, constant: Double, slope: Double, unit: MeasureUnit,
    indexUnit: MeasureUnit
  ) throws(DataError) {
    guard constant.isFinite, slope.isFinite else {
      throw .other(
        "The gas price relation has constant \(constant) and slope \(slope); both must be finite.")
    }
    self.rule = rule
    self.constant = constant
    self.slope = slope
    self.unit = unit
    self.indexUnit = indexUnit
  }

  /// Creates a relation in dollars per 1000 m³ on an index in dollars per barrel.
  ///
  /// - Throws: ``DataError/other(_:)`` for coefficients that are not finite.
  public init(rule: AveragingRule, constant: Double, slope: Double) throws(DataError) {
    try self.init(
      rule: rule, constant: constant, slope: slope, unit: MeasureUnit.dollarsPer1000CubicMetres,
      indexUnit: MeasureUnit.dollarsPerBarrel)
  }

  /// The price of every month whose window the index covers, in ``unit``.
  ///
  /// - Throws: ``DataError`` when the index is not monthly, too short or in another unit.
  public func path(of index: Series) throws(DataError) -> Series {
    let averages = try rule.averages(of: index.converted(to: indexUnit))
    return averages.with(
      name: "gas(\(index.name), \(rule))", unit: unit,
      values: averages.values.map { constant + slope * $0 })
  }

  /// One month's price with every step that leads to it.
  public struct Explanation: Sendable, Hashable {
    /// The month that is priced.
    public let month: Period
    /// The first month of its block: the price holds from there.
    public let blockStart: Period
    /// The index in the months of the window, in the relation's unit.
    public let figures: Series
    /// Their average.
    public let average: Double
    /// `slope · average`.
    public let indexed: Double
    /// `constant + slope · average`, as in the path.
    public let price: Double
    /// The relation it follows.
    public let relation: OilIndexedPrice

    /// The months that are averaged.
    public var window: ClosedRange<Period> { figures.span }
  }

  /// How the price of one month comes about.
  ///
  /// - Throws: ``DataError/missingPeriod(series:period:span:)`` when the index does not cover the
  ///   window, ``DataError/unitMismatch(method:left:right:)`` when it is in another unit, and
  ///   ``DataError/other(_:)`` when it is not monthly.
  public func explain(month: Period, index: Series) throws(DataError) -> Explanation {
    guard month.frequency == .monthly, index.frequency == .monthly else {
      throw .other(
        "An explanation needs a month and a monthly index but got \(month) and "
          + "'\(index.name)', which is \(index.frequency.rawValue); name a month like 2009-01.")
    }
    let figures = try index.converted(to: indexUnit).slice(rule.window(for: month))
    let average = figures.values.reduce(0, +) / Double(figures.count)
    return Explanation(
      month: month, blockStart: rule.blockStart(of: month), figures: figures, average: average,
      indexed: slope * average, price: constant + slope * average, relation: self)
  }
}
