import Testing

@testable import Forecast

@Suite("Contract pricing")
struct ContractPricingTests {
  @Test("forty-two contracts agree with exact fractions to the last digit")
  func outside() throws {
    let reference: ContractReference.Content = try Reference.load("contracts")
    #expect(reference.cases.count == 42)
    for known in reference.cases {
      let contract = try GasContract(line: known.line)
      let path = try contract.path(
        indices: try ContractReference.indices(of: contract), from: .month(2008, 1),
        through: .month(2010, 12))
      for (month, expected) in zip(path.months, known.months) {
        #expect(month.month.description == expected.month)
        let window = try #require(month.window)
        #expect([window.lowerBound.description, window.upperBound.description] == expected.window)
        #expect(month.averages.map(\.value) == expected.averages, "\(known.line) \(month.month)")
        #expect(month.price == expected.price, "\(known.line) \(month.month)")
      }
    }
  }

  @Test("the order of averaging and conversion is kept")
  func orders() throws {
    let reference: ContractReference.Content = try Reference.load("contracts")
    for known in reference.orders {
      let contract = try GasContract(
        file: "euro.yaml",
        yaml: """
          title: Brent in euros
          unit: EUR/bbl
          rule: 3-0-1
          legs:
            - index: brent
              unit: EUR/bbl
              conversion: { rate: eur_per_usd, order: \(known.order), at: \(known.at) }
          """)
      let path = try contract.path(
        indices: try ContractReference.indices(of: contract), from: .month(2008, 1),
        through: .month(2010, 12))
      #expect(path.months.map(\.price) == known.prices)
      #expect(path.unit?.symbol == "EUR/bbl")
    }
  }

  @Test(
    "a rate that divides and heat enter together, exact in each order",
    arguments: [
      ("convert_then_average", "average", 85, 6), ("average_then_convert", "average", 30, 2.15),
      ("average_then_convert", "spot", 10, 0.5),
    ])
  func dividing(order: String, at: String, dollars: Double, parts: Double) throws {
    // 10 EUR/MMBtu in three months at 0.75, 0.8 and 0.6 EUR/USD, priced where a dollar costs 0.5 euros. A MWh has
    // 3600/1055.05585262 MMBtu. Month by month: (40/3 + 25/2 + 50/3)/3 = 85/6 dollars; on average 10/(2.15/3).
    let expected = dollars * 3600 / (parts * 1055.05585262)
    let prices = Series(
      "gas", unit: try MeasureUnit("EUR/MMBtu"), start: .month(2009, 1), values: [10, 10, 10])
    let rates = Series(
      "rate", unit: .eurosPerDollar, start: .month(2009, 1), values: [0.75, 0.8, 0.6, 0.5])
    let contract = try GasContract(
      file: "mwh.yaml",
      yaml: """
        title: Gas in dollars
        unit: USD/MWh
        rule: 3-0-1
        legs: [{ index: gas, conversion: { rate: rate, order: \(order), at: \(at) } }]
        """)
    let price = try contract.explanation(
      of: .month(2009, 4), indices: ["gas": prices, "rate": rates]
    ).price
    #expect(abs(price / expected - 1) < 4e-16)
  }

  @Test(
    "a unit that no stated basis leads to is refused with the month and both units",
    arguments: [
      (
        "unit: USD/1000m3\nlegs: [{ index: brent }]",
        "counts it in USD/1000m3; state the unit of the index, or a slope"
      ),
      ("unit: USD/t\nlegs: [{ index: brent }]", "add barrels_per_tonne to the index"),
      (
        "unit: EUR/bbl\nlegs: [{ index: brent }]",
        "counts it in EUR/bbl; state a conversion with a rate in EUR/USD"
      ),
      (
        "unit: USD/bbl\nlegs: [{ index: brent, conversion: { rate: eur_per_usd, order: average_then_convert } }]",
        "at 'eur_per_usd', which is in EUR/USD; state the unit that the rate leads to, such as unit: EUR/bbl"
      ),
      (
        "unit: EUR/bbl\nlegs: [{ index: brent, conversion: { rate: rub_per_usd, order: convert_then_average } }]",
        "at 'rub_per_usd', which is in RUB/USD; name a rate in EUR/USD or USD/EUR"
      ),
    ])
  func noWay(terms: String, fact: String) throws {
    let contract = try GasContract(file: "c.yaml", yaml: "title: c\nrule: 3-0-1\n\(terms)")
    let indices = try ContractReference.indices(of: contract)
    let found = GasReference.refusal {
      _ = try contract.explanation(of: .month(2009, 4), indices: indices)
    }
    #expect(found.hasPrefix("c.yaml, line 4: 'brent' is in USD/bbl but the price of 2009-04"))
    #expect(found.contains(fact), "\(found)")
  }

  @Test("the agreement for Ukraine follows its regimes")
  func regimes() throws {
    let reference: ContractReference.Content = try Reference.load("contracts")
    let path = try ContractReference.ready(
      "ukraine-2009", from: .month(2009, 1), through: .month(2010, 12))
    #expect(path.months.map(\.price) == reference.ukraine)
    // Inferred base prices come within four dollars of each quarter's published price.
    for (month, published) in zip([1, 4, 7, 10], [360, 270.95, 198.34, 208.12]) {
      let price = try #require(path.months[month - 1].price)
      #expect(abs(price - published) < 4)
    }
  }

  @Test("a price by hand: 90 + 3.8 times Brent of the year before")
  func byHand() throws {
    // January 2009 under 6-6-1 takes 2008-01 … 2008-06: (92.18 + 94.99 + 103.64 + 109.07 + 122.8 + 132.32)/6
    // = 655/6, and 90 + 3.8 · 655/6 = 504.8333…
    let price = try ContractReference.price("6-6-1 brent slope=3.8 constant=90", .month(2009, 1))
    #expect(abs(price - 3029.0 / 6) < 1e-12)
  }

  @Test("a half that was reached by way of thirds is rounded away from zero")
  func halves() throws {
    // Twice a third of 0.0075 is 0.005: rounding to two places gives 0.01, and −0.01 below zero.
    let thirds = Series(
      "brent", unit: MeasureUnit.dollarsPerBarrel, start: .month(2008, 1),
      values: [0.0025, 0.0025, 0.0025])
    let nines = Series(
      "brent", unit: MeasureUnit.dollarsPerBarrel, start: .month(2008, 1),
      values: [0.001, 0.002, 0.002])
    for (series, slope, expected) in [(thirds, 2.0, 0.01), (thirds, -2, -0.01), (nines, 3, 0.01)] {
      let contract = try GasContract(line: "3-0-1 brent slope=\(slope) round=2")
      let price = try contract.explanation(of: .month(2008, 4), indices: ["brent": series]).price
      #expect(price == expected)
    }
  }

  @Test(
    "a leg in proportion divides last, so that a half is a half",
    arguments: [
      (1.0, 3.0, 3.015, 1.01), (1, 3, 3.045, 1.02), (1, 3, 2.985, 1), (7, 0.3, 0.3045, 7.11),
      (100, 7, 7.00035, 100.01), (-1, 3, 3.015, -1.01),
    ])
  func proportional(constant: Double, base: Double, index: Double, expected: Double) throws {
    // 1 + 1 · (3.015 − 3)/3 = 1.005; 7 + 7 · 0.0045/0.3 = 7.105; 100 + 100 · 0.00035/7 = 100.005.
    let contract = try GasContract(
      file: "c.yaml",
      yaml: """
        title: c
        constant: \(constant)
        rule: 1-0-1
        legs: [{ index: oil, base: \(base), slope: proportional }]
        rounding: { decimals: 2, on: price }
        """)
    let oil = Series("oil", unit: .dollarsPerBarrel, start: .month(2009, 1), values: [index])
    let price = try contract.explanation(of: .month(2009, 2), indices: ["oil": oil]).price
    #expect(price == expected)
  }

  @Test("every step has its arithmetic: rates, units, kinks, bounds and roundings")
  func steps() throws {
    let prices = Series("oil", unit: .dollarsPerBarrel, start: .month(2009, 1), values: [40, 50])
    let rates = Series(
      "rate", unit: .eurosPerDollar, start: .month(2009, 1), values: [0.75, 0.8, 0.5])
    func found(_ leg: String, _ unit: String) throws -> ContractExplanation {
      try GasContract(
        file: "c.yaml",
        yaml: "title: c\nunit: \(unit)\nrule: 2-0-1\nlegs:\n  - { index: oil, \(leg) }\n"
      ).explanation(of: .month(2009, 3), indices: ["oil": prices, "rate": rates])
    }
    func lines(_ explanation: ContractExplanation) -> [String] {
      explanation.steps.map { "\($0.name): \($0.arithmetic)" }
    }
    let spot = try found(
      "conversion: { rate: rate, order: average_then_convert, at: spot }", "EUR/bbl")
    #expect(
      lines(spot).prefix(3) == [
        "average of oil: mean of 2 months 2009-01 to 2009-02", "rate of rate: the rate of 2009-03",
        "oil in EUR/bbl: 45 USD/bbl at 0.5 EUR/USD",
      ])
    #expect(spot.steps[2].value == 22.5)
    #expect(spot.json.text.contains("\"rateUnit\": \"EUR/USD\""))
    let monthly = try found("conversion: { rate: rate, order: convert_then_average }", "EUR/bbl")
    #expect(
      lines(monthly)[0]
        == "average of oil: mean of 2 months 2009-01 to 2009-02, each month at its own rate")
    let tonnes = try found("unit: USD/t, barrels_per_tonne: 7.45, slope: 1", "USD/1000m3")
    #expect(
      lines(tonnes)[1] == "oil in USD/t: 45 · 7.45; stated: 7.45 barrels per tonne (as given)")
    #expect(tonnes.readings[0].bases == ["stated: 7.45 barrels per tonne (as given)"])
    let curve = "slope: 2, below: { kink: 50, slope: 1 }, floor: 46, rounding: 0"
    #expect(
      lines(try found(curve, "USD/bbl")) == [
        "average of oil: mean of 2 months 2009-01 to 2009-02",
        "oil within its bounds: raised to the floor", "oil rounded: 46 to 0 decimals",
        "contribution of oil: 1 · (100 + 1 · (46 − 50)), below the kink at 50", "formula: 0 + 96",
      ])
    let piece = "slope: 2, above: { kink: 40, slope: 1, constant: 9 }"
    #expect(
      lines(try found(piece, "USD/bbl"))[1]
        == "contribution of oil: 1 · (9 + 1 · 45), above the kink at 40")
  }

  @Test(
    "an explanation shows window, figures, average and every step, and ends in the path's price")
  func explanation() throws {
    let contract = try GasContract(
      line: "6-0-3@october brent slope=4 constant=20 discount=10% round=1")
    let month = Period.month(2008, 11)
    let found = try contract.explanation(of: month, indices: ContractReference.brent)
    let reading = try #require(found.readings.first)
    #expect(reading.blockStart == .month(2008, 10))
    #expect(reading.window == .month(2008, 4)...(.month(2008, 9)))
    #expect(reading.figures.values == [109.07, 122.8, 132.32, 132.72, 113.24, 97.23])
    #expect(
      found.steps.map(\.name) == [
        "average of brent", "contribution of brent", "formula", "after discount", "rounded",
      ])
    let path = try contract.path(indices: ContractReference.brent)
    #expect(path.months.first { $0.month == month }?.price == found.price)
    #expect(found.steps.last?.value == found.price)
  }
}
