import Testing

@testable import Forecast

/// What a plan can say about gas, said with settings on the plan of the study without its simulation.
@Suite("Gas by settings")
struct GasSettingsTests {
  private func run(_ settings: [(String, String)]) throws -> Outlook {
    try Repository.outlook(
      "article-2009",
      [Plan.Setting(key: "simulation.draws", value: "2")]
        + settings.map { Plan.Setting(key: $0.0, value: $0.1) })
  }

  private func numbers(_ outlook: Outlook, _ table: String, _ row: String) throws -> [String:
    Double]
  {
    let table = try #require(outlook.tables.first { $0.id == table })
    let row = try #require(table.rows.first { $0.key == row })
    var numbers: [String: Double] = [:]
    for (column, cell) in zip(table.columns, row.cells) {
      if case .number(let value) = cell.value { numbers[column.key] = value }
    }
    return numbers
  }

  private func series(_ outlook: Outlook, _ id: String) throws -> Series {
    try #require(outlook.main.ledger.series(id), "\(id)")
  }

  @Test("steps of the tariff average by months in force: 16.3 % and 20.3 %")
  func steps() throws {
    let outlook = try run([
      (
        "gas.russia.tariff.growth",
        "{ 2009-01: 5, 2009-04: 7, 2009-07: 7, 2009-10: 6.2, 2010-01: 13, 2010-07: 13, 2011: 22, 2012: 22, 2013: 25, 2014: 25 }"
      )
    ])
    // 1.05 · (1 + 1.07 + 1.07² + 1.07² · 1.062) / 4 = 1.16281…; December 1.05 · 1.07² · 1.062 = 1.27667….
    let first = try numbers(outlook, "gas-russia-tariff", "2009")
    let december = 1.05 * 1.07 * 1.07 * 1.062
    let average = 1.05 * (1 + 1.07 + 1.07 * 1.07 + 1.07 * 1.07 * 1.062) / 4
    #expect(abs(try #require(first["growth"]) - 16.3) < 0.05)
    #expect(abs(try #require(first["growth"]) - 100 * (average - 1)) < 1e-9)
    #expect(abs(try #require(first["december"]) - 1631 * december) < 1e-8)
    // Two steps of 13 % from the December before: 1.13 · (1 + 1.13) / 2 = 1.20345 on that December.
    let second = try numbers(outlook, "gas-russia-tariff", "2010")
    #expect(
      abs(try #require(second["average"]) - 1631 * december * 1.20345) < 1e-8)
    let table = try #require(outlook.tables.first { $0.id == "gas-russia-tariff" })
    #expect(table.isHeadline)
    #expect(
      table.rows[1].cells[0].value == .text("+13.0 % from month 1, +13.0 % from month 7"))
    let roubles = try series(outlook, "gas.russia.tariff[base]")
    #expect(abs(try roubles.value(at: .year(2009)) - 1631 * average) < 1e-8)
  }

  @Test("two steps of 13 % on a flat year make 20.3 %, and the growth found reaches parity")
  func flatYear() throws {
    let outlook = try run([
      ("gas.russia.tariff.growth", "{ 2009-01: 13, 2009-07: 13, 2010: 27.7, 2011: 22 }"),
      ("gas.russia.tariff.parity_year", "2012"),
    ])
    let first = try numbers(outlook, "gas-russia-tariff", "2009")
    #expect(abs(try #require(first["growth"]) - 20.345) < 1e-9)
    let last = try numbers(outlook, "gas-russia-tariff", "2011")
    let parity = try numbers(outlook, "gas-russia-parity-year", "base 6-6-1")
    let (target, growth) = (try #require(parity["tariff"]), try #require(parity["last_growth"]))
    let constant = try #require(parity["constant_growth"])
    #expect(abs(try #require(last["average"]) * (1 + growth / 100) / target - 1) < 1e-12)
    var carried = 1631.0
    for _ in 2009...2012 { carried *= 1 + constant / 100 }
    #expect(abs(carried / target - 1) < 1e-12)
    let share = try series(outlook, "gas.russia.share[base]")
    #expect(abs(try share.value(at: .year(2012)) - 100) < 1e-9)
  }

  @Test("the parity price adds up from its printed steps, whatever the transport")
  func parity() throws {
    let outlook = try run([("gas.russia.transport", "6")])
    let row = try numbers(outlook, "gas-russia-base", "2010")
    let netback =
      try #require(row["export"]) - #require(row["duty"]) - #require(row["transport"])
    #expect(row["transport"] == 6)
    #expect(abs(netback - (try #require(row["netback"]))) < 1e-9)
    let table = try #require(outlook.tables.first { $0.id == "gas-russia-base" })
    let relation = try #require(table.notes.first?.firstMatch(of: /relation, (\S+) \+ (\S+) ×/))
    let (constant, slope) = (
      try #require(Double(String(relation.1))), try #require(Double(String(relation.2)))
    )
    let parity = try #require(row["parity"])
    #expect(abs(constant + slope * (try #require(row["average"])) - parity) < 0.02)
  }

  @Test("brackets to check keep their mark beside the results")
  func marks() throws {
    let outlook = try run([("gas.russia.duty.law_of", "2013-06")])
    let table = try #require(outlook.tables.first { $0.id == "gas-russia-base" })
    #expect(table.notes.contains { $0.contains("\"to check\"") && $0.contains("2011-10") })
    let usual = try run([])
    let known = try #require(usual.tables.first { $0.id == "gas-russia-base" })
    #expect(!known.notes.contains { $0.contains("to check") })
  }

  @Test("shares run straight or wait, agreed prices come first, steps within a year average")
  func countries() throws {
    let countries = "gas.former_soviet_union.countries"
    let outlook = try run([
      ("\(countries).moldova.between", "stepwise"), ("\(countries).armenia.prices.2012", "200"),
      ("\(countries).belarus.prices.2009-01", "148"),
      ("\(countries).belarus.prices.2009-07", "152"),
    ])
    let europe = try series(outlook, "gas.europe[base]")
    let moldova = try series(outlook, "gas.fsu.moldova[base]")
    let georgia = try series(outlook, "gas.fsu.georgia[base]")
    for year in 2009...2011 {
      let level = try europe.value(at: .year(year))
      #expect(abs(try moldova.value(at: .year(year)) / level - 0.49) < 1e-12)
      let straight = 0.61 + (0.90 - 0.61) * Double(year - 2008) / 4
      #expect(abs(try georgia.value(at: .year(year)) / level - straight) < 1e-12)
    }
    let armenia = try series(outlook, "gas.fsu.armenia[base]")
    for (year, price) in [(2008, 110.0), (2009, 165), (2010, 165), (2011, 165), (2012, 200)] {
      #expect(try armenia.value(at: .year(year)) == price)
    }
    let belarus = try series(outlook, "gas.fsu.belarus[base]")
    #expect(abs(try belarus.value(at: .year(2008)) - 126.5) < 1e-12)
    #expect(abs(try belarus.value(at: .year(2009)) - 150) < 1e-12)
  }

  @Test("weights by year move the average, straight between their years")
  func weights() throws {
    let weights = "gas.central_asia.weights"
    let outlook = try run([
      ("\(weights).turkmenistan", "{ 2009: 10, 2011: 30 }"), ("\(weights).uzbekistan", "0"),
      ("\(weights).kazakhstan", "{ 2009: 30, 2011: 10 }"),
    ])
    let turkmen = try series(outlook, "gas.central_asia.turkmenistan[base]")
    let kazakh = try series(outlook, "gas.central_asia.kazakhstan[base]")
    let average = try series(outlook, "gas.central_asia.average[base]")
    for (year, part) in [(2009, 0.25), (2010, 0.5), (2011, 0.75), (2012, 0.75)] {
      let expected =
        try part * turkmen.value(at: .year(year)) + (1 - part) * kazakh.value(at: .year(year))
      #expect(abs(try average.value(at: .year(year)) / expected - 1) < 1e-12)
    }
  }
}
