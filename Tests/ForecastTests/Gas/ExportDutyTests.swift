import Testing

@testable import Forecast

/// The law of 2004-08 to 2011-09 and a later bracket that was not borne out.
enum DutyLaw {
  static func bracket(
    _ from: Period, _ to: Period?, above: Double, base: Double, rate: Double, factor: Double = 1,
    status: ExportDuty.Status = .verified
  ) -> ExportDuty.Bracket {
    ExportDuty.Bracket(
      from: from, to: to, aboveUSDPerTonne: above, base: base, marginalRate: rate, factor: factor,
      status: status, source: "Law on the Customs Tariff")
  }

  static func schedule() throws -> ExportDuty {
    let (from, to) = (Period.month(2004, 8), Period.month(2011, 9))
    return try ExportDuty(
      brackets: [
        bracket(from, to, above: 182.5, base: 29.2, rate: 0.65),
        bracket(from, to, above: 0, base: 0, rate: 0),
        bracket(from, to, above: 109.5, base: 0, rate: 0.35),
        bracket(from, to, above: 146, base: 12.78, rate: 0.45),
        bracket(
          .month(2011, 10), .month(2013, 12), above: 182.5, base: 29.2, rate: 0.6,
          status: .toCheck),
      ], barrelsPerTonne: 7.3)
  }
}

@Suite("Export duty")
struct ExportDutyTests {
  @Test("agrees with exact fractions")
  func outside() throws {
    let reference: GasReference.Duties = try Reference.load("export_duty")
    let law = try DutyLaw.schedule()
    #expect(!reference.rows.isEmpty)
    for row in reference.rows {
      let duty = try law.duty(month: .month(2009, 1), urals: row.uralsPerBarrel)
      #expect(abs(duty.usdPerTonne - row.dutyPerTonne) < 1e-10)
      #expect(abs(duty.usdPerBarrel - row.dutyPerBarrel) < 1e-10)
      #expect(duty.bracket.aboveUSDPerTonne == row.above)
    }
  }

  @Test("agrees with the duties of June 2005 and December 2009 as reported")
  func reported() throws {
    let law = try DutyLaw.schedule()
    // rosinvest.com/novosti/96559: Urals 47.6 USD/bbl in March and April 2005, duty 136.2 USD/t.
    let june = try law.duty(month: .month(2005, 6), urals: 47.6)
    #expect(abs(june.usdPerTonne - 136.2) < 0.4)
    // svoboda.org/a/1879186.html: nearly 76 USD/bbl, duty 271 USD/t.
    let december = try law.duty(month: .month(2009, 12), urals: 76)
    #expect(abs(december.usdPerTonne - 271) < 0.5)
  }

  @Test("within the law of 2004 the duty is continuous and does not fall, but for half a cent")
  func monotone() throws {
    let law = try DutyLaw.schedule()
    let step = 0.01
    var before = 0.0
    for cents in 0...15_000 {
      let duty = try law.duty(month: .month(2007, 5), urals: Double(cents) * step).usdPerTonne
      // 29.205 → 29.2 at 182.5 USD/t is the one fall, and 0.65 the steepest rise per dollar.
      #expect(duty >= before - 0.005 - 1e-9)
      #expect(duty <= before + 0.65 * step * 7.3 + 0.005 + 1e-9)
      before = duty
    }
  }

  @Test("brackets that were not borne out are named")
  func unverified() throws {
    let law = try DutyLaw.schedule()
    #expect(law.unverified(over: .month(2005, 1)...(.month(2011, 9))).isEmpty)
    #expect(law.unverified(over: .month(2005, 1)...(.month(2011, 10))).count == 1)
  }

  @Test("months outside the schedule and prices below it are refused by name")
  func refusals() throws {
    let law = try DutyLaw.schedule()
    #expect(
      GasReference.refusal { _ = try law.duty(month: .month(2004, 7), urals: 40) }
        .contains("no bracket for 2004-07 (it holds from 2004-08 to 2013-12)"))
    #expect(
      GasReference.refusal { _ = try law.duty(month: .month(2012, 1), urals: 20) }
        .contains("begins at 182.50 USD/t but Urals at 20.00 USD/bbl is 146.00 USD/t"))
    #expect(
      GasReference.refusal { _ = try law.duty(month: .month(2012, 1), urals: 20.0 / 3) }
        .contains("Urals at 6.67 USD/bbl is 48.67 USD/t"))
    #expect(
      GasReference.refusal { _ = try law.duty(month: .month(2008, 1), urals: -37.63) }
        .contains("Urals at -37.63 USD/bbl is -274.70 USD/t"))
  }

  @Test("a schedule that contradicts itself is refused")
  func schedules() {
    let twice = [
      DutyLaw.bracket(.month(2005, 1), nil, above: 100, base: 0, rate: 0.3),
      DutyLaw.bracket(.month(2007, 1), nil, above: 100, base: 0, rate: 0.4),
    ]
    #expect(
      GasReference.refusal { _ = try ExportDuty(brackets: twice, barrelsPerTonne: 7.3) }
        .contains("two brackets above 100.0 USD/t in 2007-01"))
    #expect(throws: DataError.self) { try ExportDuty(brackets: [], barrelsPerTonne: 7.3) }
    #expect(throws: DataError.self) {
      try ExportDuty(brackets: [twice[0]], barrelsPerTonne: 0.137)
    }
    let backwards = DutyLaw.bracket(.month(2007, 1), .month(2006, 1), above: 0, base: 0, rate: 0)
    #expect(throws: DataError.self) {
      try ExportDuty(brackets: [backwards], barrelsPerTonne: 7.3)
    }
  }
}
