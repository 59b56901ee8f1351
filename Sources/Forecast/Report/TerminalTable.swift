/// How text is set off on a terminal.
public enum TerminalStyle: Sendable, Hashable {
  /// Characters only, for files, pipes and `NO_COLOR`.
  case plain
  /// ANSI sequences: bold titles, dim notes.
  case ansi

  func bold(_ text: String) -> String { self == .ansi ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  func dim(_ text: String) -> String { self == .ansi ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}

extension TerminalStyle {
  /// A sentence in lines of a terminal, broken at spaces, without the last line break.
  public static func folded(_ sentence: String, to width: Int) -> String {
    sentence.wrapped(to: max(2, width)).joined(separator: "\n")
  }
}

extension Table {
  /// The table for a reader at a terminal.
  ///
  /// The units stand once below the headings; numbers are set flush right with the decimal places of their
  /// column, `−` for minus and no thousands separator. A table wider than `width` is continued below with
  /// the row key repeated, long texts are wrapped, and nothing is cut. Continued blocks leave out the rows
  /// that have nothing to show in them.
  ///
  /// - Parameters:
  ///   - width: columns of the terminal, at least 40; a figure or a word of a heading that is wider sticks out.
  ///   - style: plain characters or ANSI sequences.
  ///   - language: the language of units and figures; words come in theirs, see ``worded(_:)``.
  /// - Returns: lines without spaces at their ends, the last one ended.
  public func terminalText(
    width: Int = 100, style: TerminalStyle = .plain, language: ReportLanguage = .english
  ) -> String {
    let limit = max(width, 40)
    let blocks = TerminalLayout(self, width: limit, language: language).blocks()
    let rule = max(blocks.map(\.width).max() ?? 0, 1)
    var lines = title.wrapped(to: max(rule, limit)).map(style.bold)
    lines.append(String(repeating: "━", count: rule))
    for (position, block) in blocks.enumerated() {
      if position > 0 { lines.append("") }
      lines += block.lines
    }
    let footnotes = notes + (heatBasis.map { ["Heat basis: \($0)"] } ?? [])
    if !footnotes.isEmpty { lines.append("") }
    for note in footnotes {
      for (position, line) in note.wrapped(to: limit - 2).enumerated() {
        lines.append(style.dim((position == 0 ? "· " : "  ") + line))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
