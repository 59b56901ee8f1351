import Testing

@testable import Forecast

@Suite("What differs between two runs")
struct RunDifferenceTests {
  private func chain(_ settings: [(String, String)] = []) throws -> Chain {
    let plan = try Plan(
      contentsOf: Repository.plan("article-2009"),
      settings: settings.map { Plan.Setting(key: $0.0, value: $0.1) })
    return try Chain(plan: plan, data: PlanData(plan: plan.data, folder: Repository.data))
  }

  private func changes(_ settings: [(String, String)]) throws -> [PriceChange] {
    try PriceChange.all(from: (chain(), "base"), to: (chain(settings), "base"))
  }

  @Test("the parts lead from the one price to the other in every year")
  func addsUp() throws {
    let (old, new) = (
      try chain(),
      try chain([
        ("scenarios.optimistic.demand.2010", "6"), ("scenarios.conservative.inflation.2010", "5"),
        ("scenarios.optimistic.shock.2009", "0.5"), ("oil.sample.reserves", "{ from: 1982-Q1 }"),
        ("grades.brent.average", "{ from: 2000-01, through: 2003-12 }"),
        ("gas.europe.rule", "6-0-1"),
        ("scenarios.optimistic.reserves.additions.2009", "20"),
      ])
    )
    let changes = try PriceChange.all(from: (old, "base"), to: (new, "base"))
    #expect(changes.map(\.series.key) == ["brent", "gas_europe"])
    for change in changes {
      let before = try #require(old.ledger.series("\(change.series.id)[base]"))
      let after = try #require(new.ledger.series("\(change.series.id)[base]"))
      #expect(change.years.count == 7)
      for year in change.years {
        let own = try #require(before[.year(year.year)])
        let other = try #require(after[.year(year.year)])
        #expect(abs(year.old - own) < 1e-10 * own)
        #expect(abs(year.new - other) < 1e-10 * other)
        #expect(abs(year.parts.reduce(0, +) - (other - own)) < 1e-9)
      }
      let still = try #require(change.years.last).parts.enumerated().filter { $0.element == 0 }
      #expect(still.map(\.offset) == (change.series.key == "brent" ? [6] : []))
    }
  }

  @Test(
    "a single changed group has the whole change",
    arguments: [
      ("scenarios.optimistic.demand.2009", "1", PriceChange.Group.demand),
      ("scenarios.optimistic.reserves.additions.2009", "10", .supply),
      ("scenarios.conservative.shock.2009", "1", .shock),
      ("scenarios.conservative.inflation.2009", "4", .inflation),
      ("oil.sample.reserves", "{ from: 1985-Q1 }", .equation),
      ("grades.brent.tie", "spread", .grades),
      ("gas.europe.coefficients", "{ from: 2000-01, through: 2008-12 }", .gas),
    ])
  func single(key: String, value: String, group: PriceChange.Group) throws {
    let gas = try #require(changes([(key, value)]).last)
    let year = try #require(gas.years.last)
    #expect(abs(year.new - year.old) > 1e-3)
    for (position, part) in year.parts.enumerated() {
      let expected = position == group.rawValue ? year.new - year.old : 0
      #expect(abs(part - expected) < 1e-9, "\(position)")
    }
  }

  @Test("scenarios of one plan differ in what they state and in their prices")
  func scenarios() throws {
    let difference = try RunDifference(chain(), from: "optimistic", to: "conservative")
    #expect(difference.assumptions.map(\.key) == ["demand", "inflation", "production"])
    let brent = try #require(difference.figures.first { $0.column == "brent" && $0.row == "2015" })
    #expect(brent.change == brent.new - brent.old && brent.change < 0)
    let change = try #require(difference.changes.first)
    #expect(
      change.years.last?.old == brent.old || abs((change.years.last?.old ?? 0) - brent.old) < 1e-9)
    #expect(throws: DataError.self) { try RunDifference(chain(), from: "optimistic", to: "base2") }
    #expect(throws: DataError.self) { try RunDifference(chain(), from: "base", to: "base") }
  }

  @Test("tables are compared cell by cell, assumptions key by key")
  func tables() {
    func run(_ name: String, _ price: Double, _ text: String) -> ComparedRun {
      ComparedRun(
        name: name,
        tables: [
          Table(
            id: "prices", title: "", rowTitle: "year",
            columns: [Table.Column("a", "A", unit: "USD/bbl"), Table.Column("b", "B")],
            rows: [
              Table.Row("2009", [.number(price), .text("x")]),
              Table.Row("2010", [.number(5), .empty]),
            ]),
          Table(
            id: "assumptions", title: "", rowTitle: "key", columns: [Table.Column("value", "")],
            rows: [Table.Row("k", [.text(text)]), Table.Row("same", [.text("1")])]),
        ])
    }
    let difference = try? RunDifference(from: run("one", 40, "2"), to: run("two", 50, "3"))
    #expect(difference?.assumptions == [RunDifference.Assumption(key: "k", old: "2", new: "3")])
    #expect(difference?.figures.count == 1)
    #expect(difference?.figures.first?.change == 10)
    #expect(difference?.figures.first?.percent == 25)
    #expect(difference?.changes.isEmpty == true && difference?.notes.count == 1)
    let same = try? RunDifference(from: run("one", 40, "2"), to: run("two", 40 * (1 + 1e-15), "2"))
    #expect(same?.figures.isEmpty == true && same?.assumptions.isEmpty == true)
  }

  @Test("rows, columns and words of one run alone are told, and JSON has them")
  func alone() throws {
    func run(_ name: String, _ columns: [String], _ rows: [(String, [Table.Cell])]) -> ComparedRun {
      ComparedRun(
        name: name,
        tables: [
          Table(
            id: "prices", title: "", rowTitle: "year",
            columns: columns.map { Table.Column($0, $0) },
            rows: rows.map { Table.Row($0.0, $0.1) })
        ])
    }
    let old = run(
      "one", ["a", "b", "c"],
      [("2009", [.number(1), .text("yes"), .empty]), ("2010", [.number(2), .empty, .number(3)])])
    let new = run(
      "two", ["c", "b", "d"],
      [("2009", [.number(9), .text("no"), .empty]), ("2011", [.number(2), .empty, .number(3)])])
    let difference = try RunDifference(from: old, to: new)
    let mismatch = try #require(difference.mismatches.first)
    #expect(mismatch.oldRows == ["2010"] && mismatch.newRows == ["2011"])
    #expect(mismatch.oldColumns == ["a"] && mismatch.newColumns == ["d"])
    #expect(
      mismatch.cells == [
        TableMismatch.Cell(row: "2009", column: "b", old: "yes", new: "no"),
        TableMismatch.Cell(row: "2009", column: "c", old: nil, new: "9"),
      ])
    let table = try #require(difference.tables.first { $0.id == "diff-alone" })
    #expect(table.isHeadline && table.rows.map(\.key) == ["prices"])
    #expect(
      table.rows[0].cells.map(\.value)
        == [.text("row 2010; column a"), .text("row 2011; column d"), .number(2)])
    #expect(difference.tables.contains { $0.id == "diff-words-of-prices" && !$0.isHeadline })
    #expect(difference.json.text.contains("\"oldRows\""))
    func years(_ name: String, _ years: [String]) -> ComparedRun {
      ComparedRun(
        name: name,
        tables: ["a", "b", "c"].map { id in
          Table(
            id: id, title: "", rowTitle: "year", columns: [Table.Column("p", "p")],
            rows: years.map { Table.Row($0, [.number(1)]) })
        })
    }
    let shorter = try RunDifference(
      from: years("long", ["2033", "2034", "2035"]), to: years("short", ["2033"]))
    let grouped = try #require(shorter.tables.first { $0.id == "diff-alone" })
    #expect(grouped.rows.map(\.key) == ["a, b, c"] && shorter.mismatches.count == 3)
    #expect(grouped.rows[0].cells[0].value == .text("rows 2034, 2035"))
    #expect(try RunDifference(from: old, to: old).mismatches.isEmpty)
  }

  @Test("plans of different origins are not taken apart")
  func origins() throws {
    let annual = try Plan(contentsOf: Repository.plan("article-2009-annual"))
    let other = try Chain(plan: annual, data: PlanData(plan: annual.data, folder: Repository.data))
    #expect(throws: DataError.self) {
      try PriceChange.all(from: (chain(), "base"), to: (other, "base"))
    }
  }
}
