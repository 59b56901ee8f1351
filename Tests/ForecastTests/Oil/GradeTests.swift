import Testing

@testable import Forecast

@Suite("Grades")
struct GradeTests {
  private let origin = Period.month(2008, 12)

  private func marker(_ values: [Double], from start: Period = .month(2009, 1)) -> Series {
    Series("brent", unit: .dollarsPerBarrel, start: start, values: values)
  }

  @Test("a spread closes in on its target month by month")
  func spread() throws {
    // From −6 at the end of 2008 to 0 at the end of 2009: half a dollar a month.
    let grade = Grade("urals", kind: .spread, level: -6, target: .init(level: 0, year: 2009))
    let path = try grade.path(over: marker(Array(repeating: 50, count: 14)), origin: origin)
    let worked = (1...14).map { 50 - 6 + 0.5 * Double(min($0, 12)) }
    #expect(path.values == worked)
    #expect(path.name == "urals")
    #expect(path.unit == .dollarsPerBarrel)
  }

  @Test("a ratio closes in on its target quarter by quarter")
  func ratio() throws {
    // From 0.92 to 1 in eight quarters: a hundredth a quarter.
    let grade = Grade("urals", kind: .ratio, level: 0.92, target: .init(level: 1, year: 2010))
    let quarters = marker(Array(repeating: 100, count: 10), from: .quarter(2009, 1))
    let path = try grade.path(over: quarters, origin: .quarter(2008, 4))
    #expect(agree(path.values, [93, 94, 95, 96, 97, 98, 99, 100, 100, 100], within: 1e-14))
  }

  @Test("keeps its level without a target, and its target after it", arguments: Grade.Kind.allCases)
  func ends(kind: Grade.Kind) {
    let held = Grade("urals", kind: kind, level: 0.95)
    #expect(held.level(at: .month(2040, 1), origin: origin) == 0.95)
    let closing = Grade("urals", kind: kind, level: 0.95, target: .init(level: 0.97, year: 2012))
    #expect(closing.level(at: origin, origin: origin) == 0.95)
    #expect(closing.level(at: .month(2000, 1), origin: origin) == 0.95)
    #expect(closing.level(at: .month(2012, 12), origin: origin) == 0.97)
    #expect(closing.level(at: .month(2030, 1), origin: origin) == 0.97)
    let late = Grade("urals", kind: kind, level: 0.95, target: .init(level: 0.97, year: 2008))
    #expect(late.level(at: .month(2009, 1), origin: origin) == 0.97)
  }

  @Test("a ratio of one and a spread of nothing are the marker itself")
  func identity() throws {
    let brent = marker([43.3, 43.7, 46.9])
    for grade in [
      Grade("x", kind: .ratio, level: 1), Grade("x", kind: .spread, level: 0),
    ] {
      #expect(try grade.path(over: brent, origin: origin).values == brent.values)
    }
  }

  @Test("averages the tie over the months that both have")
  func level() throws {
    let brent = marker([40, 50, 80, 100])
    let urals: [(period: Period, value: Double)] = [
      (.month(2008, 12), 1), (.month(2009, 1), 38), (.month(2009, 3), 74), (.month(2009, 4), 99),
    ]
    let range = Period.month(2009, 1)...Period.month(2009, 3)
    // Spreads −2 and −6; ratios 0.95 and 0.925. April lies outside the range.
    #expect(try Grade.level(.spread, of: urals, over: brent, within: range) == -4)
    #expect(try agree(Grade.level(.ratio, of: urals, over: brent, within: range), 0.9375))
  }

  @Test("refuses an average over months without quotes, and quotes that are not of months")
  func noQuotes() throws {
    let brent = marker([40, 50])
    let range = Period.month(2009, 1)...Period.month(2009, 2)
    #expect(
      throws: DataError.tooShort(
        method: "The average ratio from 2009-01 to 2009-02", required: 1, available: 0)
    ) { try Grade.level(.ratio, of: [(.month(2008, 12), 40)], over: brent, within: range) }
    #expect(
      throws: DataError.frequencyMismatch(
        left: "the grade", leftFrequency: .annual, right: "brent", rightFrequency: .monthly)
    ) { try Grade.level(.ratio, of: [(.year(2009), 40)], over: brent, within: range) }
  }

  @Test("refuses a spread that leaves no price, naming the month", arguments: [-45.0, -60])
  func noPrice(spread: Double) {
    let brent = marker([70, 45, 65])
    #expect {
      try Grade("urals", kind: .spread, level: spread).path(over: brent, origin: origin)
    } throws: { error in
      "\(error)".contains("'urals' would be \(45 + spread) in 2009-02")
        && "\(error)".contains("tie it by a ratio")
    }
  }
}
