import Foundation
import Testing

@testable import Forecast

@Suite("Shapes of growth")
struct GrowthShapeTests {
  /// Eight quarters with a season and a slope, kb/d.
  private let history = Series(
    "demand", unit: .thousandBarrelsPerDay, start: .quarter(2007, 1),
    values: [86_400, 85_100, 86_000, 87_900, 87_200, 85_900, 85_300, 84_600])

  private func growth(_ rates: [Double], by frequency: Frequency = .quarterly) -> Series {
    let first = Period.year(2009).first(frequency)
    return Series(
      "growth", unit: .percent, start: first,
      values: rates.flatMap { Array(repeating: $0, count: frequency.perYear) })
  }

  @Test("same period: each quarter against the same quarter of the year before")
  func samePeriod() throws {
    let path = try history.grown(by: growth([-3.5, 2]), shape: .samePeriod)
    let whole = try history.appending(path)
    for period in path.span {
      let rate = period.year == 2009 ? -3.5 : 2
      let ratio = try whole.value(at: period) / whole.value(at: period.yearBefore)
      #expect(abs(ratio - (1 + rate / 100)) < 1e-15)
    }
    // 87,200 · 0.965 and 84,600 · 0.965 · 1.02, worked by hand.
    #expect(agree(path.values[0], 84_148, within: 1e-15))
    #expect(agree(path.values[7], 83_271.78, within: 1e-15))
  }

  @Test("end to end: the last quarter grows as stated and the way there is even")
  func endToEnd() throws {
    let path = try history.grown(by: growth([-3.5, 2]), shape: .endToEnd)
    let whole = try history.appending(path)
    for (year, rate) in [(2009, -3.5), (2010, 2)] {
      let last = Period.quarter(year, 4)
      let ratio = try whole.value(at: last) / whole.value(at: last.yearBefore)
      #expect(abs(ratio - (1 + rate / 100)) < 1e-14)
      let steps = try (0..<4).map {
        try whole.value(at: last.advanced(by: -$0)) / whole.value(at: last.advanced(by: -$0 - 1))
      }
      #expect(steps.allSatisfy { abs($0 - steps[0]) < 1e-14 })
    }
  }

  @Test("smooth: annual averages grow as stated and the path starts after the history")
  func smooth() throws {
    let path = try history.grown(by: growth([-3.5, 2, 0]), shape: .smooth)
    let years = try history.appending(path).aggregated(to: .annual, by: .mean)
    for (year, rate) in [(2009, -3.5), (2010, 2), (2011, 0)] {
      let ratio = try years.value(at: .year(year)) / years.value(at: .year(year - 1))
      #expect(abs(ratio - (1 + rate / 100)) < 1e-13)
    }
    #expect(path.span == Period.quarter(2009, 1)...Period.quarter(2011, 4))
  }

  @Test("no growth leaves a level path level in every shape", arguments: GrowthShape.allCases)
  func noGrowth(shape: GrowthShape) throws {
    let level = history.with(values: Array(repeating: 85_000, count: 8))
    let path = try level.grown(by: growth([0, 0]), shape: shape)
    #expect(path.values.allSatisfy { agree($0, 85_000, within: 1e-13) })
  }

  @Test("every shape is the same with annual figures", arguments: GrowthShape.allCases)
  func annual(shape: GrowthShape) throws {
    let years = try history.aggregated(to: .annual, by: .mean)
    let path = try years.grown(by: growth([-3.5, 2], by: .annual), shape: shape)
    #expect(agree(path.values, [85_750 * 0.965, 85_750 * 0.965 * 1.02], within: 1e-15))
  }

  @Test("the path does not ask for the unit of the history", arguments: GrowthShape.allCases)
  func proportional(shape: GrowthShape) throws {
    let rates = growth([-3.5, 2])
    let large = try history.grown(by: rates, shape: shape)
    let small = try history.converted(to: MeasureUnit("mb/d")).grown(by: rates, shape: shape)
    #expect(agree(try small.converted(to: history.unit).values, large.values, within: 1e-13))
  }

  @Test("has the names that a plan uses")
  func names() {
    #expect(GrowthShape.allCases.map(\.rawValue) == ["same_period", "q4q4", "smooth"])
  }

  @Test("refuses less than a year of history, growth that begins elsewhere, and nothing left")
  func refusals() throws {
    let short = try #require(history.from(.quarter(2008, 2)))
    #expect(
      throws: DataError.tooShort(
        method: "Growth of 'demand' on the year before", required: 4, available: 3)
    ) { try short.grown(by: growth([1]), shape: .samePeriod) }
    let late = growth([1]).lag(1)
    #expect(
      throws: DataError.missingPeriod(
        series: "L(growth)", period: .quarter(2009, 1), span: late.span)
    ) { try history.grown(by: late, shape: .samePeriod) }
    #expect(throws: DataError.self) {
      try history.grown(by: growth([1], by: .annual), shape: .samePeriod)
    }
    for shape in GrowthShape.allCases {
      let error = try #require(throws: DataError.self) {
        try history.grown(by: growth([0, -150]), shape: shape)
      }
      #expect(error.description.contains("-150.0 % in 2010-Q1"))
    }
  }

  @Test("smooth growth refuses a history that ends within a year")
  func smoothMidYear() throws {
    let cut = try #require(history.through(.quarter(2008, 3)))
    let rates = growth([1]).with(start: .quarter(2008, 4))
    let error = try #require(throws: DataError.self) { try cut.grown(by: rates, shape: .smooth) }
    #expect(error.description.contains("the history ends in 2008-Q3; use 'same_period'"))
  }
}
