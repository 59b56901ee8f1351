extension Reproduction {
  /// Everything that a report and the folder of a run show of the comparison.
  public var tables: [Table] { tables(includingUnjudged: false) + [variantTable, verdictCounts] }

  /// The comparison for a reader, one table for each section of the article in the order of the figures.
  ///
  /// - Parameter includingUnjudged: whether inputs, assumptions and context have their rows too.
  /// - Returns: tables with a verdict beside each number that is judged; machines find the rows by the figures' ids.
  public func tables(includingUnjudged: Bool) -> [Table] {
    let shown = rows.filter { includingUnjudged || ![.given, .context].contains($0.verdict) }
    var sections: [String] = []
    for row in shown where !sections.contains(row.figure.section) {
      sections.append(row.figure.section)
    }
    return sections.map { section in
      Self.table(section, shown.filter { $0.figure.section == section })
    }
  }

  /// How many figures of each role have which verdict.
  public var verdictCounts: Table {
    let roles = PublishedFigure.Role.allCases
    return Table(
      id: "reproduction-verdicts", title: "Verdicts by role", rowTitle: "role",
      columns: Verdict.allCases.map {
        Table.Column($0.rawValue.replacing(" ", with: "_"), $0.rawValue, digits: 0)
      },
      rows: roles.map { role in
        Table.Row(
          role.rawValue,
          Verdict.allCases.map { verdict in
            role.verdicts.contains(verdict) ? .number(Double(count(role, verdict))) : .empty
          })
      } + [
        Table.Row(
          "arithmetic",
          Verdict.allCases.map { verdict in
            PublishedFigure.Role.identity.verdicts.contains(verdict)
              ? .number(Double(arithmeticCount(verdict))) : .empty
          })
      ],
      notes: [
        "Reproduced: the same to the last printed digit, or inside the printed range; arithmetic over printed figures also "
          + "where the rounding of those figures allows it.",
        "Close: within \(Verdict.closePercent) % of an amount, 1 point of a percentage, 1 year.",
        "Results are judged on what the run computes, identities and implied figures on arithmetic "
          + "over other printed figures; the row of arithmetic counts every derivation, those of results too.",
        "Not computed: nothing of the run stands against a result, and the reason says why.",
      ])
  }

  /// What each variant computes for the results, where it differs from the run as it stands.
  public var variantTable: Table {
    let rows = rows.flatMap { row -> [Table.Row] in
      var seen = [row.computed]
      return row.variants.compactMap { variant in
        guard !seen.contains(variant.computed) else { return nil }
        seen.append(variant.computed)
        return Table.Row(
          "\(row.figure.id), \(variant.name)", label: row.name,
          [
            .text(variant.name), .text(row.figure.printed), .number(variant.computed),
            .text(row.figure.unit), .text(variant.verdict.rawValue),
          ])
      }
    }
    return Table(
      id: "reproduction-variants", title: "The same figures by the plan's variants",
      rowTitle: "figure",
      columns: [
        Table.Column("variant", "variant"), Table.Column("published", "published"),
        Table.Column("computed", "computed", digits: 1),
        Table.Column("unit", "unit"), Table.Column("computed_verdict", "verdict on the run"),
      ], rows: rows,
      notes: ["Only figures that differ from the main plan's and from those above them."])
  }

  private static func table(_ section: String, _ rows: [ReproductionRow]) -> Table {
    let digits = max(1, rows.map(\.figure.decimals).max() ?? 0)
    let hasArithmetic = rows.contains { $0.arithmetic != nil }
    func words(_ verdict: Verdict?) -> Table.Cell {
      verdict.map { .text($0.rawValue) } ?? .empty
    }
    return Table(
      id: "reproduction-" + section.lowercased().replacing(" ", with: "-"),
      title: "Published and reproduced: \(section)", rowTitle: "figure",
      columns: [Table.Column("published", "published"), Table.Column("unit", "unit")]
        + (hasArithmetic
          ? [
            Table.Column("arithmetic", "arithmetic", digits: digits),
            Table.Column("arithmetic_verdict", "verdict on arithmetic"),
          ] : [])
        + [
          Table.Column("computed", "computed", digits: digits),
          Table.Column("computed_verdict", "verdict on the run"),
          Table.Column("reason", "reason"),
        ],
      rows: rows.map { row in
        Table.Row(
          row.figure.id, label: row.name,
          [.text(row.figure.printed), .text(row.figure.unit)]
            + (hasArithmetic
              ? [row.arithmetic.map { .number($0) } ?? .empty, words(row.arithmeticVerdict)] : [])
            + [
              row.computed.map { .number($0) } ?? .empty, words(row.computedVerdict),
              row.reason.isEmpty ? .empty : .text(row.reason),
            ])
      })
  }
}
