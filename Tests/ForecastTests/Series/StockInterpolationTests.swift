import Testing

@testable import Forecast

@Suite("Interpolation of stocks")
struct StockInterpolationTests {
  @Test("agrees with reserves interpolated outside")
  func outside() throws {
    let reference = try DisaggregationReference.load()
    for stock in reference.stocks {
      let ends = try DisaggregationReference.series(
        stock.low, from: #require(stock.lowPeriods.first))
      let fine = try ends.interpolatedStock(to: .quarterly)
      #expect(fine.start == Period(stock.highFirst))
      #expect(agree(fine.values, stock.high, within: reference.tolerance.relative))
    }
  }

  @Test("keeps the given ends to the bit and grows evenly between", arguments: [4, 12])
  func evenGrowth(perYear: Int) throws {
    let frequency = perYear == 4 ? Frequency.quarterly : .monthly
    let ends = Series("r", unit: .billionBarrels, start: .year(2006), values: [1200, 1250, 1213.7])
    let fine = try ends.interpolatedStock(to: frequency)
    #expect(fine.span == Period.year(2006).last(frequency)...Period.year(2008).last(frequency))
    #expect(try fine.aggregated(to: .annual, by: .last).values == [1250, 1213.7])
    #expect(fine.values[0] == 1200)
    let growth = zip(fine.values.dropFirst(), fine.values).map { $0 / $1 }
    #expect(growth.prefix(perYear).allSatisfy { abs($0 / growth[0] - 1) < 1e-14 })
    #expect(growth.suffix(perYear).allSatisfy { abs($0 / growth[perYear] - 1) < 1e-14 })
  }

  @Test("of a single end is that end")
  func single() throws {
    let end = Series("r", unit: .billionBarrels, start: .year(2008), values: [1258])
    let fine = try end.interpolatedStock(to: .quarterly)
    #expect(fine == end.with(start: .quarter(2008, 4)))
  }

  @Test("refuses a stock that is used up")
  func refusal() {
    let ends = Series("r", unit: .billionBarrels, start: .year(2006), values: [10, 0, 5])
    #expect(
      throws: DataError.notPositive(
        method: "The logarithm", series: "r", period: .year(2007), value: 0)
    ) { try ends.interpolatedStock(to: .quarterly) }
  }
}
