/// A table of results before anybody has decided how it is printed.
///
/// Each number keeps the name of the value it shows, so that it can be traced to its formula and its inputs.
public struct Table: Sendable, Hashable {
  /// A column: what it shows, in which unit, with how many digits for a reader.
  public struct Column: Sendable, Hashable {
    /// A short stable name for machines and for `--explain`, such as `brent_base`.
    public let key: String
    /// The heading for a reader.
    public let title: String
    /// The unit of the numbers, `nil` for text.
    public let unit: String?
    /// Decimal places shown to a reader; machines always get full precision.
    public let digits: Int

    /// Creates a column.
    public init(_ key: String, _ title: String, unit: String? = nil, digits: Int = 1) {
      self.key = key
      self.title = title
      self.unit = unit
      self.digits = digits
    }
  }

  /// Where a number of the table comes from.
  public struct Source: Sendable, Hashable {
    /// The ledger entry that it shows.
    public let id: String
    /// The periods of the entry that it shows: one month, or the year that was averaged.
    public let period: Period?
    /// The variant whose ledger holds the entry, `nil` for the plan as it stands.
    public let variant: String?

    /// Creates a source.
    public init(id: String, period: Period? = nil, variant: String? = nil) {
      self.id = id
      self.period = period
      self.variant = variant
    }
  }

  /// What a cell shows.
  public enum Value: Sendable, Hashable {
    /// A finite number in the unit of its column.
    case number(Double)
    /// Words.
    case text(String)
    /// Nothing to show; the table's notes say why.
    case empty
  }

  /// A cell: its value and, for numbers, where it comes from.
  public struct Cell: Sendable, Hashable {
    /// What the cell shows.
    public let value: Value
    /// The ledger entry behind it.
    public let source: Source?

    /// A traced number.
    public static func number(_ value: Double, _ source: Source? = nil) -> Cell {
      precondition(value.isFinite, "a table holds finite numbers only")
      return Cell(value: .number(value), source: source)
    }
    /// Words.
    public static func text(_ text: String) -> Cell { Cell(value: .text(text), source: nil) }
    /// An empty cell.
    public static let empty = Cell(value: .empty, source: nil)
  }

  /// A row: its key for machines, its label for readers, and one cell for each column.
  public struct Row: Sendable, Hashable {
    /// The row's name for machines and for `--explain`, such as `2009`; unique within the table.
    public let key: String
    /// The row's name for a reader, such as `Gas, Europe, 2009`.
    public let label: String
    /// One cell for each column of the table.
    public let cells: [Cell]

    /// Creates a row; the key is its label too unless another is given.
    public init(_ key: String, label: String? = nil, _ cells: [Cell]) {
      self.key = key
      self.label = label ?? key
      self.cells = cells
    }
  }

  /// A short stable name, also the file's: `oil-prices`.
  public let id: String
  /// The heading.
  public let title: String
  /// What the row keys are, such as `year`.
  public let rowTitle: String
  /// The columns beside the row key.
  public let columns: [Column]
  /// The rows.
  public let rows: [Row]
  /// Sentences below the table: cautions, conventions, announced extrapolations.
  public let notes: [String]
  /// The scenarios shown.
  public let scenarios: [String]
  /// The heat basis of gas prices, where the table has any.
  public let heatBasis: String?
  /// Whether the table is printed on the terminal by `forecast run`.
  public let isHeadline: Bool

  /// Creates a table; every row must have one cell for each column.
  public init(
    id: String, title: String, rowTitle: String, columns: [Column], rows: [Row],
    notes: [String] = [], scenarios: [String] = [], heatBasis: String? = nil,
    isHeadline: Bool = true
  ) {
    precondition(
      rows.allSatisfy { $0.cells.count == columns.count }, "table '\(id)' has a ragged row")
    self.id = id
    self.title = title
    self.rowTitle = rowTitle
    self.columns = columns
    self.rows = rows
    self.notes = notes
    self.scenarios = scenarios
    self.heatBasis = heatBasis
    self.isHeadline = isHeadline
  }
}
