import Foundation

/// Contracts are computed in decimal, so that a figure halfway between two roundings is seen as such.
extension Double {
  /// The decimal that a reader sees; contracts and data refuse figures too large for it beforehand.
  var decimal: Decimal { shortestDecimal ?? 0 }

  /// Whether decimal arithmetic has room for the figure and its products: finite and below 10¹².
  var fitsDecimal: Bool { magnitude < 1e12 }
}

extension Decimal {
  /// The double nearest to the decimal.
  var nearestDouble: Double { MeasureUnit.nearestDouble(self) }

  /// The figure with at most six decimal places and a true minus sign, for the words of a step.
  var shown: String { "\(rounded(decimals: 6))".replacing("-", with: "−") }

  /// The value rounded to decimal places, half away from zero.
  ///
  /// Thirty-eight digits cut thirds short; the 24th place is settled first, so that a half that was
  /// reached by way of thirds is a half again.
  func contractRounded(_ decimals: Int?) -> Decimal {
    guard let decimals else { return self }
    return rounded(decimals: 24).rounded(decimals: decimals)
  }
}

extension Sequence<Decimal> {
  /// The arithmetic mean.
  func mean(of count: Int) -> Decimal { reduce(Decimal(0), +) / Decimal(count) }
}
