import Testing

@testable import Forecast

/// A figure as printed; `48–50` is a range.
func figure(
  _ printed: String, to high: String? = nil, unit: String = "USD/bbl",
  role: PublishedFigure.Role = .result, id: String = "row", derivation: String? = nil
) throws -> PublishedFigure {
  PublishedFigure(
    id: id, section: "section", quantity: "quantity", entity: "entity", period: "2009",
    value: try #require(PrintedNumber(printed)),
    valueHigh: try high.map { try #require(PrintedNumber($0)) }, unit: unit, role: role,
    derivation: derivation)
}

@Suite("Verdicts")
struct VerdictTests {
  @Test(
    "judges prices by their printed digits, then by 3 percent",
    arguments: [
      ("291", 291.4999, .reproduced), ("291", 290.5, .reproduced), ("291", 291.5, .close),
      ("291", 299.73, .close), ("291", 299.74, .differs), ("291", 282.27, .close),
      ("291", 282.26, .differs), ("49.2", 49.24, .reproduced), ("49.2", 49.25, .close),
      ("49.2", 49.15, .reproduced), ("49.2", 49.149999, .close), ("50.0", 50.2, .close),
      ("50", 50.2, .reproduced), ("-70", -69.5, .reproduced), ("-70", -72.1, .close),
      ("-70", -72.2, .differs), ("291", 1e300, .differs), ("0", 0.6, .differs),
    ] as [(String, Double, Verdict)])
  func prices(printed: String, candidate: Double, verdict: Verdict) throws {
    #expect(try Verdict(candidate, for: figure(printed)) == verdict)
  }

  @Test(
    "accepts anything inside a printed range and measures from its nearer end",
    arguments: [
      (48, .reproduced), (49.3, .reproduced), (50.4, .reproduced), (47.5, .reproduced),
      (50.5, .close), (51.5, .close), (51.51, .differs), (46.56, .close), (46.55, .differs),
    ] as [(Double, Verdict)])
  func range(candidate: Double, verdict: Verdict) throws {
    #expect(try Verdict(candidate, for: figure("48", to: "50")) == verdict)
    #expect(try Verdict(candidate, for: figure("50", to: "48")) == verdict)
  }

  @Test("rounds to the digits of the range's finer end")
  func rangeDigits() throws {
    let supply = try figure("-5", to: "-4.5", unit: "percent")
    #expect(supply.decimals == 1)
    #expect(Verdict(-4.46, for: supply) == .reproduced)
    #expect(Verdict(-4.44, for: supply) == .close)
    #expect(Verdict(-3.5, for: supply) == .close)
    #expect(Verdict(-3.49, for: supply) == .differs)
  }

  @Test(
    "judges shares and growth within one point",
    arguments: [(32.4, .reproduced), (33, .close), (33.01, .differs), (31, .close)]
      as [(Double, Verdict)])
  func percent(candidate: Double, verdict: Verdict) throws {
    #expect(try Verdict(candidate, for: figure("32", unit: "percent")) == verdict)
    #expect(try Verdict(candidate, for: figure("32", unit: "percent per year")) == verdict)
  }

  @Test(
    "never calls a year close by 3 percent",
    arguments: [
      (2012, .reproduced), (2011, .close), (2013, .close), (2014, .differs), (2010, .differs),
    ] as [(Double, Verdict)])
  func years(candidate: Double, verdict: Verdict) throws {
    #expect(try Verdict(candidate, for: figure("2012", unit: "year")) == verdict)
  }

  @Test("does not become better with distance", arguments: ["291", "49.2", "-70", "8"])
  func monotone(printed: String) throws {
    let order: [Verdict] = [.reproduced, .close, .differs]
    let target = try figure(printed)
    for sign in [-1.0, 1] {
      let ranks = (0..<200).compactMap { step in
        order.firstIndex(of: Verdict(target.value.value + sign * Double(step) / 10, for: target))
      }
      #expect(ranks == ranks.sorted())
    }
  }

  @Test("refuses a candidate that is not finite")
  func notFinite() async {
    await #expect(processExitsWith: .failure) { _ = try Verdict(.nan, for: figure("1")) }
  }
}
