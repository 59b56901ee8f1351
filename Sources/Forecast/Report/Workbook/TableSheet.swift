/// A table as a sheet: title, origin, headings with units in row 4, the rows, the notes below.
struct TableSheet {
  let xml: String

  init(_ table: Table, plan: String, styles: SheetStyles) {
    let words = table.columns.indices.map { !table.isRightAligned($0) }
    let headings =
      [table.rowTitle] + table.columns.map { $0.heading() }
    let widths = Self.widths(of: table, headings: headings)
    let last = 4 + table.rows.count
    var sheet = SheetRows()
    sheet.add(1, [.text(table.title, .title)])
    sheet.add(2, [.text(table.origin(plan: plan), .origin)])
    sheet.add(
      4, zip(headings, [true] + words).map { .text($0, $1 ? .wordsHeading : .heading) },
      lines: zip(headings, widths).map { $0.wrapped(to: $1).count }.max() ?? 1)
    for (index, row) in table.rows.enumerated() {
      var cells = [Self.key(row.label)]
      for (column, cell) in row.cells.enumerated() {
        switch cell.value {
        case .number(let number):
          let style = styles.figure(decimals: table.columns[column].digits)
          cells.append(.number("\(number)", style: style))
        case .text(let text):
          let isUnit = table.columns[column].holdsUnits
          cells.append(
            .text(
              isUnit ? MeasureUnit.spelled(text) : text, words[column] ? .words : .writtenFigure))
        case .empty: cells.append(.none)
        }
      }
      let lines = zip([Table.Value.text(row.label)] + row.cells.map(\.value), widths).map {
        if case .text(let text) = $0 { text.wrapped(to: $1 - 2).count } else { 1 }
      }
      sheet.add(5 + index, cells, lines: lines.max() ?? 1)
    }
    let corner = SheetRows.reference(row: last, column: headings.count - 1)
    let filter = table.rows.isEmpty ? "" : "<autoFilter ref=\"A4:\(corner)\"/>"
    let merged = Self.add(notes: table.notes, below: last + 1, widths: widths, to: &sheet)
    xml = sheet.xml(frozen: (row: 4, column: 1), widths: widths, after: filter + merged)
  }

  /// Adds each note as one wide cell, over the columns of the table or as many as a line of text needs.
  private static func add(
    notes: [String], below last: Int, widths: [Int], to sheet: inout SheetRows
  ) -> String {
    guard !notes.isEmpty else { return "" }
    // A column without a width of its own holds about eight characters.
    let room = widths.reduce(0, +)
    let further = max(0, 96 - room + 7) / 8
    var merged = ""
    for (index, note) in notes.enumerated() {
      let row = last + 1 + index
      sheet.add(row, [.text(note, .words)], lines: note.wrapped(to: room + 8 * further - 4).count)
      let end = SheetRows.reference(row: row, column: widths.count + further - 1)
      if widths.count + further > 1 { merged += "<mergeCell ref=\"A\(row):\(end)\"/>" }
    }
    return merged.isEmpty ? "" : "<mergeCells>\(merged)</mergeCells>"
  }

  /// A row key; whole numbers, such as years, are numbers.
  private static func key(_ key: String) -> SheetRows.Cell {
    guard let number = Int(key), "\(number)" == key else { return .text(key, .words) }
    return .number(key, style: SheetStyles.Look.key.rawValue)
  }

  /// Widths in characters: those of the cells, of the longest word of the heading, at most 60.
  private static func widths(of table: Table, headings: [String]) -> [Int] {
    let keys = table.rows.map(\.label.displayWidth).max() ?? 0
    let cells = table.columns.indices.map { index in
      table.columns[index].width(of: table.rows.map { $0.cells[index].value })
    }
    return zip(headings, [keys] + cells).map { heading, width in
      let words = heading.split(separator: " ").map { String($0).displayWidth }
      // The arrow of the filter takes some room.
      return min(max(width, (words.max() ?? 0) + 2, min(heading.displayWidth, 14), 6), 60) + 3
    }
  }
}
