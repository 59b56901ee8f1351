import Testing

@testable import Forecast

@Suite("Growth by groups")
struct GroupedGrowthTests {
  private func group(
    _ name: String, growth: [Double], level: [Double], from year: Int = 2008
  ) -> GroupedGrowth.Group {
    GroupedGrowth.Group(
      name: name,
      growth: Series("growth", unit: .percent, start: .year(2009), values: growth),
      level: Series(name, unit: .thousandBarrelsPerDay, start: .year(year), values: level))
  }

  @Test("weights growth with levels that move on")
  func byHand() throws {
    // 2009: 30 → 33 and 70 → 70, so 103/100; 2010: 33 → 36.3, so 106.3/103.
    let total = try GroupedGrowth(groups: [
      group("oecd", growth: [10, 10], level: [30]),
      group("other", growth: [0, 0], level: [70]),
    ]).total()
    #expect(agree(total.values, [3, (106.3 / 103 - 1) * 100], within: 1e-13))
    #expect(total.unit == .percent)
  }

  @Test("equal growth of all groups is the growth of the total", arguments: [-4.75, 0, 2.2])
  func equalGrowth(rate: Double) throws {
    let total = try GroupedGrowth(groups: [
      group("a", growth: [rate, rate], level: [31]), group("b", growth: [rate, rate], level: [7]),
      group("c", growth: [rate, rate], level: [0.4]),
    ]).total()
    #expect(total.values.allSatisfy { abs($0 - rate) < 1e-12 })
  }

  @Test("grows as the sum of the groups does, quarter by quarter")
  func sum() throws {
    let start = Period.quarter(2008, 1)
    let groups = [([46.0, 45, 44, 43], [-4.0, -3, -1, 0]), ([39, 40, 41, 40], [0.5, 1, 2, 3])]
      .enumerated().map { number, figures in
        GroupedGrowth.Group(
          name: "\(number)",
          growth: Series(
            "growth", unit: .percent, start: start.advanced(by: 4), values: figures.1),
          level: Series("\(number)", unit: .ratio, start: start, values: figures.0))
      }
    let total = try GroupedGrowth(groups: groups).total()
    for quarter in 0..<4 {
      let before = groups.compactMap { $0.level?.values[quarter] }
      let after = zip(before, groups).map { $0 * (1 + $1.growth.values[quarter] / 100) }
      let ratio = after.reduce(0, +) / before.reduce(0, +)
      #expect(abs(total.values[quarter] - (ratio - 1) * 100) < 1e-12)
    }
  }

  @Test("a single group is the total, to the bit and without a level")
  func single() throws {
    let growth = Series("growth", unit: .percent, start: .year(2009), values: [0.1, 0.2])
    let total = GroupedGrowth(groups: [.init(name: "total", growth: growth, level: nil)])
    #expect(try total.total() == growth)
  }

  @Test("does not look at levels after the origin")
  func future() throws {
    let cut = try GroupedGrowth(groups: [
      group("a", growth: [10], level: [30]), group("b", growth: [0], level: [70]),
    ]).total()
    let planted = try GroupedGrowth(groups: [
      group("a", growth: [10], level: [30, 999]), group("b", growth: [0], level: [70]),
    ]).total()
    #expect(planted == cut)
  }

  @Test("refuses a level that does not reach the origin", arguments: [2006, 2009])
  func refusal(year: Int) throws {
    let growth = GroupedGrowth(groups: [
      group("a", growth: [10], level: [30]), group("b", growth: [0], level: [70], from: year),
    ])
    #expect(
      throws: DataError.missingPeriod(
        series: "b", period: .year(2008), span: Period.year(year)...Period.year(year))
    ) { try growth.total() }
  }
}
