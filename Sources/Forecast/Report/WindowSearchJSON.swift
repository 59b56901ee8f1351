extension GasWindowSearch {
  /// Every window for machines, the best out of sample first.
  ///
  ///     [{"index", "n", "lag", "hold", "r2", "oosMape", "aic", "implied": {"<year>": price},
  ///       "bic", "constant", "slope", "ratio", "inConfidenceSet"}]
  ///
  /// `oosMape` is in percent, prices are USD/1000 m³, `null` where a year has no full windows; `inConfidenceSet` is
  /// `null` unless the set was asked for.
  public func json(set: ModelConfidenceSet?) -> JSONValue {
    let inside = set.map { Set($0.models()) }
    return .array(
      search.ranked(by: \.oosMape).map { candidate in
        .object([
          ("index", .string(candidate.index)), ("n", .integer(candidate.rule.average)),
          ("lag", .integer(candidate.rule.lag)), ("hold", .integer(candidate.rule.hold)),
          ("r2", .number(candidate.r2)), ("oosMape", .number(candidate.oosMape)),
          ("aic", .number(candidate.aic)),
          (
            "implied",
            .object(candidate.implied.map { ("\($0.year)", .number($0.price)) })
          ),
          ("bic", .number(candidate.bic)), ("constant", .number(candidate.constant)),
          ("slope", .number(candidate.slope)),
          ("ratio", .number(candidate.ratio(years.upperBound))),
          (
            "inConfidenceSet", inside.map { .bool($0.contains(candidate.name)) } ?? .null
          ),
        ])
      })
  }
}
