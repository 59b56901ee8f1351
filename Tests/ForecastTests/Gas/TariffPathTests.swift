import Testing

@testable import Forecast

@Suite("Tariff path")
struct TariffPathTests {
  static let quarterly = TariffPath.Change.steps([
    .init(month: 1, percent: 5), .init(month: 4, percent: 7), .init(month: 7, percent: 7),
    .init(month: 10, percent: 6.2),
  ])
  static let halfYearly = TariffPath.Change.steps([
    .init(month: 1, percent: 13), .init(month: 7, percent: 13),
  ])

  @Test("quarterly steps of 2009 make an average of +16.3 %, two of 13 % make +20.3 %")
  func study() throws {
    let path = try TariffPath(baseYear: 2008, baseAverage: 1631, changes: [Self.quarterly])
    let levels = try #require(path.monthly).values.map { $0 / 1631 }
    for (month, level) in [(0, 1.05), (3, 1.1235), (6, 1.2021), (9, 1.2767)] {
      #expect(abs(levels[month] - level) < 5e-5)
    }
    #expect(abs(path.annual.values[1] / 1631 - 1.1631) < 5e-5)
    #expect(abs(try #require(path.growth).values[0] - 16.3) < 0.05)

    let halves = try TariffPath(baseYear: 2008, baseAverage: 1631, changes: [Self.halfYearly])
    // (1.13 + 1.2769)/2 = 1.20345
    #expect(abs(halves.annual.values[1] / 1631 - 1.20345) < 1e-12)
  }

  @Test("growth of 16.3, 27.7, 22, 22, 25, 25 % carries 1631 to 5633 in 2014")
  func growth() throws {
    let path = try TariffPath(
      baseYear: 2008, baseAverage: 1631,
      changes: [16.3, 27.7, 22, 22, 25, 25].map { .averageGrowth($0) })
    #expect(path.endYear == 2014)
    #expect(abs(try path.annual.value(at: .year(2014)) - 5633) < 1)
    #expect(try #require(path.monthly).count == 72)
  }

  @Test("annual figures are the averages of the months", arguments: [nil, 1700.0])
  func averages(december: Double?) throws {
    let path = try TariffPath(
      baseYear: 2008, baseAverage: 1631, baseDecember: december,
      changes: [Self.halfYearly, .averageGrowth(10), Self.quarterly, .steps([])])
    let months = try #require(path.monthly).aggregated(to: .annual, by: .mean)
    for year in 2009...2012 {
      #expect(
        abs(try months.value(at: .year(year)) - path.annual.value(at: .year(year))) < 1e-9)
    }
    // Steps count from December, growth from the year's average.
    let monthly = try #require(path.monthly)
    #expect(abs(try monthly.value(at: .month(2009, 1)) - (december ?? 1631) * 1.13) < 1e-9)
    let grown = try path.annual.value(at: .year(2009)) * 1.1
    #expect(abs(try monthly.value(at: .month(2010, 6)) - grown) < 1e-9)
    #expect(abs(try monthly.value(at: .month(2011, 1)) - grown * 1.05) < 1e-9)
    #expect(monthly[.month(2012, 1)] == monthly[.month(2011, 12)])
  }

  @Test("in dollars at yearly and at monthly rates")
  func dollars() throws {
    let unit = try MeasureUnit("RUB/USD")
    let path = try TariffPath(baseYear: 2008, baseAverage: 1631, changes: [.averageGrowth(16.3)])
    // The study: 67 in 2008 and 57.4 in 2009, which imply 24.34 and 33.05 RUB/USD.
    let yearly = Series("rub", unit: unit, start: .year(2008), values: [24.34, 33.05])
    let annual = try path.inDollars(rate: yearly)
    #expect(abs(annual.values[0] - 67) < 0.05)
    #expect(abs(annual.values[1] - 57.4) < 0.05)
    let monthly = Series(
      "rub", unit: unit, start: .month(2009, 1), values: Array(repeating: 33.05, count: 12))
    let months = try path.inDollars(rate: monthly)
    #expect(months.count == 12)
    #expect(months.unit.symbol == "USD/1000m3")
    #expect(abs(months.values[5] - annual.values[1]) < 1e-12)
  }

  @Test("wrong steps, changes and rates are refused with the year")
  func refusals() throws {
    let late = TariffPath.Change.steps([.init(month: 13, percent: 5)])
    let reversed = TariffPath.Change.steps([
      .init(month: 7, percent: 5), .init(month: 4, percent: 5),
    ])
    for change in [late, reversed, .averageGrowth(-100), .averageGrowth(.nan)] {
      #expect(
        GasReference.refusal {
          _ = try TariffPath(
            baseYear: 2008, baseAverage: 1631, changes: [Self.quarterly, change])
        }.contains("2010"))
    }
    #expect(
      GasReference.refusal { _ = try TariffPath(baseYear: 2008, baseAverage: 0, changes: []) }
        .contains("2008"))
    let path = try TariffPath(baseYear: 2008, baseAverage: 1631, changes: [Self.quarterly])
    let short = Series(
      "rub", unit: try MeasureUnit("RUB/USD"), start: .month(2009, 1), values: [33])
    #expect(
      GasReference.refusal { _ = try path.inDollars(rate: short) }.contains("2009-12"))
  }
}
