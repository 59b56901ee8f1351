/// Models of one price held against no-change, horizon by horizon.
///
/// Both no-change benchmarks come first, then the models, then the combinations. A model that speaks
/// at fewer origins than the benchmarks is compared with them on its own origins, so ratios of
/// different rows can rest on different years: `count` says how many.
public struct PriceBacktest: Sendable {
  /// A model as a plan names it.
  public struct Candidate: Sendable {
    /// What tables call it.
    public let label: String
    /// What machines call it: its key in the plan.
    public let key: String
    /// The model.
    public let model: any PriceForecaster
    /// How the future of its drivers is known; `nil` for a model without drivers.
    public let drivers: DriverKnowledge?

    /// Names a model; the label is its key too unless another is given.
    public init(
      _ label: String, _ model: any PriceForecaster, drivers: DriverKnowledge? = nil,
      key: String? = nil
    ) {
      self.label = label
      self.key = key ?? label
      self.model = model
      self.drivers = drivers
    }
  }

  /// A combination of candidates.
  public struct Mix: Sendable, Hashable {
    /// What tables call it.
    public let label: String
    /// What machines call it: its key in the plan.
    public let key: String
    /// The rule.
    public let rule: Combination
    /// The labels of its members; for a shrunk mean the first is the one shrunk toward.
    public let members: [String]
    /// How the drivers of its members are known, alike for all that have any; `nil` when none has.
    public let drivers: DriverKnowledge?

    /// Names a combination; the label is its key too unless another is given.
    public init(
      _ label: String, _ rule: Combination, of members: [String], drivers: DriverKnowledge? = nil,
      key: String? = nil
    ) {
      self.label = label
      self.key = key ?? label
      self.rule = rule
      self.members = members
      self.drivers = drivers
    }
  }

  /// A model, benchmark or combination that was asked.
  public struct Contender: Sendable, Hashable {
    /// What machines call it: its key in the plan.
    public let key: String
    /// What tables call it.
    public let label: String
    /// How the future of its drivers is known; `nil` without drivers.
    public let drivers: DriverKnowledge?
    /// Whether it is a combination.
    public let isCombination: Bool
    /// Origins that count at which it, or a part of it, could not be estimated.
    public let failures: [RollingForecasts.Failure]
  }

  /// What is asked and how it is judged.
  public struct Terms: Sendable, Hashable {
    /// All origins, those that only gather errors included.
    public let origins: RollingOrigins
    /// The first origin that counts.
    public let judgedFrom: Period
    /// Errors without which an origin has no band.
    public let bandMinimum: Int
    /// How bands are made.
    public let bandRule: BandRule
    /// Horizons with a confidence set.
    public let setHorizons: [Int]
    /// The level of its test.
    public let setLevel: Double
    /// Its bootstrap samples.
    public let resamples: Int
    /// Its seed.
    public let seed: UInt64

    /// Creates the terms.
    public init(
      origins: RollingOrigins, judgedFrom: Period, bandMinimum: Int = 36,
      bandRule: BandRule = .adaptive, setHorizons: [Int] = [], setLevel: Double = 0.10,
      resamples: Int = 1000, seed: UInt64
    ) {
      precondition(setHorizons.allSatisfy(origins.horizons.contains), "a horizon is not forecast")
      self.origins = origins
      self.judgedFrom = judgedFrom
      self.bandMinimum = bandMinimum
      self.bandRule = bandRule
      self.setHorizons = setHorizons
      self.setLevel = setLevel
      self.resamples = resamples
      self.seed = seed
    }
  }

  /// What could not be had at a horizon.
  public struct Gap: Sendable, Hashable {
    /// The combination by its label, or the confidence set.
    public let what: String
    /// Periods ahead.
    public let horizon: Int
    /// Why not.
    public let reason: DataError
  }

  /// The shares that bands promise.
  public static let levels = [0.5, 0.8, 0.95]
  /// The label of the benchmark from the last price.
  public static let lastPrice = "no-change, last price"
  /// The label of the benchmark from the average.
  public static let average = "no-change, average"
  /// The key of the benchmark from the last price.
  public static let lastPriceKey = "last_price"
  /// The key of the benchmark from the average.
  public static let averageKey = "average"

  /// The name of the price.
  public let series: String
  /// The unit of prices and errors.
  public let unit: MeasureUnit
  /// The terms.
  public let terms: Terms
  /// What every candidate said, both benchmarks first.
  public let runs: [RollingForecasts]
  /// What every combination said, in the order of the plan.
  public let mixtures: [RollingForecasts]
  /// The combinations.
  public let mixes: [Mix]
  /// All that were asked: both benchmarks, the models, the combinations.
  public let contenders: [Contender]
  /// A row for each model and horizon, in the order of the models.
  public let rows: [BacktestRow]
  /// Models and combinations without a forecast that counts at a horizon, in the same order.
  public let absences: [BacktestAbsence]
  /// Combinations and confidence sets that could not be had, with the reason; figures that a row goes without
  /// stand in ``BacktestRow/missing``.
  public let gaps: [Gap]

  /// Forecasts from every origin and judges them.
  ///
  /// - Parameters:
  ///   - candidates: the models, beside the two benchmarks.
  ///   - mixes: combinations of candidates and benchmarks.
  ///   - prices: the price.
  ///   - terms: what is asked.
  ///   - threads: on how many threads; the results are the same on any number.
  ///   - report: hears of every origin of every model, ``pieces(of:terms:)`` in all.
  /// - Throws: ``DataError`` when a benchmark cannot be computed.
  public init(
    of candidates: [Candidate], mixes: [Mix], on prices: PriceHistory, terms: Terms, threads: Int,
    report: WorkReport? = nil
  ) throws(DataError) {
    let pieces = Self.pieces(of: candidates.count, terms: terms)
    let all =
      [
        Candidate(Self.lastPrice, NoChange(from: .lastPrice), key: Self.lastPriceKey),
        Candidate(Self.average, NoChange(from: .average), key: Self.averageKey),
      ] + candidates
    let results = [Result<RollingForecasts, DataError>](
      concurrently: all.count, threads: threads
    ) { number in
      Self.run(all[number], prices: prices, terms: terms) { report?(1, pieces) }
    }
    var runs: [RollingForecasts] = []
    for result in results { runs.append(try result.get()) }
    if let failure = runs[0].failures.first { throw failure.reason }

    let judge = BacktestJudge(
      prices: prices, terms: terms, candidates: all, runs: runs, mixes: mixes)
    let byHorizon = [Result<BacktestJudge.Rows, DataError>](
      concurrently: terms.origins.horizons.count, threads: threads
    ) { number in
      judge.rows(horizon: terms.origins.horizons[number])
    }
    var found: [BacktestRow] = []
    var absent: [BacktestAbsence] = []
    var gaps: [Gap] = []
    var mixed: [String: [ForecastRecord]] = [:]
    for result in byHorizon {
      let part = try result.get()
      for (key, record) in part.mixtures { mixed[key, default: []].append(record) }
      found += part.rows
      absent += part.absences
      gaps += part.gaps
    }
    contenders = judge.contenders
    self.mixes = mixes
    mixtures = mixes.map {
      RollingForecasts(model: $0.label, records: mixed[$0.key] ?? [], failures: [])
    }
    let keys = judge.contenders.map(\.key)
    self.series = prices.average.name
    self.unit = prices.average.unit
    self.terms = terms
    self.runs = runs
    self.rows = keys.flatMap { key in found.filter { $0.modelKey == key } }
    self.absences = keys.flatMap { key in absent.filter { $0.contender.key == key } }
    self.gaps = gaps
  }

  private static func run(
    _ candidate: Candidate, prices: PriceHistory, terms: Terms, finished: () -> Void
  ) -> Result<RollingForecasts, DataError> {
    do throws(DataError) {
      let run = try terms.origins.forecasts(
        of: candidate.model, on: prices, finished: finished)
      return .success(run.named(candidate.label))
    } catch {
      return .failure(error)
    }
  }

  /// The pieces of work of so many candidates: each of them and both benchmarks at every origin.
  public static func pieces(of candidates: Int, terms: Terms) -> Int {
    (candidates + 2) * terms.origins.origins.count
  }

  /// The row of a model, by its key, at a horizon.
  public func row(key: String, horizon: Int) -> BacktestRow? {
    rows.first { $0.modelKey == key && $0.horizon == horizon }
  }

  /// The row of a model, by its heading, at a horizon.
  public func row(_ model: String, horizon: Int) -> BacktestRow? {
    rows.first { $0.model == model && $0.horizon == horizon }
  }
}

extension RollingForecasts {
  /// The same forecasts under another name.
  fileprivate func named(_ name: String) -> RollingForecasts {
    RollingForecasts(model: name, records: records.map { $0.named(name) }, failures: failures)
  }
}

extension ForecastRecord {
  /// The same forecasts under another name.
  func named(_ name: String) -> ForecastRecord {
    ForecastRecord(
      model: name, horizon: horizon, origins: origins, forecasts: forecasts, outcomes: outcomes,
      lastKnown: lastKnown)
  }
}
