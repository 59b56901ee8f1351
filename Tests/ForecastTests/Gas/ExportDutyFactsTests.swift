import Foundation
import Testing

@testable import Forecast

@Suite("Export duty against reported duties")
struct ExportDutyFactsTests {
  private struct Fact {
    let month: Period
    let duty: Double
    let monitored: PrintedNumber?
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
        monitored: PrintedNumber(table.text(row: row, column: urals)))
    }
  }

  @Test("the shipped law gives every duty whose monitored price was quoted")
  func monitored() throws {
    let law = try Self.law.get()
    let known = try Self.facts.get().filter { $0.monitored != nil }
    #expect(known.count == 30)
    for fact in known {
      let price = try #require(fact.monitored)
      let amount = try law.duty(month: fact.month, urals: price.value)
      #expect(amount.bracket.status == .verified, "\(fact.month)")
      // Duties are cut to the tenth of a dollar; the price is rounded as quoted, and once more in USD/t.
      let rounding =
        (0.5 * pow(10, -Double(price.decimals)) * 7.3 + 0.05) * amount.bracket.marginalRate
        * amount.bracket.factor
      let excess = amount.usdPerTonne - fact.duty
      #expect(excess > -rounding && excess < 0.1 + rounding, "\(fact.month): \(excess)")
    }
  }

  @Test("no duty is left from January 2024 on")
  func complete() throws {
    let fact = try #require(try Self.facts.get().last)
    #expect(fact.month == .month(2024, 1) && fact.duty == 0)
    #expect(try Self.law.get().duty(month: fact.month, urals: 65).usdPerTonne == 0)
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

  @Test(
    "a bracket since October 2011 is verified where a quoted duty fell into it, and nowhere else")
  func marks() throws {
    let law = try Self.law.get()
    #expect(law.unverified(over: .month(2004, 8)...(.month(2011, 9))).isEmpty)
    var borneOut: [ExportDuty.Bracket] = []
    for fact in try Self.facts.get() {
      let price = fact.monitored?.value ?? (fact.duty == 0 ? 65 : nil)
      guard let price else { continue }
      borneOut.append(try law.duty(month: fact.month, urals: price).bracket)
    }
    for bracket in law.brackets where bracket.from > .month(2011, 9) {
      #expect((bracket.status == .verified) == borneOut.contains(bracket), "\(bracket)")
    }
  }

  @Test(
    "no price is too low for any month of the shipped law", arguments: [2013, 2016, 2020, 2023])
  func low(year: Int) throws {
    let law = try Self.law.get()
    #expect(try law.duty(month: .month(year, 6), urals: 12).usdPerTonne == 0)
    #expect(try law.duty(month: .month(year, 6), urals: 17.3).usdPerTonne > 0)
  }
}
