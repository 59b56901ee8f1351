import Foundation

extension UnitRootResult {
  /// Results of one or several tests, one a row.
  ///
  /// - Parameters:
  ///   - results: the results with the place of the series, such as `differences`; no two may have the
  ///     same test, series and place.
  ///   - id: the short stable name of the table.
  ///   - title: the heading of the table.
  /// - Returns: statistic, p, 5 % critical value, lags, rows and finding of each.
  public static func table(
    of results: [(place: String, result: UnitRootResult)], id: String, title: String
  ) -> Table {
    let columns = [
      Table.Column("statistic", "statistic", digits: 3),
      Table.Column("p", "p"), Table.Column("five", "5 %", digits: 2),
      Table.Column("lags", "lags", digits: 0), Table.Column("n", "n", digits: 0),
      Table.Column("finding", "finding"),
    ]
    let rows = results.map { place, result in
      Table.Row(
        "\(result.series), \(place) (\(result.deterministics.rawValue)): \(result.name)",
        [
          .number(result.statistic),
          .text(result.pValue?.text ?? "–"), .number(result.criticalValues.fivePercent),
          .number(Double(result.lags)), .number(Double(result.observations)),
          .text(result.finding),
        ])
    }
    return Table(
      id: id, title: title, rowTitle: "series and test", columns: columns, rows: rows,
      notes: notes(of: results.map(\.result)))
  }

  /// The verdict in a few words.
  private var finding: String {
    let hypothesis = assumesStationarity ? "stationarity" : "unit root"
    return rejectionLevel.map { "\(hypothesis) rejected, \($0) %" } ?? "\(hypothesis) not rejected"
  }

  /// The test, with what breaks for Zivot–Andrews.
  private var name: String {
    guard let broken, let breakPeriod else { return kind.rawValue }
    return "ZA, \(broken.words) after \(breakPeriod)"
  }

  private static func notes(of results: [UnitRootResult]) -> [String] {
    var notes = [
      "ADF, DF-GLS, PP and ZA assume a unit root, KPSS assumes stationarity. In brackets: c constant, ct constant and trend. Lags: lagged differences, or the bandwidth of the Bartlett kernel (PP, KPSS)."
    ]
    if results.contains(where: { $0.pValue != nil }) {
      notes.append(
        "p and critical values: MacKinnon (1994, 2010); KPSS interpolated in the paper's table, 0.10 to 0.01; DF-GLS with a trend Elliott, Rothenberg & Stock (1996), no p; ZA Zivot & Andrews (1992), no p."
      )
    }
    return notes
  }
}

extension PValue {
  /// The p-value as a table shows it: `0.031`, `<0.001`, `>0.10`.
  var text: String {
    switch self {
    case .value(let p): p < 0.0005 ? "<0.001" : String(format: "%.3f", p)
    case .below(let p), .above(let p): sign + String(format: "%.2f", p)
    }
  }
}

extension IntegrationTable {
  /// The suggested order of each series with the tests that were outvoted, then every test.
  public var tables: [Table] {
    let places = ["levels", "differences", "second differences"]
    let summary = Table(
      id: "integration", title: "Order of integration", rowTitle: "series",
      columns: [
        Table.Column("order", "order"), Table.Column("votes", "tests for stationarity"),
        Table.Column("disagreements", "outvoted"),
      ],
      rows: rows.map { row in
        Table.Row(
          row.series,
          [
            .text(row.order.map { "I(\($0))" } ?? "above 2"),
            .text(
              row.stages.map { "\($0.votes) of 4 in \(places[$0.order])" }
                .joined(separator: ", ")),
            row.disagreements.isEmpty
              ? .text("none") : .text(row.disagreements.joined(separator: ", ")),
          ])
      },
      notes: [
        "The order is the first at which three of ADF, DF-GLS, PP and KPSS speak for stationarity at 5 %. Differences are tested around a level."
      ])
    let results = rows.flatMap { row in
      row.stages.flatMap { stage in
        stage.tests.map {
          (place: places[stage.order], result: $0.named(row.series))
        }
      }
    }
    return [
      summary, UnitRootResult.table(of: results, id: "unit-roots", title: "Unit-root tests"),
    ]
  }
}

extension UnitRootResult {
  /// The same result under the name of the series before it was differenced.
  fileprivate func named(_ name: String) -> UnitRootResult {
    UnitRootResult(
      kind: kind, series: name, deterministics: deterministics, statistic: statistic, lags: lags,
      sample: sample, pValue: pValue, criticalValues: criticalValues, broken: broken,
      breakPeriod: breakPeriod, convention: convention)
  }
}
