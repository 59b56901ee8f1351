extension Table {
  /// The table as tidy CSV that ``Dataset`` reads back: the row key first, one column for each of the
  /// table's, named by key and unit (`brent_base_usd_bbl`), then `plan`, `scenarios` and `heat_basis` on
  /// every row, so that no figure loses its unit or its origin.
  ///
  /// Numbers are the shortest decimals that read back to the same double. Cells are quoted as RFC 4180
  /// asks, lines end with a line feed, scenarios are separated by `; `.
  ///
  /// - Parameter plan: the plan's file name, without its folder.
  /// - Returns: a header and one line for each row.
  public func csv(plan: String) -> String {
    let header = [rowTitle] + columns.map(\.csvName) + ["plan", "scenarios", "heat_basis"]
    precondition(Set(header).count == header.count, "table '\(id)' would name a CSV column twice")
    let origin = [plan, scenarios.joined(separator: "; "), heatBasis ?? ""]
    let lines =
      [header]
      + rows.map { row in [row.key] + row.cells.map(\.value.csvText) + origin }
    return lines.map { $0.map(\.csvQuoted).joined(separator: ",") + "\n" }.joined()
  }
}

extension Table.Column {
  /// The key with the unit as its ending, `USD/bbl` → `_usd_bbl`, `kb/d` → `_kbd`, unless it has it.
  var csvName: String {
    guard let unit else { return key }
    let symbol = unit.hasSuffix("/d") ? unit.dropLast(2) + "d" : unit
    let ending = "_" + symbol.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" }
    return key == ending.dropFirst() || key.hasSuffix(ending) ? key : key + ending
  }
}

extension Table.Value {
  fileprivate var csvText: String {
    switch self {
    case .number(let value): "\(value)"
    case .text(let text): text
    case .empty: ""
    }
  }
}

extension String {
  fileprivate var csvQuoted: String {
    let isPlain = !unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
    guard !isPlain || first == " " || last == " " else { return self }
    return "\"" + replacing("\"", with: "\"\"") + "\""
  }
}
