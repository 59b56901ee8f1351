/// One forecaster's figure, or the outcome, in the file of the score.
public struct ScoreEntry: Sendable {
  /// What a row is.
  public enum Kind: String, Sendable, CaseIterable {
    /// Stated as what would come.
    case forecast
    /// Follows by arithmetic from stated figures.
    case implied
    /// What the study put into its model.
    case assumption
    /// Stated for a condition that did not hold: no forecast, never scored.
    case conditional
  }

  /// The row that the entry belongs to, such as `brent_2009`.
  public let row: String
  /// What is measured, for a reader.
  public let what: String
  /// The period; empty where the study names none.
  public let period: String
  /// The unit of figures and errors.
  public let unit: MeasureUnit
  /// What the row is.
  public let kind: Kind
  /// Who says so, such as `study`, `outcome`, `EIA` or `no-change`.
  public let forecaster: String
  /// The figure; `nil` where none is held.
  public let expression: PublishedExpression?
  /// What the figure is held against, where that is not the row's outcome.
  public let against: PublishedExpression?
  /// Whether there is anything to hold it against: `none` in the file says that the outcome of its own price is not held.
  public let isJudged: Bool
  /// The source, the measure, or why there is no figure.
  public let note: String

  /// Reads the file of the score: columns `row`, `what`, `period`, `unit`, `kind`, `forecaster`,
  /// `expression`, `against` and `note`.
  ///
  /// - Throws: ``DataError`` naming the column that is missing or the place that cannot be read.
  public static func all(in table: CSVTable) throws(DataError) -> [ScoreEntry] {
    var columns: [String: Int] = [:]
    for name in [
      "row", "what", "period", "unit", "kind", "forecaster", "expression", "against", "note",
    ] { columns[name] = try table.index(of: name) }
    var entries: [ScoreEntry] = []
    for row in 0..<table.count {
      func text(_ name: String) -> String { table.text(row: row, column: columns[name] ?? 0) }
      func expression(_ name: String) throws(DataError) -> PublishedExpression? {
        text(name).isEmpty ? nil : try PublishedExpression(text(name))
      }
      let entry = ScoreEntry(
        row: text("row"), what: text("what"), period: text("period"),
        unit: try MeasureUnit(text("unit")),
        kind: try table.choice(row: row, column: columns["kind"] ?? 0),
        forecaster: text("forecaster"),
        expression: try expression("expression"),
        against: text("against") == "none" ? nil : try expression("against"),
        isJudged: text("against") != "none", note: text("note"))
      guard entry.expression != nil || !entry.note.isEmpty else {
        throw table.fault(
          row: row, column: columns["note"] ?? 0,
          problem: "'\(entry.row)' has neither a figure of '\(entry.forecaster)' nor a reason",
          remedy: "say in the note why no figure is held")
      }
      entries.append(entry)
    }
    return entries
  }
}
