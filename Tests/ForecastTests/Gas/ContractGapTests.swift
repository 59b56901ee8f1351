import Testing

@testable import Forecast

@Suite("Contracts without full windows")
struct ContractGapTests {
  private let short = Series(
    "brent", unit: .dollarsPerBarrel, start: .month(2008, 1), values: [50, 51])

  @Test("months that no window prices are listed without a price where that is asked for")
  func unpriced() throws {
    let contract = try GasContract(line: "6-0-1 brent")
    let path = try contract.path(indices: ["brent": short], mayLackPrices: true)
    #expect(path.months.map(\.month).prefix(2) == [.month(2008, 1), .month(2008, 2)])
    #expect(path.months.allSatisfy { $0.price == nil && $0.averages[0].value == nil })
    #expect(path.months[0].window == .month(2007, 7)...(.month(2007, 12)))
    #expect(path.years.isEmpty)
    #expect(
      GasReference.refusal { _ = try contract.path(indices: ["brent": short]) }
        .contains("2007-08, which the 6-0-1 window of 2008-02 needs"))
  }

  @Test("weights, bounds and regimes that are wrong are told at their own key")
  func places() {
    let cases = [
      (
        "title: a\nrule: 6-0-1\nweights_add_up_to: 1\nlegs:\n  - { index: brent, weight: 0.5 }\n",
        "c.yaml, line 3, column 20: The weights 0.5 add up to 0.5"
      ),
      (
        "title: a\nrule: 6-0-1\nlegs: [{ index: brent }]\nfloor: { value: 9, on: price }\ncap: { value: 4, on: price }\n",
        "c.yaml, line 5, column 6: The floor 9.0 lies above the cap 4.0"
      ),
    ]
    for (yaml, sentence) in cases {
      #expect(
        GasReference.refusal { _ = try GasContract(file: "c.yaml", yaml: yaml) }
          .contains(sentence))
    }
  }
}
