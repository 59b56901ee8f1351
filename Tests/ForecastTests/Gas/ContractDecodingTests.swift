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
      #expect(abs(estimates[1] - (terms.legs[0].slope ?? 0)) < 1e-6)
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
      ("rule: 6-0-1\nanchor: may\nlegs: [{ index: a }]", "the anchor is 'may'"),
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
}
