import Foundation
import Testing

@testable import Forecast

@Suite("Fans through the whole chain")
struct FanTests {
  private func plan(_ name: String, _ simulation: String) throws -> Plan {
    try Plan(
      contentsOf: Repository.plan(name),
      settings: [Plan.Setting(key: "simulation", value: simulation)])
  }

  /// The ledger of a plan with the fans of a simulation.
  private func run(
    _ simulation: String, of name: String = "article-2009"
  ) throws -> (chain: Chain, stage: FanStage, ledger: Ledger) {
    let plan = try plan(name, simulation)
    let chain = try Chain(plan: plan, data: PlanData(plan: plan.data, folder: Repository.data))
    var ledger = chain.ledger
    let stage = try FanStage(chain, simulation: #require(plan.simulation), ledger: &ledger)
    return (chain, stage, ledger)
  }

  @Test(
    "with nothing drawn every median, mean and end of a band is the price of the chain",
    arguments: ["article-2009", "article-2009-annual", "outlook"])
  func nothingDrawn(name: String) throws {
    let (chain, stage, ledger) = try run(
      "{ draws: 3, seed: 1, errors: none, parameters: known }", of: name)
    for scenario in chain.scenarios {
      for series in chain.plan.fanSeries {
        let fan = ledger.value(try #require(stage.annual[scenario.name]?[series.key]))
        let own = try #require(ledger.series("\(series.id)[\(scenario.name)]"))
        for (step, period) in fan.span.enumerated() {
          let price = try #require(own[period])
          let figures =
            [fan.median[step], fan.mean[step]]
            + fan.bands.flatMap { [$0.lower[step], $0.upper[step]] }
          #expect(figures.allSatisfy { abs($0 - price) <= 1e-10 * abs(price) }, "\(series.key)")
        }
      }
    }
  }

  @Test("one seed gives one fan, another another; wider bands hold narrower ones")
  func seeds() throws {
    func fans(_ seed: Int) throws -> [String: PriceFan] {
      let (_, stage, ledger) = try run(
        "{ draws: 200, seed: \(seed), drivers: { demand: 1, production: historical, inflation: 1 }, "
          + "grades: { urals: 2 }, gas: { errors: autoregressive, parameters: normal } }")
      return try #require(stage.annual["base"]).mapValues { ledger.value($0) }
    }
    let one = try fans(7)
    #expect(try fans(7) == one)
    #expect(try fans(8)["brent"] != one["brent"])
    for fan in one.values {
      for step in fan.median.indices {
        let ends =
          fan.bands.reversed().map { $0.lower[step] } + [fan.median[step]]
          + fan.bands.map { $0.upper[step] }
        #expect(ends == ends.sorted())
      }
    }
  }

  @Test("a country that follows Europe by a share has its share of the fan, drawn or reckoned")
  func lines() throws {
    let (chain, stage, ledger) = try run("{ draws: 101, seed: 3, parameters: known }")
    let walk = try ChainWalk(chain, scenario: "base")
    let europe = ledger.value(try #require(stage.annual["base"]?["gas_europe"]))
    let line = try #require(walk.lines["gas.fsu.average"])
    let draws = PathDraws(
      "Europe", unit: europe.unit, start: europe.start, count: 3,
      values: europe.median.flatMap { [$0 * 0.9, $0, $0 * 1.2] })
    let direct = PriceFan(try #require(line.draws("average", europe: draws)), bands: [50, 80])
    let reckoned = try #require(line.fan(europe: PriceFan(draws, bands: [50, 80])))
    for (one, two) in zip(
      direct.median + direct.bands[1].upper, reckoned.median + reckoned.bands[1].upper)
    {
      #expect(abs(one - two) < 1e-9)
    }
  }

  @Test("probabilities count the paths, and a mixture of paths lies between its scenarios")
  func probabilities() throws {
    let (_, stage, ledger) = try run(
      "{ draws: 400, seed: 5, parameters: known, thresholds: [{ series: brent, above: 30 USD/bbl, years: [2012] }, "
        + "{ series: brent, below: 30 USD/bbl }, { series: gas_europe, above: 0.2 USD/m3 }] }")
    func share(_ number: Int, _ column: String) throws -> Double {
      let handle = try #require(stage.probabilities[number].columns[column])
      return try #require(ledger.value(handle)[.year(2012)])
    }
    for column in stage.columns {
      #expect(abs(try share(0, column.key) + share(1, column.key) - 100) < 1e-9)
    }
    let mixed = try share(0, "base_paths")
    #expect(try share(0, "conservative") < mixed && mixed < share(0, "optimistic"))
    let total = try 0.4 * share(0, "optimistic") + 0.6 * share(0, "conservative")
    #expect(abs(mixed - total) < 1e-12)
    #expect(stage.probabilities[2].threshold.value.value == 200)
    let spelled = try plan(
      "article-2009",
      "{ seed: 5, thresholds: [{ series: wti_real, below: 30 USD/bbl of 2007 }] }")
    #expect(spelled.simulation?.thresholds.first?.value.value == 30)
    #expect(stage.probabilities[1].threshold.years == Array(2009...2015))
  }

  @Test("quantiles are those of the sorted figures", arguments: [1, 2, 7, 128, 1001])
  func quantiles(count: Int) {
    var stream = RandomStream(seed: 11, stream: UInt64(count))
    let figures = (0..<count).map { _ in (stream.nextNormal() * 4).rounded() / 2 }
    let probabilities = [0, 0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975, 1]
    let sorted = figures.sorted()
    let expected = probabilities.map { probability -> Double in
      let place = probability * Double(count - 1)
      let left = Int(place)
      let right = min(left + 1, count - 1)
      return sorted[left] + (place - Double(left)) * (sorted[right] - sorted[left])
    }
    #expect(figures.quantiles(probabilities) == expected)
  }

  @Test("numpy's quartiles of nine figures")
  func numpy() {
    // numpy.percentile([3, 1, 4, 1, 5, 9, 2, 6, 5.5], [10, 25, 50, 90]) of numpy 2
    let quantiles = [3, 1, 4, 1, 5, 9, 2, 6, 5.5].quantiles([0.1, 0.25, 0.5, 0.9])
    for (one, two) in zip(quantiles, [1, 2, 4, 6.6]) { #expect(abs(one - two) < 1e-12) }
  }

  @Test("drawn growth carries a series on as stated growth does", arguments: GrowthShape.allCases)
  func growth(shape: GrowthShape) throws {
    let levels = (0..<20).map { quarter -> Double in
      80_000 + 300 * Double(quarter) + (quarter % 4 == 0 ? 500 : 0)
    }
    let history = Series(
      "demand", unit: .thousandBarrelsPerDay, start: .quarter(2004, 1), values: levels)
    let growth = Series(
      "growth", unit: .percent, start: .quarter(2009, 1),
      values: (0..<12).map { quarter -> Double in Double(quarter / 4) - 1.5 })
    let own = try history.grown(by: growth, shape: shape)
    let drawn = try history.grown(by: PathDraws(repeating: growth, count: 2), shape: shape)
    for draw in 0..<2 {
      for (one, two) in zip(drawn.path(ofDraw: draw).values, own.values) {
        let gap: Double = abs(one - two)
        #expect(gap < 1e-10 * two)
      }
    }
    #expect(throws: DataError.self) {
      try history.grown(
        by: PathDraws(
          "g", unit: .percent, start: growth.start, count: 2,
          values: (0..<24).map { place -> Double in place == 5 ? -120 : 1 }), shape: shape)
    }
  }

  @Test("a table names what was drawn, and a cell explains itself")
  func tables() throws {
    let outlook = try Repository.outlook("article-2009")
    let table = try #require(outlook.tables.first { $0.id == "fan" })
    #expect(table.isHeadline && table.rows.count == 21)
    #expect(table.notes[0].contains("40 paths") && table.notes[0].contains("seed 2009"))
    #expect(table.notes[1].contains("conditional on the scenario's demand, production, inflation"))
    let text = try outlook.explanation(of: "fan:brent 2010:high_80").text()
    #expect(text.contains("simulation.seed = 2009  ← plan, line"))
    #expect(text.contains("oil.fit"))
    // What history enters the equation ends at the origin; the trace of a later year shows no later figure.
    let month = try Regex("20(09|1[0-5])-[0-9][0-9] ")
    let later = text.split(separator: "\n").map(String.init).filter { (line: String) -> Bool in
      line.contains("series.") && line.contains(month)
    }
    #expect(later.isEmpty, "\(later)")
    #expect(text.contains("used to 2008-12"))
    let all = try #require(outlook.tables.first { $0.id == "fan-all" })
    #expect(all.rows.contains { $0.key == "fsu_ukraine base_paths 2015" })
  }

  @Test("questions behind a horizon that was cut are named, not dropped")
  func beyond() throws {
    let outlook = try Repository.outlook(
      "article-2009",
      [
        Plan.Setting(key: "horizon", value: "2010"),
        Plan.Setting(key: "gas.russia.tariff.parity_year", value: "2010"),
      ])
    let table = try #require(outlook.tables.first { $0.id == "fan-thresholds" })
    #expect(
      table.notes.contains {
        $0.contains(
          "the horizon was set to 2010: Brent above 60 USD/bbl in 2012, 2015; Gas, Europe")
      })
  }

  @Test("paths outside the sample, below zero, or few of them are announced")
  func announcements() throws {
    let (chain, stage, _) = try run("{ draws: 300, seed: 5, grades: { urals: 20 } }")
    let drawn = try ScenarioDraws(
      ChainWalk(chain, scenario: "conservative"),
      real: PathDraws(
        "wti", unit: chain.ledger.value(chain.scenarios[0].real).unit, start: .quarter(2009, 1),
        count: 4, values: (0..<28).flatMap { [50, 60, 7, $0 == 9 ? 500 : 40] }),
      changes: DrawnChanges(ties: ["urals": [0, 0, -20, 0]]))
    let reach = try FanReach(drawn, title: "C", walk: ChainWalk(chain, scenario: "conservative"))
    let outside = try #require(reach.outside)
    #expect(outside.share == 50 && outside.drawn == 7...500)
    let urals = try #require(reach.negative.first)
    #expect(reach.negative.count == 1 && urals.title == "Urals" && urals.share == 25)
    #expect(stage.reaches.count == chain.scenarios.count)
    #expect(stage.reaches.contains { $0.negative.contains { $0.title == "Urals" } })

    let outlook = try Repository.outlook(
      "article-2009", [Plan.Setting(key: "simulation.grades.urals", value: "20")])
    #expect(
      outlook.announcements.contains {
        $0
          == "40 paths for each scenario: the ends of a band of 80 % lie at probabilities of 10 % and 90 % give or take "
          + "4.7 points; draw 200 or more."
      })
    #expect(outlook.announcements.contains { $0.contains("paths below zero: Urals") })
    #expect(
      outlook.announcements.contains {
        $0.contains("leave the range of the sample (") && $0.contains("% of the paths")
      })
    let single = try plan("article-2009", "{ draws: 1, seed: 5 }").simulation?.sentence
    #expect(single?.hasPrefix("1 path for each scenario") == true)
  }

  @Test("every source of uncertainty is named, switched on or off")
  func sources() throws {
    func sentences(_ simulation: String, of name: String) throws -> [String] {
      let plan = try plan(name, simulation)
      let own = try #require(plan.simulation)
      return [own.sentence, own.heldSentence(in: plan) ?? "", own.condition]
    }
    let off = try sentences("{ draws: 1, seed: 3, errors: none, parameters: known }", of: "outlook")
    #expect(off[0] == "1 path for each scenario: seed 3.")
    #expect(
      off[1]
        == "Not drawn: errors of the oil equation; coefficients of the oil equation; tie of brent; tie of urals; "
        + "errors of the gas relation; coefficients of the gas relation; price of the hub.")
    #expect(off[2].contains("demand, production, inflation"))
    let study = try sentences("{ seed: 3, grades: { brent: 0.02, urals: 1 } }", of: "article-2009")
    #expect(
      study[1]
        == "Not drawn: errors of the gas relation; coefficients of the gas relation; roubles to the dollar."
    )
    let on = try sentences(
      "{ draws: 300, seed: 3, drivers: { demand: 1, production: 1, inflation: 1 }, grades: { brent: 0.02, urals: 4 }, "
        + "gas: { errors: normal, parameters: normal, hub: 30 } }",
      of: "outlook")
    #expect(on[1].isEmpty && on[2] == "Drivers stray around the scenario as stated.")
    for source in [
      "errors of the oil equation drawn again", "its coefficients estimated again",
      "growth of demand", "growth of production", "growth of inflation", "tie of brent",
      "tie of urals", "errors of the gas relation drawn normal",
      "coefficients of the gas relation drawn normal", "price of the hub",
    ] {
      #expect(on[0].contains(source), "\(source)")
    }
    let part = try sentences(
      "{ seed: 3, errors: none, drivers: { demand: historical } }", of: "article-2009")
    #expect(part[0].contains(": coefficients of the oil equation estimated again"))
    #expect(part[2].contains("production, inflation, which do not stray"))
  }

  /// `Reference/fan_precision.json`.
  private struct PrecisionReference: Decodable {
    let tolerance: Double, figures: [Double], quantiles: [String: Double], mean: Double
  }

  @Test("numpy's half distance between quantiles is their Monte Carlo standard error")
  func precision() throws {
    let reference: PrecisionReference = try Reference.load("fan_precision")
    let draws = PathDraws(
      "p", unit: .dollarsPerBarrel, start: .year(2009), count: reference.figures.count,
      values: reference.figures)
    let errors = PriceFan.standardErrors(of: draws, bands: [50, 80, 95])
    var own = [0.5: errors.median[0]]
    for (band, p) in zip(errors.bands, [0.25, 0.1, 0.025]) {
      own[p] = band.lower[0]
      own[1 - p] = band.upper[0]
    }
    #expect(own.count == reference.quantiles.count)
    for (p, error) in own {
      let known = try #require(reference.quantiles["\(p)"])
      #expect(abs(error - known) < reference.tolerance)
    }
    #expect(abs(errors.mean[0] - reference.mean) < reference.tolerance)
  }

  @Test("fans of other seeds differ by their standard errors")
  func otherSeeds() {
    let fans = (0..<400).map { seed -> (fan: PriceFan, errors: PriceFan) in
      let draws = PathDraws.normal(
        "z", unit: .percent, start: .year(2009), steps: 1, count: 900,
        from: RandomStream(seed: UInt64(seed), stream: 1))
      return (PriceFan(draws, bands: [80]), PriceFan.standardErrors(of: draws, bands: [80]))
    }
    func compare(_ pick: (PriceFan) -> Double) {
      let figures = fans.map { pick($0.fan) }
      let mean = figures.reduce(0, +) / 400
      let spread = (figures.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 399).squareRoot()
      let said = fans.map { pick($0.errors) }.reduce(0, +) / 400
      #expect(abs(spread / said - 1) < 0.1)
    }
    compare { $0.median[0] }
    compare { $0.mean[0] }
    compare { $0.bands[0].lower[0] }
    compare { $0.bands[0].upper[0] }
  }

  @Test("the run shows the standard errors of its bands, unless paths are too few to say")
  func precisionTable() throws {
    let outlook = try Repository.outlook(
      "article-2009", [Plan.Setting(key: "simulation.draws", value: "200")])
    let table = try #require(outlook.tables.first { $0.id == "fan-precision" })
    let fan = try #require(outlook.tables.first { $0.id == "fan" })
    #expect(table.rows.map(\.key) == fan.rows.map(\.key) && !table.isHeadline)
    #expect(fan.notes.contains { $0.hasPrefix("Another seed would move a median by ") })
    let text = try outlook.explanation(of: "fan-precision:brent 2010:high_80").text()
    #expect(text.contains("Monte Carlo standard errors") && text.contains("simulation.draws = 200"))
    let russian = Wording(.russian)
    for sentence in fan.notes + table.notes + [table.title] {
      #expect(russian(sentence).firstMatch(of: #/\b(the|of|by|and)\b/#) == nil, "\(sentence)")
    }
    let few = try Repository.outlook("article-2009")
    #expect(!few.tables.contains { $0.id == "fan-precision" })
  }

  @Test("the same bytes on one thread and on several, also in runs of years")
  func threads() throws {
    let plan = try plan(
      "article-2009",
      "{ draws: 500, seed: 9, drivers: { demand: historical, production: historical } }")
    let chain = try Chain(plan: plan, data: PlanData(plan: plan.data, folder: Repository.data))
    let simulation = try #require(plan.simulation)
    let deviations = try DriverDeviations(chain, simulation: simulation)
    #expect(try DriverDeviations(chain, simulation: simulation).points == deviations.points)
    let walk = try ChainWalk(chain, scenario: "base")
    let strays = try DriverDraws(
      walk.scenario, chain: chain, simulation: simulation, deviations: deviations)
    let known = chain.oil.variables.mapValues { chain.ledger.value($0) }
    let last = plan.forecastPeriods.upperBound
    let drivers = chain.oil.drivers(along: walk.driverPaths, known: known, through: last)
    let fit = chain.ledger.value(chain.oil.fit)
    let paths = try [1, 2, 3].map { threads in
      try simulation.engine().paths(
        of: fit, history: known.named, drivers: drivers,
        driverDraws: strays.paths.filter { known[$0.key] != nil }, through: last, threads: threads)
    }
    #expect(paths[0] == paths[1] && paths[0] == paths[2])
  }

  @Test(
    "what cannot be drawn is refused at its place",
    arguments: [
      ("{ draws: 100 }", "lacks the key 'seed'"),
      ("{ draws: 0, seed: 1 }", "give a whole number from 1 to 200000"),
      ("{ seed: 1, errors: bloc }", "did you mean 'block'?"),
      ("{ seed: 1, drivers: { demand: -1 } }", "state a number above 0"),
      ("{ seed: 1, grades: { uralz: 1 } }", "did you mean 'urals'?"),
      ("{ seed: 1, grades: { brent: 5 } }", "state a part of it up to 0.5"),
      ("{ seed: 1, gas: { hub: 30 } }", "has no hub"),
      ("{ seed: 1, thresholds: [] }", "'simulation.thresholds' is an empty list"),
      ("{ seed: 1, thresholds: [{ series: brent }] }", "neither 'above' nor 'below'"),
      ("{ seed: 1, thresholds: [{ series: brent, above: -5 USD/bbl }] }", "state a price above 0"),
      (
        "{ seed: 1, thresholds: [{ series: brent, above: 5 USD/bbl, years: [] }] }",
        "name a year, or leave it out"
      ),
      (
        "{ seed: 1, thresholds: [{ series: brent, above: 5 USD/bbl, years: [2009, 2009] }] }",
        "asks for 2009 again"
      ),
      ("{ seed: 1, bands: [80, 50] }", "do not widen"),
      ("{ seed: 1, thresholds: [{ series: brnt, above: 1 USD/bbl }] }", "did you mean 'brent'?"),
      ("{ seed: 1, thresholds: [{ series: brent, above: 100 }] }", "without a unit"),
      (
        "{ seed: 1, thresholds: [{ series: brent, above: 300 USD/1000m3 }] }",
        "is in USD/1000m3 but 'brent' is in USD/bbl"
      ),
      (
        "{ seed: 1, thresholds: [{ series: brent, above: 50 USD/bbl, years: [2030] }] }",
        "the forecast runs from 2009 to 2015"
      ),
    ])
  func refusals(simulation: String, text: String) {
    let error = #expect(throws: PlanError.self) { try plan("article-2009", simulation) }
    #expect(error?.description.contains(text) == true, "\(error?.description ?? "")")
  }

  @Test("hub and roubles stray by a number or by their own history, within known months not at all")
  func walks() throws {
    func changes(_ gas: String, of name: String) throws -> (DrawnChanges, Chain) {
      let plan = try plan(name, "{ draws: 400, seed: 4, gas: { \(gas) } }")
      let chain = try Chain(plan: plan, data: PlanData(plan: plan.data, folder: Repository.data))
      return (try DrawnChanges(chain, simulation: #require(plan.simulation)), chain)
    }
    for stated in ["historical", "{ from: 2015-04, through: 2025-12 }", "30"] {
      let (drawn, chain) = try changes("hub: \(stated), block_length: 6", of: "outlook")
      let hub = try #require(drawn.hub)
      let known = chain.ledger.value(try chain.series.known("gas_europe", for: "test")).end
      for month in hub.span {
        let row = Array(hub.draws(ofStep: hub.start.distance(to: month)))
        #expect((Set(row) == [1]) == (month <= known), "\(month)")
        #expect(row.allSatisfy { $0 > 0 })
      }
    }
    // The spread after a year is that of twelve changes of the months named, drawn one by one.
    let (drawn, chain) = try changes(
      "hub: { from: 2015-04, through: 2025-12 }, block_length: 1", of: "outlook")
    let series = chain.ledger.value(try chain.series.known("gas_europe", for: "test"))
    let pool = try series.slice(.month(2015, 4) ... .month(2025, 12)).log().difference().values
    let average = mean(pool)
    let variance = mean(pool.map { ($0 - average) * ($0 - average) })
    let hub = try #require(drawn.hub)
    let step = hub.start.distance(to: series.end.advanced(by: 12))
    let logs = hub.draws(ofStep: step).map { Foundation.log($0) }
    let spread = mean(logs.map { $0 * $0 })
    #expect(abs(spread / (12 * variance) - 1) < 0.25)
  }

  @Test("months that the series does not have are refused where they are stated")
  func unknownMonths() throws {
    for (name, key, gas, known) in [
      ("article-2009", "roubles", "roubles: { from: 1950-01, through: 1955-12 }", "1999-01"),
      ("outlook", "hub", "hub: { from: 1950-01, through: 1955-12 }", "1960-01"),
      ("outlook", "hub", "hub: { from: 1950-01, through: 2015-12 }", "1960-01"),
    ] {
      let plan = try plan(name, "{ draws: 10, seed: 4, gas: { \(gas) } }")
      let chain = try Chain(plan: plan, data: PlanData(plan: plan.data, folder: Repository.data))
      let error = #expect(throws: DataError.self) {
        try DrawnChanges(chain, simulation: #require(plan.simulation))
      }
      let text = error?.description ?? ""
      #expect(text.contains("'simulation.gas.\(key)' draws from 1950-01 to "), "\(text)")
      #expect(text.contains("is known from \(known) to "), "\(text)")
    }
  }

  @Test("a run longer than what it is drawn from is refused")
  func longRuns() throws {
    for (name, gas, what) in [
      ("article-2009", "errors: block", "39 residuals of the gas relation"),
      ("outlook", "hub: { from: 2020-01, through: 2024-12 }", "59 changes of 'gas_europe'"),
    ] {
      let plan = try plan(name, "{ draws: 10, seed: 4, gas: { \(gas), block_length: 120 } }")
      let chain = try Chain(plan: plan, data: PlanData(plan: plan.data, folder: Repository.data))
      let error = #expect(throws: DataError.self) {
        try DrawnChanges(chain, simulation: #require(plan.simulation))
      }
      let text = error?.description ?? ""
      #expect(
        text.contains("block_length' is 120, longer than the \(what); shorten it."), "\(text)")
    }
  }

  @Test("with known coefficients and normal errors the spread is that of theory")
  func theory() throws {
    let (chain, stage, ledger) = try run(
      "{ draws: 20000, seed: 17, errors: normal, parameters: known }")
    let fit = chain.ledger.value(chain.oil.fit)
    let place = try #require(fit.design.columnNames.firstIndex(of: "L(log(wti))"))
    let root = 1 + fit.coefficients[place]
    let fan = ledger.value(try #require(stage.quarterly["base"]?["wti"]))
    let band = try #require(fan.bands.first { $0.width == 80 })
    var variance = 0.0
    for step in fan.median.indices {
      // sd of ln P after h quarters: σ·√(Σ (1 + c₁)^2j), j from 0 to h − 1; 10 and 90 % lie 1.2815515655446 from it.
      variance += pow(root, 2 * Double(step))
      let theory = fit.sigma * variance.squareRoot()
      let spread = (log(band.upper[step]) - log(band.lower[step])) / (2 * 1.2815515655446)
      // Three standard errors of a spread read from two quantiles of 20,000.
      #expect(abs(spread / theory - 1) < 0.03, "\(step)")
    }
  }

  @Test("the tariff in dollars answers to roubles, before parity against them")
  func roubles() throws {
    func fan(_ gas: String) throws -> PriceFan {
      let (_, stage, ledger) = try run(
        "{ draws: 300, seed: 6, errors: none, parameters: known, gas: { \(gas) } }")
      return ledger.value(try #require(stage.annual["base"]?["russia_tariff"]))
    }
    let still = try fan("errors: none")
    for stated in ["15", "historical"] {
      let moved = try fan("errors: none, roubles: \(stated)")
      let widest = try #require(moved.bands.last)
      #expect(widest.upper[1] > 1.02 * still.median[1])
      #expect(widest.lower[1] < 0.98 * still.median[1])
      #expect(abs(moved.median[1] / still.median[1] - 1) < 0.1)
    }
  }

  @Test(
    "walks that mean nothing are refused with their key",
    arguments: [
      ("gas: { hub: { from: 2024-01, through: 2023-01 } }", "simulation.gas.hub.through"),
      ("gas: { hub: sometimes }", "simulation.gas.hub"),
      ("gas: { roubles: historical }", "simulation.gas.roubles"),
    ])
  func refusedSettings(setting: String, key: String) throws {
    let error = #expect(throws: PlanError.self) { try plan("outlook", "{ seed: 1, \(setting) }") }
    #expect(error?.key == key)
  }

  @Test("changes after the origin, or too few of them, are refused")
  func refusedHistory() throws {
    for (months, words) in [
      ("{ from: 2015-04, through: 2026-03 }", "after the origin 2025-12"),
      ("{ from: 2025-01, through: 2025-12 }", "has 12 months"),
    ] {
      let plan = try plan("outlook", "{ draws: 10, seed: 1, gas: { hub: \(months) } }")
      let chain = try Chain(plan: plan, data: PlanData(plan: plan.data, folder: Repository.data))
      let error = #expect(throws: DataError.self) {
        try DrawnChanges(chain, simulation: #require(plan.simulation))
      }
      #expect(error?.description.contains(words) == true)
    }
  }
}
