import Testing

@testable import Forecast

@Suite("Two approaches to the European price")
struct ApproachTests {
  @Test("stand side by side under every scenario, with their tests")
  func sideBySide() throws {
    let outlook = try Repository.outlook("article-2009")
    let table = try #require(outlook.tables.first { $0.id == "gas-europe-approaches" })
    #expect(
      table.columns.map(\.key) == [
        "brent_optimistic", "products_optimistic", "brent_conservative", "products_conservative",
        "brent_base", "products_base",
      ])
    let year = try #require(table.rows.first { $0.key == "2010" })
    for cell in year.cells {
      guard case .number(let price) = cell.value else {
        Issue.record("a year without a price")
        continue
      }
      #expect((100...900).contains(price))
    }
    let tests = try #require(outlook.tables.first { $0.id == "gas-europe-tests" })
    #expect(tests.rows.count == 2)
    #expect(tests.rows.allSatisfy { row in row.cells.allSatisfy { $0.value != .empty } })
  }

  @Test("products follow their line on Brent after the origin, and are known before")
  func follow() throws {
    let plan = try Plan(contentsOf: Repository.plan("article-2009"))
    let chain = try Chain(plan: plan, data: PlanData(plan: plan.data, folder: Repository.data))
    let stage = try #require(chain.gas?.products)
    let line = chain.ledger.value(stage.follow).coefficients
    let relation = chain.ledger.value(stage.relation)
    let brent = chain.ledger.value(
      try #require(chain.markets.first { $0.name == "base" }?.grades["brent"]))
    let prices = chain.ledger.value(try #require(stage["base"]).monthly)
    // From 2010-01 on the whole window of 6-6-1 lies after the origin.
    let month = Period.month(2010, 3)
    let window = try brent.slice(relation.rule.window(for: month)).values
    let index = line[0] + line[1] * mean(window)
    let expected = relation.constant + relation.slope * index
    #expect(abs(try prices.value(at: month) - expected) < 1e-9)
    // Known months of products alone price 2009-01, whatever the scenario.
    let known = chain.ledger.value(stage.index)
    let before = try known.slice(relation.rule.window(for: .month(2009, 1))).values
    #expect(
      abs(
        try prices.value(at: .month(2009, 1)) - relation.constant - relation.slope * mean(before))
        < 1e-9)
  }

  @Test("products that lack a weight, a series or a sum of one are refused")
  func refusals() throws {
    for (key, value, words) in [
      ("gas.europe.products.indices.gasoil.weight", "0.6", "add up to 1.1"),
      ("gas.europe.products.coefficients.from", "1980-01", "choose months inside"),
      ("gas.europe.search.hold", "[5]", "5 months held"),
    ] {
      let found = GasReference.refusal {
        _ = try Repository.outlook("article-2009", [Plan.Setting(key: key, value: value)])
      }
      #expect(found.contains(words), "\(found)")
    }
  }
}
