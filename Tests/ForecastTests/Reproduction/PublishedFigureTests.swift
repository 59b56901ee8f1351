import Foundation
import Testing

@testable import Forecast

@Suite("Published figures")
struct PublishedFigureTests {
  private let header = "id,section,quantity,entity,period,value,value_high,unit,role,derivation\n"

  private func read(_ rows: String) throws -> [PublishedFigure] {
    try PublishedFigure.all(in: CSVTable(file: "published.csv", bytes: Array((header + rows).utf8)))
  }

  @Test("keeps numbers as they were printed")
  func printed() throws {
    let figures = try read(
      """
      a,oil,price,world,2009,48,50,USD/bbl,result,
      b,oil,supply,base,2009,-5,-4.5,percent,assumption,
      c,oil,"price, mean",Brent,2009,49.20,,USD/bbl,identity,[a] + 0.2

      """)
    #expect(figures.map(\.printed) == ["48–50", "−5 to −4.5", "49.20"])
    #expect(figures.map(\.decimals) == [0, 1, 2])
    #expect(figures.map(\.midpoint) == [49, -4.75, 49.2])
    #expect(figures[2].derivation == "[a] + 0.2")
    #expect(figures[2].quantity == "price, mean")
    #expect(figures[0].derivation == nil)
  }

  @Test("reads the figures of the article, whose identities follow from its own numbers")
  func article() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("Data/published_2009.csv").path
    let figures = try PublishedFigure.all(in: CSVTable(file: file))
    #expect(figures.first { $0.id == "gas.europe_2009" }?.printed == "291")
    #expect(figures.first { $0.id == "oil.price_zero_growth_2009" }?.printed == "48–50")

    let derived = try Reproduction(figures: figures, computed: [:]).rows
      .filter { [.identity, .implied].contains($0.figure.role) }
    #expect(derived.count == 18)
    #expect(derived.allSatisfy { $0.verdict == .reproduced })
  }

  @Test(
    "refuses a row that says nothing, with its line and what is wrong",
    arguments: [
      ("a,oil,price,world,2009,about 5,,USD/bbl,result,\n", "line 2", "'about 5' is not a number"),
      ("a,oil,price,world,2009,5,,USD/bbl,guess,\n", "line 2", "'guess' is none of result, "),
      ("a,oil,price,world,2009,5,,,result,\n", "line 2", "the unit is empty"),
      ("a,oil,price,world,2009,1e3,,USD/bbl,result,\n", "line 2", "'1e3' is not a number"),
      ("a,oil,price,world,2009,5,,USD/bbl,result,[b\n", "line 2", "character 1 of the derivation"),
      (
        "a,oil,p,w,2009,5,,USD/bbl,result,\na,oil,p,w,2009,5,,USD/bbl,result,\n", "line 3",
        "appears twice"
      ),
    ])
  func malformed(rows: String, line: String, problem: String) {
    let error = #expect(throws: DataError.self) { try read(rows) }
    #expect(error?.description.contains(line) == true)
    #expect(error?.description.contains(problem) == true)
  }

  @Test("refuses a table without the column it needs")
  func missingColumn() {
    #expect(throws: DataError.self) {
      try PublishedFigure.all(in: CSVTable(file: "p.csv", bytes: Array("id,value\na,1\n".utf8)))
    }
  }

  @Test("has in its midpoint a number between the ends", arguments: [("3", "9"), ("-1", "2.5")])
  func midpoint(low: String, high: String) throws {
    let range = try figure(low, to: high)
    #expect(range.midpoint - range.value.value > 0)
    #expect(range.difference(of: range.midpoint) == 0)
  }
}
