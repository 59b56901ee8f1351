extension EraSkill {
  /// How a model did in an era, for machines.
  ///
  ///     {"series", "era", "model", "horizon", "n", "rmse", "mspeRatioLast", "mspeRatioAverage",
  ///      "dmP", "dmBartlettP", "direction", "crps", "coverage80", "level", "coverage",
  ///      "bandWidth", "intervalScore"}
  ///
  /// Only monthly averages exist, so both ratios are one; `crps` is `null`: bands have two ends and
  /// no distribution. `coverage80` is `null` when another level was asked for.
  public var json: JSONValue {
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
