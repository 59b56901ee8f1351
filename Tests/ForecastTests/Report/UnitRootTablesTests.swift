import Testing

@testable import Forecast

@Suite("Tables of unit-root tests")
struct UnitRootTablesTests {
  private static func integration() throws -> IntegrationTable {
    try IntegrationTable([UnitRootReference.series("lwti")])
  }

  @Test("show the order, then one row for every test with its finding")
  func tables() throws {
    let tables = try Self.integration().tables
    #expect(tables.map(\.id) == ["integration", "unit-roots"])
    #expect(tables[0].rows.map(\.key) == ["lwti"])
    #expect(tables[1].rows.count == 8)
    #expect(tables[1].rows[0].key == "lwti, levels (c): ADF")
    #expect(tables[1].rows[0].cells.last == .text("unit root not rejected"))
    #expect(tables[1].rows[3].cells.last == .text("stationarity rejected, 1 %"))
    #expect(Set(tables[1].rows.map(\.key)).count == 8)
  }

  @Test("name what breaks and when, and leave out a p-value that nobody published")
  func breaks() throws {
    let results = try Series.TrendBreak.allCases.map {
      (place: "levels", result: try UnitRootReference.series("lwti").zivotAndrews(breakIn: $0))
    }
    let table = UnitRootResult.table(of: results, id: "breaks", title: "Breaks")
    #expect(table.rows[0].key.hasPrefix("lwti, levels (ct): ZA, level breaks after "))
    #expect(Set(table.rows.map(\.key)).count == 3)
    #expect(table.rows.allSatisfy { $0.cells[1] == .text("–") })
  }

  @Test("write p-values beyond a table as such")
  func pValues() {
    #expect(PValue.value(0.0312).text == "0.031")
    #expect(PValue.value(0.0001).text == "<0.001")
    #expect(PValue.above(0.1).text == ">0.10")
    #expect(PValue.below(0.01).text == "<0.01")
  }

  @Test("are JSON with null for what there is not")
  func json() throws {
    let text = try Self.integration().json.text
    #expect(text.contains("\"order\": 1"))
    #expect(text.contains("\"pIs\": \"below\""))
    let broken = try UnitRootReference.series("lwti").zivotAndrews().json.text
    #expect(broken.contains("\"p\": null"))
    #expect(broken.contains("\"broken\": \"both\""))
  }
}
