import Foundation
import Testing

@testable import Forecast

@Suite("European gas from oil, era by era")
struct GasBacktestTests {
  @Test(
    "links, forecasts and weights agree with numpy",
    arguments: try GasBacktestReference.load().origins)
  func outsideNumbers(outside: GasBacktestReference.Origin) throws {
    let within = try GasBacktestReference.load().tolerance
    let origin = try #require(Period(outside.origin))
    let oil = try PriceHistory.shipped("brent")
    let gas = try #require(try ShippedGas.price().through(origin))
    let history = try PriceHistory(average: gas, last: gas)
    let model = try OilLinkForecaster(rules: OilLinkSearch.europeanRules, index: oil)
    for (link, expected) in zip(try model.links(for: gas), outside.links) {
      #expect(link.rule.description == expected.rule)
      #expect(abs(link.constant - expected.constant) < within)
      #expect(abs(link.elasticity - expected.elasticity) < within)
      #expect(abs(link.adjustment - expected.adjustment) < within)
    }

    let study = try OilLinkForecaster(
      rules: [AveragingRule("6-6-1")], index: oil, return: .atOnce)
    let horizons = Array(1...12)
    for (model, expected) in [
      (study, outside.study), (model.returning(.atOnce), outside.level),
      (model.returning(.estimated), outside.corrected), (model, outside.fromLastPrice),
    ] {
      let forecasts = try model.forecasts(from: history, horizons: horizons)
      for (forecast, expected) in zip(forecasts, expected) {
        #expect(abs(forecast - expected) < within * expected)
      }
    }
  }

  @Test("the skill of every era agrees with numpy")
  func eras() throws {
    let reference = try GasBacktestReference.load()
    let within = reference.tolerance
    for first in Set(reference.eras.map(\.first)) {
      for last in Set(reference.eras.filter { $0.first == first }.map(\.last)) {
        let own = reference.eras.filter { $0.first == first && $0.last == last }
        let skills = try ShippedGas.run.get().skill(in: own[0].era())
        for outside in own {
          let found = skills.filter { $0.model == outside.model }
          #expect(found.count == outside.scores.count)
          for (skill, expected) in zip(found, outside.scores) {
            #expect(skill.horizon == expected.horizon)
            #expect(skill.count == expected.n)
            #expect(abs(skill.rmse - expected.rmse) < within * expected.rmse)
            #expect(abs(skill.mspeRatioLast - expected.ratio) < within * expected.ratio)
            let band = try #require(skill.bands?.band(GasBacktest.level))
            #expect(abs(band.coverage - expected.coverage) < within)
            #expect(abs(band.meanWidth - expected.width) < within * expected.width)
          }
        }
      }
    }
  }

  @Test("the regime-aware price keeps the gain while the link lasts and loses nothing after")
  func goal() throws {
    let run = try ShippedGas.run.get()
    func ratios(_ era: Era) throws -> [Double] {
      try run.skill(in: era).filter { $0.model == run.regimeAware.forecasts.model }
        .map(\.mspeRatioLast)
    }
    let linked = try ratios(Era(.month(1998, 1) ... .month(2010, 3)))
    #expect(linked[2] <= 0.15)
    #expect(linked[5] <= 0.25)
    let after = try ratios(Era(.month(2010, 4) ... .month(2021, 12)))
    #expect(after.count == 12)
    #expect(after.allSatisfy { $0 <= 1.02 })
  }

  @Test(
    "with gas known a month after oil the skill agrees with numpy, and both goals hold from the origin on"
  )
  func lagged() throws {
    let reference = try GasBacktestReference.load()
    let run = try ShippedGas.backtest(lag: 1)
    var ratios: [String: [Double]] = [:]
    for outside in reference.lagged {
      let own = try run.skill(in: outside.era()).filter { $0.model == GasBacktest.regimeAware }
      for (skill, expected) in zip(own, outside.ratios) {
        #expect(abs(skill.mspeRatioLast - expected) < reference.tolerance * expected)
      }
      ratios["\(outside.first) \(outside.last)"] = own.map(\.mspeRatioLast)
    }
    // Three and six months after the origin are four and seven after the last gas price.
    let linked = try #require(ratios["1998-01 2010-03"])
    #expect(linked[3] <= 0.15 && linked[6] <= 0.25)
    #expect(try #require(ratios["2010-04 2021-12"]).allSatisfy { $0 <= 1.02 })
    let table = try #require(try run.tables(eras: [], []).first)
    #expect(table.id == "gas-regimes")
  }

  @Test("oil known further takes the place of the price that was held, and nothing beyond it")
  func lead() throws {
    let gas = try #require(try ShippedGas.price().through(.month(2005, 6)))
    let brent = try PriceHistory.shipped("brent")
    let rule = try AveragingRule("3-0-1")
    func forecast(_ oil: PriceHistory, lead: Int) throws -> [Double] {
      try OilLinkForecaster(rules: [rule], index: oil, return: .atOnce, lead: lead)
        .forecasts(from: PriceHistory(average: gas, last: gas), horizons: [1, 2, 3])
    }
    // The window of the next month is known in any case; that of the second holds July.
    let (near, known) = (try forecast(brent, lead: 0), try forecast(brent, lead: 1))
    #expect(near[0] == known[0])
    let july = try brent.average.value(at: .month(2005, 7))
    let last = brent.last.with(
      name: "brent",
      values: brent.last.values.enumerated().map {
        brent.last.start.advanced(by: $0) == .month(2005, 6) ? july : $1
      })
    let held = try forecast(PriceHistory(average: brent.average, last: last), lead: 0)
    #expect(abs(known[1] - held[1]) < 1e-12 * held[1])
    func planted(_ series: Series) -> Series {
      series.with(
        name: series.name,
        values: series.values.enumerated().map {
          series.start.advanced(by: $0) > .month(2005, 7) ? $1 * 3 : $1
        })
    }
    let tempted = try PriceHistory(average: planted(brent.average), last: planted(brent.last))
    #expect(try forecast(tempted, lead: 1) == known)
  }

  @Test("planted figures of later months move no forecast, no weight and no band")
  func planted() throws {
    let origin = Period.month(2008, 6)
    let gas = try ShippedGas.price()
    let brent = try PriceHistory.shipped("brent")
    func planted(_ series: Series) -> Series {
      series.with(
        name: series.name,
        values: series.values.enumerated().map { position, value in
          series.start.advanced(by: position) > origin ? value * 3 + 7 : value
        })
    }
    let end = Period.month(2009, 6)
    let cut = try #require(gas.through(end))
    let oil = try PriceHistory(
      average: try #require(brent.average.through(end)),
      last: try #require(brent.last.through(end)))
    let honest = try ShippedGas.backtest(gas: cut, oil: oil)
    let tempted = try ShippedGas.backtest(
      gas: planted(cut),
      oil: PriceHistory(average: planted(oil.average), last: planted(oil.last)))
    for (run, other) in zip(honest.runs, tempted.runs) {
      for (record, changed) in zip(run.records, other.records) {
        let known = record.origins.count { $0 <= origin }
        #expect(record.forecasts.prefix(known) == changed.forecasts.prefix(known))
        let bands = try record.steeredDistribution(warmUp: GasBacktest.bandMinimum)
        let other = try changed.steeredDistribution(warmUp: GasBacktest.bandMinimum)
        let banded = bands.record.origins.count { $0 <= origin }
        #expect(bands.halfWidths.prefix(banded) == other.halfWidths.prefix(banded))
      }
    }
    for (weights, changed) in zip(honest.regimeAware.weights, tempted.regimeAware.weights) {
      let known = 187
      #expect(honest.runs[0].records[0].origins[known - 1] == origin)
      #expect(weights.prefix(known) == changed.prefix(known))
    }
    #expect(honest.runs[4].records[0].forecasts != tempted.runs[4].records[0].forecasts)
  }

  @Test("the first origin is the first at which every link can be estimated")
  func firstOrigin() throws {
    let gas = try ShippedGas.price()
    let brent = try PriceHistory.shipped("brent")
    let study = try AveragingRule("6-6-1")
    let first = try GasBacktest.firstOrigin(gas: gas, oil: brent, studyRule: study)
    let model = try OilLinkForecaster(rules: OilLinkSearch.europeanRules + [study], index: brent)
    #expect(try model.links(for: try #require(gas.through(first))).count == 3)
    #expect(throws: DataError.self) {
      try model.links(for: try #require(gas.through(first.advanced(by: -1))))
    }
  }

  @Test("refuses oil that ends before gas, too short a history and an era without outcomes")
  func refused() throws {
    let gas = try ShippedGas.price()
    let brent = try PriceHistory.shipped("brent")
    let old = try PriceHistory(
      average: try #require(brent.average.through(.month(2020, 1))), last: brent.last)
    #expect(throws: DataError.self) { try ShippedGas.backtest(oil: old) }
    #expect(
      throws: DataError.tooShort(
        method: "The link of 'europe_usd_mmbtu' to oil up to 1989-06", required: 24, available: 14)
    ) {
      try GasBacktest(
        gas: gas, oil: brent, studyRule: AveragingRule("6-6-1"), from: .month(1989, 6))
    }
    #expect(throws: DataError.self) { try OilLinkSearch(rules: [], index: brent.average) }
    // A last price below zero is refused where it is held, and not carried on as no number.
    let fallen = brent.last.with(
      name: "brent", values: brent.last.values.enumerated().map { $0 == 200 ? -37.63 : $1 })
    let error = #expect(throws: DataError.self) {
      try ShippedGas.backtest(oil: PriceHistory(average: brent.average, last: fallen))
    }
    #expect(
      error?.description.contains(
        "is -37.63 at the origin \(brent.last.start.advanced(by: 200)); begin with another") == true
    )
    let run = try ShippedGas.run.get()
    #expect(throws: DataError.self) { try run.skill(in: Era(.month(2027, 1) ... .month(2028, 1))) }
    #expect(throws: DataError.self) { try run.skill(in: Era(.month(1993, 1) ... .month(1999, 1))) }
  }
}

@Suite("The regime-aware gas price ahead")
struct GasPriceAheadTests {
  @Test("runs on from the last origin as numpy does, inside its band")
  func outsideNumbers() throws {
    let outside = try #require(
      try GasBacktestReference.load().origins.first { $0.origin == "2026-05" })
    let run = try ShippedGas.run.get()
    #expect(run.ahead.map(\.month) == (1...12).map { ShippedGas.end.advanced(by: $0) })
    for (ahead, (weight, price)) in zip(run.ahead, zip(outside.weights, outside.regimeAware)) {
      #expect(abs(ahead.weight - weight) < 1e-8)
      #expect(abs(ahead.price - price) < 1e-8 * price)
      #expect((ahead.lower..<ahead.upper).contains(ahead.price))
    }
  }

  @Test(
    "bands ahead widen with the horizon, end with the widest miss, and say when they say little")
  func sane() throws {
    let run = try ShippedGas.run.get()
    let outside = try GasBacktestReference.load().ahead
    for (ahead, expected) in zip(run.ahead, outside) {
      #expect(abs(ahead.lower - expected.lower) < 1e-8 * expected.lower)
      #expect(abs(ahead.upper - expected.upper) < 1e-8 * expected.upper)
    }
    for (near, far) in zip(run.ahead, run.ahead.dropFirst()) {
      // Nothing makes them nest exactly: each horizon is steered by its own misses.
      #expect(far.upper / far.lower > 0.95 * near.upper / near.lower)
    }
    for (ahead, record) in zip(run.ahead, run.regimeAware.forecasts.records) {
      let later = run.prices.last.values.suffix(record.horizon)
      let scale = (record.lastKnown + later).expectedMovements(over: record.horizon)
        .map { $0.squareRoot() }
      let scores = record.errors.indices.map { t in
        abs(log(record.outcomes[t] / record.forecasts[t])) / scale[t]
      }
      let widest = try #require(scores.max()) * (try #require(scale.last))
      #expect(log(ahead.upper / ahead.price) <= widest + 1e-12)
    }
    let wide = try #require(run.ahead.first { $0.upper > BandRecord.tellingRatio * $0.lower })
    let notes = try #require(try run.tables(eras: [], []).last).notes
    #expect(notes.contains { $0.hasPrefix("From \(wide.month) on") })
  }

  @Test("what it says is what the backtest would have said at that origin")
  func sameAsBacktest() throws {
    let origin = Period.month(2010, 2)
    let gas = try #require(try ShippedGas.price().through(origin))
    let early = try ShippedGas.backtest(gas: gas)
    let run = try ShippedGas.run.get()
    for (ahead, record) in zip(early.ahead, run.regimeAware.forecasts.records) {
      let position = try #require(record.origins.firstIndex(of: origin))
      #expect(abs(ahead.price - record.forecasts[position]) < 1e-12)
      let own = try record.steeredDistribution(warmUp: GasBacktest.bandMinimum)
      let place = try #require(own.record.origins.firstIndex(of: origin))
      #expect(abs(ahead.upper - own.draws(at: place).band(0.8).upper) < 1e-10)
    }
  }

  @Test("tables have a row for every model and era, JSON every horizon")
  func shown() throws {
    let run = try ShippedGas.run.get()
    let eras = [
      Era(.month(1998, 1) ... .month(2010, 3)), Era(.month(2010, 4) ... .month(2021, 12)),
    ]
    let skills = try eras.flatMap { try run.skill(in: $0) }
    let tables = try run.tables(eras: eras, skills)
    #expect(tables.map(\.id).suffix(2) == ["gas-regimes", "gas-ahead"])
    #expect(tables.count == 4)
    #expect(tables[0].rows.count == 11)
    #expect(tables[0].rows[0].cells.allSatisfy { $0 == .number(1) })
    #expect(skills.count == 2 * 12 * 6)
    #expect(skills.last?.era?.name == "2010-04 to 2021-12")
    // Bands of gas are those of a distribution, so there is a score of it.
    #expect(
      skills.allSatisfy { ($0.bands?.crps ?? 0) > 0 && $0.mspeRatioLast == $0.mspeRatioAverage })
  }
}
