import Foundation
import Testing

@testable import Forecast

@Suite("What tables say of bands")
struct BandVerdictTests {
  /// A price that wanders, from the middle on by other steps.
  private static func backtest(
    lateStep: Double, bands: BandRule
  ) throws -> PriceBacktest {
    var stream = RandomStream(seed: 5, stream: 0)
    var level = 4.0
    let values = (0..<240).map { month in
      level += (month < 140 ? 0.05 : lateStep) * stream.nextNormal()
      return exp(level)
    }
    let average = Series(
      "price", unit: .dollarsPerBarrel, start: .month(2000, 1), values: values)
    let prices = try PriceHistory(average: average, last: average.named("last"))
    let origins = try RollingOrigins(from: .month(2003, 1), on: prices, horizons: [1, 3])
    return try PriceBacktest(
      of: [], mixes: [], on: prices,
      terms: PriceBacktest.Terms(
        origins: origins, judgedFrom: .month(2006, 6), bandRule: bands, seed: 1), threads: 1)
  }

  @Test("bands that hold what they promise are said to, within chance")
  func honest() throws {
    let found = try Self.backtest(lateStep: 0.05, bands: .adaptive)
    let sentences = found.bandVerdicts(shown: [1, 3], period: "month")
    let shares = try [1, 3].map { horizon in
      let row = try #require(found.row(PriceBacktest.lastPrice, horizon: horizon))
      #expect(try #require(row.coverage80P) > 0.05)
      return (100 * (try #require(row.bands?.band(0.8)?.coverage))).shown(0)
    }
    #expect(
      sentences[0].hasPrefix(
        "80 % bands around the last price hold \(shares[0]), \(shares[1]) % of outcomes 1, 3 months ahead: what they "
          + "promise, within chance (p "), "\(sentences[0])")
    // Of 95 % bands the share alone is told.
    let wide = try #require(found.row(PriceBacktest.lastPrice, horizon: 3)?.bands?.band(0.95))
    #expect(
      sentences[0].hasSuffix(", \((100 * wide.coverage).shown(0)) %."))
    #expect(sentences[1].hasPrefix("Of the 80 % bands of the other models 0 of 2 differ"))
    #expect(sentences.count == 2)
  }

  @Test("bands made before a storm miss beyond chance and say little after it")
  func broken() throws {
    let found = try Self.backtest(lateStep: 4, bands: .pastErrors)
    let row = try #require(found.row(PriceBacktest.lastPrice, horizon: 1))
    #expect(try #require(row.coverage80P) < 0.05)
    #expect(try #require(row.bands?.band(0.8)).saysLittle)
    let sentences = found.bandVerdicts(shown: [1], period: "month")
    try #require(sentences.count == 4, "\(sentences)")
    #expect(
      sentences[0].contains("beyond chance not what they promise at 1 (p "), "\(sentences[0])")
    #expect(
      sentences[1].contains("say little 1 month ahead: the upper end is "), "\(sentences[1])")
    #expect(
      sentences[2].contains(
        "1 of 1 differ from their promise beyond chance: 'no-change, average' 1 ahead ("))
    #expect(sentences[3].hasPrefix("2 of all 2 bands say little"), "\(sentences[3])")
  }

  @Test("the tables of gas name the horizons whose coverage is beyond chance, era by era")
  func gas() throws {
    let run = try ShippedGas.run.get()
    let eras = [
      Era(.month(2010, 4) ... .month(2021, 12)), Era(.month(2022, 1) ... .month(2026, 5)),
    ]
    let tables = try run.tables(eras: eras, eras.flatMap { try run.skill(in: $0) })
    for (table, era) in zip(tables, eras) {
      let own = try run.skill(in: era).filter {
        $0.model == GasBacktest.regimeAware && GasBacktest.shown.contains($0.horizon)
      }
      let off = own.filter { ($0.coverage80P ?? 1) < 0.05 }
      let named = off.map { "\($0.horizon) (p \(($0.coverage80P ?? 1).shown(3)))" }
      #expect(!named.isEmpty)
      #expect(
        table.notes.contains {
          $0.contains("beyond chance not what they promise at \(named.joined(separator: ", "));")
        }, "\(table.notes)")
      let empty = own.filter { $0.bands?.band(0.8)?.saysLittle == true }.map { "\($0.horizon)" }
      #expect(
        table.notes.contains {
          $0.contains(
            "80 % bands of the regime-aware price say little \(empty.joined(separator: ", ")) months ahead"
          )
        } == !empty.isEmpty)
    }
    // The link without weights is ahead in both eras somewhere, and the note says where.
    for (table, era) in zip(tables, eras) {
      let skills = try run.skill(in: era)
      let ahead = GasBacktest.shown.filter { horizon in
        func ratio(_ model: String) -> Double? {
          skills.first { $0.model == model && $0.horizon == horizon }?.mspeRatioLast
        }
        let (plain, weighed) = (ratio(run.runs[4].model) ?? 9, ratio(GasBacktest.regimeAware) ?? 0)
        return plain < weighed && plain.shown(2) != weighed.shown(2)
      }
      #expect(!ahead.isEmpty)
      let list = ahead.map { "\($0)" }.joined(separator: ", ")
      #expect(
        table.notes.contains {
          $0.hasSuffix("ahead of the regime-aware price \(list) months ahead.")
        })
    }
    // Of 53 forecasts a year ahead none could differ beyond chance.
    let last = try #require(
      tables[1].notes.first { $0.contains("there is no test") })
    #expect(last.hasPrefix("Of what they hold 12 months ahead"))
  }
}
