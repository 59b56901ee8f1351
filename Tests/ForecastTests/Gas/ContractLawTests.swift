import Testing

@testable import Forecast

@Suite("Contract laws")
struct ContractLawTests {
  private static let hub = Series(
    "ttf", unit: .dollarsPerMMBtu, start: .month(2007, 1),
    values: (0..<24).map { 6 + Double($0) / 8 })

  @Test("a hub share of zero is the oil price and of one the hub price, to the bit")
  func hubShares() throws {
    let month = Period.month(2008, 7)
    let indices = ["brent": GasReference.brent, "ttf": Self.hub]
    func price(_ words: String) throws -> Double {
      try GasContract(
        line: "3-0-1 brent:1:4.5 constant=30 unit=USD/1000m3 heat=russian_gross_20 \(words)"
      ).explanation(of: month, indices: indices).price
    }
    #expect(try price("hub=ttf:0") == price(""))
    let full = try HeatContent.russianGross20.per1000m3(perMMBtu: Self.hub.value(at: month))
    #expect(abs(try price("hub=ttf:1") / full - 1) < 1e-15)
    let half = try price("hub=ttf:0.5")
    let between = (try price("") + full) / 2
    #expect(abs(half - between) < 1e-12)
  }

  @Test("weights scale prices", arguments: [0.5, 2, 7.25])
  func scaling(factor: Double) throws {
    let month = Period.month(2008, 9)
    let plain = try ContractReference.price("6-1-3 brent:1", month)
    let scaled = try ContractReference.price("6-1-3 brent:\(factor)", month)
    #expect(abs(scaled - factor * plain) < 1e-12)
  }

  @Test(
    "an S-curve is continuous at its kinks unless its pieces are stated, and the middle holds there"
  )
  func kinks() throws {
    func price(_ index: Double, _ curve: String) throws -> Double {
      let series = Series(
        "brent", unit: MeasureUnit.dollarsPerBarrel, start: .month(2008, 1), values: [index])
      return try GasContract(line: "1-0-1 brent slope=0.15 constant=1 \(curve)")
        .explanation(of: .month(2008, 2), indices: ["brent": series]).price
    }
    let continuous = "below=40:0.07 above=90:0.08"
    let stated = "below=40:0.07:2 above=90:0.08:9"
    for (kink, side) in [(40.0, -1.0), (90, 1)] {
      let middle = 1 + 0.15 * kink
      #expect(abs(try price(kink, continuous) - middle) < 1e-12)
      #expect(abs(try price(kink, stated) - middle) < 1e-12)
      let beside = kink + side * 1e-9
      #expect(abs(try price(beside, continuous) - middle) < 1e-8)
      #expect(abs(try price(beside, stated) - middle) > 1)
    }
    // At 30: 1 + 0.15 · 40 − 0.07 · 10 = 6.3, and 1 + 2 + 0.07 · 30 = 5.1.
    #expect(abs(try price(30, continuous) - 6.3) < 1e-12)
    #expect(abs(try price(30, stated) - 5.1) < 1e-12)
  }

  @Test("a price lies between its floor and its cap")
  func bounds() throws {
    let contract = try GasContract(line: "3-0-1 brent slope=4 constant=10 floor=290 cap=420")
    let prices = try contract.path(indices: ContractReference.brent).months.compactMap(\.price)
    #expect(prices.allSatisfy { (290...420).contains($0) })
    #expect(prices.contains(420))
  }

  @Test("figures after a window never change its price")
  func causal() throws {
    let contract = try GasContract(line: "6-3-3@october brent slope=4")
    let whole = try contract.path(indices: ContractReference.brent)
    let early = ["brent": try #require(GasReference.brent.through(.month(2008, 6)))]
    for month in try contract.path(indices: early).months where month.price != nil {
      #expect(whole.months.first { $0.month == month.month }?.price == month.price)
    }
  }
}
