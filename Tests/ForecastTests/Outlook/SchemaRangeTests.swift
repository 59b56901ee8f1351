import Foundation
import Testing

@testable import Forecast

/// The numbers between which the schema lets a figure lie, and figures on either side of each end.
private struct SchemaRange {
  /// Figures that the schema admits: its ends, or far out where it has none.
  private(set) var inside: [Decimal] = []
  /// Figures just beyond its ends.
  private(set) var outside: [Decimal] = []

  /// `nil` for a node that is no number.
  init?(_ node: SchemaFile.Node) {
    guard let type = node["type"] as? String, ["number", "integer"].contains(type) else {
      return nil
    }
    func end(_ closed: String, _ open: String, _ direction: Decimal) {
      let exclusive = (node[open] as? NSNumber).flatMap { $0.doubleValue.shortestDecimal }
      guard
        let limit = exclusive ?? (node[closed] as? NSNumber)?.doubleValue.shortestDecimal
      else {
        inside.append(direction * 1_000_000_000_000_000)
        return
      }
      let small = max(abs(limit), 1) / 1_000_000_000
      let step = direction * (type == "integer" ? 1 : limit > 0 && limit < 1 ? limit / 1000 : small)
      inside.append(exclusive == nil ? limit : limit - step)
      outside.append(exclusive == nil ? limit + step : limit)
    }
    end("minimum", "exclusiveMinimum", -1)
    end("maximum", "exclusiveMaximum", 1)
  }
}

/// A number of a file and what the schema says of it.
private struct SchemaNumber {
  /// Where it stands, `legs[0].weight`.
  let path: String
  /// The same with `*` for names of one's own and elements, `legs.*.weight`.
  let place: String
  let range: SchemaRange
}

extension PlanNode {
  /// Every number that the schema speaks of.
  fileprivate func numbers(
    of reference: SchemaFile.Node, in schema: SchemaFile, at place: String = ""
  ) -> [SchemaNumber] {
    let nodes = schema.alternatives(reference)
    func below(_ key: String) -> String { place.isEmpty ? key : "\(place).\(key)" }
    switch content {
    case .null: return []
    case .scalar:
      guard let range = nodes.lazy.compactMap(SchemaRange.init).first else { return [] }
      return [SchemaNumber(path: path, place: place, range: range)]
    case .sequence(let elements):
      guard let items = nodes.lazy.compactMap({ $0["items"] as? SchemaFile.Node }).first else {
        return []
      }
      return elements.flatMap { $0.numbers(of: items, in: schema, at: below("*")) }
    case .mapping(let entries):
      return entries.flatMap { entry -> [SchemaNumber] in
        for node in nodes {
          let named = (node["properties"] as? SchemaFile.Node)?[entry.key] as? SchemaFile.Node
          if let named { return entry.node.numbers(of: named, in: schema, at: below(entry.key)) }
          let pattern = (node["patternProperties"] as? SchemaFile.Node)?.first {
            entry.key.range(of: $0.key, options: .regularExpression) != nil
          }
          if let open = (pattern?.value ?? node["additionalProperties"]) as? SchemaFile.Node,
            Period(entry.key) == nil || pattern != nil
          {
            return entry.node.numbers(of: open, in: schema, at: below("*"))
          }
        }
        return []
      }
    }
  }
}

@Suite("Ranges of numbers in the schemas")
struct SchemaRangeTests {
  /// A schema, files that it describes, and what reads them.
  struct Kind: Sendable, CustomTestStringConvertible {
    let schema: String
    let files: @Sendable () throws -> [PlanNode]
    let read: @Sendable (PlanNode) throws -> Void
    /// Places of numbers that the files have at least.
    let places: Int
    /// Places whose numbers other keys of every file limit further.
    let limitedByOthers: Set<String>
    var testDescription: String { schema }
  }

  private static func shipped(_ folder: String, _ wanted: @Sendable (String) -> Bool) throws
    -> [PlanNode]
  {
    let folder = ShippedData.root.appending(path: "Data/\(folder)").path
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .filter { $0.hasSuffix(".yaml") && wanted($0) }
      .map { try PlanNode(contentsOf: "\(folder)/\($0)") }
  }

  /// Contracts that between them state every number once, where nothing but its own range limits it.
  private static let contracts = [
    "constant: 3\nhub: { index: ttf, share: 0.5 }\ndiscount: { percent: 20, cap: 5 }",
    "constant: 3\nfloor: { value: 4, on: price }\ndiscount: { amount: 2 }",
    "constant: 3\ncap: { value: 4, on: price }\nrounding: { decimals: 2, on: price }",
    "heat: { mmbtu_per_1000m3: 35.7, basis: gross }\nconstant: 3\ntake_or_pay: "
      + "{ share: 0.8, unit: bcm, contracted: { 2009: 40 }, taken: { 2009: 33 } }",
    "rule: 3-0-1\nweights_add_up_to: 1\nlegs: [{ index: a, weight: 1 }]",
    "rule: 3-0-1\nlegs: [{ index: a, weight: 0.5, slope: 2, base: 3, floor: 4, rounding: 1, "
      + "barrels_per_tonne: 7.3, below: { kink: 40, slope: 1, constant: 2 } }]",
    "rule: 3-0-1\nlegs: [{ index: a, cap: 4, above: { kink: 40, slope: 1, constant: 2 } }]",
  ]

  private static let models = """
    title: Every number
    frequency: monthly
    data: { folder: .. }
    series:
      wti: { average: oil_prices_monthly/wti_usd_bbl, last: oil_prices_month_end/wti_last_usd_bbl }
    drivers:
      production: { column: world_oil_monthly/crude_production_kbd, lag: 3 }
    origins: { from: 2000-01, through: 2004-12, warm_up: 12, window: 60 }
    horizons: { longest: 24, shown: [1] }
    models:
      own: { kind: ar, start: last, largest_order: 3 }
      mean: { kind: mean_reversion, start: last, periods: 6 }
      var: { kind: var, start: last, drivers: [production], smallest_order: 1, largest_order: 48 }
      ardl: { kind: ardl, start: last, drivers: [production], largest_lag: 2, known: frozen }
      typed: { kind: curve, curve: { 2001-01: [20, 21] } }
    combinations:
      recent: { rule: inverse_error, of: [last_price, own], window: 6 }
      trimmed: { rule: trimmed, of: [last_price, average, own], share: 0.4 }
      shrunk: { rule: shrunk, of: [last_price, own], minimum: 12 }
    bands: { rule: adaptive, minimum: 24 }
    confidence_set: { level: 0.1, resamples: 100, seed: 1 }
    """

  static let kinds = [
    Kind(
      schema: "plans/schema.json",
      files: { try shipped("plans") { !$0.hasPrefix("backtest") } },
      read: { _ = try Plan(root: $0, settings: []) },
      places: 50,
      limitedByOthers: [
        "horizon", "oil.grid.year", "grades.*.target.year", "scenarios.*.mixture.*",
        "gas.europe.products.indices.*.weight", "gas.russia.tariff.base_year",
        "gas.russia.tariff.parity_year", "gas.former_soviet_union.first_year",
        "gas.central_asia.first_year", "simulation.thresholds.*.years.*", "sensitivity.year",
        "reproduction.*.years.*",
      ]),
    Kind(
      schema: "plans/backtest.schema.json",
      files: {
        try shipped("plans") { $0.hasPrefix("backtest") }
          + [PlanNode(file: "models.yaml", yaml: models)]
      }, read: { _ = try BacktestPlan(root: $0) },
      places: 18, limitedByOthers: []),
    Kind(
      schema: "contracts/schema.json",
      files: {
        try shipped("contracts") { _ in true }
          + contracts.map { try PlanNode(file: "c.yaml", yaml: "title: c\n\($0)") }
      }, read: { _ = try GasContract(root: $0) },
      places: 35,
      limitedByOthers: [
        "weights_add_up_to", "regimes.*.weights_add_up_to", "regimes.*.legs.*.weight",
        "regimes.*.legs.*.base",
      ]),
  ]

  @Test(
    "what the schema refuses the code refuses, and the ends it admits are read", arguments: kinds)
  func sameRanges(kind: Kind) throws {
    let schema = try SchemaFile(kind.schema)
    // Ends of a place that no file has been read with so far; other keys of one file may stand against them.
    var unread: [String: [Decimal]] = [:]
    for file in try kind.files() {
      for number in file.numbers(of: schema.root, in: schema) where unread[number.place] != [] {
        func refusal(_ figure: Decimal) -> String? {
          do {
            try kind.read(file.setting(number.path, to: "\(figure)"))
            return nil
          } catch {
            return "\(error)"
          }
        }
        for figure in number.range.outside {
          #expect(refusal(figure) != nil, "\(file.file): \(number.path) = \(figure)")
        }
        let open = unread[number.place] ?? number.range.inside
        let isLimited = kind.limitedByOthers.contains(number.place)
        unread[number.place] = isLimited ? [] : open.filter { refusal($0) != nil }
      }
    }
    #expect(unread.filter { $0.value != [] } == [:])
    #expect(unread.count >= kind.places, "\(unread.keys.sorted())")
  }
}
