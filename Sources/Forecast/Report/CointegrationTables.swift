import Foundation

extension JohansenTest {
  /// The hypotheses, then the vectors with their loadings.
  public var tables: [Table] { [rankTable, vectorTable] }

  private var rankTable: Table {
    Table(
      id: "johansen",
      title: "Johansen's tests, case \(deterministics.rawValue): \(deterministics.words)",
      rowTitle: "relations",
      columns: [
        Table.Column("eigenvalue", "eigenvalue", digits: 4),
        Table.Column("trace", "trace", digits: 2), Table.Column("trace5", "5 %", digits: 2),
        Table.Column("trace1", "1 %", digits: 2), Table.Column("traceP", "p"),
        Table.Column("maximum", "max. eigenvalue", digits: 2),
        Table.Column("maximum5", "5 %", digits: 2), Table.Column("maximum1", "1 %", digits: 2),
        Table.Column("maximumP", "p"),
      ],
      rows: rows.map { row in
        Table.Row(
          row.rank == 0 ? "none" : "at most \(row.rank)",
          [
            .number(row.eigenvalue), .number(row.trace),
            .number(row.traceCriticalValues.fivePercent),
            .number(row.traceCriticalValues.onePercent),
            .text(PValue.value(row.tracePValue).text),
            .number(row.maximumEigenvalue), .number(row.maximumCriticalValues.fivePercent),
            .number(row.maximumCriticalValues.onePercent),
            .text(PValue.value(row.maximumPValue).text),
          ])
      },
      notes: [
        "Finding: \(verdict).",
        "\(sample.lowerBound) to \(sample.upperBound): T = \(observations); K = \(lags) "
          + "\(lags == 1 ? "lag" : "lags") in levels, \(lags - 1) lagged "
          + "\(lags == 2 ? "difference" : "differences")"
          + (isSeasonal ? ", centred seasonal dummies." : "."),
        "No small-sample correction. p: Doornik (1998). Critical values: "
          + ([.restrictedConstant, .restrictedTrend].contains(deterministics)
            ? "quantiles of the same approximation."
            : "MacKinnon, Haug & Michelis (1999)."),
      ])
  }

  private var vectorTable: Table {
    let count = max(1, min(rank(), variables.count))
    return Table(
      id: "johansen-vectors", title: "Cointegrating vectors β and loadings α", rowTitle: "variable",
      columns: (1...count).flatMap { number in
        [
          Table.Column("beta\(number)", "β\(number)", digits: 4),
          Table.Column("alpha\(number)", "α\(number)", digits: 4),
        ]
      },
      rows: terms.enumerated().map { index, term in
        Table.Row(
          term,
          (0..<count).flatMap { vector -> [Table.Cell] in
            [
              .number(vectors[vector].coefficients[index]),
              index < variables.count ? .number(vectors[vector].loadings[index]) : .empty,
            ]
          })
      },
      notes: [
        "β is normalised on \(variables[0]); the relation is β'x stationary, α says how each difference "
          + "reacts to it."
          + (rank() == 0 ? " With no relation found, the vector means nothing." : "")
      ])
  }
}

extension EngleGranger {
  /// The test with the relation of its first step.
  public var table: Table {
    let extra = [Formula.interceptName, "trend", "trend²"].prefix(deterministics.count)
    return Table(
      id: "engle-granger", title: "Engle–Granger test", rowTitle: "term",
      columns: [Table.Column("coefficient", variables[0], digits: 4)],
      rows: zip(Array(variables.dropFirst()) + extra, coefficients).map { name, value in
        Table.Row(name, [.number(value)])
      },
      notes: [
        "Finding: \(verdict).",
        "τ = \(figure(statistic, digits: 3))"
          + (pValue.map { ", p \(PValue.value($0).relation)" } ?? "") + "; critical values "
          + "\(figure(criticalValues.tenPercent)) (10 %), \(figure(criticalValues.fivePercent)) (5 %), "
          + "\(figure(criticalValues.onePercent)) (1 %) for \(variables.count) variables (MacKinnon 1994, "
          + "2010).",
        "Second step \(sample.lowerBound) to \(sample.upperBound): \(convention).",
      ])
  }
}

private func figure(_ value: Double, digits: Int = 2) -> String {
  String(format: "%.\(digits)f", value).replacing("-", with: "−")
}

extension PValue {
  /// `= 0.031` or `< 0.001`.
  fileprivate var relation: String {
    text.hasPrefix("<") ? "< \(text.dropFirst())" : "= \(text)"
  }
}
