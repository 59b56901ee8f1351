/// Something that the published figures say of one another and that does not hold, or holds only just.
public struct Inconsistency: Sendable {
  /// A short name.
  public let id: String
  /// What the study states.
  public let statement: String
  /// The arithmetic over published rows.
  public let expression: PublishedExpression
  /// The figure that the study states, if it states one.
  public let stated: PrintedNumber?
  /// The unit of both.
  public let unit: String
  /// What the arithmetic shows.
  public let finding: String

  /// Reads inconsistencies from a table with the columns `id`, `statement`, `expression`, `stated`, `unit`, `finding`.
  ///
  /// - Throws: ``DataError`` naming the column or the line that cannot be read.
  public static func all(in table: CSVTable) throws(DataError) -> [Inconsistency] {
    let id = try table.index(of: "id")
    let statement = try table.index(of: "statement")
    let expression = try table.index(of: "expression")
    let stated = try table.index(of: "stated")
    let unit = try table.index(of: "unit")
    let finding = try table.index(of: "finding")
    var all: [Inconsistency] = []
    for row in 0..<table.count {
      let text = table.text(row: row, column: stated)
      guard text.isEmpty || PrintedNumber(text) != nil else {
        throw table.fault(
          row: row, column: stated, problem: "'\(text)' is no number",
          remedy: "write digits or leave it empty")
      }
      all.append(
        Inconsistency(
          id: table.text(row: row, column: id), statement: table.text(row: row, column: statement),
          expression: try PublishedExpression(table.text(row: row, column: expression)),
          stated: PrintedNumber(text), unit: table.text(row: row, column: unit),
          finding: table.text(row: row, column: finding)))
    }
    return all
  }

  /// The arithmetic of every inconsistency beside what is stated.
  ///
  /// - Throws: ``DataError`` when an expression names no row.
  public static func table(
    _ all: [Inconsistency], figures: [PublishedFigure]
  ) throws(DataError) -> Table {
    let published = Dictionary(figures.map { ($0.id, $0.midpoint) }, uniquingKeysWith: { $1 })
    var rows: [Table.Row] = []
    for one in all {
      rows.append(
        Table.Row(
          one.id, label: one.statement,
          [
            .text(one.stated?.text ?? ""), .number(try one.expression.evaluate { published[$0] }),
            .text(one.unit), .text(one.finding),
          ]))
    }
    return Table(
      id: "inconsistencies", title: "What the published figures say of one another",
      rowTitle: "what the study says",
      columns: [
        Table.Column("stated", "stated"), Table.Column("arithmetic", "arithmetic", digits: 1),
        Table.Column("unit", "unit"), Table.Column("finding", "finding"),
      ], rows: rows)
  }
}
