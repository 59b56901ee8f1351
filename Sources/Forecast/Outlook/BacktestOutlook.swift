/// The backtest of a plan: every price, every table, what was read.
public struct BacktestOutlook: Sendable {
  /// The plan.
  public let plan: BacktestPlan
  /// One backtest for each price.
  public let backtests: [PriceBacktest]
  /// European gas from oil; `nil` when the plan has no gas.
  public let gas: GasBacktest?
  /// The skill on gas, era by era.
  public let gasSkills: [BacktestRow]
  /// Its tables.
  let gasTables: [Table]
  /// What was read.
  public let inputs: [FileDigest]
  /// What was filled, in words, by the key of the price.
  private let fillNotes: [String: [String]]

  /// Runs a backtest.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - data: its figures.
  ///   - threads: on how many threads; the results are the same on any number.
  ///   - report: hears of every origin of every model of every price.
  /// - Throws: ``DataError`` in one sentence when the data do not carry the plan.
  public init(
    plan: BacktestPlan, data: BacktestInputs, threads: Int, report: WorkReport? = nil
  ) throws(DataError) {
    if let gas = plan.gas { try data.checkGas(gas, of: plan) }
    var jobs: [Job] = []
    for price in plan.prices {
      let prices = try data.prices(price, of: plan)
      jobs.append(
        Job(
          prices: prices, candidates: try data.candidates(for: price, of: plan),
          terms: try plan.terms(on: prices)))
    }
    let ownPieces = jobs.map { PriceBacktest.pieces(of: $0.candidates.count, terms: $0.terms) }
    let gasPieces = try plan.gas.map { (gas) throws(DataError) in try data.pieces(gas) } ?? 0
    let pieces = ownPieces.reduce(gasPieces, +)
    let overall: WorkReport = { finished, _ in report?(finished, pieces) }
    var backtests: [PriceBacktest] = []
    for job in jobs {
      backtests.append(
        try PriceBacktest(
          of: job.candidates, mixes: plan.mixes, on: job.prices, terms: job.terms,
          threads: threads, report: overall))
    }
    if let terms = plan.gas {
      let gas = try data.gas(terms, of: plan, report: overall)
      do throws(DataError) {
        var skills: [BacktestRow] = []
        for era in terms.eras { skills += try gas.skill(in: era) }
        gasTables = try gas.tables(eras: terms.eras, skills)
        gasSkills = skills
      } catch {
        throw .other("\(plan.file), 'gas.eras': \(error)")
      }
      self.gas = gas
    } else {
      gasTables = []
      gasSkills = []
      gas = nil
    }
    self.plan = plan
    self.backtests = backtests
    inputs = data.inputs
    fillNotes = Dictionary(
      uniqueKeysWithValues: plan.prices.map { ($0.name, data.fillNotes($0, of: plan)) })
  }

  /// Empty cells that stand filled behind the rows of a price.
  func filled(_ price: BacktestPlan.Price) -> [String] { fillNotes[price.name] ?? [] }

  /// What is to be done for one price.
  private struct Job {
    let prices: PriceHistory
    let candidates: [PriceBacktest.Candidate]
    let terms: PriceBacktest.Terms
  }
}

extension BacktestPlan {
  /// What is asked of a price.
  ///
  /// - Throws: ``DataError`` when the data begin after the first origin or end before the last.
  func terms(on prices: PriceHistory) throws(DataError) -> PriceBacktest.Terms {
    let name = prices.average.name
    let first = from.advanced(by: -warmUp)
    let begin = max(prices.average.start, prices.last.start)
    guard begin <= first else {
      throw .other(
        "\(file): '\(name)' begins in \(begin), after \(first), \(warmUp) periods before the first "
          + "origin \(from); begin later or lower 'origins.warm_up'.")
    }
    let latest = min(prices.average.end.advanced(by: -1), prices.last.end)
    let last = through ?? latest
    guard last <= latest else {
      throw .other(
        "\(file): the last origin \(last) has no outcome of '\(name)' (it ends in "
          + "\(prices.average.end)); write \(latest) or earlier under 'origins.through'.")
    }
    guard from <= latest else {
      throw .other(
        "\(file): the first origin \(from) lies after the last one with an outcome of '\(name)' (it ends in "
          + "\(prices.average.end)); write \(latest) or earlier under 'origins.from'.")
    }
    guard from.advanced(by: longest) <= prices.average.end else {
      throw .other(
        "\(file): no origin from \(from) on has an outcome of '\(name)' \(longest) \(frequency.periodName)s ahead "
          + "(it ends in \(prices.average.end)); write \(prices.average.end.advanced(by: -longest)) or earlier under "
          + "'origins.from', or lower 'horizons.longest'.")
    }
    guard let judged = prices.average.from(from), Set(judged.values).count > 1 else {
      throw .other(
        "\(file): the averages of '\(name)' never move from \(from) on, so that nothing can be held against no-change; "
          + "name another column under 'series', or an earlier 'origins.from'.")
    }
    return PriceBacktest.Terms(
      origins: try RollingOrigins(
        from: first, through: last, window: window, horizons: Array(1...longest)),
      judgedFrom: from, bandMinimum: bandMinimum, bandRule: bandRule, setHorizons: shown,
      setLevel: setLevel, resamples: resamples, seed: seed)
  }
}
