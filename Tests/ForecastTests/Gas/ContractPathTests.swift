import Testing

@testable import Forecast

@Suite("Contract path")
struct ContractPathTests {
  @Test("months without a full window are listed without a price, and blocks run beyond the data")
  func reach() throws {
    let path = try GasContract(line: "6-0-3 brent").path(indices: ContractReference.brent)
    #expect(path.months.first?.month == .month(2007, 1))
    #expect(path.months.last?.month == .month(2009, 3))
    #expect(path.months.first { $0.price != nil }?.month == .month(2007, 7))
    #expect(path.months[0].window == .month(2006, 7)...(.month(2006, 12)))
    #expect(path.months[0].averages.map(\.value) == [nil])
    #expect(path.unit == MeasureUnit.dollarsPerBarrel)
    #expect(path.years.map(\.months) == [6, 12, 3])
  }

  @Test("JSON has the documented keys, full precision and null")
  func json() throws {
    let path = try GasContract(line: "3-0-1 brent").path(
      indices: ContractReference.brent, from: .month(2007, 3), through: .month(2007, 4))
    #expect(
      path.json.text == """
        [
          {
            "month": "2007-03",
            "window": [
              "2006-12",
              "2007-02"
            ],
            "averages": {
              "brent": null
            },
            "price": null
          },
          {
            "month": "2007-04",
            "window": [
              "2007-01",
              "2007-03"
            ],
            "averages": {
              "brent": 57.763333333333335
            },
            "price": 57.763333333333335
          }
        ]

        """)
  }

  @Test("a year pays for its minimum even when less is taken")
  func takeOrPay() throws {
    let contract = try GasContract(
      file: "top.yaml",
      yaml: """
        title: Flat
        unit: USD/1000m3
        constant: 200
        take_or_pay: { share: 0.8, unit: bcm, contracted: { 2008: 40, 2009: 40 }, taken: { 2008: 26, 2009: 33 } }
        """)
    let path = try contract.path(indices: [:], from: .month(2008, 1), through: .month(2009, 12))
    // 80 % of 40 bcm is 32: six are paid for and not taken in 2008, at 200 USD/1000 m³ = 200 million a bcm.
    #expect(path.takeOrPay.map(\.shortfall) == [6, 0])
    #expect(path.takeOrPay.map(\.paid) == [6400, 6600])
    #expect(path.takeOrPay.map(\.paidForShortfall) == [1200, 0])
  }

  @Test("tables show unit, heat basis and origin")
  func tables() throws {
    let path = try ContractReference.ready(
      "europe-6-6-1", from: .month(2009, 1), through: .month(2009, 12))
    let text = path.tables(origins: ["brent is x."]).map { $0.terminalText() }.joined()
    #expect(text.contains("USD/1000m3"))
    #expect(text.contains("Heat basis: russian_gross_20"))
    #expect(text.contains("brent is x."))
    #expect(text.contains("415.96"))
  }
}
