import Testing

@testable import Forecast

@Suite("Supply shocks")
struct ShockEventsTests {
  @Test(
    "marks the periods that an outside count of months marks",
    arguments: [
      ("quarter disruptions", [ShockEvents.Kind.disruption], ShockEvents.Rule.half),
      ("quarter disruptions-any", [.disruption], .any),
      ("quarter all", [.disruption, .surplus], .half), ("year disruptions", [.disruption], .half),
      ("year disruptions-any", [.disruption], .any),
      ("year all", [.disruption, .surplus], .half),
    ] as [(String, [ShockEvents.Kind], ShockEvents.Rule)])
  func outside(name: String, kinds: [ShockEvents.Kind], rule: ShockEvents.Rule) throws {
    let marked = try #require(try ReadingsReference.load().shockPeriods[name])
    let frequency: Frequency = name.hasPrefix("year") ? .annual : .quarterly
    let range = Period.year(1960).first(frequency)...Period.year(2008).last(frequency)
    let dummy = try ShippedData.shocks().only(Set(kinds), begunBy: .month(2008, 12))
      .dummy(over: range, rule: rule)
    #expect(range.filter { dummy[$0] == 1 }.map(\.description) == marked)
    #expect(dummy.values.allSatisfy { $0 == 0 || $0 == 1 })
    #expect(dummy.name == "shock")
  }

  @Test("the Gulf war marks three quarters but no year")
  func gulfWar() throws {
    // 1990-08 … 1991-02: two months of the third quarter, all of the fourth, two of the first.
    let war = ShockEvents([
      .init(start: .month(1990, 8), end: .month(1991, 2), name: "First Gulf war", kind: .disruption)
    ])
    #expect(try ShippedData.shocks().events.contains(war.events[0]))
    let quarters = Period.quarter(1990, 2)...Period.quarter(1991, 2)
    #expect(war.dummy(over: quarters, rule: .half).values == [0, 1, 1, 1, 0])
    let years = Period.year(1990)...Period.year(1991)
    #expect(war.dummy(over: years, rule: .half).values == [0, 0])
    #expect(war.dummy(over: years, rule: .any).values == [1, 1])
    let months = Period.month(1990, 7)...Period.month(1990, 9)
    #expect(war.dummy(over: months, rule: .half).values == [0, 1, 1])
  }

  @Test("half of a year is enough, one month less is not", arguments: [(6, 1.0), (5, 0.0)])
  func half(months: Int, mark: Double) {
    let event = ShockEvents([
      .init(start: .month(2001, 3), end: .month(2001, 2 + months), name: "x", kind: .disruption)
    ])
    #expect(event.dummy(over: .year(2001) ... .year(2001), rule: .half).values == [mark])
  }

  @Test("months of two events add up, those they share count once")
  func overlapping() {
    func events(_ months: [(Int, Int)]) -> ShockEvents {
      ShockEvents(
        months.map {
          .init(start: .month(2001, $0), end: .month(2001, $1), name: "x", kind: .surplus)
        })
    }
    let year = Period.year(2001)...Period.year(2001)
    #expect(events([(1, 3), (9, 11)]).dummy(over: year, rule: .half).values == [1])
    #expect(events([(1, 3), (1, 3)]).dummy(over: year, rule: .half).values == [0])
  }

  @Test("every period of the half rule is one of the other, and more events mark no less")
  func monotone() throws {
    let events = try ShippedData.shocks()
    let range = Period.quarter(1970, 1)...Period.quarter(2025, 4)
    let half = events.dummy(over: range, rule: .half).values
    let any = events.dummy(over: range, rule: .any).values
    let fewer = events.only([.disruption], begunBy: .month(2025, 12))
      .dummy(over: range, rule: .half).values
    #expect(zip(half, any).allSatisfy { $0 <= $1 } && half != any)
    #expect(zip(fewer, half).allSatisfy { $0 <= $1 } && fewer != half)
  }

  @Test("an event that begins after the origin is not known there")
  func begunBy() throws {
    let events = try ShippedData.shocks()
    let known = events.only([.disruption, .surplus], begunBy: .month(1990, 8))
    #expect(known.events.map(\.start).max() == .month(1990, 8))
    let before = events.only([.disruption, .surplus], begunBy: .month(1990, 7))
    #expect(known.events.count == before.events.count + 1)
  }

  @Test("reads a table in any order, oldest event first")
  func reader() throws {
    let events = try table(
      "start,end,event,kind\n2002-12,2003-04,Strike,disruption\n1986-01,1986-07,Netback,surplus\n")
    #expect(events.events.map(\.name) == ["Netback", "Strike"])
    #expect(events.events.map(\.kind) == [.surplus, .disruption])
    #expect(events.events[1].end == .month(2003, 4))
  }

  @Test(
    "refuses a table that it cannot read, with the line",
    arguments: [
      ("1986-01,1986-07,Netback,surpluss", "'surpluss' is none of disruption, surplus"),
      ("1986,1986-07,Netback,surplus", "'1986' is no month"),
      ("1986-01,,Netback,surplus", "'' is no month"),
      ("1986-07,1986-01,Netback,surplus", "the event ends in 1986-01, before it begins in 1986-07"),
    ])
  func refusals(row: String, problem: String) throws {
    let text = "start,end,event,kind\n2002-12,2003-04,Strike,disruption\n\(row)\n"
    let error = try #require(throws: DataError.self) { try table(text) }
    guard case .malformed(let file, let line, _, let found, _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(file == "shocks.csv")
    #expect(line == 3)
    #expect(found == problem)
  }

  @Test("refuses a table without one of its columns")
  func column() {
    #expect(
      throws: DataError.missingColumn(
        file: "shocks.csv", column: "kind", nearest: "kinds",
        available: ["start", "end", "event", "kinds"])
    ) { try table("start,end,event,kinds\n1986-01,1986-07,Netback,surplus\n") }
  }

  private func table(_ text: String) throws -> ShockEvents {
    try ShockEvents(table: CSVTable(file: "shocks.csv", bytes: Array(text.utf8)))
  }
}
