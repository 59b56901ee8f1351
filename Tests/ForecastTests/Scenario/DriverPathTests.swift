import Testing

@testable import Forecast

@Suite("Driver paths")
struct DriverPathTests {
  private func path(_ points: [Period: Double]) -> DriverPath {
    DriverPath("demand growth", unit: .percent, points: points)
  }

  @Test("takes the period's own figure, then that of its year, then the last one stated")
  func precedence() throws {
    let path = path([
      .quarter(2009, 1): -3.1, .quarter(2009, 3): -1.7, .year(2010): 3.2, .quarter(2010, 2): 2.9,
    ])
    let figures = try path.expanded(over: .quarter(2009, 1) ... .quarter(2011, 2))
    #expect(figures.values == [-3.1, -3.1, -1.7, -1.7, 3.2, 2.9, 3.2, 3.2, 3.2, 3.2])
    #expect(figures.unit == .percent)
  }

  @Test("a month looks to its quarter before its year")
  func months() {
    let path = path([.year(2009): 1, .quarter(2009, 2): 2, .month(2009, 5): 3])
    #expect(path.value(at: .month(2009, 5)) == 3)
    #expect(path.value(at: .month(2009, 6)) == 2)
    #expect(path.value(at: .month(2009, 7)) == 1)
    #expect(path.value(at: .month(2010, 1)) == 1)
  }

  @Test("a figure of the last quarter is held rather than that of the year it ends")
  func heldQuarter() {
    let path = path([.year(2009): 1, .quarter(2009, 4): 2])
    #expect(path.value(at: .quarter(2010, 1)) == 2)
  }

  @Test(
    "one figure for a year says the same as one for each of its periods",
    arguments: [Frequency.annual, .quarterly, .monthly])
  func yearOrPeriods(frequency: Frequency) throws {
    let year = Period.year(2009)
    let whole = year.first(frequency)...year.last(frequency)
    let stated = path(Dictionary(uniqueKeysWithValues: whole.map { ($0, 1.5) }))
    let range = year.first(frequency)...Period.year(2012).last(frequency)
    #expect(try stated.expanded(over: range) == path([year: 1.5]).expanded(over: range))
  }

  @Test("refuses a period before its first figure, unless a fallback is given")
  func refusal() throws {
    let path = path([.quarter(2009, 2): 1])
    let range = Period.quarter(2009, 1)...Period.quarter(2009, 3)
    let error = try #require(throws: DataError.self) { try path.expanded(over: range) }
    #expect(
      error.description
        == "'demand growth' states nothing for 2009-Q1 (its first figure is of 2009); add a "
        + "figure for 2009 or an earlier year.")
    #expect(try path.expanded(over: range, fallback: 0).values == [0, 1, 1])
    let empty = DriverPath("shock", unit: .ratio, points: [:])
    #expect(throws: DataError.self) { try empty.expanded(over: range) }
  }
}
