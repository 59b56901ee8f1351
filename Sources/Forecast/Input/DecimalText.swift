extension Double {
  /// Reads a decimal number such as `-12.5` or `1.6e-3` straight from bytes, correctly rounded.
  ///
  ///     value = ± m · 10^e      m: the digits as an integer, e: the exponent less the decimals
  ///
  /// With `m ≤ 2⁵³` and `|e| ≤ 22` both factors are exact, so one multiplication or division rounds
  /// once and the result is the nearest `Double`; anything else takes the slow, equally exact road.
  /// Digits need a decimal point, never a comma; words (`nan`, `inf`), hexadecimal and separators
  /// are no numbers, and neither is a figure beyond the range of `Double`. No spaces around it.
  init?(decimal bytes: [UInt8], in range: Range<Int>) {
    var position = range.lowerBound
    let end = range.upperBound
    var negative = false
    if position < end, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+")
    {
      negative = bytes[position] == UInt8(ascii: "-")
      position += 1
    }

    var mantissa: UInt64 = 0
    var digits = 0
    var significant = 0
    var exponent = 0
    var afterPoint = false
    while position < end {
      let digit = bytes[position] &- UInt8(ascii: "0")
      if digit <= 9 {
        digits += 1
        if significant > 0 || digit > 0 { significant += 1 }
        if significant <= 19 { mantissa = mantissa &* 10 &+ UInt64(digit) }
        if afterPoint { exponent -= 1 }
      } else if bytes[position] == UInt8(ascii: "."), !afterPoint {
        afterPoint = true
      } else {
        break
      }
      position += 1
    }
    guard digits > 0 else { return nil }
    if position < end {
      guard let power = Self.power(bytes, position..<end) else { return nil }
      exponent += power
    }

    let value: Double
    if significant <= 19, mantissa <= 1 << 53, abs(exponent) <= 22 {
      let exact = Double(mantissa)
      value = exponent < 0 ? exact / Self.tens[-exponent] : exact * Self.tens[exponent]
    } else {
      guard let slow = Double(String(decoding: bytes[range], as: UTF8.self)) else { return nil }
      value = abs(slow)
    }
    guard value.isFinite else { return nil }
    self = negative ? -value : value
  }

  /// Reads a decimal number from text by the same rules.
  init?(decimal text: String) {
    let bytes = Array(text.utf8)
    self.init(decimal: bytes, in: 0..<bytes.count)
  }

  /// The figure behind `e` or `E`, kept within ±100,000, which is far outside the range of `Double`.
  private static func power(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var rest = bytes[range]
    guard let letter = rest.popFirst(), letter | 0x20 == UInt8(ascii: "e") else { return nil }
    let negative = rest.first == UInt8(ascii: "-")
    if negative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    guard !rest.isEmpty else { return nil }
    var power = 0
    for byte in rest {
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      power = Swift.min(power * 10 + Int(digit), 100_000)
    }
    return negative ? -power : power
  }

  /// The powers of ten that are exact in `Double`, 10⁰ to 10²².
  private static let tens: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
