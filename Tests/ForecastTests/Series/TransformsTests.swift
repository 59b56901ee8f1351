import Foundation
import Testing

@testable import Forecast

@Suite("Transforms")
struct TransformsTests {
  private func monthly(_ values: [Double], from start: Period = .month(2008, 1)) -> Series {
    Series("x", unit: .ratio, start: start, values: values)
  }

  @Test("takes logarithms, and refuses the month in which there is none")
  func logarithm() throws {
    let logs = try monthly([1, M_E, M_E * M_E]).log()
    #expect(zip(logs.values, [0.0, 1, 2]).allSatisfy { abs($0 - $1) < 1e-15 })
    #expect(logs.name == "log(x)")
    let fallen = monthly([20, 16.55, -37.63], from: .month(2020, 2))
    #expect(
      throws: DataError.notPositive(
        method: "The logarithm", series: "x", period: .month(2020, 4), value: -37.63)
    ) { try fallen.log() }
    #expect(throws: DataError.self) { try monthly([0]).log() }
  }

  @Test("differences add up to the whole change")
  func difference() throws {
    let series = monthly([3, 7, 4, 12])
    let changes = try series.difference()
    #expect(changes.values == [4, -3, 8])
    #expect(changes.start == .month(2008, 2))
    #expect(changes.values.reduce(0, +) == 12 - 3)
    #expect(
      throws: DataError.tooShort(method: "A difference", required: 2, available: 1)
    ) { try monthly([3]).difference() }
  }

  @Test("a lag shows the figure of an earlier period", arguments: [0, 1, 12, -2])
  func lag(periods: Int) {
    let series = monthly([3, 7, 4])
    let lagged = series.lag(periods)
    for period in series.span {
      #expect(lagged[period.advanced(by: periods)] == series[period])
    }
    #expect(series.lag(1).name == "L(x)")
    #expect(series.lag(2).name == "L(x, 2)")
  }

  @Test("moving averages use full windows only")
  func movingAverage() throws {
    let averages = try monthly([3, 7, 4, 12]).movingAverage(2)
    #expect(averages.values == [5, 5.5, 8])
    #expect(averages.start == .month(2008, 2))
    #expect(try monthly([3, 7, 4, 12]).movingAverage(1) == monthly([3, 7, 4, 12]))
    #expect(
      throws: DataError.tooShort(method: "A moving average of 5", required: 5, available: 4)
    ) { try monthly([3, 7, 4, 12]).movingAverage(5) }
  }

  @Test("averages, sums and last figures of complete periods only")
  func aggregated() throws {
    // 2008-02 … 2008-10: two complete quarters, 4 5 6 and 7 8 9.
    let series = monthly([2, 3, 4, 5, 6, 7, 8, 9, 10], from: .month(2008, 2))
    #expect(try series.aggregated(to: .quarterly, by: .mean).values == [5, 8])
    #expect(try series.aggregated(to: .quarterly, by: .sum).values == [15, 24])
    let ends = try series.aggregated(to: .quarterly, by: .last)
    #expect(ends.values == [6, 9])
    #expect(ends.span == Period.quarter(2008, 2)...Period.quarter(2008, 3))
    #expect(throws: DataError.self) { try series.aggregated(to: .annual, by: .mean) }
    #expect(throws: DataError.self) {
      try monthly([1, 2], from: .month(2008, 2)).aggregated(to: .quarterly, by: .mean)
    }
  }

  @Test("quarters of fifty years of oil prices agree with those computed outside")
  func outsideQuarters() throws {
    let reference = try ReadingsReference.load()
    let quarters = try reference.run("nominalWti").aggregated(to: .quarterly, by: .mean)
    let real = try quarters.combined(
      with: reference.run("cpiQuarter"), name: "real", unit: .ratio
    ) { $0 / $1 * reference.links.cpi2007 }
    let outside = try reference.run("realWtiQuarter")
    #expect(real.span == outside.span)
    #expect(agree(real.values, outside.values, within: reference.tolerance.series))
  }

  @Test("averaging by quarter first and by year then is averaging by year")
  func towers() throws {
    let months = try ReadingsReference.load().run("nominalWti")
    let direct = try months.aggregated(to: .annual, by: .mean)
    let inSteps = try months.aggregated(to: .quarterly, by: .mean)
      .aggregated(to: .annual, by: .mean)
    #expect(direct.span == inSteps.span)
    #expect(agree(inSteps.values, direct.values, within: 1e-14))
  }

  @Test("changes the unit, not the quantity")
  func converted() throws {
    let flow = Series("demand", unit: try MeasureUnit("mb/d"), start: .year(2008), values: [85.5])
    let thousands = try flow.converted(to: .thousandBarrelsPerDay)
    #expect(thousands.values == [85_500])
    #expect(thousands.unit == .thousandBarrelsPerDay)
    #expect(throws: DataError.self) { try flow.converted(to: .billionBarrels) }
  }

  @Test("combines two series over the periods that they share")
  func combined() throws {
    let left = monthly([1, 2, 3])
    let right = Series("y", unit: .ratio, start: .month(2008, 2), values: [10, 20, 30])
    let sums = try left.combined(with: right, name: "sum", unit: .ratio, +)
    #expect(sums == Series("sum", unit: .ratio, start: .month(2008, 2), values: [12, 23]))
    #expect(throws: DataError.self) {
      try left.combined(with: right.lag(3), name: "sum", unit: .ratio, +)
    }
  }
}
