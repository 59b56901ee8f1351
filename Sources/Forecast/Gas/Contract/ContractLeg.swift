import Foundation

/// An index in a contract: which months of it enter and what they do to the price.
///
///     contribution = w · g(a),   g(a) = k · (a − I₀) in the middle of the curve
///
/// `a` is the average of the window, inside its bounds, then rounded.
public struct ContractLeg: Sendable, Hashable {
  /// What a unit of the index adds to the price.
  public enum Slope: Sendable, Hashable {
    /// `k`, price per unit of the index.
    case perUnit(Double)
    /// In proportion to the index: `k = P₀ / I₀`, divided last so that no digit is lost.
    case proportional(to: Double)
  }

  /// The name of the index.
  public let index: String
  /// The weight `w`.
  public let weight: Double
  /// The slope `k`; `nil` when the average is itself a price (`k = 1`).
  public let slope: Slope?
  /// The base value `I₀` of the index, in ``unit``.
  public let base: Double
  /// The months that enter.
  public let rule: AveragingRule
  /// The slopes beyond the kinks.
  public let curve: ContractCurve
  /// A floor and a cap on the average.
  public let bounds: ContractBounds
  /// Decimal places that the average is rounded to; `nil` for none.
  public let decimals: Int?
  /// The unit of the average that slope, base and kinks count in; `nil` for that of the figures.
  public let unit: MeasureUnit?
  /// Barrels in a tonne of the product, where one unit counts tonnes and the other barrels or gallons.
  public let barrelsPerTonne: BarrelsPerTonne?
  /// How another currency is converted.
  public let conversion: ContractConversion?
  /// Where the contract states the leg, for messages.
  public let place: String

  /// Creates a leg.
  ///
  /// - Throws: ``DataError/other(_:)`` for figures that are not finite or too large, a proportion without a base above
  ///   zero, and more than 12 decimal places.
  public init(
    index: String, weight: Double = 1, slope: Slope? = nil, base: Double = 0,
    rule: AveragingRule, curve: ContractCurve = .straight, bounds: ContractBounds = .none,
    decimals: Int? = nil, unit: MeasureUnit? = nil, barrelsPerTonne: BarrelsPerTonne? = nil,
    conversion: ContractConversion? = nil, place: String = "the contract"
  ) throws(DataError) {
    var figures = [("weight", weight), ("base", base)]
    switch slope {
    case .perUnit(let slope): figures.append(("slope", slope))
    case .proportional(let whole):
      figures.append(("price that it is proportional to", whole))
      guard base > 0, whole != 0 else {
        throw .other(
          "'\(index)' is proportional to \(whole) at a base of \(base); state a constant other than zero and a "
            + "base above zero.")
      }
    case nil: break
    }
    for (name, figure) in figures where !figure.fitsDecimal {
      throw .other("The \(name) of '\(index)' is \(figure); state a figure below 10¹².")
    }
    if let decimals, !(0...12).contains(decimals) {
      throw .other("'\(index)' is rounded to \(decimals) decimal places; state 0 to 12.")
    }
    self.index = index
    self.weight = weight
    self.slope = slope
    self.base = base
    self.rule = rule
    self.curve = curve
    self.bounds = bounds
    self.decimals = decimals
    self.unit = unit
    self.barrelsPerTonne = barrelsPerTonne
    self.conversion = conversion
    self.place = place
  }

  /// `g(a)` in the middle of the curve.
  func middle(at average: Decimal) -> Decimal {
    let distance = average - base.decimal
    switch slope {
    case nil: return distance
    case .perUnit(let slope): return slope.decimal * distance
    case .proportional(let whole): return whole.decimal * distance / base.decimal
    }
  }

  /// The arithmetic of `g(a)` with its figures.
  func formula(at average: Decimal) -> String {
    if let (piece, side) = curve.piece(at: average) {
      let (kink, slope) = (piece.kink.decimal, piece.slope.decimal.shown)
      let arithmetic =
        piece.constant.map { "(\($0.decimal.shown) + \(slope) · \(average.shown))" }
        ?? "(\(middle(at: kink).shown) + \(slope) · (\(average.shown) − \(kink.shown)))"
      return "\(arithmetic), \(side) the kink at \(kink.shown)"
    }
    let distance = base == 0 ? average.shown : "(\(average.shown) − \(base.decimal.shown))"
    switch slope {
    case nil: return "1 · \(distance)"
    case .perUnit(let slope): return "\(slope.decimal.shown) · \(distance)"
    case .proportional(let whole):
      return "\(whole.decimal.shown) · \(distance) / \(base.decimal.shown)"
    }
  }
}
