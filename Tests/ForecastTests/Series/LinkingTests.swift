import Testing

@testable import Forecast

@Suite("Linking")
struct LinkingTests {
  private func prices(_ values: [Double], from start: Period, _ name: String = "wti") -> Series {
    Series(name, unit: .dollarsPerBarrel, start: start, values: values)
  }

  @Test("scales the older series to the level of the overlap")
  func backwards() throws {
    // Over 2001-03 and 2001-04 the averages are 30 and 20, so the older figures grow by half.
    let newer = prices([28, 32, 40], from: .month(2001, 3))
    let older = prices([10, 14, 19, 21, 99], from: .month(2001, 1), "average")
    let linked = try newer.linked(backTo: older, overlap: 2)
    #expect(linked == prices([15, 21, 28, 32, 40], from: .month(2001, 1)))
  }

  @Test("scales the newer series to the level of the overlap")
  func forwards() throws {
    let older = prices([28, 32, 40], from: .month(2001, 1))
    let newer = prices([99, 16, 20, 22, 24], from: .month(2001, 1), "new")
    let linked = try older.linked(onTo: newer, overlap: 2)
    #expect(linked == prices([28, 32, 40, 44, 48], from: .month(2001, 1)))
  }

  @Test("the link of WTI to the World Bank's series agrees with the one computed outside")
  func outside() throws {
    let reference = try ReadingsReference.load()
    let outside = try reference.run("nominalWti")
    let table = "oil_prices_monthly"
    let columns = ["wti_usd_bbl", "wti_world_bank_usd_bbl", "crude_average_world_bank_usd_bbl"]
    let parts = try columns.map { try ShippedData.series($0, of: table, through: outside.end) }
    let linked = try parts[0].linked(backTo: parts[1], overlap: 12)
      .linked(backTo: parts[2], overlap: 12)
    #expect(linked.span == outside.span)
    #expect(agree(linked.values, outside.values, within: reference.tolerance.series))
  }

  @Test("does not ask for the level of the other series", arguments: [0.01, 4, 250])
  func level(factor: Double) throws {
    let older = prices([10, 14, 19, 21], from: .month(2001, 1))
    let newer = prices([28, 32, 40], from: .month(2001, 3))
    let scaled = older.with(values: older.values.map { $0 * factor })
    let back = try newer.linked(backTo: older, overlap: 2)
    #expect(agree(try newer.linked(backTo: scaled, overlap: 2).values, back.values, within: 1e-15))
    #expect(back.values.suffix(3) == newer.values[...])
  }

  @Test("a series that reaches no further adds nothing")
  func nothingToAdd() throws {
    let series = prices([28, 32, 40], from: .month(2001, 3))
    #expect(try series.linked(backTo: series.named("same"), overlap: 3) == series)
    #expect(try series.linked(onTo: series.named("same"), overlap: 1) == series)
  }

  @Test("refuses another unit, a short overlap and an overlap at zero")
  func refusals() throws {
    let newer = prices([28, 32, 40], from: .month(2001, 3))
    let older = prices([10, 14, 19], from: .month(2001, 1), "old")
    #expect(
      throws: DataError.missingPeriod(series: "old", period: .month(2001, 4), span: older.span)
    ) { try newer.linked(backTo: older, overlap: 2) }
    #expect(throws: DataError.self) { try older.linked(onTo: newer, overlap: 2) }
    let euros = older.with(unit: try MeasureUnit("EUR/bbl"))
    #expect(throws: DataError.unitMismatch(method: "Linking", left: "USD/bbl", right: "EUR/bbl")) {
      try newer.linked(backTo: euros, overlap: 1)
    }
    #expect(throws: DataError.self) { try newer.linked(onTo: euros, overlap: 1) }
    let flat = older.with(values: [10, 14, 0])
    let error = try #require(throws: DataError.self) { try newer.linked(backTo: flat, overlap: 1) }
    #expect(error.description.contains("'old' averages zero from 2001-03 to 2001-03"))
  }
}
