import Foundation
import Testing

@testable import Forecast

@Suite("Plan keys")
struct PlanSchemaTests {
  @Test("the schema and the code know the same keys at the same places")
  func sameKeys() throws {
    let schema = try SchemaFile()
    #expect(Set(schema.keys.keys) == Set(PlanSchema.allowed.keys))
    for (place, keys) in PlanSchema.allowed {
      #expect(schema.keys[place] == keys, "below '\(place)'")
    }
  }

  @Test("the schema offers the choices that the code reads")
  func choices() throws {
    let schema = try SchemaFile()
    let expected: [String: [String]] = [
      "frequency": [Frequency.annual, .quarterly].map(\.rawValue),
      "growth_shape": GrowthShape.allCases.map(\.rawValue),
      "data.series.*.spread": DataPlan.Spread.allCases.map(\.rawValue),
      "data.series.*.fill": Dataset.FillRule.allCases.map(\.rawValue),
      "oil.supply": OilPlan.Supply.allCases.map(\.rawValue),
      "oil.shocks.kinds": ShockEvents.Kind.allCases.map(\.rawValue),
      "oil.shocks.rule": ShockEvents.Rule.allCases.map(\.rawValue),
      "grades.*.tie": Grade.Kind.allCases.map(\.rawValue),
      "gas.heat": HeatContent.published.map(\.name),
      "gas.former_soviet_union.countries.*.between": YearPoints.Between.allCases.map(\.rawValue),
      "gas.central_asia.countries.*.between": YearPoints.Between.allCases.map(\.rawValue),
      "simulation.errors": SimulationPlan.Errors.allCases.map(\.rawValue),
      "simulation.parameters": SimulationPlan.Parameters.allCases.map(\.rawValue),
      "simulation.gas.errors": SimulationPlan.GasErrors.allCases.map(\.rawValue),
      "simulation.gas.parameters": SimulationPlan.GasParameters.allCases.map(\.rawValue),
      "variants.*.shown_in": VariantPlan.Room.allCases.map(\.rawValue),
    ]
    for (path, names) in expected {
      #expect(schema.choices(path).map(Set.init) == Set(names), "\(path)")
    }
    let offering = schema.properties.keys.filter { schema.choices($0) != nil }
    #expect(Set(offering) == Set(expected.keys))
  }

  @Test("the schema names the defaults that the code takes")
  func defaults() throws {
    let schema = try SchemaFile()
    let plan = try Plan(
      contentsOf: Repository.plan("article-2009"),
      settings: [Plan.Setting(key: "simulation", value: "{ seed: 1 }")])
    let taken = try #require(plan.simulation)
    func stated(_ key: String) -> Any? { schema.properties["simulation.\(key)"]?["default"] }
    #expect(stated("draws") as? Int == taken.draws)
    #expect(stated("errors") as? String == taken.errors.rawValue)
    #expect(stated("parameters") as? String == taken.parameters.rawValue)
    #expect(stated("block_length") as? Int == taken.blockLength)
    #expect(stated("gas.errors") as? String == taken.gasErrors.rawValue)
    #expect(stated("gas.parameters") as? String == taken.gasParameters.rawValue)
    #expect(stated("gas.block_length") as? Int == taken.gasBlockLength)
    for (path, node) in schema.properties where path.hasPrefix("simulation.") {
      guard let text = node["default"] else { continue }
      #expect((node["description"] as? String)?.hasSuffix("Absent: \(text).") == true, "\(path)")
    }
  }

  @Test("every key has a heading and says what it means")
  func described() throws {
    let schema = try SchemaFile()
    #expect(schema.properties.count > 80)
    for (path, node) in schema.properties {
      #expect((node["title"] as? String)?.isEmpty == false, "\(path)")
      let description = node["description"] as? String ?? ""
      #expect(description.count > 10 && description.hasSuffix("."), "\(path)")
    }
  }

  /// The plans that ship with the product, but for those of backtests, which have their own schema.
  private static func plans() throws -> [URL] {
    try FileManager.default
      .contentsOfDirectory(at: SchemaFile.folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "yaml" && !$0.lastPathComponent.hasPrefix("backtest") }
      .sorted { $0.path < $1.path }
  }

  @Test("every plan that ships can be read")
  func shipped() throws {
    let plans = try Self.plans()
    #expect(plans.contains { $0.lastPathComponent == "article-2009.yaml" })
    for file in plans {
      #expect(throws: Never.self, "\(file.lastPathComponent)") { try Plan(contentsOf: file.path) }
    }
  }

  @Test("the study's plan says what the study says")
  func study() throws {
    let plan = try Plan(contentsOf: SchemaFile.folder.appending(path: "article-2009.yaml").path)
    #expect(plan.name == "article-2009")
    #expect(plan.origin == .quarter(2008, 4))
    #expect(plan.oil.supply == .reserves)
    #expect(plan.forecastMonths == Period.month(2009, 1)...Period.month(plan.horizon, 12))
    #expect(plan.gas?.europe.rule == AveragingRule(average: 6, lag: 6, hold: 1))
  }

  @Test("the schema requires the keys whose absence the code refuses, and no others")
  func required() throws {
    let schema = try SchemaFile()
    var accepted = 0
    var refused = 0
    for file in try Self.plans() {
      let root = try PlanNode(contentsOf: file.path)
      for place in root.places(of: schema.root, in: schema) {
        let missing = refusalWithout(place.keys, in: root)
        let key = place.keys.last ?? ""
        let lacks = ["the key '\(key)' is missing", "lacks the key '\(key)'"]
          .contains { missing?.contains($0) == true }
        #expect(lacks == place.isRequired, "\(place.keys.joined(separator: ".")): \(missing ?? "")")
        if missing == nil { accepted += 1 } else { refused += 1 }
      }
    }
    #expect(accepted > 100 && refused > 100)
  }

  /// What the code says of a plan without one key; `nil` when it can do without.
  private func refusalWithout(_ keys: [String], in root: PlanNode) -> String? {
    do {
      _ = try Plan(root: root.removing(keys[...]), settings: [])
      return nil
    } catch {
      return error.description
    }
  }

  @Test("an unknown key is refused at its line, with the nearest one")
  func unknownKey() throws {
    let error = try refusal("horizon: 2012", "horzion: 2012")
    #expect(error.key == "horzion")
    #expect(error.description.hasSuffix("'horzion' is no known key; did you mean 'horizon'?"))
    let nested = try refusal("supply: reserves", "suply: reserves")
    #expect(nested.key == "oil.suply")
    #expect(nested.remedy == "did you mean 'oil.supply'?")
  }

  @Test("weights that do not add up are refused with their sum")
  func weights() throws {
    let error = try refusal("{ high: 0.5, low: 0.5 }", "{ high: 0.5, low: 0.4 }")
    #expect(error.key == "scenarios.base.mixture")
    #expect(error.problem == "The scenario weights high 0.5, low 0.4 add up to 0.9")
    let stranger = try refusal("{ high: 0.5, low: 0.5 }", "{ high: 0.5, lov: 0.5 }")
    #expect(stranger.remedy == "did you mean 'low'?")
  }

  @Test("a horizon that is not after the origin is refused", arguments: ["2008", "1999"])
  func horizon(year: String) throws {
    let error = try refusal("horizon: 2012", "horizon: \(year)")
    #expect(error.key == "horizon")
    #expect(error.remedy == "choose 2009 or later")
  }

  @Test("a share of 2.5 is refused where it stands")
  func share() throws {
    let error = try refusal("shares: { 2009: 0.9 }", "shares: { 2009: 2.5 }")
    #expect(error.key == "gas.central_asia.countries.turkmenistan.shares")
    #expect(error.problem == "the share of turkmenistan in 2009 is 2.5, outside 0 to 2")
    #expect(error.remedy == "write 0.9 for 90 %")
  }

  @Test(
    "what the code cannot read is refused with line and key",
    arguments: [
      ("frequency: annual", "frequency: monthly", "frequency"),
      ("origin: 2008", "origin: 2008-Q4", "origin"),
      ("supply: reserves", "supply: stocks", "oil.supply"),
      ("kinds: [disruption]", "kinds: [disruptions]", "oil.shocks.kinds[0]"),
      ("high: { demand: 1,", "high: { demand: 1 %,", "scenarios.high.demand"),
      ("over: wti", "over: brent", "grades.brent.over"),
      ("rule: 6-6-1", "rule: 6-6", "gas.europe.rule"),
      (
        "weights: { turkmenistan: 42 }", "weights: { turkmenia: 42 }",
        "gas.central_asia.weights.turkmenia"
      ),
    ])
  func unreadable(right: String, wrong: String, key: String) throws {
    #expect(try refusal(right, wrong).key == key)
  }

  /// A plan with nothing that could be left out, but for the gas of one country.
  private static let smallest = """
    title: A small plan
    frequency: annual
    origin: 2008
    horizon: 2012
    dollars_of: 2007
    data:
      folder: ..
      series:
        wti: { column: oil_prices_monthly/wti_usd_bbl }
        demand: { column: world_oil_annual/consumption_bp2014_kbd }
        production: { column: world_oil_annual/production_bp2014_kbd }
        reserves: { column: world_oil_annual/reserves_bp2014_gbbl }
        gas_europe: { column: gas_prices_monthly/europe_usd_mmbtu }
      shocks: supply_shocks
    oil:
      equation: d(log(price)) ~ L(log(price)) + L(log(demand)) + L(log(supply))
      price: wti
      demand: demand
      supply: reserves
      shocks:
        kinds: [disruption]
    scenarios:
      high: { demand: 1, production: 1, reserves: { additions: 30 }, inflation: 3 }
      low: { demand: -1, production: 0, reserves: { additions: 30 }, inflation: 1 }
      base:
        mixture: { high: 0.5, low: 0.5 }
    grades:
      brent:
        over: wti
        tie: ratio
        level: 0.98
    gas:
      heat: russian_gross_20
      europe:
        price: gas_europe
        rule: 6-6-1
        coefficients: { constant: 30, slope: 4 }
      central_asia:
        first_year: 2009
        countries:
          turkmenistan:
            shares: { 2009: 0.9 }
        weights: { turkmenistan: 42 }
    """

  @Test("leaves out what has a default")
  func small() throws {
    let plan = try Plan(file: "small.yaml", yaml: Self.smallest)
    #expect(plan.growthShape == .samePeriod)
    #expect(plan.balance.otherSupplyYears == 5)
    #expect(plan.oil.deflator == nil)
    #expect(plan.oil.shockRule == .half)
    #expect(plan.oil.sampleThrough == .year(2008))
  }

  /// The refusal of the small plan with a piece of it replaced; it must point at the line of that piece.
  private func refusal(_ right: String, _ wrong: String) throws -> PlanError {
    let lines = Self.smallest.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains(right) })
    let text = Self.smallest.replacing(right, with: wrong, maxReplacements: 1)
    let error = try #require(throws: PlanError.self) { try Plan(file: "small.yaml", yaml: text) }
    #expect(error.line == line + 1)
    #expect(error.description.hasPrefix("small.yaml, line \(line + 1), column \(error.column): "))
    return error
  }
}

/// A named key of a plan and whether the schema requires it.
private struct Place {
  let keys: [String]
  let isRequired: Bool
}

extension PlanNode {
  /// Every key that the schema names, but for those that are one of several choices.
  fileprivate func places(of reference: SchemaFile.Node, in schema: SchemaFile) -> [Place] {
    guard case .mapping(let entries) = content else { return [] }
    let node = schema.resolved(reference)
    let properties = node["properties"] as? SchemaFile.Node ?? [:]
    let required = node["required"] as? [String] ?? []
    let isChoice = node["oneOf"] != nil || node["dependentRequired"] != nil
    var places: [Place] = []
    for entry in entries {
      let open = node["additionalProperties"] as? SchemaFile.Node
      guard let below = properties[entry.key] as? SchemaFile.Node ?? open else { continue }
      if properties[entry.key] != nil, !isChoice {
        places.append(Place(keys: [entry.key], isRequired: required.contains(entry.key)))
      }
      places += entry.node.places(of: below, in: schema).map {
        Place(keys: [entry.key] + $0.keys, isRequired: $0.isRequired)
      }
    }
    return places
  }

  /// The tree without one key.
  fileprivate func removing(_ path: ArraySlice<String>) -> PlanNode {
    guard case .mapping(let entries) = content, let key = path.first else { return self }
    let rest = path.dropFirst()
    let remaining = entries.compactMap { entry -> Entry? in
      guard entry.key == key else { return entry }
      guard !rest.isEmpty else { return nil }
      return Entry(
        key: key, line: entry.line, column: entry.column, node: entry.node.removing(rest))
    }
    return PlanNode(
      file: file, path: self.path, line: line, column: column, content: .mapping(remaining))
  }
}
