import Testing

@testable import Forecast

@Suite("Datasets")
struct DatasetTests {
  /// Six quarters, lines 2 to 7: complete, gappy, sparse, wordy and empty columns.
  private func dataset() throws -> Dataset {
    let kbd = try MeasureUnit("kb/d")
    return Dataset(
      file: "d.csv", start: .quarter(2007, 3), lines: Array(2...7),
      table: [
        column("demand_kbd", [1, 2, 4, 8, 16, 32], unit: kbd),
        column("cpi", [nil, 100, nil, 121, 130, nil]),
        column("sparse", [nil, nil, -4, nil, nil, 9]),
        column("never", [nil, nil, nil, nil, nil, nil]),
        Dataset.Column(
          name: "status", unit: nil, place: 30,
          content: .words(["", "1", "final", "final", "", "x"], row: 2, place: 21)),
      ])
  }

  private func column(
    _ name: String, _ figures: [Double?], unit: MeasureUnit? = nil
  ) -> Dataset.Column {
    Dataset.Column(name: name, unit: unit, place: 9, content: .figures(figures))
  }

  @Test("knows its span, its columns, its units and its lines")
  func facts() throws {
    let data = try dataset()
    #expect(data.frequency == .quarterly)
    #expect(data.span == .quarter(2007, 3) ... .quarter(2008, 4))
    #expect(data.columns == ["demand_kbd", "cpi", "sparse", "never", "status"])
    #expect(try data.unit(of: "demand_kbd")?.symbol == "kb/d")
    #expect(try data.unit(of: "cpi") == nil)
    #expect(data.line(of: .quarter(2008, 1)) == 4)
    #expect(data.line(of: .quarter(2009, 1)) == nil)
    #expect(data.line(of: .year(2008)) == nil)
    #expect(try data.cell("cpi", at: .quarter(2007, 4)) == 100)
    #expect(try data.cell("cpi", at: .quarter(2008, 1)) == nil)
    #expect(try data.cell("cpi", at: .month(2008, 1)) == nil)
    #expect(try data.text("status", at: .quarter(2008, 1)) == "final")
    #expect(try data.text("status", at: .quarter(2007, 3)) == nil)
  }

  @Test("gives a column as a series, whole or in part")
  func series() throws {
    let data = try dataset()
    let whole = try data.series("demand_kbd")
    #expect(whole.values == [1, 2, 4, 8, 16, 32])
    #expect(whole.unit.symbol == "kb/d")
    let part = try data.series("demand_kbd", over: .quarter(2007, 4) ... .quarter(2008, 2))
    #expect(part.start == .quarter(2007, 4))
    #expect(part.values == [2, 4, 8])
    let late = try data.series("cpi", over: .quarter(2008, 2) ... .quarter(2008, 3))
    #expect(late.unit == .ratio)
  }

  @Test("gives the known figures of a sparse column with their periods")
  func observations() throws {
    let known = try dataset().observations("sparse")
    #expect(known.map(\.period) == [.quarter(2008, 1), .quarter(2008, 4)])
    #expect(known.map(\.value) == [-4, 9])
    #expect(try dataset().emptyPeriods(of: "cpi") == [.quarter(2008, 1)])
    #expect(
      try dataset().emptyPeriods(of: "cpi", over: .quarter(2007, 3) ... .quarter(2007, 4))
        == [.quarter(2007, 3)])
  }

  @Test("fills the named periods and no others")
  func filling() throws {
    let data = try dataset()
    let gap = Period.quarter(2008, 1)
    // √(100 · 121) = 110
    #expect(try data.series("cpi", filling: [gap: .geometric]).values == [100, 110, 121, 130])
    #expect(try data.series("cpi", filling: [gap: .previous]).values == [100, 100, 121, 130])
    let toTheEnd = try data.series(
      "cpi", over: .quarter(2008, 2) ... .quarter(2008, 4),
      filling: [.quarter(2008, 4): .previous, .quarter(2008, 2): .previous])
    #expect(toTheEnd.values == [121, 130, 130])
    #expect(throws: DataError.emptyCell(file: "d.csv", line: 4, column: "cpi", period: gap)) {
      try data.series("cpi", filling: [.quarter(2008, 3): .geometric])
    }
  }

  @Test("a geometric mean needs two positive neighbours inside the sample")
  func neighbours() throws {
    let data = try dataset()
    let gap = Period.quarter(2008, 1)
    #expect(
      throws: DataError.missingPeriod(
        series: "cpi", period: .quarter(2008, 2), span: .quarter(2007, 3)...gap)
    ) { try data.series("cpi", over: .quarter(2007, 4)...gap, filling: [gap: .geometric]) }
    #expect(
      throws: DataError.emptyCell(
        file: "d.csv", line: 5, column: "sparse", period: .quarter(2008, 2))
    ) {
      try data.series(
        "sparse", over: .quarter(2008, 3) ... .quarter(2008, 4),
        filling: [.quarter(2008, 3): .geometric])
    }
    #expect(
      throws: DataError.notPositive(
        method: "The geometric mean", series: "sparse", period: gap, value: -4)
    ) {
      try data.series(
        "sparse", over: gap ... .quarter(2008, 2), filling: [.quarter(2008, 2): .geometric])
    }
    #expect(
      throws: DataError.emptyCell(
        file: "d.csv", line: 2, column: "cpi", period: .quarter(2007, 3))
    ) {
      try data.series(
        "cpi", over: .quarter(2007, 3) ... .quarter(2007, 4),
        filling: [.quarter(2007, 3): .previous])
    }
  }

  @Test("an empty cell is refused with its line and period")
  func emptyCell() throws {
    let error = #expect(throws: DataError.self) { try dataset().series("cpi") }
    #expect(
      error?.description.hasPrefix("d.csv, line 4: 'cpi' is empty in 2008-Q1 but") == true)
    #expect(
      throws: DataError.emptyCell(
        file: "d.csv", line: 7, column: "cpi", period: .quarter(2008, 4))
    ) { try dataset().series("cpi", over: .quarter(2008, 2) ... .quarter(2008, 4)) }
  }

  @Test("periods outside the rows or of another frequency are refused")
  func outside() throws {
    #expect(
      throws: DataError.missingPeriod(
        series: "demand_kbd", period: .quarter(2009, 1),
        span: .quarter(2007, 3) ... .quarter(2008, 4))
    ) { try dataset().series("demand_kbd", over: .quarter(2008, 1) ... .quarter(2009, 1)) }
    #expect(
      throws: DataError.frequencyMismatch(
        left: "demand_kbd", leftFrequency: .quarterly, right: "2008", rightFrequency: .annual)
    ) { try dataset().series("demand_kbd", over: .year(2008) ... .year(2008)) }
  }

  @Test("words, a column without figures and an unknown column are refused")
  func noFigures() throws {
    #expect(
      throws: DataError.malformed(
        file: "d.csv", line: 4, column: 21,
        problem: "'final' in column 'status' is not a number",
        remedy: "write digits with a decimal point, or leave the cell empty")
    ) { try dataset().series("status") }
    #expect(
      throws: DataError.malformed(
        file: "d.csv", line: 1, column: 9, problem: "column 'never' holds no figure",
        remedy: "fill it in or name another column")
    ) { try dataset().series("never") }
    let error = #expect(throws: DataError.self) { try dataset().cell("demand", at: .year(1)) }
    #expect(
      error?.description.hasPrefix("d.csv has no column 'demand'; it has 'demand_kbd', 'cpi'")
        == true)
  }
}
