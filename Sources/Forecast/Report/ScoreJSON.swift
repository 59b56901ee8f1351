extension Score {
  /// The score for machines.
  ///
  ///     {"heatBasis", "rows": [{"row", "what", "period", "unit", "kind", "outcome", "note",
  ///       "forecasts": [{"forecaster", "value", "outcome", "error", "errorPercent", "note"}]}],
  ///      "summary": [{"forecaster", "n", "meanAbsolutePercent", "studyMeanAbsolutePercent",
  ///       "studyNearer"}], "verdict"}
  public var json: JSONValue {
    .object([
      ("heatBasis", .string(heat.description)),
      ("rows", .array(rows.map(\.json))),
      (
        "summary",
        .array(
          summaries.map {
            .object([
              ("forecaster", .string($0.forecaster)), ("n", .integer($0.count)),
              ("meanAbsolutePercent", .number($0.meanAbsolutePercent)),
              ("studyMeanAbsolutePercent", .number($0.studyMeanAbsolutePercent)),
              ("studyNearer", .integer($0.studyNearer)),
            ])
          })
      ),
      ("verdict", .string(verdict)),
    ])
  }
}

extension Score.Row {
  fileprivate var json: JSONValue {
    .object([
      ("row", .string(id)), ("what", .string(what)), ("period", .string(period)),
      ("unit", .string(unit.symbol)), ("kind", .string(kind.rawValue)),
      ("outcome", .number(outcome)), ("note", .string(note)),
      (
        "forecasts",
        .array(
          judged.map {
            .object([
              ("forecaster", .string($0.forecaster)), ("value", .number($0.value)),
              ("outcome", .number($0.outcome)), ("error", .number($0.error)),
              ("errorPercent", .number($0.errorPercent)), ("note", .string($0.note)),
            ])
          })
      ),
    ])
  }
}
