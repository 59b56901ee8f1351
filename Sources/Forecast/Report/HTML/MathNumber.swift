import Foundation

/// A number of a typeset formula: with the four decimals of the tables, with more where a small number beside it asks
/// for them, and as a multiple of a power of ten where four would leave fewer than two digits of the largest.
struct MathNumber: Sendable, Hashable {
  /// The digits that are set before the power.
  private let digits: String
  /// The power of ten; 0 for an ordinary number.
  private let exponent: Int

  /// A number by itself.
  init(_ value: Double) { self.init(value, Notation(of: [value])) }

  /// A coefficient and its standard error in one notation: the same decimals, the same power of ten.
  static func pair(
    _ estimate: Double, _ error: Double
  ) -> (estimate: MathNumber, error: MathNumber) {
    let notation = Notation(of: [estimate, error])
    return (MathNumber(estimate, notation), MathNumber(error, notation))
  }

  private init(_ value: Double, _ notation: Notation) {
    exponent = notation.exponent
    digits = (value * pow(10, Double(-notation.exponent))).shown(notation.decimals)
  }

  /// How numbers that stand together are written.
  private struct Notation {
    let exponent: Int
    let decimals: Int

    /// The power of the largest if that is tiny or huge; decimals for two digits of the smallest, 4 to 8 of them.
    init(of values: [Double]) {
      let sizes = values.map(\.magnitude).filter { $0 > 0 }
      let (least, most) = (sizes.min() ?? 1, sizes.max() ?? 1)
      exponent = most >= 0.00095 && most < 1e8 ? 0 : Int(log10(most).rounded(.down))
      let places = Double(exponent) - log10(least)
      decimals = min(max(Int(places.rounded(.up)) + 1, 4), 8)
    }
  }

  /// The number as MathML.
  var markup: HTML {
    guard exponent != 0 else { return HTML("mn") { digits } }
    return HTML("mrow") {
      HTML("mn") { digits }
      HTML("mo") { "×" }
      HTML("msup") {
        HTML("mn") { "10" }
        HTML("mn") { "\(exponent)".replacing("-", with: "−") }
      }
    }
  }

  /// The number in plain text: `6.0123×10^−6`.
  var text: String {
    exponent == 0 ? digits : digits + "×10^" + "\(exponent)".replacing("-", with: "−")
  }
}
