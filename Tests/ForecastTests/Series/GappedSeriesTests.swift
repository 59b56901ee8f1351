import Testing

@testable import Forecast

@Suite("Series with gaps")
struct GappedSeriesTests {
  private func data(_ cells: [String]) throws -> Dataset {
    let rows = cells.enumerated().map { "\(Period.month(2008, 1).advanced(by: $0)),\($1)" }
    let text = "month,x_usd_bbl\n" + rows.joined(separator: "\n")
    let table = try CSVTable(file: "d.csv", bytes: Array(text.utf8))
    return try Dataset(table, units: ColumnUnits(besides: "/no/such/folder/d.csv"))
  }

  private func series(_ cells: [String]) throws -> GappedSeries {
    try data(cells).gappedSeries("x_usd_bbl", named: "x", unit: .dollarsPerBarrel)
  }

  @Test("runs from the first to the last figure and knows the line of every gap between them")
  func gaps() throws {
    let series = try series(["", "1", "", "3", ".", "5", ""])
    #expect(series.span == .month(2008, 2)...(.month(2008, 6)))
    #expect(series.gaps == [.month(2008, 3), .month(2008, 5)])
    #expect(series.gap(at: .month(2008, 3)) == "d.csv, line 4")
    #expect(series.gap(at: .month(2008, 5)) == "d.csv, line 6")
    for month in [Period.month(2008, 1), .month(2008, 2), .month(2008, 7), .quarter(2008, 1)] {
      #expect(series.gap(at: month) == nil)
    }
    #expect(series[.month(2008, 4)] == 3)
    #expect(series[.month(2008, 3)] == nil)
    #expect(series[.month(2008, 1)] == nil)
    #expect(series[.quarter(2008, 2)] == nil)
    #expect(series.firstMissing(in: .month(2008, 4)...(.month(2008, 6))) == .month(2008, 5))
  }

  @Test("without gaps it has the figures of the series")
  func complete() throws {
    let data = try data(["1", "2", "3"])
    let whole = try data.series("x_usd_bbl")
    let series = try data.gappedSeries("x_usd_bbl", named: "x", unit: .dollarsPerBarrel)
    #expect(series.gaps.isEmpty)
    #expect(series.span == whole.span)
    #expect(series.span.map { series[$0] } == whole.values.map(Optional.some))
    #expect(whole.gap(at: .month(2008, 1)) == nil)
  }

  @Test("a column without figures and a figure beyond reckoning are refused with their place")
  func refusals() {
    #expect(
      GasReference.refusal { _ = try series(["", ""]) }
        == "d.csv, line 1, column 7: column 'x_usd_bbl' holds no figure; fill it in or name another column."
    )
    #expect(GasReference.refusal { _ = try series(["1", "1e16"]) }.hasPrefix("d.csv, line 3: "))
  }
}
