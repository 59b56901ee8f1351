import Foundation

/// How many barrels of one grade make a tonne, with who counts so.
///
/// A barrel is a volume and a tonne a mass, so that each grade has its own figure and trades round it: state which
/// one is meant.
public struct BarrelsPerTonne: Sendable, Hashable, CustomStringConvertible {
  /// The name of the grade, such as `gasoil`.
  public let grade: String
  /// Barrels in a tonne.
  public let barrels: Double
  /// Who counts so, in words.
  public let basis: String

  /// Figures in common use.
  public static let published = [
    BarrelsPerTonne("urals", 7.3, "the Russian ministry's figure for the export duty"),
    BarrelsPerTonne("brent", 7.57, "Brent blend, the usual figure of the trade"),
    BarrelsPerTonne("crude", 7.33, "average crude, Statistical Review of World Energy"),
    BarrelsPerTonne("gasoil", 7.45, "the figure of gasoil futures"),
    BarrelsPerTonne("fuel_oil", 6.35, "residual fuel oil, Statistical Review of World Energy"),
  ]

  private init(_ grade: String, _ barrels: Double, _ basis: String) {
    self.grade = grade
    self.barrels = barrels
    self.basis = basis
  }

  /// A figure of one's own.
  ///
  /// - Throws: ``DataError/other(_:)`` outside 4…13, where neither crude nor a product of it lies.
  public init(barrels: Double) throws(DataError) {
    guard (4...13).contains(barrels) else {
      throw .other(
        "\(barrels) barrels per tonne lies outside 4 to 13, where crude and its products are; check the figure."
      )
    }
    self.init("stated", barrels, "as given")
  }

  /// A figure in common use by the name of its grade.
  ///
  /// - Throws: ``DataError/other(_:)`` for any other name, with the choices.
  public init(named grade: String) throws(DataError) {
    guard let known = Self.published.first(where: { $0.grade == grade }) else {
      throw .other(
        "'\(grade)' is no grade with known barrels per tonne; choose "
          + Self.published.map { "'\($0.grade)'" }.joined(separator: ", ") + " or give a number.")
    }
    self = known
  }

  /// `gasoil: 7.45 barrels per tonne (the figure of gasoil futures)`.
  public var description: String { "\(grade): \(barrels) barrels per tonne (\(basis))" }
}
