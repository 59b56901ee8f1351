import Testing

@testable import Forecast

@Suite("Contract in one line")
struct ContractLineTests {
  @Test("a rule holds for the legs behind it; weights, slopes and bases follow colons")
  func legs() throws {
    let contract = try GasContract(
      line: "9-1-3@october gasoil:0.5:180:2 + 6-0-1 fuel_oil:0.25 constant=450 slope=3 round=2")
    let terms = contract.regimes[0].terms
    #expect(terms.legs.map(\.index) == ["gasoil", "fuel_oil"])
    #expect(terms.legs.map(\.weight) == [0.5, 0.25])
    #expect(terms.legs.map(\.slope) == [.perUnit(180), .perUnit(3)])
    #expect(terms.legs.map(\.base) == [2, 0])
    #expect(terms.legs.map(\.rule.description) == ["9-1-3 (October)", "6-0-1"])
    #expect(terms.constant == 450)
    #expect(terms.decimals == 2)
    #expect(contract.indexNames == ["gasoil", "fuel_oil"])
  }

  @Test(
    "what cannot be meant is refused with its column and the way out",
    arguments: [
      ("brent", "column 1: 'brent' has no averaging rule before it"),
      ("6-0 brent", "column 1: '6-0' is no averaging rule"),
      ("6-0-1 brent slop=3", "column 13: 'slop' is no setting; did you mean 'slope'?"),
      ("6-0-1 brent slope=3 slope=4", "column 21: 'slope' stands twice"),
      ("6-0-1 brent:x", "column 7: 'x' is no number"),
      (
        "6-0-1 gasoil:0.5 fuel_oil:0.4 weights=1",
        "The weights 0.5, 0.4 add up to 0.9 and not to 1.0"
      ),
      ("6-0-1 brent floor=50 cap=40", "column 13: The floor 50.0 lies above the cap 40.0"),
      ("6-0-1 brent below=90:1 above=40:1", "The kinks 90.0 below and 40.0 above are out of order"),
      ("6-0-1 brent discount=120%", "The discount is 120.0 percent"),
      ("6-0-1 brent discount-cap=10", "the discount has a cap but no size"),
      ("6-0-1 brent hub=ttf:2", "The hub share is 2.0, outside 0 to 1"),
      ("6-0-1 brent unit=dollars", "'dollars' is no known unit"),
      (
        "constant=5 index-floor=10",
        "column 12: 'index-floor' acts on an index but none stands here"
      ),
      ("constant=5 slope=10", "column 12: 'slope' acts on an index but none stands here"),
      (
        "6-0-1 brent gasoil index-cap=10",
        "column 20: 'index-cap' acts on one index but 2 stand here; write a contract file"
      ),
      ("6-0-1 brent gasoil above=90:1", "'above' acts on one index but 2 stand here"),
      ("6-0-3@may brent", "column 1: '6-0-3@may' has an unknown anchor"),
      ("", "has no index, no constant and no share of a hub"),
    ])
  func refusals(line: String, expected: String) {
    let found = GasReference.refusal { _ = try GasContract(line: line) }
    #expect(found.contains("'\(line)', column "), "\(found)")
    #expect(found.contains(expected), "\(found)")
  }

  @Test(
    "a month without figures or in another unit is refused with leg and month",
    arguments: [
      (
        "6-0-1 brent",
        "'6-0-1 brent', column 7: 'brent' has no figure for 2009-01, which the 6-0-1 window of 2009-04 "
          + "needs (it runs from 2007-01 to 2008-12); extend the data or price another month."
      ),
      (
        "3-6-1 brent unit=USD/MMBtu",
        "is in USD/bbl but the price of 2009-04 counts it in USD/MMBtu"
      ),
      ("3-6-1 brent unit=EUR/bbl", "is in USD/bbl but the price of 2009-04 counts it in EUR/bbl"),
      ("3-6-1 wti", "'wti' has no figures for the price of 2009-04"),
      ("3-6-1 brent hub=brent:0.5 slope=3", "the price has no unit"),
    ])
  func months(line: String, expected: String) {
    let found = GasReference.refusal {
      let contract = try GasContract(line: line)
      _ = try contract.explanation(of: .month(2009, 4), indices: ContractReference.brent)
    }
    #expect(found.contains(expected), "\(found)")
  }

  @Test("averages in different units are not added")
  func mixedUnits() throws {
    let indices = [
      "brent": GasReference.brent,
      "gas": Series("gas", unit: .dollarsPerMMBtu, start: .month(2007, 1), values: [5, 6, 7, 8]),
    ]
    let found = GasReference.refusal {
      _ = try GasContract(line: "3-0-1 brent gas").explanation(
        of: .month(2007, 5), indices: indices)
    }
    #expect(found.contains("'gas' is in USD/MMBtu but 'brent' in USD/bbl"), "\(found)")
  }
}
