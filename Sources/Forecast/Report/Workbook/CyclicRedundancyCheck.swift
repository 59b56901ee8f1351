/// The CRC-32 of ZIP and PNG: the remainder of a message divided by a polynomial over two elements,
/// `x³² + x²⁶ + x²³ + x²² + x¹⁶ + x¹² + x¹¹ + x¹⁰ + x⁸ + x⁷ + x⁵ + x⁴ + x² + x + 1`, bits reversed.
///
/// > Reference: ISO 3309; PKWARE, *.ZIP File Format Specification* 6.3, section 4.4.7.
struct CyclicRedundancyCheck {
  /// The remainder of each byte.
  private let table: [UInt32]

  init() {
    table = (0..<256).map { byte in
      (0..<8).reduce(UInt32(byte)) { remainder, _ in
        remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1
      }
    }
  }

  /// The check of a message.
  func value(of message: [UInt8]) -> UInt32 {
    var remainder = UInt32.max
    for byte in message {
      remainder = table[Int(UInt8(truncatingIfNeeded: remainder) ^ byte)] ^ remainder >> 8
    }
    return ~remainder
  }
}
