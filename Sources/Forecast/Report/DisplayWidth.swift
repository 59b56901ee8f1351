extension String {
  /// The columns that the text takes on a terminal: two for East Asian wide characters and pictures, none
  /// for combining marks, one for anything else.
  ///
  /// > Reference: Unicode Standard Annex #11, *East Asian Width*.
  var displayWidth: Int {
    utf8.allSatisfy(\.isPrintable) ? utf8.count : reduce(0) { $0 + $1.displayWidth }
  }

  /// The text on one line: line breaks and tabs become spaces, other control characters `U+FFFD`, so that
  /// a name from a file cannot move the cursor or change the colours of a terminal.
  var singleLine: String {
    guard !utf8.allSatisfy(\.isPrintable) else { return self }
    return String(
      map { character in
        if character.isNewline || character == "\t" { return " " }
        let categories = character.unicodeScalars.map(\.properties.generalCategory)
        return categories.contains(.control) ? "\u{FFFD}" : character
      })
  }

  /// The words of the text in lines of at most `width` columns; a longer word is broken, never cut.
  func wrapped(to width: Int) -> [String] {
    precondition(width >= 2, "a line holds at least one character")
    var lines: [String] = []
    var line = ""
    for word in singleLine.split(separator: " ") {
      let joined = line.isEmpty ? String(word) : line + " " + word
      if joined.displayWidth <= width {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for character in word {
        if line.displayWidth + character.displayWidth > width {
          lines.append(line)
          line = ""
        }
        line.append(character)
      }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  /// The text filled with spaces to a width, on the right or, for figures, on the left.
  func padded(to width: Int, rightAligned: Bool = false) -> String {
    let spaces = String(repeating: " ", count: Swift.max(0, width - displayWidth))
    return rightAligned ? spaces + self : self + spaces
  }
}

extension UInt8 {
  /// Whether the byte is a printable character of ASCII, one column wide.
  var isPrintable: Bool { self >= 0x20 && self < 0x7F }
}

extension Character {
  /// The terminal columns of one character with all its marks.
  fileprivate var displayWidth: Int {
    guard let base = unicodeScalars.first else { return 0 }
    if unicodeScalars.contains("\u{FE0F}") { return 2 }
    switch base.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return Self.wide.contains { $0.contains(base.value) } ? 2 : 1
    }
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F1E6...0x1F1FF,
    0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
