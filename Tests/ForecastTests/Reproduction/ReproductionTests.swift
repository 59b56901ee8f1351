import Foundation
import Testing

@testable import Forecast

@Suite("Reproduction")
struct ReproductionTests {
  /// Rows of the article: 0.80 · 291 = 232.8 prints as 233, 353.5 / 0.91 = 388.46… as 388.5.
  private func figures() throws -> [PublishedFigure] {
    [
      try figure("291", unit: "USD/1000m3", id: "europe"),
      try figure("48", to: "50", id: "oil"),
      try figure("80", unit: "percent", role: .assumption, id: "share"),
      try figure(
        "233", unit: "USD/1000m3", role: .identity, id: "ukraine",
        derivation: "[share] / 100 * [europe]"),
      try figure(
        "388.5", unit: "USD/1000m3", role: .implied, id: "before", derivation: "353.5 / 0.91"),
      try figure("147", role: .context, id: "peak"),
      try figure("57.4", unit: "USD/1000m3", id: "russia", derivation: "1631 * 1.163 / 33.05"),
    ]
  }

  private func sample() throws -> Reproduction {
    try Reproduction(
      figures: figures(),
      computed: ["europe": .figure(297), "oil": .figure(52), "ukraine": .figure(237.6)],
      variants: [.init("monthly", computed: ["europe": 291.2])],
      reasons: ["russia": "The plan has no tariffs."])
  }

  @Test("judges every role on its own candidate, with the numbers worked by hand")
  func roles() throws {
    let rows = try sample().rows
    #expect(
      rows.map(\.verdict)
        == [.close, .differs, .given, .reproduced, .reproduced, .context, .notComputed])
    #expect(rows[0].difference == 6)
    #expect(rows[1].difference == 2)
    #expect(rows[2].difference == nil)
    #expect(abs(try #require(rows[3].arithmetic) - 232.8) < 1e-9)
    #expect(abs(try #require(rows[3].difference) + 0.2) < 1e-9)
    #expect(rows[3].computed == 237.6)
    #expect(abs(try #require(rows[4].arithmetic) - 388.461538) < 1e-6)
  }

  @Test("judges a result on nothing but what was computed")
  func resultWithoutFigure() throws {
    let russia = try sample().rows[6]
    #expect(abs(try #require(russia.arithmetic) - 57.39) < 0.01)
    #expect(russia.verdict == .notComputed)
    #expect(russia.computedVerdict == .notComputed)
    #expect(russia.arithmeticVerdict == .reproduced)
    #expect(russia.difference == nil)
    #expect(russia.reason == "The plan has no tariffs.")
  }

  @Test("judges variants by the same rule, results only")
  func variants() throws {
    let rows = try sample().rows
    #expect(rows[0].variants.map(\.verdict) == [.reproduced])
    #expect(rows[1].variants.isEmpty, "the variant computes no such figure")
    #expect(rows[3].variants.isEmpty)
  }

  @Test("counts every row once")
  func counts() throws {
    let sample = try sample()
    let total = PublishedFigure.Role.allCases.flatMap { role in
      Verdict.allCases.map { sample.count(role, $0) }
    }
    #expect(total.reduce(0, +) == sample.rows.count)
    #expect(sample.count(.result, .close) == 1)
    #expect(sample.verdictCounts.rows[0].cells[0].value == .number(0))
    #expect(sample.arithmeticCount(.reproduced) == 3)
    #expect(sample.verdictCounts.rows.last?.cells[0].value == .number(3))
  }

  @Test("arithmetic is judged to within the rounding of the figures it is made of, and no further")
  func rounding() throws {
    // 219 · 29.73 = 6510.87; 218.5 · 29.725 = 6494.9 and 219.5 · 29.735 = 6526.8 bound it.
    let expected: [(String, Verdict)] = [
      ("6510", .reproduced), ("6511", .reproduced), ("6495", .reproduced), ("6494", .close),
      ("6527", .reproduced), ("6528", .close), ("6800", .differs),
    ]
    for (printed, verdict) in expected {
      func figure(_ id: String, _ text: String, _ derivation: String? = nil) throws
        -> PublishedFigure
      {
        PublishedFigure(
          id: id, section: "gas", quantity: "price", entity: "Russia", period: "2015",
          value: try #require(PrintedNumber(text)), unit: "RUB/1000m3",
          role: derivation == nil ? .input : .identity, derivation: derivation)
      }
      let figures = [
        try figure("price", "219"), try figure("rate", "29.73"),
        try figure("tariff", printed, "[price] * [rate]"),
      ]
      let row = try Reproduction(figures: figures, computed: [:]).rows[2]
      #expect(row.arithmeticVerdict == verdict, "\(printed)")
      #expect(row.verdict == verdict, "\(printed)")
      #expect(abs(try #require(row.arithmetic) - 6510.87) < 1e-9)
    }
  }

  @Test("the shipped figures that are arithmetic all read reproduced")
  func shipped() throws {
    let figures = try PublishedFigure.all(in: Repository.data.table("published_2009").table)
    let rows = try Reproduction(figures: figures, computed: [:]).rows
    let arithmetic = rows.filter { $0.arithmetic != nil }
    #expect(arithmetic.count == 20)
    #expect(arithmetic.filter { $0.arithmeticVerdict != .reproduced }.map(\.figure.id) == [])
  }

  @Test("refuses figures and reasons for rows that do not exist")
  func unknownRow() throws {
    let figures = try figures()
    let error = #expect(throws: DataError.self) {
      try Reproduction(figures: figures, computed: ["europ": .figure(291)])
    }
    #expect(error?.description.contains("'europe'") == true)
    #expect(throws: DataError.self) {
      try Reproduction(figures: figures, computed: [:], reasons: ["nowhere": "why"])
    }
    #expect(throws: DataError.self) {
      try Reproduction(
        figures: [figure("1", role: .identity, derivation: "[nowhere]")], computed: [:])
    }
  }

  @Test("tells machines everything, numbers that are missing as null")
  func json() throws {
    let rows = try JSONDecoder().decode([ReadRow].self, from: Data(try sample().json.text.utf8))
    #expect(rows.map(\.id) == ["europe", "oil", "share", "ukraine", "before", "peak", "russia"])
    #expect(rows[1].published == 48)
    #expect(rows[1].publishedHigh == 50)
    #expect(rows[0].publishedHigh == nil)
    #expect(rows[0].difference == 6)
    #expect(rows[0].variants.map(\.verdict) == ["reproduced"])
    #expect(rows[5].verdict == "context")
  }

  @Test("shows readers the judged rows with figures as printed")
  func table() throws {
    let tables = try sample().tables(includingUnjudged: false)
    #expect(tables.map(\.id) == ["reproduction-section"])
    #expect(tables[0].rows.map(\.key) == ["europe", "oil", "ukraine", "before", "russia"])
    #expect(tables[0].rows[1].cells[0].value == .text("48–50"))
    #expect(try sample().tables(includingUnjudged: true)[0].rows.count == 7)
    func cell(_ row: Int, _ key: String) throws -> Table.Value {
      let column = try #require(tables[0].columns.firstIndex { $0.key == key })
      return tables[0].rows[row].cells[column].value
    }
    #expect(try cell(4, "arithmetic_verdict") == .text("reproduced"))
    #expect(try cell(4, "computed_verdict") == .text("not computed"))
    #expect(try cell(0, "arithmetic_verdict") == .empty)
    // An identity whose arithmetic holds and whose figure of the run does not shows both.
    #expect(try cell(2, "arithmetic_verdict") == .text("reproduced"))
    #expect(try cell(2, "computed_verdict") == .text("close"))
    #expect(try cell(3, "computed_verdict") == .empty)
  }

  @Test(
    "a figure that the run looked for and did not find differs; one it does not look for is not computed"
  )
  func absent() throws {
    let rows = try Reproduction(figures: figures(), computed: ["europe": .absent]).rows
    #expect(rows[0].verdict == .differs && rows[0].computed == nil)
    #expect(rows[1].verdict == .notComputed)
    #expect(rows[1].reason == "This run computes no such figure.")
    #expect(rows[0].difference == nil)
  }

  @Test("a figure of the run that misses says with which other it goes")
  func reasons() throws {
    let rows = try Reproduction(
      figures: figures(),
      computed: ["europe": .figure(423.7), "ukraine": .figure(339), "before": .figure(400)]
    ).rows
    let europe = try #require(rows.first { $0.figure.id == "europe" }).name
    #expect(rows[3].reason == "Goes with \(europe), which the run does not reproduce.")
    #expect(rows[4].reason == "The run reaches it on its own path, not by this arithmetic.")
    let held = try Reproduction(
      figures: figures(), computed: ["europe": .figure(291), "ukraine": .figure(233)])
    #expect(held.rows[3].reason.isEmpty)
  }

  @Test("names for readers are made of quantity, entity and period, and no two are alike")
  func names() throws {
    let figures = try PublishedFigure.all(in: Repository.data.table("published_2009").table)
    let rows = try Reproduction(figures: figures, computed: [:]).rows
    #expect(Set(rows.map(\.name)).count == rows.count)
    let names = Dictionary(uniqueKeysWithValues: rows.map { ($0.figure.id, $0.name) })
    #expect(names["oil.brent_2009"] == "annual average, Brent, 2009")
    #expect(names["gas.europe_medium_term"] == "medium-term forecast (years not stated), Europe")
    #expect(
      names["gas.europe_2008_from_baltic"]
        == "annual average, Europe, 2008, from Estonia and Baltics")
    #expect(names["gas.europe_2008_from_moldova"] == "annual average, Europe, 2008, from Moldova")
    #expect(names["oil.investment_per_barrel"] == "investment needed, world, 2009, USD/bbl")
    #expect(names.values.allSatisfy { !$0.contains("_") })
  }
}

private struct ReadRow: Decodable {
  let id: String
  let published: Double
  let publishedHigh: Double?
  let difference: Double?
  let verdict: String
  let variants: [Variant]

  struct Variant: Decodable {
    let verdict: String
  }
}
