import Testing

@testable import Forecast

@Suite("Averaging rule")
struct AveragingRuleTests {
  @Test("windows of January and March 2009 are those worked out outside")
  func windows() throws {
    let reference: GasReference.Windows = try Reference.load("gas_windows")
    #expect(!reference.cases.isEmpty)
    for known in reference.cases {
      let rule = try AveragingRule(known.rule)
      #expect(rule.window(for: .month(2009, 1)).map(\.description) == known.windowOf200901)
      #expect(rule.window(for: .month(2009, 3)).map(\.description) == known.windowOf200903)
    }
  }

  @Test("6-6-1 is t − 12 … t − 7, and the trailing average shifted by six months is 6-5-1")
  func study() throws {
    let month = Period.month(2009, 5)
    let study = try AveragingRule("6-6-1").window(for: month)
    #expect(study == month.advanced(by: -12)...month.advanced(by: -7))
    let trailing = try AveragingRule("6-5-1").window(for: month)
    #expect(trailing == month.advanced(by: -11)...month.advanced(by: -6))
  }

  @Test("blocks begin in January, or in October of a gas year")
  func anchors() throws {
    let calendar = try AveragingRule("6-0-6")
    let gasYear = try AveragingRule("6-0-6", anchor: .gasYear)
    #expect(calendar.blockStart(of: .month(2009, 3)) == .month(2009, 1))
    #expect(gasYear.blockStart(of: .month(2009, 3)) == .month(2008, 10))
    #expect(gasYear.blockStart(of: .month(2009, 10)) == .month(2009, 10))
    #expect(
      try AveragingRule("9-0-12", anchor: .gasYear).blockStart(of: .month(2009, 9))
        == .month(2008, 10))
  }

  @Test(
    "every month of a block has one window, and windows follow blocks",
    arguments: [1, 2, 3, 4, 6, 12])
  func blocks(hold: Int) {
    for anchor in AveragingRule.Anchor.allCases {
      let rule = AveragingRule(average: 5, lag: 2, hold: hold, anchor: anchor)
      for month in Period.month(2007, 1)...Period.month(2009, 12) {
        let block = rule.blockStart(of: month)
        #expect(block <= month && block.distance(to: month) < hold)
        #expect(rule.window(for: month) == rule.window(for: block))
        #expect(rule.window(for: block).upperBound == block.advanced(by: -3))
        #expect(rule.window(for: month).count == 5)
      }
    }
  }

  @Test("text and words say the rule")
  func text() throws {
    #expect(try AveragingRule("6–6–1").description == "6-6-1")
    #expect(try AveragingRule("9-0-3", anchor: .gasYear).description == "9-0-3 (October)")
    #expect(
      try AveragingRule("6-6-1").words
        == "average of 6 months that ends 6 months before the month it prices")
    #expect(
      try AveragingRule("9-0-3").words
        == "average of 9 months that ends just before the 3 months it prices, "
        + "in blocks counted from January")
  }

  @Test(
    "anything else is refused by name",
    arguments: [
      "", "6-6", "6-6-1-1", "0-6-1", "6--1", "6-6-5", "6-6-0", "six-6-1", "6-6-24", "121-0-1",
    ])
  func refusals(text: String) {
    #expect(
      GasReference.refusal { _ = try AveragingRule(text) }
        .hasPrefix("'\(text)' is no averaging rule"))
  }
}
