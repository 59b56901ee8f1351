extension Score {
  /// The score for machines.
  ///
  ///     {"heatBasis", "rows": [{"row", "what", "period", "unit", "kind", "outcome", "note",
  ///       "forecasts": [{"forecaster", "value", "outcome", "error", "errorPercent", "note"}]}],
  ///      "summary": [{"forecaster", "n", "meanAbsolutePercent", "studyMeanAbsolutePercent",
  ///       "studyNearer", "percents": {"n", "meanAbsolutePoints", "studyMeanAbsolutePoints",
  ///       "studyNearer"}}], "verdict"}
  ///
  /// The summary's own figures are of prices and rates, those below `percents` of growth and shares; `null` where the
  /// forecaster shares none with the study.
  public var json: JSONValue {
    .object([
      ("heatBasis", .string(heat.description)),
      ("rows", .array(rows.map(\.json))),
      (
        "summary",
        .array(
          summaries.map {
            .object(
              [("forecaster", .string($0.forecaster))]
                + $0.prices.members("meanAbsolutePercent", "studyMeanAbsolutePercent")
                + [
                  (
                    "percents",
                    $0.percents == nil
                      ? .null
                      : .object(
                        $0.percents.members("meanAbsolutePoints", "studyMeanAbsolutePoints"))
                  )
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

extension ScoreSummary.Beside? {
  /// The counts and the two errors under their names.
  fileprivate func members(_ own: String, _ study: String) -> [(String, JSONValue)] {
    [
      ("n", .integer(self?.count ?? 0)), (own, .number(self?.meanAbsoluteError)),
      (study, .number(self?.studyMeanAbsoluteError)),
      ("studyNearer", .integer(self?.studyNearer ?? 0)),
    ]
  }
}
