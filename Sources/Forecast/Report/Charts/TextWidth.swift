/// How wide text may become on a reader's screen.
///
/// The fonts of a page are the reader's, so that no width is certain. This table takes the advance widths of
/// DejaVu Sans, the widest of the usual screen fonts, in hundredths of the font size, rounded up: text laid
/// out by it is not cut by a narrower font.
///
/// > Source: advance widths of `DejaVuSans.ttf` and `DejaVuSans-Bold.ttf`, version 2.37 (horizontal metrics
/// > table), in which a bold letter is at most 1.27 times as wide, running text 1.12 times.
enum TextWidth {
  /// Hundredths of the font size, U+0020 to U+007E.
  private static let latin: [UInt8] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 64, 34, 34, 84, 84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87,
    75, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64,
    62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64,
    34, 64, 84,
  ]
  /// Hundredths of the font size, U+0410 to U+044F.
  private static let cyrillic: [UInt8] = [
    69, 69, 69, 61, 79, 64, 108, 65, 75, 75, 71, 76, 87, 76, 79, 76, 61, 70, 62, 61, 87, 69, 78,
    69, 107, 110, 84, 89, 69, 70, 108, 70, 62, 62, 59, 53, 70, 62, 91, 54, 65, 65, 61, 64, 76,
    66, 62, 66, 64, 55, 59, 60, 86, 60, 69, 60, 92, 95, 71, 79, 59, 55, 85, 61,
  ]

  /// The width of a text on one line, in the unit of the font size.
  static func of(_ text: String, size: Double, bold: Bool = false) -> Double {
    var hundredths = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E: hundredths += Int(latin[Int(scalar.value) - 0x20])
      case 0x410...0x44F: hundredths += Int(cyrillic[Int(scalar.value) - 0x410])
      case 0xA0, 0xB7: hundredths += 32
      case 0x2009, 0x202F: hundredths += 20
      case 0x2013: hundredths += 50
      case 0xB2, 0xB3: hundredths += 41
      case 0x2E80...: hundredths += 110
      default: hundredths += 100
      }
    }
    return Double(hundredths) / 100 * size * (bold ? 1.16 : 1)
  }

  /// The text on as many lines as it needs, broken between words.
  ///
  /// A single word wider than the line is broken between letters: it may not be cut.
  static func wrapped(
    _ text: String, width: Double, size: Double, bold: Bool = false
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    func fits(_ candidate: String) -> Bool { of(candidate, size: size, bold: bold) <= width }
    for word in text.split(separator: " ") {
      let candidate = line.isEmpty ? String(word) : "\(line) \(word)"
      if fits(candidate) {
        line = candidate
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for letter in word {
        if !line.isEmpty, !fits("\(line)\(letter)") {
          lines.append(line)
          line = ""
        }
        line.append(letter)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
