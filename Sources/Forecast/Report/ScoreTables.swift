extension Score {
  /// The score for a reader: the study beside outcomes, everybody beside outcomes, and who was nearer.
  public var tables: [Table] { [studyTable, othersTable, summaryTable] }

  private var studyTable: Table {
    let published = rows.filter { $0.said(by: Self.study) != nil }
    return Table(
      id: "score", title: "The study of 2009 beside what came", rowTitle: "what",
      columns: [
        Table.Column("unit", "unit"), Table.Column("kind", "kind"),
        Table.Column("published", "published"), Table.Column("outcome", "outcome"),
        Table.Column("error", "error"),
        Table.Column("error_percent", "error", unit: "percent", digits: 0),
      ],
      rows: published.map { row in
        let study = row.said(by: Self.study)
        return Table.Row(
          row.label,
          [
            .text(row.unit.symbol), .text(row.kind.rawValue), .number(study?.value),
            .number(row.outcome), .number(study?.error), .number(study?.errorPercent),
          ])
      },
      notes: [
        "Error: published less outcome. Conditional rows are no forecasts and are not scored."
      ]
        + published.filter { $0.outcome == nil }.map { "\($0.label): \($0.note)." },
      heatBasis: heat.description)
  }

  private var othersTable: Table {
    let compared = rows.filter { $0.judged.count > 1 || $0.said(by: Self.study) == nil }
    return Table(
      id: "score-others", title: "What others said at the time", rowTitle: "what, who",
      columns: [
        Table.Column("unit", "unit"), Table.Column("said", "said"),
        Table.Column("outcome", "outcome"), Table.Column("error", "error"),
        Table.Column("error_percent", "error", unit: "percent", digits: 0),
      ],
      rows: compared.flatMap { row in
        row.judged.map {
          Table.Row(
            "\(row.label), \($0.forecaster)",
            [
              .text(row.unit.symbol), .number($0.value), .number($0.outcome), .number($0.error),
              .number($0.errorPercent),
            ])
        }
      },
      notes: compared.flatMap { row in
        row.judged.filter { ![Self.study, Self.rerun].contains($0.forecaster) && !$0.note.isEmpty }
          .map { "\(row.label), \($0.forecaster): \($0.note)." }
      }, heatBasis: heat.description)
  }

  private var summaryTable: Table {
    func cells(_ beside: ScoreSummary.Beside?, isStudy: Bool) -> [Table.Cell] {
      [
        .number(Double(beside?.count ?? 0)), .number(beside?.meanAbsoluteError),
        .number(beside?.studyMeanAbsoluteError),
        .number(isStudy ? nil : beside.map { Double($0.studyNearer) }),
      ]
    }
    return Table(
      id: "score-summary", title: "Who was nearer, on the rows shared with the study",
      rowTitle: "who",
      columns: [
        Table.Column("n", "prices", unit: "rows", digits: 0),
        Table.Column("mape", "error", unit: "percent", digits: 1),
        Table.Column("study_mape", "study's", unit: "percent", digits: 1),
        Table.Column("study_nearer", "nearer", unit: "rows", digits: 0),
        Table.Column("percents", "percents", unit: "rows", digits: 0),
        Table.Column("points", "error", unit: "points", digits: 1),
        Table.Column("study_points", "study's", unit: "points", digits: 1),
        Table.Column("study_nearer_percents", "nearer", unit: "rows", digits: 0),
      ],
      rows: summaries.map {
        let isStudy = $0.forecaster == Self.study
        return Table.Row(
          $0.forecaster,
          cells($0.prices, isStudy: isStudy) + cells($0.percents, isStudy: isStudy))
      },
      notes: [
        verdict,
        "prices: rows with a price or a rate; percents: rows with growth or a share; error: the mean absolute error; "
          + "study's: that of the study on the same rows; nearer: rows on which the study was nearer. Errors of prices and "
          + "rates are in percent of the outcome, over forecasts and implied figures; those of "
          + "growth and shares, assumed ones too, in percentage points. Rows are few and not independent: no test is made "
          + "of them.",
        "The study's oil origin is the end of 2008 and its gas sample ends with March 2009; it was "
          + "printed late in 2009, so what it knew beyond those dates cannot be told.",
      ])
  }
}

extension Table.Cell {
  fileprivate static func number(_ value: Double?) -> Table.Cell {
    value.map { .number($0) } ?? .empty
  }
}
