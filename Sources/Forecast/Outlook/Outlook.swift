/// The result of a plan: its chain, the chains of its variants, and every table.
public struct Outlook: Sendable {
  /// What was assumed.
  public let plan: Plan
  /// The chain of the plan as it stands.
  public let main: Chain
  /// The chains of the variants, in the order of the plan.
  public let variants: [(plan: VariantPlan, chain: Chain)]
  /// Sentences about extrapolations, wrong signs and filled gaps.
  public let announcements: [String]
  /// The last backtest that the plan names; `nil` when it names none.
  public let backtest: LastBacktest?
  /// Every table, in the order of the chain.
  public let tables: [Table]
  /// The files that were read.
  public let inputs: [FileDigest]

  /// Runs a plan and its variants on the same data.
  ///
  /// - Throws: ``DataError`` or ``PlanError`` in one sentence.
  public init(plan: Plan, data: PlanData) throws {
    let own = try Chain(plan: plan, data: data)
    var ledger = own.ledger
    let fans = try plan.simulation.map {
      try FanStage(own, simulation: $0, ledger: &ledger)
    }
    // Sensitivity and variants know nothing of each other.
    let shown = plan.variants.filter { !plan.states($0.settings) }
    let parts = [Result<Part, any Error>](concurrently: 1 + shown.count) { place in
      Result {
        place == 0
          ? .sensitivity(try Self.sensitivity(of: own))
          : .variant(
            try Chain(
              plan: plan.applying(shown[place - 1]), data: data,
              withGrid: shown[place - 1].room == .oil))
      }
    }
    var sensitivity: SensitivityStage?
    var variants: [(plan: VariantPlan, chain: Chain)] = []
    for part in parts {
      switch try part.get() {
      case .sensitivity(let found):
        guard let found else { continue }
        sensitivity = found.stage
        ledger.append(newEntriesOf: found.ledger)
      case .variant(let chain): variants.append((shown[variants.count], chain))
      }
    }
    let main = own.with(ledger)
    self.plan = plan
    self.main = main
    self.variants = variants
    inputs = data.inputs
    let views = OutlookViews(
      main: ChainView(chain: main, variant: nil, title: ""),
      oil: variants.filter { $0.plan.room == .oil }.map {
        ChainView(chain: $0.chain, variant: $0.plan.name, title: $0.plan.title)
      },
      gas: variants.filter { $0.plan.room == .gas }.map {
        ChainView(chain: $0.chain, variant: $0.plan.name, title: $0.plan.title)
      }, fans: fans, sensitivity: sensitivity)
    announcements = views.announcements()
    backtest = data.backtest
    tables = try views.tables(announcements: announcements, backtest: data.backtest)
  }

  /// What stands beside the plan's own chain.
  private enum Part: Sendable {
    case sensitivity((stage: SensitivityStage, ledger: Ledger)?)
    case variant(Chain)
  }

  /// The sensitivity that the plan asks for, with the ledger that it made longer.
  private static func sensitivity(
    of chain: Chain
  ) throws -> (stage: SensitivityStage, ledger: Ledger)? {
    var ledger = chain.ledger
    return try chain.plan.sensitivity.map {
      (try SensitivityStage(chain, plan: $0, ledger: &ledger), ledger)
    }
  }

  /// The chain behind a cell.
  public func chain(of source: Table.Source) -> Chain? {
    guard let name = source.variant else { return main }
    return variants.first { $0.plan.name == name }?.chain
  }
}

/// The chains side by side: the plan, what oil tables show beside it, what gas tables show beside it.
struct OutlookViews: Sendable {
  let main: ChainView
  let oil: [ChainView]
  let gas: [ChainView]
  let fans: FanStage?
  let sensitivity: SensitivityStage?

  var plan: Plan { main.chain.plan }
  var scenarios: [ScenarioStage] { main.chain.scenarios }
  var scenarioTitles: [String] { scenarios.map(\.title) }

  /// The years of the tables: two known ones and the forecast.
  var years: [Int] { Array((plan.origin.year - 2)...plan.horizon) }

  func tables(announcements: [String], backtest: LastBacktest?) throws -> [Table] {
    var tables = try equationTables()
    tables += oilPriceTables()
    tables += whatIfTables()
    tables += balanceTables()
    tables.append(driverTable())
    tables += try gasTables()
    tables += fans.map(fanTables) ?? []
    tables.append(try multiplierTable())
    tables += sensitivity.map(sensitivityTables) ?? []
    tables += backtest?.tables ?? []
    tables.append(announcementTable(announcements))
    tables.append(assumptionTable())
    return tables
  }

  /// One row for each year.
  func yearTable(
    _ id: String, _ title: String, years: [Int], columns: [(Table.Column, (Int) -> Table.Cell)],
    notes: [String] = [], heatBasis: String? = nil, isHeadline: Bool = true
  ) -> Table {
    Table(
      id: id, title: title, rowTitle: "year", columns: columns.map(\.0),
      rows: years.map { year in Table.Row("\(year)", columns.map { $0.1(year) }) }, notes: notes,
      scenarios: scenarioTitles, heatBasis: heatBasis, isHeadline: isHeadline)
  }
}
