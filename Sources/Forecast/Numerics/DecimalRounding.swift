import Foundation

extension Double {
  /// The decimal number that a reader sees when the double is written with the fewest digits that read
  /// back to it; `nil` for magnitudes of 10³⁶ and more, which decimal arithmetic no longer holds exactly.
  ///
  /// `2.675` is `2.675` here, although the nearest double lies a little below.
  var shortestDecimal: Decimal? {
    guard magnitude < 1e36 else { return nil }
    guard magnitude > 1e-36 else { return 0 }
    return Decimal(string: "\(self)")
  }

  /// The value with a fixed number of decimal places, rounded in decimal and half away from zero.
  ///
  /// `2.675` with two places is `2.68`, `-0.04` with one place is `0.0`.
  func text(decimals: Int) -> String {
    guard let exact = shortestDecimal else { return "\(self)" }
    let parts = "\(exact.rounded(decimals: decimals))".split(separator: ".")
    guard decimals > 0 else { return String(parts[0]) }
    let fraction = parts.count > 1 ? parts[1] : ""
    return parts[0] + "." + fraction + String(repeating: "0", count: decimals - fraction.count)
  }
}

extension Decimal {
  /// The number rounded to decimal places, half away from zero.
  func rounded(decimals: Int) -> Decimal {
    precondition(decimals >= 0, "decimal places are counted from zero")
    var exact = self
    var rounded = Decimal()
    NSDecimalRound(&rounded, &exact, decimals, .plain)
    return rounded
  }
}
