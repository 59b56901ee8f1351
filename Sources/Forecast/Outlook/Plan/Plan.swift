/// Everything that a run assumes, as read from one plan file.
///
/// A plan is a page of assumptions: data columns, the oil equation, scenarios, grades, gas. Each number in it
/// remembers its key and line, so that results can be traced back to it.
public struct Plan: Sendable {
  /// The plan's file name without folder, for tables and the manifest.
  public let file: String
  /// A heading for the output.
  public let title: String
  /// The name of the output folder: the file name without its ending.
  public let name: String
  /// The frequency of the oil equation.
  public let frequency: Frequency
  /// The last period that the oil equation may see.
  public let origin: Period
  /// The last year of the forecast.
  public let horizon: Int
  /// Real prices are in dollars of this year.
  public let dollarsOf: Int
  /// How growth of a year is spread over its periods.
  public let growthShape: GrowthShape
  /// Data columns.
  public let data: DataPlan
  /// The oil equation.
  public let oil: OilPlan
  /// The world balance.
  public let balance: BalancePlan
  /// The scenarios in the order of the plan.
  public let scenarios: [ScenarioPlan]
  /// Grades from marker to marker, in the order of the plan.
  public let grades: [GradePlan]
  /// The gas module; `nil` for a plan of oil alone.
  public let gas: GasPlan?
  /// Every price of the plan by year, in the order of the chain.
  public let fanSeries: [FanSeries]
  /// How paths are drawn; `nil` for a run without bands.
  public let simulation: SimulationPlan?
  /// How prices are asked to answer to assumptions; `nil` for a run without.
  public let sensitivity: SensitivityPlan?
  /// Named sets of changed settings, shown beside the main results.
  public let variants: [VariantPlan]
  /// How published figures are computed, for ``Reproduction``.
  public let bindings: [ReproductionBinding]
  /// The settings given with `--set` or by a variant, in order.
  public let settings: [Setting]
  /// The tree of keys as the file has it, without settings.
  let root: PlanNode
  /// The tree of keys that the run reads, with settings.
  let effective: PlanNode

  /// A changed setting: a key path and its text.
  public struct Setting: Sendable, Hashable {
    /// The key path, such as `oil.supply`.
    public let key: String
    /// The value as YAML text.
    public let value: String

    /// Where a plan states it; `nil` for the command line.
    let place: Place?

    /// A place in a plan file.
    struct Place: Sendable, Hashable {
      let file: String
      let line: Int
      let column: Int
    }

    /// Creates a setting.
    public init(key: String, value: String) {
      self.init(key: key, value: value, place: nil)
    }

    init(key: String, value: String, place: Place?) {
      self.key = key
      self.value = value
      self.place = place
    }
  }

  /// The months from the one after the origin to the end of the horizon.
  public var forecastMonths: ClosedRange<Period> {
    origin.last(.monthly).advanced(by: 1)...Period.year(horizon).last(.monthly)
  }

  /// The periods of the oil equation after the origin, to the end of the horizon.
  public var forecastPeriods: ClosedRange<Period> {
    origin.advanced(by: 1)...Period.year(horizon).last(frequency)
  }

  /// The last month at or before the origin.
  public var originMonth: Period { origin.last(.monthly) }
}

/// A named set of changed settings.
public struct VariantPlan: Sendable {
  /// Which tables show it.
  public enum Room: String, Sendable, CaseIterable {
    /// The oil tables.
    case oil
    /// The gas tables.
    case gas
  }
  /// The key in the plan.
  public let name: String
  /// The heading in tables.
  public let title: String
  /// Which tables show it.
  public let room: Room
  /// The changed settings.
  public let settings: [Plan.Setting]
}

extension Plan {
  /// What stands for the value of a key that a plan leaves out.
  static let leftOut = "left out"

  /// The text under a key with its place, for choices that shape a value without being a number of it.
  ///
  /// Several keys below one are joined; a key that the plan leaves out says so.
  func stated(_ key: String) -> Sourced<String> {
    var node: PlanNode? = effective
    for part in key.split(separator: ".") {
      node = node.flatMap { try? $0.optional(String(part)) }
    }
    guard let node else { return Sourced(Self.leftOut, key: key, file: file, line: 0) }
    return Sourced(node.flattened, key: key, file: file, line: node.line)
  }
}

extension Plan {
  /// Whether the plan says the same already, so that a variant would only repeat it.
  func states(_ settings: [Setting]) -> Bool {
    settings.allSatisfy { stated($0.key).value == $0.value }
  }
}

extension Plan {
  /// Where a key is stated, for refusals: `plans/x.yaml, line 12`, or the `--set` argument.
  ///
  /// A key that the plan leaves out has the place of the nearest one above it.
  func place(of key: String) -> String {
    var node = effective
    for part in key.split(separator: ".") {
      guard let below = try? node.optional(String(part)) else { break }
      node = below
    }
    return node.line == 0 ? node.file : "\(node.file), line \(node.line)"
  }
}

extension PlanNode {
  /// The value as one line of text.
  fileprivate var flattened: String {
    switch content {
    case .scalar(let text): text
    case .null: "nothing"
    case .sequence(let elements): elements.map(\.flattened).joined(separator: ", ")
    case .mapping(let entries):
      entries.map { "\($0.key) \($0.node.flattened)" }.joined(separator: ", ")
    }
  }
}
