import Testing

@testable import Forecast

@Suite("Export duty against reported duties")
struct ExportDutyFactsTests {
  private struct Fact {
    let month: Period
    let duty: Double
    let monitored: Double?
  }

  private static let law = Result {
    try ExportDuty(
      brackets: ExportDuty.brackets(
        table: Repository.data.table("russian_oil_export_duty").table),
      barrelsPerTonne: 7.3)
  }

  private static let facts = Result { () throws -> [Fact] in
    let table = try Repository.data.table("russian_oil_export_duty_facts").table
    let from = try table.index(of: "in_force_from")
    let duty = try table.index(of: "duty_usd_t")
    let urals = try table.index(of: "urals_monitoring_usd_bbl")
    return try (0..<table.count).map { row in
      Fact(
        month: try #require(Period(String(table.text(row: row, column: from).prefix(7)))),
        duty: try table.requiredNumber(row: row, column: duty),
        monitored: table.text(row: row, column: urals).isEmpty
          ? nil : try table.requiredNumber(row: row, column: urals))
    }
  }

  @Test(
    "the shipped law gives every duty whose monitored price was reported, to half a dollar a tonne")
  func monitored() throws {
    let law = try Self.law.get()
    let known = try Self.facts.get().filter { $0.monitored != nil }
    #expect(known.count == 2)
    for fact in known {
      let price = try #require(fact.monitored)
      let amount = try law.duty(month: fact.month, urals: price)
      #expect(abs(amount.usdPerTonne - fact.duty) < 0.5)
      #expect(amount.bracket.status == .verified)
    }
  }

  @Test("with its lag the law gives the duties whose months of Urals are held, to one per cent")
  func lagged() throws {
    let law = try Self.law.get()
    let table = try Repository.data.table("oil_prices_monthly").table
    let month = try table.index(of: "month")
    let column = try table.index(of: "urals_mediterranean_usd_bbl")
    var urals: [Period: Double] = [:]
    for row in 0..<table.count where !table.text(row: row, column: column).isEmpty {
      urals[try table.month(row: row, column: month)] =
        try table.requiredNumber(row: row, column: column)
    }
    var compared: [Period] = []
    for fact in try Self.facts.get() {
      guard let window = ExportDuty.monitoringOfTheLaw.window(for: fact.month) else { continue }
      let prices = window.compactMap { urals[$0] }
      guard prices.count == window.count else { continue }
      let duty = try law.duty(month: fact.month, urals: mean(prices)).usdPerTonne
      #expect(abs(duty / fact.duty - 1) < 0.01, "\(fact.month): \(duty) for \(fact.duty)")
      compared.append(fact.month)
    }
    #expect(compared.contains(.month(2006, 6)) && compared.contains(.month(2006, 8)))
  }

  @Test("every bracket after September 2011 keeps its mark, none before has it")
  func marks() throws {
    let law = try Self.law.get()
    #expect(law.unverified(over: .month(2004, 8)...(.month(2011, 9))).isEmpty)
    let later = law.brackets.filter { $0.from > .month(2011, 9) }
    #expect(!later.isEmpty)
    #expect(law.unverified(over: .month(2011, 10)...(.month(2025, 12))) == later)
  }
}
