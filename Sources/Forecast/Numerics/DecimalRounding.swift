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
    let shortest = "\(self)"
    if let text = shortest.rounded(decimals: decimals) { return text }
    guard let exact = shortestDecimal else { return shortest }
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

extension String {
  /// A plain decimal such as `-12.345`, rounded half away from zero; `nil` for powers of ten and other words.
  fileprivate func rounded(decimals: Int) -> String? {
    let digits = Array(utf8)
    let zero = UInt8(ascii: "0")
    let point = UInt8(ascii: ".")
    let minus = UInt8(ascii: "-")
    guard let dot = digits.firstIndex(of: point),
      digits.allSatisfy({ $0 >= zero && $0 <= zero + 9 || $0 == point || $0 == minus })
    else { return nil }
    let end = decimals == 0 ? dot : dot + 1 + decimals
    var kept = Array(digits.prefix(end))
    kept += Array(repeating: zero, count: end - kept.count)
    let next = dot + 1 + decimals
    if next < digits.count, digits[next] >= zero + 5 {
      var place = kept.count - 1
      while place >= 0, kept[place] == point || kept[place] == zero + 9 {
        if kept[place] != point { kept[place] = zero }
        place -= 1
      }
      if place < 0 || kept[place] == minus {
        kept.insert(zero + 1, at: place + 1)
      } else {
        kept[place] += 1
      }
    }
    if kept.first == minus, kept.allSatisfy({ $0 == minus || $0 == point || $0 == zero }) {
      kept.removeFirst()
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
