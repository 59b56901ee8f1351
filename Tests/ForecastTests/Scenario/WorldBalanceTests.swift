import Testing

@testable import Forecast

@Suite("World balance")
struct WorldBalanceTests {
  private func flow(_ name: String, _ values: [Double], from year: Int = 2006) -> Series {
    Series(name, unit: .thousandBarrelsPerDay, start: .year(year), values: values)
  }

  private func balance(
    demand: [Double], production: [Double], other: Double = 3_000, from year: Int = 2006
  ) -> WorldBalance {
    WorldBalance(
      demand: flow("demand", demand, from: year),
      production: flow("production", production), otherSupply: other,
      reserves: Series(
        "reserves", unit: .billionBarrels, start: .year(2006),
        values: Array(repeating: 1_000, count: production.count)))
  }

  @Test("supply, demand and stocks add up in every year")
  func identity() throws {
    let balance = balance(
      demand: [85_100, 86_300, 85_700], production: [81_900, 82_100, 82_800], other: 3_350.5)
    let change = try balance.stockChange()
    for period in change.span {
      let supply = try balance.production.value(at: period) + balance.otherSupply
      let used = try balance.demand.value(at: period) + change.value(at: period)
      #expect(abs(supply - used) < 1e-9)
    }
    // 81,900 + 3,350.5 − 85,100, worked by hand.
    #expect(change.values[0] == 150.5)
    #expect(change.unit == .thousandBarrelsPerDay)
  }

  @Test("tells how long reserves last at the production of the year")
  func yearsLeft() throws {
    // 1,000 Gbbl over 80,000 kb/d · 365.25 days = 29.22 Gbbl a year.
    let years = try balance(demand: [83_000], production: [80_000]).yearsLeft()
    #expect(agree(years.values, [1_000 / 29.22], within: 1e-15))
    #expect(years.unit == .years)
  }

  @Test(
    "notices a gap that only widens and is no longer small",
    arguments: [
      ([100, 500, 1_000, 2_000], true), ([-100, -500, -1_000, -2_000], true),
      ([100, 500, 400, 2_000], false), ([2_000, 1_900, 1_800, 1_750], false),
      ([100, 200, 300, 400], false), ([500, 1_000, 2_000], false),
    ] as [([Double], Bool)])
  func widening(gaps: [Double], endless: Bool) throws {
    let demand = Array(repeating: 85_000.0, count: gaps.count)
    let production = gaps.map { 82_000 + $0 }
    #expect(try balance(demand: demand, production: production).growsWithoutEnd() == endless)
  }

  @Test("refuses demand and production that share no year")
  func apart() {
    let apart = balance(demand: [85_000], production: [82_000], from: 2010)
    let refusal = DataError.noOverlap(
      left: "production", leftSpan: .year(2006) ... .year(2006), right: "demand",
      rightSpan: .year(2010) ... .year(2010))
    #expect(throws: refusal) { try apart.stockChange() }
    #expect(throws: refusal) { try apart.growsWithoutEnd() }
  }
}
