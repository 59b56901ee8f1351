import Testing

@testable import Forecast

@Suite("Window averages")
struct WindowAveragesTests {
  @Test("averages of Brent are those worked out outside")
  func outside() throws {
    let reference: GasReference.Windows = try Reference.load("gas_windows")
    for known in reference.cases {
      let averages = try AveragingRule(known.rule).averages(of: GasReference.brent)
      let start = Period.month(2006, 1)
      var compared = 0
      for month in averages.span where month <= .month(2009, 12) {
        let expected = known.averages[start.distance(to: month)]
        #expect(abs(try averages.value(at: month) / expected - 1) < 1e-10)
        compared += 1
      }
      #expect(compared >= 12)
    }
  }

  @Test("6-6-1 begins after twelve months and runs seven months beyond the end")
  func reach() throws {
    let averages = try AveragingRule("6-6-1").averages(of: GasReference.brent)
    #expect(averages.span == .month(2008, 1)...(.month(2009, 7)))
    #expect(averages.unit == GasReference.brent.unit)
    // Blocks are whole: 2008-12 is the last figure, so the quarter from 2009-01 is the last priced.
    let quarters = try AveragingRule("6-0-3").averages(of: GasReference.brent)
    #expect(quarters.span == .month(2007, 7)...(.month(2009, 3)))
    // From February on the first whole quarter with six months before it begins in October.
    let later = try #require(GasReference.brent.from(.month(2007, 2)))
    #expect(try AveragingRule("6-0-3").averages(of: later).start == .month(2007, 10))
  }

  @Test("a constant averages to itself", arguments: ["6-6-1", "9-0-3", "3-1-12", "1-0-1"])
  func constant(text: String) throws {
    let flat = Series(
      "flat", unit: MeasureUnit.dollarsPerBarrel, start: .month(2001, 1),
      values: Array(repeating: 61.3, count: 40))
    for value in try AveragingRule(text).averages(of: flat).values {
      #expect(abs(value - 61.3) < 1e-13)
    }
  }

  @Test("a later series has later averages", arguments: ["6-6-1", "3-2-1"])
  func shifted(text: String) throws {
    let rule = try AveragingRule(text)
    let moved = try rule.averages(of: GasReference.brent.lag(5))
    let original = try rule.averages(of: GasReference.brent)
    #expect(moved.values == original.values)
    #expect(moved.start == original.start.advanced(by: 5))
  }

  @Test("figures after a window never change its average")
  func causal() throws {
    let rule = try AveragingRule("6-3-3", anchor: .gasYear)
    let whole = try rule.averages(of: GasReference.brent)
    let early = try #require(GasReference.brent.through(.month(2008, 6)))
    let known = try rule.averages(of: early)
    for month in known.span { #expect(known[month] == whole[month]) }
  }

  @Test("too few months and yearly figures are refused")
  func refusals() throws {
    let rule = try AveragingRule("6-6-1")
    let five = Series(
      "brent", unit: MeasureUnit.dollarsPerBarrel, start: .month(2008, 1),
      values: Array(repeating: 60, count: 5))
    #expect(
      throws: DataError.tooShort(
        method: "The 6-6-1 average of 'brent'", required: 6, available: 5)
    ) { try rule.averages(of: five) }
    #expect(
      GasReference.refusal { _ = try rule.averages(of: Series([1, 2, 3])) }
        .contains("monthly figures but 'x' is annual"))
  }
}
