extension RunDifference {
  /// The comparison as tables: assumptions, what moved the prices, and every figure that moved.
  public var tables: [Table] {
    [assumptionTable, summaryTable] + (mismatches.isEmpty ? [] : [mismatchTable])
      + changes.filter(\.hasMoved).map(changeTable) + figureTables
      + mismatches.filter { !$0.cells.isEmpty }.map(wordTable)
  }

  private var assumptionTable: Table {
    Table(
      id: "diff-assumptions", title: "Assumptions that differ", rowTitle: "key",
      columns: [Table.Column("old", headings.old), Table.Column("new", headings.new)],
      rows: assumptions.map { assumption in
        Table.Row(
          assumption.key,
          [.text(assumption.old ?? "left out"), .text(assumption.new ?? "left out")])
      },
      notes: (assumptions.isEmpty ? ["The two state the same."] : [])
        + ["old is \(old), new is \(new)."] + notes)
  }

  /// The names of the two where they are short enough to head a column of figures.
  private var headings: (old: String, new: String) {
    [old, new].allSatisfy { $0.count <= 14 } ? (old, new) : ("old", "new")
  }

  /// How much moved in each table.
  private var summaryTable: Table {
    let rows = tableNames.map { name -> Table.Row in
      let moved = figures.filter { $0.table == name }
      let largest = moved.max { abs($0.percent ?? 0) < abs($1.percent ?? 0) }
      return Table.Row(
        name,
        [
          .number(Double(moved.count)), largest?.percent.map { .number($0) } ?? .empty,
          .text(largest.map { "\($0.row) \($0.column)" } ?? ""),
        ])
    }
    let unmoved = changes.filter { !$0.hasMoved }.map(\.series.title)
    let still =
      unmoved.isEmpty
      ? [] : ["No year of \(unmoved.joined(separator: " or of ")) moved under the main scenario."]
    return Table(
      id: "diff-summary", title: "Figures that moved, by table", rowTitle: "table",
      columns: [
        Table.Column("moved", "moved", digits: 0),
        Table.Column("largest", "largest change", unit: "percent"),
        Table.Column("where", "where"),
      ], rows: rows,
      notes: (rows.isEmpty ? ["No figure moved."] : ["--all prints every one."]) + still)
  }

  /// Rows and columns of one run alone, and how many cells differ in words; tables that lack the same stand together.
  private var mismatchTable: Table {
    var groups: [(tables: [String], old: String, new: String, words: Int)] = []
    for mismatch in mismatches {
      let old = Self.names(mismatch.oldRows, mismatch.oldColumns)
      let new = Self.names(mismatch.newRows, mismatch.newColumns)
      let words = mismatch.cells.count
      if words == 0,
        let same = groups.firstIndex(where: { ($0.old, $0.new, $0.words) == (old, new, 0) })
      {
        groups[same].tables.append(mismatch.table)
      } else {
        groups.append(([mismatch.table], old, new, words))
      }
    }
    return Table(
      id: "diff-alone", title: "What only one of the two has, by table", rowTitle: "table",
      columns: [
        Table.Column("old", "only old"), Table.Column("new", "only new"),
        Table.Column("words", "other words", digits: 0),
      ],
      rows: groups.map { group in
        Table.Row(
          Self.listed(group.tables),
          [.text(group.old), .text(group.new), .number(Double(group.words))])
      },
      notes: [
        "other words: cells that one run leaves empty or that differ in words; --all prints them."
      ])
  }

  private static func names(_ rows: [String], _ columns: [String]) -> String {
    [("row", rows), ("column", columns)].filter { !$0.1.isEmpty }.map { kind, keys in
      "\(kind)\(keys.count == 1 ? "" : "s") \(listed(keys))"
    }.joined(separator: "; ")
  }

  /// The first of many names, and how many more there are.
  private static func listed(_ names: [String]) -> String {
    let rest = names.count > 4 ? " and \(names.count - 4) more" : ""
    return names.prefix(4).joined(separator: ", ") + rest
  }

  private func wordTable(_ mismatch: TableMismatch) -> Table {
    Table(
      id: "diff-words-of-\(mismatch.table)", title: "Words that differ: \(mismatch.table)",
      rowTitle: "cell", columns: [Table.Column("old", "old"), Table.Column("new", "new")],
      rows: mismatch.cells.map { cell in
        Table.Row(
          "\(cell.row) \(cell.column)",
          [cell.old, cell.new].map { $0.map { .text($0) } ?? .empty })
      }, isHeadline: false)
  }

  private func changeTable(_ change: PriceChange) -> Table {
    let unit = change.series.unit.symbol
    let moving = PriceChange.Group.allCases.filter { group in
      change.years.contains { $0.parts[group.rawValue] != 0 }
    }
    let still = PriceChange.Group.allCases.filter { !moving.contains($0) }.map(\.name)
    let columns =
      [Table.Column("old", headings.old, unit: unit, digits: 2)]
      + moving.map { Table.Column($0.name, $0.name, unit: unit, digits: 2) }
      + [Table.Column("new", headings.new, unit: unit, digits: 2)]
    return Table(
      id: "diff-\(change.series.key.replacing("_", with: "-"))",
      title: "What moved the price: \(change.series.title)", rowTitle: "year", columns: columns,
      rows: change.years.map { year in
        let parts = moving.map { year.parts[$0.rawValue] }
        return Table.Row("\(year.year)", ([year.old] + parts + [year.new]).map { .number($0) })
      },
      notes: [
        "Groups of assumptions exchanged one at a time and averaged over all orders (Shapley): the parts add up to the change."
      ] + (still.isEmpty ? [] : ["Nothing comes from \(still.joined(separator: ", "))."]))
  }

  /// The tables with a figure that moved, in their order.
  private var tableNames: [String] {
    figures.reduce(into: []) { names, figure in
      if names.last != figure.table { names.append(figure.table) }
    }
  }

  private var figureTables: [Table] {
    tableNames.map { name in
      let moved = figures.filter { $0.table == name }
      // A coefficient or a ratio keeps the places that its own table shows, its change one more.
      let digits = max(2, moved.map(\.digits).max() ?? 0)
      return Table(
        id: "diff-of-\(name)", title: "Figures that moved: \(name)", rowTitle: "figure",
        columns: [
          Table.Column("old", "old", digits: digits), Table.Column("new", "new", digits: digits),
          Table.Column("change", "change", digits: digits + 1),
          Table.Column("percent", "change", unit: "percent"),
          Table.Column("unit", "unit"),
        ],
        rows: moved.map { figure in
          Table.Row(
            "\(figure.row) \(figure.column)",
            [
              .number(figure.old), .number(figure.new), .number(figure.change),
              figure.percent.map { .number($0) } ?? .empty, .text(figure.unit ?? ""),
            ])
        }, isHeadline: false)
    }
  }
}
