extension GasBacktest {
  /// The skill for machines, one object for each era, model and horizon.
  ///
  ///     [{"series", "era", "model", "horizon", "n", "rmse", "mspeRatioLast", "mspeRatioAverage",
  ///       "dmP", "dmBartlettP", "direction", "crps", "coverage80", "level", "coverage",
  ///       "bandWidth", "intervalScore"}]
  ///
  /// Only monthly averages exist, so both ratios are one; `crps` is `null`: bands have two ends and
  /// no distribution. `coverage80` is `null` when another level was asked for.
  ///
  /// - Throws: ``DataError`` when an era cannot be scored.
  public func skillJSON(eras: [Era]) throws(DataError) -> JSONValue {
    var rows: [JSONValue] = []
    for era in eras { rows += try skill(in: era).map(\.json) }
    return .array(rows)
  }

  /// The months ahead for machines.
  ///
  ///     [{"month", "price", "lower", "upper", "link", "noChange", "weight", "unit"}]
  public var aheadJSON: JSONValue {
    .array(
      ahead.map {
        .object([
          ("month", .string("\($0.month)")), ("price", .number($0.price)),
          ("lower", .number($0.lower)), ("upper", .number($0.upper)), ("link", .number($0.link)),
          ("noChange", .number($0.noChange)), ("weight", .number($0.weight)),
          ("unit", .string(unit.symbol)),
        ])
      })
  }
}

extension EraSkill {
  fileprivate var json: JSONValue {
    .object([
      ("series", .string("gas_europe")), ("era", .string(era.name)),
      ("model", .string(score.model)), ("horizon", .integer(score.horizon)),
      ("n", .integer(score.count)), ("rmse", .number(score.rmse)),
      ("mspeRatioLast", .number(score.mspeRatioLast)),
      ("mspeRatioAverage", .number(score.mspeRatioAverage)),
      ("dmP", .number(score.againstLast?.result.pValue)),
      ("dmBartlettP", .number(score.againstLast?.bartlettPValue)),
      ("direction", .number(score.direction?.share)), ("crps", .null),
      ("coverage80", .number(level == 0.8 ? coverage : nil)), ("level", .number(level)),
      ("coverage", .number(coverage)), ("bandWidth", .number(meanWidth)),
      ("intervalScore", .number(intervalScore)),
    ])
  }
}
