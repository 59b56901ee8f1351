import Foundation
import Testing

@testable import Forecast

@Suite("A whole run of the study's plan")
struct OutlookTests {
  private func figures(_ outlook: Outlook, _ id: String) throws -> [Double] {
    try #require(outlook.main.ledger.series(id)).values
  }

  private func setting(_ key: String, _ value: String) -> Plan.Setting {
    Plan.Setting(key: key, value: value)
  }

  @Test(
    "a mixture of weight 1 is the pure scenario to the bit, in every price",
    arguments: ["optimistic", "conservative"])
  func pureMixture(scenario: String) throws {
    let other = scenario == "optimistic" ? "conservative" : "optimistic"
    let outlook = try Repository.outlook(
      "article-2009",
      [
        setting("scenarios.base.mixture.\(scenario)", "1"),
        setting("scenarios.base.mixture.\(other)", "0"),
      ])
    for id in [
      "oil.wti.real", "oil.brent", "oil.urals", "gas.europe", "gas.fsu.average",
      "gas.russia.parity",
    ] {
      #expect(try figures(outlook, "\(id)[base]") == figures(outlook, "\(id)[\(scenario)]"))
    }
  }

  @Test("what-if prices go to the last year that is asked of them, whatever the horizon")
  func grid() throws {
    func chain(_ horizon: String, _ more: [Plan.Setting] = []) throws -> Chain {
      let plan = try Plan(
        contentsOf: Repository.plan("article-2009"), settings: [setting("horizon", horizon)] + more)
      return try Chain(plan: plan, data: PlanData(plan: plan.data, folder: Repository.data))
    }
    let (near, far) = (try chain("2015"), try chain("2016"))
    for (one, two) in zip(near.whatIf.grid.joined(), far.whatIf.grid.joined()) {
      let prices = [near.ledger.value(one.nominal), far.ledger.value(two.nominal)]
      #expect(prices[0] == prices[1] && prices[0].end == .year(2009))
    }
    for (one, two) in zip(near.whatIf.conditionals, far.whatIf.conditionals) {
      let prices = [near.ledger.value(one.nominal), far.ledger.value(two.nominal)]
      #expect(prices[0] == prices[1] && prices[0].end == .year(2009))
    }
    // A published figure of a later year carries its own price there, and no other.
    let asked = try chain(
      "2015",
      [setting("reproduction.oil.price_zero_growth_2009.year", "2012")])
    #expect(
      asked.whatIf.conditionals.map { asked.ledger.value($0.real).end.year } == [2012, 2009, 2009])
    let error = #expect(throws: DataError.self) {
      _ = try chain(
        "2015", [setting("oil.grid.demand", "[1000]"), setting("oil.supply", "production")])
    }
    let text = try #require(error?.description)
    #expect(
      text.contains(": the price of 'oil.grid' (demand 1000 %, production ")
        && text.contains("to 2009")
    )
    #expect(try !text.contains(Regex("[.][0-9]{5}")))
  }

  @Test("scenarios differ only in drivers: with equal drivers the prices are equal to the bit")
  func equalDrivers() throws {
    let changes = [
      ("demand", "{ 2009: 1 }"), ("production", "{ 2009: 0.5 }"), ("inflation", "{ 2009: 2 }"),
      ("reserves", "{ additions: { 2009: 31 } }"),
    ]
    let outlook = try Repository.outlook(
      "article-2009",
      ["optimistic", "conservative"].flatMap { scenario in
        changes.map { setting("scenarios.\(scenario).\($0.0)", $0.1) }
      })
    for id in ["oil.wti.real", "oil.urals", "gas.europe", "gas.central_asia.average"] {
      let base = try figures(outlook, "\(id)[base]")
      #expect(try figures(outlook, "\(id)[optimistic]") == base)
      #expect(try figures(outlook, "\(id)[conservative]") == base)
    }
  }

  @Test("mixing drivers is not mixing prices")
  func driversNotPrices() throws {
    let outlook = try Repository.outlook("article-2009")
    let optimistic = try figures(outlook, "oil.wti.real[optimistic]")
    let conservative = try figures(outlook, "oil.wti.real[conservative]")
    let base = try figures(outlook, "oil.wti.real[base]")
    let mixed = zip(optimistic, conservative).map { 0.4 * $0 + 0.6 * $1 }
    #expect(abs(base[base.count - 1] - mixed[mixed.count - 1]) > 0.5)
  }

  @Test("every number of every table can be traced to the plan or the data")
  func traced() throws {
    let outlook = try Repository.outlook("article-2009")
    var traced = 0
    for table in outlook.tables {
      for row in table.rows {
        for cell in row.cells {
          guard case .number = cell.value, let source = cell.source else { continue }
          let chain = try #require(outlook.chain(of: source))
          let behind =
            [chain.ledger[source.id]].compactMap { $0 } + chain.ledger.ancestors(of: source.id)
          let leaves = behind.filter { $0.inputs.isEmpty }
          #expect(!leaves.isEmpty, "\(table.id) \(row.key): \(source.id)")
          #expect(leaves.allSatisfy { $0.origin != .derived }, "\(source.id)")
          traced += 1
        }
      }
    }
    #expect(traced > 1000)
  }

  @Test("a cell's figure is the ledger's")
  func cellsShowTheLedger() throws {
    let outlook = try Repository.outlook("article-2009")
    for table in outlook.tables
    where table.id.hasPrefix("oil-brent") || table.id.hasPrefix("gas-fsu") {
      for row in table.rows {
        for (column, cell) in zip(table.columns, row.cells) {
          guard case .number(let shown) = cell.value, let source = cell.source,
            let period = source.period,
            column.unit != "percent"
          else { continue }
          let series = try #require(outlook.chain(of: source)?.ledger.series(source.id))
          #expect(series[period] == shown)
        }
      }
    }
  }

  @Test("explains a number down to lines of the plan and columns of the data")
  func explanation() throws {
    let outlook = try Repository.outlook("article-2009")
    let text = try outlook.explanation(of: "gas-russia-base:2015:tariff_usd").text()
    #expect(text.contains("gas.russia.tariff.base = 1631  ← plan, line"))
    #expect(text.contains("← oil_prices_monthly.csv"))
    #expect(text.contains("least squares: d(log(wti))"))
    #expect(throws: DataError.self) { try outlook.explanation(of: "oil-brnt:2009:brent_base") }
    #expect(throws: DataError.self) { try outlook.explanation(of: "oil-brent:2009") }
  }

  @Test("an explanation folds to a width without losing a letter")
  func foldedExplanation() throws {
    let outlook = try Repository.outlook("article-2009")
    let explanation = try outlook.explanation(of: "gas-russia-base:2015:tariff_usd")
    // A word that is longer than a line is broken, so letters are compared and not words.
    func letters(_ text: String) -> String { text.filter { !" \n".contains($0) } }
    for width in [60, 80] {
      let text = explanation.text(width: width)
      #expect(letters(text) == letters(explanation.text()))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
    }
    #expect(explanation.text().split(separator: "\n").contains { $0.count > 80 })
  }

  @Test("an explanation as JSON has every step of the text")
  func explanationAsJSON() throws {
    let outlook = try Repository.outlook("article-2009")
    let explanation = try outlook.explanation(of: "oil-brent:2009:brent_base")
    let text = Data(explanation.json.text.utf8)
    // JSONSerialization can miss the last bit of a number, the decoder does not.
    struct Top: Decodable { let value: Double }
    #expect(try JSONDecoder().decode(Top.self, from: text).value == explanation.value)
    let object = try #require(
      try JSONSerialization.jsonObject(with: text) as? [String: Any])
    #expect(object["cell"] as? String == "oil-brent:2009:brent_base")
    func count(_ step: [String: Any]) -> Int {
      let inputs = step["inputs"] as? [[String: Any]] ?? []
      return 1 + inputs.reduce(0) { $0 + count($1) }
    }
    let trace = try #require(object["trace"] as? [String: Any])
    // Two lines for the cell; each derived step has a second one for its formula.
    let lines = explanation.text().split(separator: "\n").dropFirst(2)
    let formulas = lines.filter { $0.drop { $0 == " " }.hasPrefix("= ") }
    #expect(count(trace) == lines.count - formulas.count)
    #expect(trace["origin"] as? String == "derived")
  }

  @Test("the switch to production runs the whole chain on it")
  func production() throws {
    let main = try Repository.outlook("article-2009")
    let switched = try Repository.outlook("article-2009", [setting("oil.supply", "production")])
    let variant = try #require(main.variants.first { $0.plan.name == "production" })
    for id in ["oil.wti.real[base]", "gas.europe[base]", "gas.fsu.average[conservative]"] {
      let own = try figures(switched, id)
      #expect(own == variant.chain.ledger.series(id)?.values)
      #expect(try own != figures(main, id))
    }
  }

  @Test("figures after the origin change nothing that the equation has seen")
  func originHolds() throws {
    let outlook = try Repository.outlook("article-2009")
    for id in outlook.main.ledger.ids where id.hasPrefix("model.") || id.hasPrefix("known.") {
      guard let series = outlook.main.ledger.series(id) else { continue }
      #expect(series.end.last(.monthly) <= .month(2008, 12), "\(id) ends in \(series.end)")
    }
    let ancestors = outlook.main.ledger.ancestors(of: "oil.wti.real[base]").map(\.id)
    for id in ancestors.filter({ $0.hasPrefix("oil.") || $0.hasPrefix("model.") }) {
      guard let series = outlook.main.ledger.series(id), id.hasPrefix("model.") || id == "oil.price"
      else { continue }
      #expect(series.end.year <= 2008)
    }
  }
}
