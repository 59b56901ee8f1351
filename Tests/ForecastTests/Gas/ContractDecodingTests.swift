import Foundation
import Testing

@testable import Forecast

@Suite("Contract files")
struct ContractDecodingTests {
  @Test("every ready contract names its source and prices 2009")
  func ready() throws {
    let folder = "\(Repository.root)/Data/contracts"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    #expect(files.count >= 5)
    for file in files {
      let contract = try GasContract(contentsOf: "\(folder)/\(file)")
      #expect(contract.source?.isEmpty == false)
      let path = try contract.path(
        indices: try ContractReference.indices(of: contract), from: .month(2009, 1),
        through: .month(2009, 12))
      #expect(path.years.map(\.months) == [12])
    }
  }

  @Test("the fitted rules say what the least squares give")
  func fitted() throws {
    for (file, rule) in [("europe-6-6-1", "6-6-1"), ("europe-6-5-1", "6-5-1")] {
      let contract = try GasContract(contentsOf: "\(Repository.root)/Data/contracts/\(file).yaml")
      let europe = try Repository.data.dataset("gas_prices_monthly").dataset
        .series("europe_usd_mmbtu").converted(
          to: MeasureUnit.dollarsPer1000CubicMetres, heat: .russianGross20)
      let brent = try Repository.data.dataset("oil_prices_monthly").dataset.series("brent_usd_bbl")
      let fit = try AveragingRule(rule).leastSquares(
        price: europe, index: brent, sample: .month(2006, 1)...(.month(2009, 3)))
      let terms = contract.regimes[0].terms
      let estimates = fit.coefficientTable.map(\.estimate)
      #expect(abs(estimates[0] - terms.constant) < 1e-6)
      guard case .perUnit(let slope) = terms.legs[0].slope else {
        Issue.record("\(file) states no slope")
        continue
      }
      #expect(abs(estimates[1] - slope) < 1e-6)
    }
  }

  @Test(
    "what cannot be meant is refused with its line",
    arguments: [
      ("rulle: 6-0-1", "line 2, column 1: 'rulle' is no known key; did you mean 'rule'?"),
      ("rule: 6-0-1\nlegs: [{ index: brent, wieght: 1 }]", "did you mean 'legs[0].weight'?"),
      ("legs: [{ index: brent }]", "'legs[0]' has no averaging rule"),
      (
        "rule: 6-0-1\nlegs: [{ index: a, weight: 0.5 }, { index: b, weight: 0.6 }]\nweights_add_up_to: 1",
        "The weights 0.5, 0.6 add up to 1.1 and not to 1.0"
      ),
      (
        "regimes:\n  - { from: 2009-04, constant: 5 }\n  - { from: 2009-01, constant: 6 }",
        "line 4, column 5: The regime overlaps in 2009-01 with the one at c.yaml, line 3"
      ),
      (
        "regimes:\n  - { from: 2008-01, through: 2009-06, constant: 5 }\n  - { from: 2009-01, constant: 6 }",
        "line 4, column 5: The regime overlaps in 2009-01"
      ),
      (
        "rule: 6-0-1\nlegs:\n  - index: brent\n    below: { kink: 90, slope: 1 }\n    above: { kink: 40, slope: 1 }",
        "line 4, column 5: The kinks 90.0 below and 40.0 above are out of order"
      ),
      (
        "constant: 3\nfloor: { value: 50, on: price }\ncap: { value: 40, on: price }",
        "The floor 50.0 lies above the cap 40.0"
      ),
      ("constant: 3\nfloor: { value: 50, on: oil }", "which is none of index, price"),
      (
        "rule: 6-0-1\nlegs: [{ index: a }, { index: b }]\nfloor: { value: 50, on: index }",
        "a floor or cap is on the index, but there are 2 of them"
      ),
      ("constant: 3\ndiscount: { cap: 5 }", "must state either percent or amount"),
      ("constant: 3\nunit: USD/oz", "'USD/oz' is no known unit"),
      ("constant: 3\nregimes: [{ constant: 4 }]", "'constant' stands beside 'regimes'"),
      (
        "rule: 6-0-1\nanchor: may\nlegs: [{ index: a }]",
        "'anchor' is 'may', which is none of calendar, gas_year"
      ),
      ("rule: 6-0-1\nlegs: [{ index: a, rule: 3-0-3, anchor: may }]", "'legs[0].anchor' is 'may'"),
      ("anchor: may\nlegs: [{ index: a, rule: 3-0-3 }]", "'anchor' is 'may'"),
      (
        "rule: 6-0-3\nlegs: [{ index: a, anchor: gas_year }]",
        "'legs[0].anchor' stands without a rule; add one such as rule: 6-0-3"
      ),
      ("weights_add_up_to: 1\nregimes: [{ constant: 4 }]", "'weights_add_up_to' stands beside"),
      ("anchor: gas_year\nregimes: [{ constant: 4 }]", "'anchor' stands beside 'regimes'"),
      ("constant: 3\ncap: { value: 1e37, on: price }", "The cap is 1e+37; state a figure below"),
      ("constant: 3\nfloor: { value: -1e12, on: price }", "The floor is -1000000000000.0"),
      ("constant: 3\ndiscount: { amount: 1e200 }", "A figure of the discount is 1e+200"),
      ("constant: 3\ndiscount: { percent: 5, cap: 1e36 }", "A figure of the discount is 1e+36"),
      (
        "rule: 6-0-1\nlegs: [{ index: a, above: { kink: 90, slope: 1e40 } }]",
        "A figure of the curve above its kink is 1e+40"
      ),
      (
        "rule: 6-0-1\nlegs: [{ index: a, below: { kink: 1e12, slope: 1 } }]",
        "A figure of the curve below its kink is 1000000000000.0"
      ),
      ("rule: 6-0-1\nlegs: [{ index: a, cap: 1e36 }]", "The cap is 1e+36"),
      ("hub: { index: ttf, share: 0 }", "no constant and no share of a hub"),
      (
        "rule: 6-0-1\nlegs: [{ index: a, base: 40, slope: proportional }]",
        "'legs[0].slope' is proportional but there is no constant"
      ),
      ("heat: { mmbtu_per_1000m3: 35.3147, basis: gross }\nconstant: 3", "cubic feet"),
      ("heat: { mmbtu_per_1000m3: 35.7 }\nconstant: 3", "lacks the key 'basis'"),
      ("heat: '35.7'\nconstant: 3", "'published_35.71'"),
    ])
  func refusals(yaml: String, expected: String) {
    let found = GasReference.refusal {
      _ = try GasContract(file: "c.yaml", yaml: "title: c\n" + yaml)
    }
    #expect(found.hasPrefix("c.yaml, line "), "\(found)")
    #expect(found.contains(expected), "\(found)")
  }

  @Test("floor, cap and rounding act on what they say")
  func targets() throws {
    func price(_ on: String) throws -> Double {
      try GasContract(
        file: "c.yaml",
        yaml: """
          title: c
          rule: 1-0-1
          legs: [{ index: brent, slope: 2 }]
          cap: { value: 100.5, on: \(on) }
          rounding: { decimals: 0, on: \(on) }
          """
      ).explanation(of: .month(2008, 8), indices: ContractReference.brent).price
    }
    // July 2008 is 132.72: capped to 100.5 and rounded to 101, before or after it is doubled.
    #expect(try price("index") == 202)
    #expect(try price("price") == 101)
  }

  @Test("a month before the first regime has no terms and is named")
  func outside() throws {
    let contract = try GasContract(
      file: "c.yaml", yaml: "title: c\nregimes: [{ from: 2009-01, constant: 5 }]")
    let found = GasReference.refusal {
      _ = try contract.explanation(of: .month(2008, 12), indices: [:])
    }
    #expect(found.contains("no terms of 'c' are in force in 2008-12"), "\(found)")
  }

  @Test(
    "blocks begin where the leg says, else where the terms do, and a hub's likewise",
    arguments: [
      ("rule: 3-0-6\nanchor: gas_year\nlegs: [{ index: brent }]", 10),
      ("anchor: gas_year\nlegs: [{ index: brent, rule: 3-0-6 }]", 10),
      ("rule: 3-0-6\nlegs: [{ index: brent }]", 7),
      ("anchor: gas_year\nlegs: [{ index: brent, rule: 3-0-6, anchor: calendar }]", 7),
      ("constant: 1\nanchor: gas_year\nhub: { index: brent, share: 1, rule: 3-0-6 }", 10),
      ("constant: 1\nhub: { index: brent, share: 1, rule: 3-0-6, anchor: gas_year }", 10),
    ])
  func anchors(terms: String, month: Int) throws {
    let contract = try GasContract(file: "c.yaml", yaml: "title: c\nunit: USD/bbl\n\(terms)")
    let found = try contract.explanation(
      of: .month(2008, 11), indices: ContractReference.brent)
    let reading = try #require((found.readings + [found.hub].compactMap(\.self)).first)
    #expect(reading.blockStart == .month(2008, month))
  }

  @Test("a heat value of the contract's own counts, and is named")
  func ownHeat() throws {
    let contract = try GasContract(
      file: "c.yaml",
      yaml: """
        title: c
        unit: USD/1000m3
        heat: { mmbtu_per_1000m3: 35.7, basis: "gross, 20 °C" }
        rule: 1-0-1
        legs: [{ index: hub }]
        """)
    let hub = Series("hub", unit: .dollarsPerMMBtu, start: .month(2009, 1), values: [10])
    let found = try contract.explanation(of: .month(2009, 2), indices: ["hub": hub])
    #expect(found.price == 357)
    #expect(found.readings[0].bases == ["stated: 35.7000 MMBtu per 1000 m³ (gross, 20 °C)"])
  }

  @Test("a contract that is none is not called a plan, and a long text is cut")
  func nothing() {
    let empty = GasReference.refusal { _ = try GasContract(file: "c.yaml", yaml: "") }
    #expect(empty.contains("the file is empty; copy one of Data/plans or Data/contracts"))
    let long = GasReference.refusal {
      _ = try GasContract(file: "c.yaml", yaml: String(repeating: "a", count: 5000))
    }
    #expect(long.count < 200 && long.contains("a…'"), "\(long)")
  }
}
