extension RunDifference {
  /// The comparison for machines.
  ///
  ///     {"old", "new", "assumptions": [{"key", "old", "new"}],
  ///      "figures": [{"table", "row", "column", "unit", "old", "new", "change", "percent"}],
  ///      "alone": [{"table", "oldRows", "newRows", "oldColumns", "newColumns",
  ///      "cells": [{"row", "column", "old", "new"}]}],
  ///      "changes": [{"series", "unit", "years": [{"year", "old", "new", "parts": {"demand", "supply",
  ///      "shock", "inflation", "equation", "grades", "gas"}}]}], "notes": […]}
  ///
  /// An assumption that one of the two leaves out is `null` there; so are a percentage of zero and an empty cell.
  public var json: JSONValue {
    .object([
      ("old", .string(old)), ("new", .string(new)),
      (
        "assumptions",
        .array(
          assumptions.map {
            .object([("key", .string($0.key)), ("old", .string($0.old)), ("new", .string($0.new))])
          })
      ),
      ("figures", .array(figures.map(\.json))),
      ("alone", .array(mismatches.map(\.json))),
      ("changes", .array(changes.map(\.json))),
      ("notes", .array(notes.map { .string($0) })),
    ])
  }
}

extension RunDifference.Figure {
  fileprivate var json: JSONValue {
    .object([
      ("table", .string(table)), ("row", .string(row)), ("column", .string(column)),
      ("unit", .string(unit)), ("old", .number(old)), ("new", .number(new)),
      ("change", .number(change)), ("percent", percent.map { .number($0) } ?? .null),
    ])
  }
}

extension TableMismatch {
  fileprivate var json: JSONValue {
    func list(_ keys: [String]) -> JSONValue { .array(keys.map { .string($0) }) }
    return .object([
      ("table", .string(table)), ("oldRows", list(oldRows)), ("newRows", list(newRows)),
      ("oldColumns", list(oldColumns)), ("newColumns", list(newColumns)),
      (
        "cells",
        .array(
          cells.map {
            .object([
              ("row", .string($0.row)), ("column", .string($0.column)), ("old", .string($0.old)),
              ("new", .string($0.new)),
            ])
          })
      ),
    ])
  }
}

extension PriceChange {
  fileprivate var json: JSONValue {
    .object([
      ("series", .string(series.key)), ("unit", .string(series.unit.symbol)),
      (
        "years",
        .array(
          years.map { year in
            .object([
              ("year", .integer(year.year)), ("old", .number(year.old)), ("new", .number(year.new)),
              (
                "parts",
                .object(zip(Group.allCases, year.parts).map { ($0.name, .number($1)) })
              ),
            ])
          })
      ),
    ])
  }
}
