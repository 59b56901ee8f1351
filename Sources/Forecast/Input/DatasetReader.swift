extension Dataset {
  /// Reads a tidy CSV file: the period first, then one column for each variable.
  ///
  /// Units come from `datapackage.json` beside the file, else from the end of a column's name (`_usd_bbl`),
  /// else there is none. An empty cell, or FRED's `.`, is a figure that is not known.
  ///
  /// - Throws: ``DataError`` naming the file, the line and the column of the first fault.
  public init(contentsOf path: String) throws(DataError) {
    try self.init(CSVTable(file: path), units: try ColumnUnits(besides: path))
  }

  /// Takes a table whose first column is the period.
  ///
  /// - Throws: ``DataError`` naming the line of a period that is wrong, repeated, unordered or missing.
  init(_ table: CSVTable, units: ColumnUnits) throws(DataError) {
    let periods = try table.periods()
    var columns: [Column] = []
    for (index, name) in table.header.enumerated().dropFirst() {
      columns.append(
        Column(
          name: name, unit: try units.unit(of: name),
          place: table.place(row: -1, column: index).column, content: table.content(of: index)))
    }
    self.init(
      file: table.file, start: periods[0], lines: (0..<table.count).map(table.line(of:)),
      table: columns)
  }
}

extension CSVTable {
  /// Figures when every cell is a number or empty, words otherwise.
  fileprivate func content(of column: Int) -> Dataset.Content {
    var figures: [Double?] = []
    figures.reserveCapacity(count)
    for row in 0..<count {
      switch figure(row: row, column: column) {
      case .empty: figures.append(nil)
      case .number(let value): figures.append(value)
      case .text:
        return .words(
          (0..<count).map { text(row: $0, column: column) }, row: row,
          place: place(row: row, column: column).column)
      }
    }
    return .figures(figures)
  }
}
