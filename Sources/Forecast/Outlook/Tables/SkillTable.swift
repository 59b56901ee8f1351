extension [SkillScore] {
  /// The skill table of a backtest, one row for each series, horizon and model.
  ///
  /// Ratios below 1 are gains on the benchmark; p-values are two-sided, so read the ratio first.
  public func skillTable(id: String = "skill", title: String) -> Table {
    func number(_ value: Double?) -> Table.Cell { value.map { .number($0) } ?? .empty }
    let rows = map { score in
      Table.Row(
        "\(score.series), \(score.horizon), \(score.model)",
        [
          .text(score.series), .text(score.model), .number(Double(score.horizon)),
          .number(Double(score.count)), .number(score.rmse), .number(score.mspeRatioLast),
          number(score.againstLast?.result.pValue), .number(score.mspeRatioAverage),
          number(score.againstAverage?.result.pValue), number(score.direction?.share),
        ])
    }
    return Table(
      id: id, title: title, rowTitle: "series, horizon, model",
      columns: [
        Table.Column("series", "series"), Table.Column("model", "model"),
        Table.Column("horizon", "ahead", unit: "periods", digits: 0),
        Table.Column("n", "n", unit: "origins", digits: 0),
        Table.Column("rmse", "RMSE", unit: "unit of the series", digits: 2),
        Table.Column("mspe_ratio_last", "ratio to last price", unit: "ratio", digits: 3),
        Table.Column("dm_p_last", "p", unit: "ratio", digits: 3),
        Table.Column("mspe_ratio_average", "ratio to average", unit: "ratio", digits: 3),
        Table.Column("dm_p_average", "p", unit: "ratio", digits: 3),
        Table.Column("direction", "direction hits", unit: "ratio", digits: 2),
      ],
      rows: rows, notes: skillNotes)
  }

  private var skillNotes: [String] {
    var notes = [
      "Ratios of mean squared errors to no-change from the last price of the origin and from its "
        + "average; the average of each period is forecast. Below 1 is ahead.",
      "p: Diebold–Mariano on squared errors, rectangular kernel with the "
        + "Harvey–Leybourne–Newbold correction, two-sided.",
    ]
    for (benchmark, test) in [
      ("the last price", \SkillScore.againstLast), ("the average", \.againstAverage),
    ] {
      let bartlett = filter { $0[keyPath: test]?.kernel == .bartlett }
      if !bartlett.isEmpty {
        notes.append(
          "Against \(benchmark) with Bartlett's kernel, since the rectangular variance was not "
            + "positive: \(bartlett.labels).")
      }
      let fragile = filter { $0[keyPath: test]?.isFragile == true }
      if !fragile.isEmpty {
        notes.append(
          "Against \(benchmark) p lies below 0.05 with the rectangular kernel but not with "
            + "Bartlett's, so do not lean on it: \(fragile.labels).")
      }
    }
    for score in self where score.failures > 0 {
      notes.append("\(score.label): \(score.failures) origins could not be estimated.")
    }
    return notes
  }

  private var labels: String { map(\.label).joined(separator: "; ") }
}

extension DieboldMariano {
  fileprivate var isFragile: Bool { result.isRejected() && bartlettPValue >= 0.05 }
}

extension SkillScore {
  fileprivate var label: String { "\(series), \(model), \(horizon) ahead" }
}
