/// What two tables of one name do not share: rows and columns of one alone, and cells that no subtraction compares.
public struct TableMismatch: Sendable, Hashable {
  /// A cell that is no number in one of the two, and is not the same in both.
  public struct Cell: Sendable, Hashable {
    /// The key of the row.
    public let row: String
    /// The key of the column.
    public let column: String
    /// What the first run shows; `nil` for an empty cell.
    public let old: String?
    /// What the second run shows; `nil` for an empty cell.
    public let new: String?
  }

  /// The table.
  public let table: String
  /// Rows that only the first run has.
  public let oldRows: [String]
  /// Rows that only the second run has.
  public let newRows: [String]
  /// Columns that only the first run has.
  public let oldColumns: [String]
  /// Columns that only the second run has.
  public let newColumns: [String]
  /// Cells that differ in words, or that only one of the two fills.
  public let cells: [Cell]
}

extension TableMismatch {
  /// Compares two tables of one name; `nil` when they share every row and column and differ in numbers alone.
  init?(_ old: Table, _ new: Table) {
    func alone(_ one: [String], _ other: [String]) -> [String] {
      let known = Set(other)
      return one.filter { !known.contains($0) }
    }
    let (rows, columns) = (old.rows.map(\.key), old.columns.map(\.key))
    let (otherRows, otherColumns) = (new.rows.map(\.key), new.columns.map(\.key))
    table = old.id
    oldRows = alone(rows, otherRows)
    newRows = alone(otherRows, rows)
    oldColumns = alone(columns, otherColumns)
    newColumns = alone(otherColumns, columns)
    let others = Dictionary(new.rows.map { ($0.key, $0) }) { first, _ in first }
    var cells: [Cell] = []
    for row in old.rows {
      guard let other = others[row.key] else { continue }
      for (position, column) in old.columns.enumerated() {
        guard let place = otherColumns.firstIndex(of: column.key) else { continue }
        let (before, after) = (row.cells[position].value, other.cells[place].value)
        if case .number = before, case .number = after { continue }
        if before == after { continue }
        cells.append(
          Cell(row: row.key, column: column.key, old: before.words, new: after.words))
      }
    }
    self.cells = cells
    if [oldRows, newRows, oldColumns, newColumns].allSatisfy(\.isEmpty), cells.isEmpty {
      return nil
    }
  }

  /// The tables that the two share, but for the list of assumptions, which is compared key by key.
  static func all(_ pairs: [(old: Table, new: Table)]) -> [TableMismatch] {
    pairs.filter { $0.old.id != "assumptions" }.compactMap { TableMismatch($0.old, $0.new) }
  }
}

extension Table.Value {
  /// What a cell shows; `nil` when it is empty.
  fileprivate var words: String? {
    switch self {
    case .number(let number): number.plain
    case .text(let text): text
    case .empty: nil
    }
  }
}
