/// What differs between two runs, table by table.
public struct RunDifference: Sendable {
  /// An assumption that the two runs state differently.
  public struct Assumption: Sendable, Hashable {
    /// The key in the plan.
    public let key: String
    /// What the first run states; `nil` when it states nothing.
    public let old: String?
    /// What the second run states; `nil` when it states nothing.
    public let new: String?
  }

  /// A figure that moved.
  public struct Figure: Sendable, Hashable {
    /// The table.
    public let table: String
    /// The key of the row, such as a year.
    public let row: String
    /// The key of the column.
    public let column: String
    /// The heading of the column.
    public let title: String
    /// The unit of the column; `nil` when it has none.
    public let unit: String?
    /// Decimal places that a reader of the table sees.
    public let digits: Int
    /// The figure of the first run.
    public let old: Double
    /// The figure of the second run.
    public let new: Double

    /// New less old.
    public var change: Double { new - old }
    /// The change in percent of the old figure; `nil` when that is zero.
    public var percent: Double? { old == 0 ? nil : 100 * (new - old) / abs(old) }
  }

  /// The name of the first run.
  public let old: String
  /// The name of the second run.
  public let new: String
  /// Assumptions that differ, in the order of the runs.
  public let assumptions: [Assumption]
  /// Figures that differ, table by table.
  public let figures: [Figure]
  /// Rows, columns and words in which the tables of the two differ, table by table.
  public let mismatches: [TableMismatch]
  /// What moved the price of oil, and of gas; empty where the runs cannot be mixed.
  public let changes: [PriceChange]
  /// Sentences about what could not be compared.
  public let notes: [String]
}

/// A run to be compared: its name, its tables, what it read, and the chain behind the tables where it is at hand.
public struct ComparedRun: Sendable {
  /// The name: a plan with its settings, or a folder.
  public let name: String
  /// Its tables.
  public let tables: [Table]
  /// The data files that it read.
  public let inputs: [FileDigest]
  /// The chain behind the tables; `nil` for a folder that keeps no inputs.
  public let chain: Chain?

  /// A run that was just made.
  public init(_ outlook: Outlook) {
    name = outlook.plan.sourceName
    tables = outlook.tables
    inputs = outlook.inputs
    chain = outlook.main
  }

  /// A run that was written before.
  public init(name: String, tables: [Table], inputs: [FileDigest] = [], chain: Chain? = nil) {
    self.name = name
    self.tables = tables
    self.inputs = inputs
    self.chain = chain
  }
}

extension RunDifference {
  /// Compares two runs.
  ///
  /// Figures are compared where both runs have the table, the row and the column, and what only one of them has is
  /// listed; the last digits of the arithmetic (one part in 10¹²) do not count. The prices of the main scenario are
  /// taken apart when both runs are at hand as plans of one origin.
  ///
  /// - Throws: ``DataError`` when an exchanged path leads the equation out of its range.
  public init(from old: ComparedRun, to new: ComparedRun) throws {
    var notes: [String] = []
    let pairs = old.tables.compactMap { table in
      new.tables.first { $0.id == table.id }.map { (old: table, new: $0) }
    }
    for (name, tables, others) in [
      (old.name, old.tables, new.tables), (new.name, new.tables, old.tables),
    ] {
      let alone = tables.map(\.id).filter { id in !others.contains { $0.id == id } }
      guard !alone.isEmpty else { continue }
      notes.append("Only \(name) has \(alone.joined(separator: ", ")).")
    }
    var changes: [PriceChange] = []
    if let one = old.chain, let two = new.chain {
      if one.plan.origin == two.plan.origin {
        changes = try PriceChange.all(
          from: (one, one.mainScenario), to: (two, two.mainScenario))
      } else {
        notes.append(
          "The origins \(one.plan.origin) and \(two.plan.origin) differ, so that what moved the prices is not taken apart."
        )
      }
    } else {
      let bare = [old, new].filter { $0.chain == nil }.map(\.name)
      notes.append(
        "\(bare.joined(separator: " and ")) without inputs, so that what moved the prices is not taken apart; run the plan again into that folder."
      )
    }
    if let note = Self.dataNote(old.inputs, new.inputs) { notes.append(note) }
    self.init(
      old: old.name, new: new.name,
      assumptions: Self.assumptions(old.tables, new.tables),
      figures: pairs.flatMap { Self.figures($0, $1) }, mismatches: TableMismatch.all(pairs),
      changes: changes, notes: notes)
  }

  /// Names the files that are not the same in the two; `nil` when all are.
  private static func dataNote(_ old: [FileDigest], _ new: [FileDigest]) -> String? {
    let changed = old.filter { file in new.contains { $0.file == file.file && $0 != file } }
    let gone = old.filter { file in !new.contains { $0.file == file.file } }
    let added = new.filter { file in !old.contains { $0.file == file.file } }
    let words = [
      ("", changed), ("only the old run read ", gone), ("only the new run read ", added),
    ]
    .filter { !$0.1.isEmpty }
    .map { $0.0 + $0.1.map(\.file).joined(separator: ", ") }
    guard !words.isEmpty else { return nil }
    return
      "The data have changed (\(words.joined(separator: "; "))): what history moved stands under demand, supply and equation, what known prices moved under grades and gas."
  }

  private static func assumptions(_ old: [Table], _ new: [Table]) -> [Assumption] {
    func stated(_ tables: [Table]) -> [(key: String, text: String)] {
      guard let table = tables.first(where: { $0.id == "assumptions" }),
        let column = table.columns.firstIndex(where: { $0.key == "value" })
      else { return [] }
      return table.rows.compactMap { row in
        guard case .text(let text) = row.cells[column].value else { return nil }
        return (row.key, text)
      }
    }
    let (one, two) = (stated(old), stated(new))
    let before = Dictionary(one.map { ($0.key, $0.text) }) { first, _ in first }
    let after = Dictionary(two.map { ($0.key, $0.text) }) { first, _ in first }
    let keys = one.map(\.key) + two.map(\.key).filter { before[$0] == nil }
    return keys.compactMap { key in
      before[key] == after[key] ? nil : Assumption(key: key, old: before[key], new: after[key])
    }
  }

  /// Whether two figures differ by more than the last digits of the arithmetic, one part in 10¹².
  static func differ(_ old: Double, _ new: Double) -> Bool {
    abs(new - old) > 1e-12 * max(abs(old), abs(new))
  }

  private static func figures(_ old: Table, _ new: Table) -> [Figure] {
    let rows = Dictionary(new.rows.map { ($0.key, $0) }) { first, _ in first }
    var figures: [Figure] = []
    for row in old.rows {
      guard let other = rows[row.key] else { continue }
      for (position, column) in old.columns.enumerated() {
        guard let place = new.columns.firstIndex(where: { $0.key == column.key }),
          case .number(let before) = row.cells[position].value,
          case .number(let after) = other.cells[place].value,
          differ(before, after)
        else { continue }
        figures.append(
          Figure(
            table: old.id, row: row.key, column: column.key, title: column.title,
            unit: column.unit, digits: column.digits, old: before, new: after))
      }
    }
    return figures
  }
}
