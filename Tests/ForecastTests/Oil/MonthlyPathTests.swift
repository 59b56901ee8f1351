import Testing

@testable import Forecast

@Suite("Monthly continuation")
struct MonthlyPathTests {
  /// Two years of known months with a fall at the end, USD/bbl.
  private let known = Series(
    "wti", unit: .dollarsPerBarrel, start: .month(2007, 1),
    values: [
      54.5, 59.3, 60.6, 64, 63.5, 67.5, 74.1, 72.4, 79.9, 85.8, 94.8, 91.7, 93, 95.4, 105.5, 112.6,
      125.4, 133.9, 133.4, 116.7, 104.1, 76.6, 57.3, 41.1,
    ])
  private let quarters = Series(
    "path", unit: .dollarsPerBarrel, start: .quarter(2009, 1), values: [42, 51, 58, 66])

  @Test("agrees with months computed outside when history and path are one disaggregation")
  func outside() throws {
    let reference = try DisaggregationReference.load()
    let flow = try #require(reference.flows.first { $0.name == "quarterly-monthly-flat" })
    let months = try flow.fine
    let history = try #require(months.through(.month(2004, 12)))
    let path = try #require(try flow.coarse.from(.quarter(2005, 1)))
    let continued = try path.monthlyContinuation(of: history)
    let outside = try #require(months.from(.month(2005, 1)))
    #expect(continued.span == outside.span)
    #expect(agree(continued.values, outside.values, within: reference.tolerance.relative))
  }

  @Test("keeps the average of every quarter or year of the path")
  func averages() throws {
    let years = Series(
      "path", unit: .dollarsPerBarrel, start: .year(2009), values: [49.2, 62, 71])
    for path in [quarters, years] {
      let months = try path.monthlyContinuation(of: known)
      #expect(months.start == .month(2009, 1))
      #expect(months.name == "path")
      let back = try months.aggregated(to: path.frequency, by: .mean)
      #expect(back.span == path.span)
      #expect(agree(back.values, path.values, within: 1e-13))
    }
  }

  @Test("only continues: the known months are not among its figures and none of them changes")
  func knownMonths() throws {
    let months = try quarters.monthlyContinuation(of: known)
    let joined = try known.appending(months)
    #expect(joined.through(.month(2008, 12)) == known)
    #expect(months.count == 12)
  }

  @Test("looks at the last known year and no further")
  func lastYear() throws {
    let months = try quarters.monthlyContinuation(of: known)
    let planted = known.with(
      values: known.values.enumerated().map { $0.offset < 12 ? 999 : $0.element })
    #expect(try quarters.monthlyContinuation(of: planted) == months)
    let longer = try known.appending(months)
    #expect(try quarters.monthlyContinuation(of: longer) == months)
  }

  @Test("a level path that continues level months is level")
  func level() throws {
    let still = known.with(values: Array(repeating: 60, count: 24))
    let path = quarters.with(values: Array(repeating: 60, count: 4))
    let months = try path.monthlyContinuation(of: still)
    #expect(months.values.allSatisfy { agree($0, 60, within: 1e-13) })
  }

  @Test("refuses less than a year of months, months that end early and another unit")
  func refusals() throws {
    let short = try #require(known.from(.month(2008, 2)))
    #expect(
      throws: DataError.missingPeriod(series: "wti", period: .month(2008, 1), span: short.span)
    ) { try quarters.monthlyContinuation(of: short) }
    let early = try #require(known.through(.month(2008, 11)))
    #expect(
      throws: DataError.missingPeriod(series: "wti", period: .month(2008, 12), span: early.span)
    ) { try quarters.monthlyContinuation(of: early) }
    let real = quarters.with(unit: try MeasureUnit("USD2007/bbl"))
    #expect(
      throws: DataError.unitMismatch(
        method: "A conversion", left: "USD/bbl", right: "USD2007/bbl")
    ) { try real.monthlyContinuation(of: known) }
  }
}
