/// The first sheet: what the workbook holds, with links.
struct ContentsSheet {
  let xml: String

  init(title: String, plan: String, tables: [Table], names: [String]) {
    var sheet = SheetRows()
    sheet.add(1, [.text(title, .title)])
    sheet.add(2, [.text("Plan \(plan); \(Manifest.product) \(forecastVersion)", .origin)])
    sheet.add(
      4, ["sheet", "table", "rows"].map { SheetRows.Cell.text($0, .wordsHeading) })
    var links = ""
    for (index, (table, name)) in zip(tables, names.dropFirst()).enumerated() {
      let row = 5 + index
      sheet.add(
        row,
        [
          .text(name, .link), .text(table.title, .words),
          .number("\(table.rows.count)", style: SheetStyles.Look.key.rawValue),
        ])
      links += "<hyperlink ref=\"A\(row)\" location=\"'\(name.xmlEscaped)'!A1\"/>"
    }
    let linked = links.isEmpty ? "" : "<hyperlinks>\(links)</hyperlinks>"
    xml = sheet.xml(frozen: (row: 4, column: 0), widths: [36, 80, 8], after: linked)
  }
}
