/// Sets the columns of a table side by side, in as many blocks as the width asks for.
struct TerminalLayout {
  /// Columns that stand side by side, as finished lines.
  struct Block {
    /// The display width of the widest line.
    let width: Int
    /// Headings, units, a rule and the rows.
    let lines: [String]
  }

  /// One column: the words above and the cells below, with the widths it can have.
  private struct Column {
    let title: String
    let unit: String
    let cells: [String]
    let rightAligned: Bool
    /// The width below which figures or single words would be broken.
    let least: Int
    /// The width at which no cell needs a second line.
    let most: Int

    /// Cells may be folded to the width `foldedTo`; without it they are kept whole.
    init(title: String, unit: String, cells: [String], rightAligned: Bool, foldedTo: Int?) {
      self.title = title
      self.unit = unit
      self.cells = cells
      self.rightAligned = rightAligned
      let words = title.split(separator: " ").map { String($0).displayWidth }
      let heading = max(words.max() ?? 0, unit.displayWidth, min(title.displayWidth, 12))
      let content = cells.map(\.displayWidth).max() ?? 0
      least = max(heading, min(content, foldedTo ?? content), 2)
      most = max(heading, content, 2)
    }
  }

  private static let gap = 2
  private let key: Column
  private let columns: [Column]
  private let width: Int

  init(_ table: Table, width: Int, language: ReportLanguage = .english) {
    self.width = width
    let columns = table.columns.enumerated().map { index, column in
      let rightAligned = table.isRightAligned(index)
      return Column(
        title: column.title, unit: column.unit.map { FigureNames.unit($0, language) } ?? "",
        cells: table.rows.map { column.shown($0.cells[index].value, language) },
        rightAligned: rightAligned, foldedTo: rightAligned ? nil : 24)
    }
    // A row key is folded where that lets all columns stand beside it, or to a quarter of the line where they cannot;
    // never so little that it leaves no room for the widest column.
    let widest = columns.map(\.least).max() ?? 0
    let beside = width - columns.map { Self.gap + $0.least }.reduce(0, +)
    let folded = beside >= 24 ? beside : max(24, width / 4)
    key = Column(
      title: table.rowTitle, unit: "", cells: table.rows.map(\.label.singleLine),
      rightAligned: false, foldedTo: max(min(width - Self.gap - widest, folded), 16))
    self.columns = columns
  }

  /// The blocks from left to right; a table without columns is one block of row keys.
  func blocks() -> [Block] {
    var groups: [[Column]] = [[]]
    var used = key.least
    for column in columns {
      let needed = Self.gap + column.least
      if used + needed > width, !groups[groups.count - 1].isEmpty {
        groups.append([])
        used = key.least
      }
      groups[groups.count - 1].append(column)
      used += needed
    }
    return groups.enumerated().map { block($1, isFirst: $0 == 0) }
  }

  private func block(_ group: [Column], isFirst: Bool) -> Block {
    let columns = [key] + group
    let widths = allotted(columns)
    let rows = key.cells.indices.filter { row in
      isFirst || group.contains { !$0.cells[row].isEmpty }
    }
    let total = widths.reduce(0, +) + Self.gap * (widths.count - 1)

    let titles = zip(columns, widths).map { $0.title.wrapped(to: $1) }
    let height = titles.map(\.count).max() ?? 0
    var lines = joined(
      titles.map { [String](repeating: "", count: height - $0.count) + $0 }, columns, widths)
    if columns.contains(where: { !$0.unit.isEmpty }) {
      lines += joined(columns.map { [$0.unit] }, columns, widths)
    }
    lines.append(String(repeating: "─", count: total))
    for row in rows {
      lines += joined(
        zip(columns, widths).map { $0.cells[row].wrapped(to: $1) }, columns, widths)
    }
    return Block(width: total, lines: lines)
  }

  /// Every column at its least width, then the rest of the line from left to right to those that wrap.
  private func allotted(_ columns: [Column]) -> [Int] {
    var rest = width - columns.map(\.least).reduce(0, +) - Self.gap * (columns.count - 1)
    return columns.map { column in
      let extra = min(max(rest, 0), column.most - column.least)
      rest -= extra
      return column.least + extra
    }
  }

  /// Cells of one or more lines, side by side, without spaces at the ends.
  private func joined(_ cells: [[String]], _ columns: [Column], _ widths: [Int]) -> [String] {
    (0..<(cells.map(\.count).max() ?? 0)).map { line in
      var text = cells.indices.map { index in
        (line < cells[index].count ? cells[index][line] : "")
          .padded(to: widths[index], rightAligned: columns[index].rightAligned)
      }.joined(separator: String(repeating: " ", count: Self.gap))
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}
