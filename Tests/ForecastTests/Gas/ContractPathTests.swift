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

  @Test(
    "a year without a total of take-or-pay says why, and heat leads volume to a price per MMBtu")
  func withoutTotal() throws {
    func path(_ unit: String, _ last: Period, _ more: String = "") throws -> ContractPath {
      try GasContract(
        file: "top.yaml",
        yaml: """
          title: Flat
          constant: 8
          \(unit)
          take_or_pay: { share: 0.8, unit: bcm, contracted: { 2008: 40, 2009: 40 }\(more) }
          """
      ).path(indices: [:], from: .month(2008, 1), through: last)
    }
    let taken = ", taken: { 2008: 26 }"
    #expect(
      try path("unit: USD/1000m3", .month(2009, 11), taken).withoutTakeOrPay == [
        "Take-or-pay has no total for 2009: 11 of its 12 months have a price."
      ])
    #expect(
      try path("unit: USD/1000m3", .month(2008, 12)).withoutTakeOrPay == [
        "Take-or-pay has no total for 2008: the volume taken is not stated."
      ])
    #expect(
      try path("notes: []", .month(2008, 12), taken).withoutTakeOrPay == [
        "Take-or-pay has no total for 2008: the price has no unit."
      ])
    // 32 bcm at 35.71 MMBtu per 1000 m³ and 8 USD/MMBtu: 32 · 35.71 · 8 = 9141.76 million, six of them not taken.
    let heated = try path(
      "unit: USD/MMBtu\nheat: published_35.71", .month(2008, 12), taken)
    #expect(heated.takeOrPay.map(\.paidForShortfall) == [1714.08])
    #expect(heated.takeOrPay.map(\.paid) == [9141.76])
    #expect(heated.yearJSON.text.contains("\"paid\": 9141.76"))
    let refusal = GasReference.refusal {
      _ = try path("unit: USD/MMBtu", .month(2008, 12), taken)
    }
    #expect(refusal.hasPrefix("top.yaml, line 4: take-or-pay counts bcm but the price of 2008"))
    #expect(refusal.contains("heat: russian_gross_20"))
  }

  @Test("an index that is used twice has averages of different names", arguments: [false, true])
  func twice(hub: Bool) throws {
    let line = "6-0-1 brent:0.5 brent:0.5" + (hub ? " hub=brent:0.1 unit=USD/bbl" : "")
    let path = try GasContract(line: line).path(
      indices: ContractReference.brent, from: .month(2008, 1), through: .month(2008, 2))
    #expect(
      path.months[0].averages.map(\.index)
        == ["brent 6-0-1 (1)", "brent 6-0-1 (2)"] + (hub ? ["brent hub"] : []))
    #expect(path.json.text.contains("\"brent 6-0-1 (2)\""))
    #expect(path.tables(origins: [])[0].columns.count == (hub ? 6 : 5))
  }

  @Test("tables show unit, heat basis and origin")
  func tables() throws {
    let path = try ContractReference.ready(
      "europe-6-6-1", from: .month(2009, 1), through: .month(2009, 12))
    let text = path.tables(origins: ["brent is x."]).map { $0.terminalText() }.joined()
    #expect(text.contains("USD/1000 m³"))
    #expect(text.contains("Heat basis: russian_gross_20"))
    #expect(text.contains("brent is x."))
    #expect(text.contains("415.96"))
  }
}
