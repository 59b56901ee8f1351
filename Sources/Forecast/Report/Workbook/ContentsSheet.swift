/// The first sheet: what the workbook holds, with links.
struct ContentsSheet {
  let xml: String

  init(title: String, plan: String, tables: [Table], names: [String]) {
    var sheet = SheetRows()
    sheet.add(1, [sheet.text(title, .title)])
    sheet.add(2, [sheet.text("Plan \(plan); \(Manifest.product) \(forecastVersion)", .origin)])
    sheet.add(4, ["sheet", "table", "rows", "heat basis"].map { sheet.text($0, .heading) })
    var links = ""
    for (index, (table, name)) in zip(tables, names.dropFirst()).enumerated() {
      let row = 5 + index
      sheet.add(
        row,
        [
          sheet.text(name, .link), sheet.text(table.title, .words),
          .number("\(table.rows.count)", style: SheetStyles.Look.key.rawValue),
          sheet.text(table.heatBasis ?? "", .words),
        ])
      links += "<hyperlink ref=\"A\(row)\" location=\"'\(name.xmlEscaped)'!A1\"/>"
    }
    let linked = links.isEmpty ? "" : "<hyperlinks>\(links)</hyperlinks>"
    xml = sheet.xml(frozen: (row: 4, column: 0), widths: [33, 70, 8, 45], after: linked)
  }
}
