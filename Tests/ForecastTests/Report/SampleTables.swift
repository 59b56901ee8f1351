@testable import Forecast

/// Tables that the tests of the writers share.
enum SampleTables {
  static let oil = Table(
    id: "oil-prices", title: "Oil prices, annual averages", rowTitle: "year",
    columns: [
      Table.Column("wti", "WTI", unit: "USD/bbl"),
      Table.Column("demand", "change of world demand", unit: "percent", digits: 2),
      Table.Column("status", "source"),
    ],
    rows: [
      Table.Row("2008", [.number(99.57), .number(-0.6), .text("observed")]),
      Table.Row("2009", [.number(1151.25), .empty, .text("forecast")]),
    ],
    notes: ["Prices are nominal."], scenarios: ["base", "low"],
    heatBasis: "35.12 MMBtu per 1000 m³, gross")

  /// Eight columns of ten characters: too wide for one block of 60.
  static let wide = Table(
    id: "gas-rules", title: "European gas by averaging rule", rowTitle: "quarter",
    columns: (1...8).map { Table.Column("rule\($0)", "rule \($0)", unit: "USD/1000m3") },
    rows: (1...2).map { quarter in
      Table.Row("2009-Q\(quarter)", (1...8).map { .number(Double(100 * quarter + $0)) })
    })
}
