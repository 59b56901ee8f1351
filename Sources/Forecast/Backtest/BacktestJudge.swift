/// Sets the forecasts of a backtest beside the outcomes and beside each other.
struct BacktestJudge: Sendable {
  let prices: PriceHistory
  let terms: PriceBacktest.Terms
  /// Both benchmarks first.
  let candidates: [PriceBacktest.Candidate]
  /// What each candidate said.
  let runs: [RollingForecasts]
  let mixes: [PriceBacktest.Mix]
  /// The candidates and then the combinations.
  let contenders: [PriceBacktest.Contender]

  init(
    prices: PriceHistory, terms: PriceBacktest.Terms, candidates: [PriceBacktest.Candidate],
    runs: [RollingForecasts], mixes: [PriceBacktest.Mix]
  ) {
    self.prices = prices
    self.terms = terms
    self.candidates = candidates
    self.runs = runs
    self.mixes = mixes
    let single = zip(candidates, runs).map { candidate, run in
      PriceBacktest.Contender(
        key: candidate.key, label: candidate.label, drivers: candidate.drivers,
        isCombination: false, failures: run.failures.filter { $0.origin >= terms.judgedFrom })
    }
    let asked = (runs[0].records.first?.origins ?? []).filter { $0 >= terms.judgedFrom }
    contenders =
      single
      + mixes.map { mix in
        PriceBacktest.Contender(
          key: mix.key, label: mix.label, drivers: mix.drivers, isCombination: true,
          failures: mix.failures(
            of: single, asked: asked, shortest: terms.origins.horizons[0],
            price: prices.average.name))
      }
  }

  /// What a horizon gives, and what could not be had.
  struct Rows: Sendable {
    var rows: [BacktestRow] = []
    var absences: [BacktestAbsence] = []
    /// What combinations said, by their keys.
    var mixtures: [String: ForecastRecord] = [:]
    var gaps: [PriceBacktest.Gap] = []
  }

  /// The rows of a horizon.
  func rows(horizon: Int) -> Result<Rows, DataError> {
    do throws(DataError) {
      return .success(try judged(horizon: horizon))
    } catch {
      return .failure(error)
    }
  }

  private func judged(horizon: Int) throws(DataError) -> Rows {
    let last = try runs[0].record(horizon: horizon)
    let average = try runs[1].record(horizon: horizon)
    let origins = Set(last.origins.filter { $0 >= terms.judgedFrom })
    guard !origins.isEmpty else {
      throw .other(
        "No origin from \(terms.judgedFrom) on has an outcome \(horizon) periods ahead; begin "
          + "earlier or look less far.")
    }

    var found = Rows()
    var records: [ForecastRecord] = []
    for (contender, run) in zip(contenders, runs) {
      if let record = run.records.first(where: { $0.horizon == horizon }),
        let row = try row(of: record, contender, last: last, average: average, origins: origins)
      {
        found.rows.append(row)
        records.append(record)
      } else if isMissed(contender, run, horizon: horizon) {
        found.absences.append(contender.absence(horizon: horizon))
      }
    }
    for (contender, mix) in zip(contenders.dropFirst(runs.count), mixes) {
      let members = mix.members.flatMap { label in
        runs.filter { $0.model == label }.flatMap(\.records).filter { $0.horizon == horizon }
      }.onCommonOrigins()
      guard members.count == mix.members.count else {
        if isReached(by: mix, horizon: horizon) {
          found.absences.append(contender.absence(horizon: horizon))
        }
        continue
      }
      do throws(DataError) {
        let record = try members.combined(by: mix.rule).named(mix.label)
        let row = try row(
          of: record, contender, last: last, average: average, origins: origins)
        if let row {
          found.rows.append(row)
          found.mixtures[mix.key] = record
          records.append(record)
        } else {
          found.absences.append(contender.absence(horizon: horizon))
        }
      } catch {
        found.gaps.append(
          PriceBacktest.Gap(what: "'\(mix.label)'", horizon: horizon, reason: error))
        let asked = members[0].origins.filter(origins.contains)
        found.absences.append(
          BacktestAbsence(
            contender: contender, horizon: horizon,
            failures: asked.map {
              RollingForecasts.Failure(origin: $0, horizon: horizon, reason: error)
            }))
      }
    }

    guard terms.setHorizons.contains(horizon) else { return found }
    do throws(DataError) {
      // Who saw the future of its drivers does not compete.
      let honest = zip(found.rows, records).filter { $0.0.drivers != .observed }.map(\.1)
      try addConfidenceSet(to: &found.rows, records: honest.compactMap { $0.at(origins) })
    } catch {
      found.gaps.append(
        PriceBacktest.Gap(what: "confidence set", horizon: horizon, reason: error))
    }
    return found
  }

  private func row(
    of whole: ForecastRecord, _ contender: PriceBacktest.Contender, last: ForecastRecord,
    average: ForecastRecord, origins: Set<Period>
  ) throws(DataError) -> BacktestRow? {
    guard let record = whole.at(origins), let last = last.at(Set(record.origins)),
      let average = average.at(Set(record.origins))
    else { return nil }
    let bands: Result<PastErrorBands, DataError>
    do throws(DataError) {
      bands = .success(
        try whole.bands(
          by: terms.bandRule, levels: PriceBacktest.levels, minimum: terms.bandMinimum,
          judged: origins))
    } catch {
      bands = .failure(error)
    }
    return try BacktestRow(
      record, key: contender.key, series: prices.average.name, last: last, average: average,
      scale: prices.average, bands: bands, drivers: contender.drivers,
      isCombination: contender.isCombination,
      failures: contender.failures.filter { $0.horizon <= whole.horizon })
  }

  /// Whether a model without a forecast that counts was asked for one: it failed, or spoke at no origin that counts.
  private func isMissed(
    _ contender: PriceBacktest.Contender, _ run: RollingForecasts, horizon: Int
  ) -> Bool {
    guard let model = candidates.first(where: { $0.key == contender.key })?.model,
      horizon <= model.longestHorizon ?? horizon
    else { return false }
    let speaks = run.records.contains { $0.origins.contains { $0 >= terms.judgedFrom } }
    return !speaks || contender.failures.contains { $0.horizon <= horizon }
  }

  /// Whether every part of a combination that forecasts this price looks so far.
  private func isReached(by mix: PriceBacktest.Mix, horizon: Int) -> Bool {
    candidates.filter { mix.members.contains($0.label) }
      .allSatisfy { horizon <= $0.model.longestHorizon ?? horizon }
  }

  /// The set of those that speak at every origin, with blocks as long as forecasts overlap.
  private func addConfidenceSet(
    to rows: inout [BacktestRow], records: [ForecastRecord]
  ) throws(DataError) {
    guard let most = records.map(\.count).max() else { return }
    var competing: [ForecastRecord] = []
    var twins: [String: [String]] = [:]
    for record in records where record.count == most {
      // Two rows that never differ are one model in the set.
      if let twin = competing.firstIndex(where: { $0.forecasts == record.forecasts }) {
        twins[competing[twin].model, default: []].append(record.model)
      } else {
        competing.append(record)
      }
    }
    let horizon = competing[0].horizon
    let set = try ModelConfidenceSet(
      of: competing, statistic: .maximum, blockLength: max(horizon, 2), resamples: terms.resamples,
      seed: terms.seed)
    for member in set.members {
      let names = [member.model] + (twins[member.model] ?? [])
      for place in rows.indices where names.contains(rows[place].model) {
        rows[place].setPValue = member.pValue
      }
    }
  }
}

extension PriceBacktest.Contender {
  /// A row of nothing at a horizon.
  fileprivate func absence(horizon: Int) -> BacktestAbsence {
    BacktestAbsence(
      contender: self, horizon: horizon, failures: failures.filter { $0.horizon <= horizon })
  }
}

extension PriceBacktest.Mix {
  /// Origins at which a part could not be estimated; all that were asked when a part does not forecast the price.
  fileprivate func failures(
    of candidates: [PriceBacktest.Contender], asked: [Period], shortest: Int, price: String
  ) -> [RollingForecasts.Failure] {
    if let stranger = members.first(where: { name in !candidates.contains { $0.label == name } }) {
      let reason = DataError.other(
        "its part '\(stranger)' does not forecast \(price); leave it out there.")
      return asked.map {
        RollingForecasts.Failure(origin: $0, horizon: shortest, reason: reason)
      }
    }
    var nearest: [Period: RollingForecasts.Failure] = [:]
    for part in candidates where members.contains(part.label) {
      let reason = DataError.other(
        "its part '\(part.label)' could not be estimated, as said of that; leave it out or begin later."
      )
      for failure in part.failures
      where failure.horizon < nearest[failure.origin]?.horizon ?? .max {
        nearest[failure.origin] = RollingForecasts.Failure(
          origin: failure.origin, horizon: failure.horizon, reason: reason)
      }
    }
    return nearest.values.sorted { $0.origin < $1.origin }
  }
}
