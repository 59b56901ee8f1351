import Foundation
import Testing

@testable import Forecast

@Suite("Tables in CSV")
struct CSVWriterTests {
  @Test("is the tidy CSV laid out by hand")
  func golden() {
    #expect(
      SampleTables.oil.csv(plan: "plan.yaml") == """
        year,wti_usd_bbl,demand_percent,status,plan,scenarios,heat_basis
        2008,99.57,-0.6,observed,plan.yaml,base; low,"35.12 MMBtu per 1000 m³, gross"
        2009,1151.25,,forecast,plan.yaml,base; low,"35.12 MMBtu per 1000 m³, gross"

        """)
  }

  @Test("reads back as a dataset with units and every digit")
  func readBack() throws {
    let thirds = [1 / 3.0, 0.1 + 0.2, .leastNonzeroMagnitude]
    let table = Table(
      id: "t", title: "T", rowTitle: "quarter",
      columns: [
        Table.Column("gas_base", "gas", unit: "USD/1000m3"),
        Table.Column("supply", "supply", unit: "kb/d"),
      ],
      rows: thirds.enumerated().map {
        Table.Row("2009-Q\($0 + 1)", [.number($1), .number($1 * 1e5)])
      }, scenarios: ["base"], heatBasis: "gross")
    try withScratch { scratch in
      let file = scratch + "/t.csv"
      try Data(table.csv(plan: "p.yaml").utf8).write(to: URL(fileURLWithPath: file))
      let data = try Dataset(contentsOf: file)

      let gas = try data.series("gas_base_usd_1000m3")
      #expect(gas.values == thirds)
      #expect(gas.unit.symbol == "USD/1000m3")
      #expect(try data.unit(of: "supply_kbd")?.symbol == "kb/d")
      #expect(try data.text("heat_basis", at: .quarter(2009, 2)) == "gross")
      #expect(try data.text("plan", at: .quarter(2009, 3)) == "p.yaml")
    }
  }

  @Test("quotes what RFC 4180 asks to be quoted, and the reader takes it back")
  func quoting() throws {
    let texts = ["a,b", "say \"no\"", "two\nlines", " leading", "plain", ""]
    let table = Table(
      id: "t", title: "T", rowTitle: "id", columns: [Table.Column("words", "words")],
      rows: texts.enumerated().map { Table.Row("r\($0)", [.text($1)]) })
    let csv = try CSVTable(file: "t.csv", bytes: Array(table.csv(plan: "p").utf8))
    #expect(csv.rows.map { $0.cells[1] } == texts)
  }

  @Test(
    "ends a column's name in its unit, once",
    arguments: [
      ("brent", "USD/bbl", "brent_usd_bbl"), ("brent_usd_bbl", "USD/bbl", "brent_usd_bbl"),
      ("demand", "kb/d", "demand_kbd"), ("share", "percent", "share_percent"),
      ("tariff", "RUB/1000m3", "tariff_rub_1000m3"),
    ])
  func names(key: String, unit: String, name: String) {
    #expect(Table.Column(key, key, unit: unit).csvName == name)
  }
}
