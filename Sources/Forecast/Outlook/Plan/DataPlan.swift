/// Which columns of which files the run uses, and how they become series.
public struct DataPlan: Sendable {
  /// How annual figures reach the frequency of the equation.
  public enum Spread: String, Sendable, CaseIterable {
    /// Denton–Cholette, keeping annual averages.
    case denton
    /// Log-linear between end-of-year stocks.
    case stock
  }

  /// One column of a file.
  public struct Column: Sendable, Hashable {
    /// The file's name without folder and `.csv`.
    public let file: String
    /// The column.
    public let column: String
  }

  /// An older or newer column to link at level.
  public struct Link: Sendable {
    /// The column.
    public let column: Column
    /// Periods of overlap that set the level.
    public let overlap: Int
  }

  /// One series.
  public struct Source: Sendable {
    /// The name in the equation and in tables.
    public let name: String
    /// The main column.
    public let column: Column
    /// Columns that fill the periods which the main one leaves empty (sparse price quotes).
    public let filledFrom: [Column]
    /// Older columns, newest first.
    public let linkedBack: [Link]
    /// Newer columns, oldest first.
    public let linkedOnto: [Link]
    /// Empty cells that may be filled, by a named rule.
    public let fills: [Period: Dataset.FillRule]
    /// How annual figures are spread; `nil` for series that are averaged.
    public let spread: Spread?
    /// The series along which Denton–Cholette moves.
    public let indicator: String?
    /// Annual additions in Gbbl that roll reserves forward from their last figure to the origin.
    public let rolledForward: Sourced<Double>?
    /// The line of the series in the plan.
    public let line: Int
  }

  /// The folder of the files, relative to the plan.
  public let folder: String
  /// The series in the order of the plan.
  public let series: [Source]
  /// The file of supply shocks.
  public let shocks: String
  /// The file of export-duty brackets.
  public let exportDuty: String?
  /// The file of published figures that results are held against.
  public let published: String?
  /// The rows of the last backtest, as `forecast backtest` wrote them.
  public let backtest: String?
  /// The file of what the published figures say of one another.
  public let inconsistencies: String?

  /// The source of a name.
  public subscript(name: String) -> Source? { series.first { $0.name == name } }
}
