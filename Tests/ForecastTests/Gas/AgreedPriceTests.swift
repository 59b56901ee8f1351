import Testing

@testable import Forecast

@Suite("Agreed price")
struct AgreedPriceTests {
  @Test("119 for a quarter and 129 for three make 126.5")
  func belarus() throws {
    let agreed = try AgreedPrice(
      year: 2008, steps: [.init(month: 1, price: 119), .init(month: 4, price: 129)])
    #expect(agreed.average == 126.5)
  }

  @Test("a step to the same price changes nothing", arguments: 2...12)
  func idle(month: Int) throws {
    let agreed = try AgreedPrice(
      year: 2008, steps: [.init(month: 1, price: 110), .init(month: month, price: 110)])
    #expect(agreed.average == 110)
    #expect(try AgreedPrice(year: 2008, price: 110).average == 110)
  }

  @Test("a late beginning, months out of order and prices below zero are refused with the year")
  func refusals() {
    for months in [[], [4], [1, 4, 4], [1, 7, 3], [1, 13]] {
      #expect(
        GasReference.refusal {
          _ = try AgreedPrice(
            year: 2008, steps: months.map { .init(month: $0, price: 119) })
        }.contains("2008"))
    }
    #expect(
      GasReference.refusal { _ = try AgreedPrice(year: 2009, price: -1) }.contains("2009"))
  }
}
