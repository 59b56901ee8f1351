extension WeightedWindows {
  /// Every window for machines, the best out of sample first.
  ///
  ///     [{"n", "lag", "hold", "weights": {"<index>": weight}, "constant", "slopes": {"<index>": slope},
  ///       "r2", "oosMape", "aic", "implied": {"<year>": price}}]
  ///
  /// Weights are of indices over their means; `constant` and `slopes` are in the unit of the price.
  public var json: JSONValue {
    let names = indices.map(\.name)
    func byIndex(_ values: [Double]) -> JSONValue {
      .object(zip(names, values).map { ($0, .number($1)) })
    }
    return .array(
      candidates.map { candidate in
        .object([
          ("n", .integer(candidate.rule.average)), ("lag", .integer(candidate.rule.lag)),
          ("hold", .integer(candidate.rule.hold)), ("weights", byIndex(candidate.weights)),
          ("constant", .number(candidate.constant)), ("slopes", byIndex(candidate.slopes)),
          ("r2", .number(candidate.r2)), ("oosMape", .number(candidate.oosMape)),
          ("aic", .number(candidate.aic)),
          ("implied", .object(candidate.implied.map { ("\($0.year)", .number($0.price)) })),
        ])
      })
  }
}
