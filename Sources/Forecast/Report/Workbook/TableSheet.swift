/// A table as a sheet: title, origin, headings with units in row 4, the rows, the notes below.
struct TableSheet {
  let xml: String

  init(_ table: Table, plan: String, styles: SheetStyles) {
    let origin =
      ["Plan \(plan)"] + (table.scenarios.isEmpty ? [] : ["scenarios \(table.scenarios.joined(separator: ", "))"])
      + (table.heatBasis.map { ["heat basis \($0)"] } ?? [])
    let headings =
      [table.rowTitle] + table.columns.map { $0.title + ($0.unit.map { " (\($0))" } ?? "") }
    let last = 4 + table.rows.count
    var sheet = SheetRows()
    sheet.add(1, [sheet.text(table.title, .title)])
    sheet.add(2, [sheet.text(origin.joined(separator: "; "), .origin)])
    sheet.add(4, headings.map { sheet.text($0, .heading) })
    for (index, row) in table.rows.enumerated() {
      let key: SheetRows.Cell =
        Int(row.key).flatMap { "\($0)" == row.key ? $0 : nil }
        .map { .number("\($0)", style: SheetStyles.Look.key.rawValue) } ?? sheet.text(row.key, .words)
      let cells: [SheetRows.Cell] = zip(table.columns, row.cells).map { column, cell in
        switch cell.value {
        case .number(let number):
          .number("\(number)", style: styles.figure(decimals: column.digits))
        case .text(let text): sheet.text(text, .words)
        case .empty: .none
        }
      }
      sheet.add(5 + index, [key] + cells)
    }
    for (index, note) in table.notes.enumerated() {
      sheet.add(last + 2 + index, [sheet.text(note, .plain)])
    }
    let corner = SheetRows.reference(row: last, column: headings.count - 1)
    let filter = table.rows.isEmpty ? "" : "<autoFilter ref=\"A4:\(corner)\"/>"
    xml = sheet.xml(
      frozen: (row: 4, column: 1), widths: Self.widths(of: table, headings: headings), after: filter)
  }

  /// Widths in characters: those of the cells, of the longest word of the heading, at most 60.
  private static func widths(of table: Table, headings: [String]) -> [Int] {
    let keys = table.rows.map(\.key.displayWidth).max() ?? 0
    let cells = table.columns.indices.map { index in
      table.rows.map { table.columns[index].shown($0.cells[index].value).displayWidth }.max() ?? 0
    }
    return zip(headings, [keys] + cells).map { heading, width in
      let words = heading.split(separator: " ").map { String($0).displayWidth }
      // The arrow of the filter takes some room.
      return min(max(width, (words.max() ?? 0) + 2, min(heading.displayWidth, 14), 6), 60) + 2
    }
  }
}
