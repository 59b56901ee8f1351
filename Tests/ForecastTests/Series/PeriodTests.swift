import Testing

@testable import Forecast

@Suite("Periods")
struct PeriodTests {
  @Test(
    "reads years, quarters and months",
    arguments: [
      ("2008", Period.year(2008)), ("2008-Q4", .quarter(2008, 4)), ("2008Q4", .quarter(2008, 4)),
      ("2008-q1", .quarter(2008, 1)), ("2008-12", .month(2008, 12)),
      ("2008M01", .month(2008, 1)), ("0001", .year(1)),
    ])
  func reads(text: String, period: Period) {
    #expect(Period(text) == period)
  }

  @Test(
    "refuses what is no period",
    arguments: [
      "2008-13", "2008-00", "2008Q5", "2008-Q0", "08-12", "2008-1", "2008-", "2008-M12", "20081",
      "2008 Q4", "2008-Q", "2008-Q41", "2008-12-01", "-2008", "２００８", "",
    ])
  func refuses(text: String) {
    #expect(Period(text) == nil)
  }

  @Test("counts as many periods as the outside series have figures")
  func outsideSpans() throws {
    for (name, run) in try ReadingsReference.load().series {
      let first = try #require(Period(run.first))
      let last = try #require(Period(run.last))
      #expect(first.distance(to: last) + 1 == run.values.count, "\(name)")
      #expect(first.advanced(by: run.values.count - 1) == last, "\(name)")
    }
  }

  @Test("is read back from its own text", arguments: Frequency.allCases)
  func roundTrip(frequency: Frequency) {
    let first = Period.year(1959).first(frequency)
    for period in first...first.advanced(by: 100) {
      #expect(Period(period.description) == period)
    }
  }

  @Test("steps across the turn of the year")
  func acrossYears() {
    #expect(Period.quarter(2008, 4).advanced(by: 1) == .quarter(2009, 1))
    #expect(Period.month(2009, 1).advanced(by: -1) == .month(2008, 12))
    #expect(Period.month(2008, 11).advanced(by: 26) == .month(2011, 1))
    #expect(Period.quarter(2009, 2).yearBefore == .quarter(2008, 2))
    let year = Period.quarter(2008, 3)...Period.quarter(2009, 2)
    #expect(year.map(\.position) == [3, 4, 1, 2])
  }

  @Test(
    "holds each finer period exactly once",
    arguments: [
      (Frequency.annual, Frequency.quarterly, 4), (.annual, .monthly, 12),
      (.quarterly, .monthly, 3), (.monthly, .monthly, 1),
    ])
  func nesting(coarse: Frequency, fine: Frequency, count: Int) {
    let start = Period.year(-1).first(coarse)
    for period in start...start.advanced(by: 30) {
      let inside = period.first(fine)...period.last(fine)
      #expect(inside.count == count)
      #expect(inside.allSatisfy { $0.containing(coarse) == period && $0.year == period.year })
      #expect(period.last(fine).advanced(by: 1) == period.advanced(by: 1).first(fine))
    }
  }

  @Test("of different frequency are not equal, even at the same number")
  func frequenciesDiffer() {
    #expect(Period.year(2008) != .quarter(2008, 1))
    #expect(Period.quarter(2008, 1) != .month(2008, 1))
    #expect(Period.year(8032) != Period(frequency: .quarterly, ordinal: 8032))
    #expect(Set([Period.year(2008), .quarter(2008, 1), .month(2008, 1)]).count == 3)
  }
}
