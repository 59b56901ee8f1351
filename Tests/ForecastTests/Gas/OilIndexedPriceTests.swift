import Testing

@testable import Forecast

@Suite("Oil-indexed price")
struct OilIndexedPriceTests {
  static func relation(_ rule: String, constant: Double, slope: Double) throws -> OilIndexedPrice {
    try OilIndexedPrice(rule: AveragingRule(rule), constant: constant, slope: slope)
  }

  @Test("prices January 2009 from Brent of January to June 2008")
  func outside() throws {
    // gas_windows.json, 6-6-1: the average for 2009-01 is 109.1666…, times 3.8 plus 90: 504.8333…
    let relation = try Self.relation("6-6-1", constant: 90, slope: 3.8)
    let path = try relation.path(of: GasReference.brent)
    #expect(abs(try path.value(at: .month(2009, 1)) - 504.8333333333333) < 1e-9)
    #expect(path.unit.symbol == "USD/1000m3")
  }

  @Test("an explanation leads to the figure of the path", arguments: ["6-6-1", "9-0-3", "3-1-12"])
  func explanation(rule: String) throws {
    let relation = try Self.relation(rule, constant: 90, slope: 3.8)
    let path = try relation.path(of: GasReference.brent)
    for month in path.span {
      let steps = try relation.explain(month: month, index: GasReference.brent)
      #expect(steps.price == path[month])
      #expect(steps.window == relation.rule.window(for: month))
      #expect(steps.indexed + relation.constant == steps.price)
    }
  }

  @Test("without a slope the price is the constant; at slope one it is the average")
  func limits() throws {
    let flat = try Self.relation("6-6-1", constant: 250, slope: 0).path(of: GasReference.brent)
    #expect(flat.values.allSatisfy { $0 == 250 })
    let average = try AveragingRule("6-6-1").averages(of: GasReference.brent)
    let same = try Self.relation("6-6-1", constant: 0, slope: 1).path(of: GasReference.brent)
    #expect(same.values == average.values)
  }

  @Test("another unit, a missing month and a coefficient without a value are refused")
  func refusals() throws {
    let relation = try Self.relation("6-6-1", constant: 90, slope: 3.8)
    let tonnes = GasReference.brent.with(unit: try MeasureUnit("USD/t"))
    #expect(throws: DataError.self) { try relation.path(of: tonnes) }
    #expect(
      GasReference.refusal {
        _ = try relation.explain(month: .month(2009, 8), index: GasReference.brent)
      }.contains("2009-01"))
    #expect(
      GasReference.refusal {
        _ = try relation.explain(month: .year(2009), index: GasReference.brent)
      }.contains("name a month"))
    #expect(throws: DataError.self) { try Self.relation("6-6-1", constant: .nan, slope: 1) }
  }
}
