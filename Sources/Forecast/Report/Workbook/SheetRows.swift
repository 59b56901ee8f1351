/// The rows of a sheet as XML.
struct SheetRows {
  /// A cell before it has a place.
  enum Cell {
    case number(String, style: Int)
    case words(String, style: Int)
    case none

    /// Words in a look; none where there is nothing to say.
    static func text(_ text: String, _ look: SheetStyles.Look) -> Cell {
      text.isEmpty && look != .heading ? .none : .words(text.xmlEscaped, style: look.rawValue)
    }
  }

  private var rows = ""
  private var rowCount = 1
  private var columnCount = 1

  /// Adds a row below the others; its number is counted from 1, its height is that of so many lines.
  mutating func add(_ row: Int, _ cells: [Cell], lines: Int = 1) {
    rowCount = max(rowCount, row)
    columnCount = max(columnCount, cells.count)
    rows += "<row r=\"\(row)\"" + (lines > 1 ? " ht=\"\(15 * lines)\" customHeight=\"1\">" : ">")
    for (column, cell) in cells.enumerated() {
      let place = Self.reference(row: row, column: column)
      switch cell {
      case .number(let number, let style):
        rows += "<c r=\"\(place)\" s=\"\(style)\"><v>\(number)</v></c>"
      case .words(let text, let style):
        rows +=
          "<c r=\"\(place)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>"
      case .none: continue
      }
    }
    rows += "</row>"
  }

  /// The sheet with its first rows and columns held in sight, prepared for wide paper.
  func xml(frozen: (row: Int, column: Int), widths: [Int], after: String) -> String {
    let corner = Self.reference(row: frozen.row + 1, column: frozen.column)
    let pane = frozen.column > 0 ? "bottomRight" : "bottomLeft"
    let columns = widths.enumerated().map { index, width in
      "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    return Workbook.xml(
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
        + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
        + "<dimension ref=\"A1:\(Self.reference(row: rowCount, column: columnCount - 1))\"/>"
        + "<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\">"
        + "<pane \(frozen.column > 0 ? "xSplit=\"\(frozen.column)\" " : "")ySplit=\"\(frozen.row)\" "
        + "topLeftCell=\"\(corner)\" activePane=\"\(pane)\" state=\"frozen\"/>"
        + "<selection pane=\"\(pane)\"/></sheetView></sheetViews>"
        + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>\(columns.joined())</cols>"
        + "<sheetData>\(rows)</sheetData>\(after)"
        + "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
        + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>"
    )
  }

  /// The place of a cell, `B5`; rows are counted from 1, columns from 0.
  static func reference(row: Int, column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + "\(row)"
  }
}
