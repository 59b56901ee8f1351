extension Table {
  /// The table for machines: every number in full precision, every text as it stands.
  ///
  ///     {"table", "title", "plan", "scenarios": […], "heatBasis", "rowTitle",
  ///      "columns": [{"key", "title", "unit"}],
  ///      "rows": [{"key", "label", "<column key>": number | text | null}], "notes": […]}
  ///
  /// `unit` and `heatBasis` are `null` where there is none; a row has a `label` where a reader sees another name than
  /// the key. A column may be called neither `key` nor `label`.
  ///
  /// - Parameter plan: the plan's file name, without its folder.
  /// - Returns: the object above.
  public func json(plan: String) -> JSONValue {
    .object([
      ("table", .string(id)),
      ("title", .string(title)),
      ("plan", .string(plan)),
      ("scenarios", .array(scenarios.map { .string($0) })),
      ("heatBasis", .string(heatBasis)),
      ("rowTitle", .string(rowTitle)),
      (
        "columns",
        .array(
          columns.map {
            .object([
              ("key", .string($0.key)), ("title", .string($0.title)), ("unit", .string($0.unit)),
            ])
          })
      ),
      (
        "rows",
        .array(
          rows.map { row in
            .object(
              [("key", .string(row.key))]
                + (row.label == row.key ? [] : [("label", .string(row.label))])
                + zip(columns, row.cells).map { ($0.key, $1.value.json) })
          })
      ),
      ("notes", .array(notes.map { .string($0) })),
    ])
  }
}

extension Table.Value {
  fileprivate var json: JSONValue {
    switch self {
    case .number(let value): .number(value)
    case .text(let text): .string(text)
    case .empty: .null
    }
  }
}
