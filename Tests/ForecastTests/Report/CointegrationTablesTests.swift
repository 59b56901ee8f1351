import Testing

@testable import Forecast

@Suite("Tables of cointegration tests")
struct CointegrationTablesTests {
  @Test("show one row for each number of relations and the vectors of those found")
  func johansen() throws {
    let oil = try CointegrationReference.series("oil", ["wti", "brent"])
    let test = try JohansenTest(oil, lags: 2, .restrictedConstant)
    let tables = test.tables
    #expect(tables.map(\.id) == ["johansen", "johansen-vectors"])
    #expect(tables[0].rows.map(\.key) == ["none", "at most 1"])
    #expect(tables[0].notes[0] == "Finding: 1 cointegrating relation at 5 % (trace).")
    #expect(tables[1].rows.map(\.key) == ["wti", "brent", "(Intercept)"])
    #expect(tables[1].columns.map(\.key) == ["beta1", "alpha1"])
    #expect(tables[1].rows[0].cells[0] == .number(1))
    #expect(tables[1].rows[2].cells[1] == .empty)
    #expect(test.json.text.contains("\"rank\": 1"))
  }

  @Test("show the relation of Engle and Granger's first step")
  func engleGranger() throws {
    let oil = try CointegrationReference.series("oil", ["wti", "brent"])
    let test = try EngleGranger(oil[0], on: [oil[1]], .constantAndTrend, lags: .fixed(1))
    #expect(test.table.rows.map(\.key) == ["brent", "(Intercept)", "trend"])
    #expect(test.table.notes[0] == "Finding: cointegration, as its absence is rejected at 1 %.")
    #expect(test.table.notes[1].hasPrefix("τ = −"))
    #expect(test.json.text.contains("\"rejectedAt\": 1"))
  }
}
