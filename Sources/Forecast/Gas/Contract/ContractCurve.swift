import Foundation

/// The outer pieces of an S-curve: other slopes below and above two kinks of the index average.
///
/// With `g(x) = k · (x − x₀)` in the middle, kinks `L < U` and outer slopes `s`,
///
///     continuous:  g(L) + s_L · (x − L)   for x < L        g(U) + s_U · (x − U)   for x > U
///     stated:      c_L + s_L · x          for x < L        c_U + s_U · x          for x > U
///
/// A piece with a constant of its own may jump at its kink, and the jump is kept; at the kink itself the
/// middle piece holds. A piece may be left out.
public struct ContractCurve: Sendable, Hashable {
  /// One outer piece.
  public struct Piece: Sendable, Hashable {
    /// The index average at which it meets the middle.
    public let kink: Double
    /// Price per unit of the index beyond the kink.
    public let slope: Double
    /// The constant of a stated piece; `nil` for one that continues the middle.
    public let constant: Double?

    /// Creates a piece.
    public init(kink: Double, slope: Double, constant: Double? = nil) {
      self.kink = kink
      self.slope = slope
      self.constant = constant
    }
  }

  /// The piece below the lower kink.
  public let below: Piece?
  /// The piece above the upper kink.
  public let above: Piece?

  /// A straight line.
  public static let straight = ContractCurve()

  private init() { (below, above) = (nil, nil) }

  /// Creates a curve.
  ///
  /// - Throws: ``DataError/other(_:)`` unless the kink below is the smaller.
  public init(below: Piece?, above: Piece?) throws(DataError) {
    for (name, piece) in [("below", below), ("above", above)] {
      for figure in piece.map({ [$0.kink, $0.slope, $0.constant ?? 0] }) ?? []
      where !figure.fitsDecimal {
        throw .other("A figure of the curve \(name) its kink is \(figure); state one below 10¹².")
      }
    }
    if let below, let above, below.kink >= above.kink {
      throw .other(
        "The kinks \(below.kink) below and \(above.kink) above are out of order; "
          + "the kink below must be the smaller.")
    }
    self.below = below
    self.above = above
  }

  /// The value at an index average, given the line of the middle.
  func value(at x: Decimal, middle: (Decimal) -> Decimal) -> Decimal {
    guard let piece = piece(at: x)?.piece else { return middle(x) }
    if let constant = piece.constant { return constant.decimal + piece.slope.decimal * x }
    return middle(piece.kink.decimal) + piece.slope.decimal * (x - piece.kink.decimal)
  }

  /// The piece that holds at an index beyond one of the kinks, and on which side; `nil` in the middle.
  func piece(at x: Decimal) -> (piece: Piece, side: String)? {
    if let below, x < below.kink.decimal { return (below, "below") }
    if let above, x > above.kink.decimal { return (above, "above") }
    return nil
  }
}
