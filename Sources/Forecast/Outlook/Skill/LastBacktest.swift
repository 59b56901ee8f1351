import Foundation

/// A backtest that was run before, read back from the rows that `forecast backtest` wrote.
///
/// Letting every model forecast from every month of thirty years is a job of its own; a run of a plan shows what the last
/// such backtest found and does not repeat it. The rows are as old as their file: ``sentence`` and the tables say
/// which plan they come from and to which origin they go.
public struct LastBacktest: Sendable {
  /// How one model did on one price at one horizon.
  public struct Row: Sendable, Hashable, Decodable {
    /// The price, as the plan of the backtest calls it.
    public let series: String
    /// The span of outcomes; `nil` for all of them.
    public let era: String?
    /// The model, by its heading in tables.
    public let model: String
    /// The model, by its key in the plan of the backtest: what rows are found by.
    public let modelKey: String
    /// Periods ahead.
    public let horizon: Int
    /// Forecasts judged.
    public let n: Int
    /// Origins at which the model could not be estimated.
    public let failures: Int
    /// The frequency of origins and horizons.
    public let frequency: Frequency
    /// The unit of the errors.
    public let unit: String
    /// How drivers were known; `nil` for a model without drivers.
    public let drivers: String?
    /// The first origin judged.
    public let from: String
    /// The last origin judged.
    public let through: String
    /// The plan's file with the settings of the command line.
    public let plan: String
    /// Root mean squared error.
    public let rmse: Double?
    /// Mean squared error over that of no-change from the last price.
    public let mspeRatioLast: Double?
    /// Mean squared error over that of no-change from the average.
    public let mspeRatioAverage: Double?
    /// Diebold–Mariano's p-value against the last price, rectangular kernel.
    public let dmP: Double?
    /// The same with Bartlett's kernel.
    public let dmPBartlett: Double?
    /// The share of movements foreseen.
    public let direction: Double?
    /// The mean CRPS.
    public let crps: Double?
    /// The share of outcomes inside 80 % bands.
    public let coverage80: Double?
    /// The p-value of that share against the promise.
    public let coverage80P: Double?
    /// Whether the model confidence set holds the model; `nil` where it took no part in one.
    public let inConfidenceSet: Bool?
    /// The level of the set; `nil` without one.
    public let setLevel: Double?
    /// The kind of the model in the plan; `nil` for benchmarks, combinations and gas.
    public let kind: String?
  }

  /// The file as the plan names it.
  public let file: String
  /// The rows in the order of the file.
  public let rows: [Row]
  /// The file's own bytes.
  let bytes: [UInt8]

  /// Reads the rows of a file.
  ///
  /// - Throws: ``DataError`` in one sentence for a file of another shape.
  public init(file: String, bytes: [UInt8]) throws(DataError) {
    do {
      rows = try JSONDecoder().decode([Row].self, from: Data(bytes))
    } catch {
      throw Self.otherShape(file, error.jsonReason)
    }
    self.file = file
    self.bytes = bytes
    guard !rows.isEmpty else { throw Self.otherShape(file, "it has no row") }
    var seen: Set<[String]> = []
    for row in rows {
      guard row.n >= 0, row.horizon >= 1, row.n == 0 || row.mspeRatioLast != nil else {
        throw Self.otherShape(
          file, "'\(row.model)' has \(row.n) forecasts \(row.horizon) periods ahead without a ratio"
        )
      }
      guard seen.insert(row.place).inserted else {
        throw Self.otherShape(
          file, "'\(row.model)' has two rows of \(row.series) \(row.horizon) periods ahead")
      }
    }
  }

  /// Reads a file by its path.
  ///
  /// - Throws: ``DataError`` in one sentence for a file that cannot be opened or has another shape.
  public init(contentsOf path: String) throws(DataError) {
    try self.init(file: path, bytes: try [UInt8](fileAt: path))
  }

  static func otherShape(_ file: String, _ reason: String) -> DataError {
    .other(
      "\(file) holds no rows of a backtest: \(reason); make it with 'forecast backtest PLAN --json' or name the "
        + "skill.json of its --out.")
  }
}

extension LastBacktest {
  /// The plans that the rows come from, and the origins that they span.
  var origin: String {
    var plans: [String] = []
    for row in rows where !plans.contains(row.plan) { plans.append(row.plan) }
    // Origins of eras reach back before them.
    let whole = rows.contains { $0.era == nil } ? rows.filter { $0.era == nil } : rows
    let from = whole.map(\.from).min() ?? ""
    let through = whole.map(\.through).max() ?? ""
    return "\(plans.joined(separator: ", ")), origins \(from) to \(through)"
  }

  /// A price, in one era where there are eras.
  struct Market: Sendable {
    let series: String
    let era: String?
    let rows: [Row]

    /// The price and its era as the file names them.
    var key: String { series + (era.map { " of \($0)" } ?? "") }
    /// The same as readers write it.
    var title: String {
      "\(series == "gas_europe" ? "European gas" : Grade.title(of: series))\(era.map { " of \($0)" } ?? "")"
    }
    /// Horizons in rising order; of more than five, those that a reader asks for first.
    var horizons: [Int] {
      let all = Set(rows.map(\.horizon)).sorted()
      return all.count <= 5 ? all : all.filter { [1, 3, 6, 12, 24].contains($0) }
    }
    /// The keys of the models in the order of the file.
    var models: [String] {
      var models: [String] = []
      for row in rows where !models.contains(row.modelKey) { models.append(row.modelKey) }
      return models
    }
    /// `month`, `quarter` or `year`.
    var period: String { (rows.first?.frequency ?? .monthly).periodName }

    func row(_ key: String, _ horizon: Int) -> Row? {
      rows.first { $0.modelKey == key && $0.horizon == horizon }
    }

    /// The heading of a model.
    func title(of key: String) -> String { rows.first { $0.modelKey == key }?.model ?? key }

    /// The best model of a horizon beside the benchmark, which is the first row: no-change.
    func best(_ horizon: Int) -> BestAfterwards<Row>? {
      let own = rows.filter { $0.horizon == horizon }
      return own.first.map {
        BestAfterwards(of: own, beside: $0, level: $0.setLevel ?? 0.10)
      }
    }

    /// The row of an equation in the manner of a run's own, which knew its drivers no better than its origins could.
    func equation(_ horizon: Int) -> Row? {
      rows.first {
        $0.horizon == horizon && $0.kind == "equation" && !$0.sawItsDrivers
          && $0.drivers != DriverKnowledge.vintage.rawValue
      }
    }
  }

  /// The prices in the order of the file, each era by itself.
  var markets: [Market] {
    var keys: [[String?]] = []
    var rowsOf: [[String?]: [Row]] = [:]
    for row in rows {
      let key = [row.series, row.era]
      if rowsOf[key] == nil { keys.append(key) }
      rowsOf[key, default: []].append(row)
    }
    return keys.compactMap { key in
      key[0].map { Market(series: $0, era: key[1], rows: rowsOf[key] ?? []) }
    }
  }

  /// What the last backtest found of prices without eras, in a sentence.
  public var sentence: String? {
    let whole = markets.filter { $0.era == nil }
    guard !whole.isEmpty else { return nil }
    let parts = whole.map { market in
      let beaten = market.horizons.filter { market.best($0)?.isBeyondLuck == true }
      let horizons = market.horizons.map { "\($0)" }.joined(separator: ", ")
      return beaten.isEmpty
        ? "no model beat the last price of \(market.title) beyond doubt at any of \(horizons) \(market.period)s ahead"
        : "the last price of \(market.title) was beaten beyond doubt \(beaten.map { "\($0)" }.joined(separator: ", ")) "
          + "\(market.period)\(beaten == [1] ? "" : "s") ahead and not otherwise"
    }
    return "In the last backtest (\(origin)) " + parts.joined(separator: "; ") + "."
  }
}

extension LastBacktest.Row: JudgedRow {
  var judgedCount: Int { n }
  var ratioToLast: Double? { mspeRatioLast }
  var doubt: Double? {
    guard let dmP, let dmPBartlett else { return nil }
    return max(dmP, dmPBartlett)
  }
  var sawItsDrivers: Bool { drivers == DriverKnowledge.observed.rawValue }
  var isHeldInSet: Bool? { inConfidenceSet }
}
