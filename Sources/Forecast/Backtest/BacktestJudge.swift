/// Sets the forecasts of a backtest beside the outcomes and beside each other.
struct BacktestJudge: Sendable {
  let prices: PriceHistory
  let terms: PriceBacktest.Terms
  /// Both benchmarks first.
  let runs: [RollingForecasts]

  /// What a horizon gives, and what could not be had.
  struct Rows: Sendable {
    var rows: [BacktestRow] = []
    var gaps: [PriceBacktest.Gap] = []
  }

  /// The rows of a horizon.
  func rows(
    horizon: Int, drivers: [DriverKnowledge?], mixes: [PriceBacktest.Mix]
  ) -> Result<Rows, DataError> {
    do throws(DataError) {
      return .success(try judged(horizon: horizon, drivers: drivers, mixes: mixes))
    } catch {
      return .failure(error)
    }
  }

  private func judged(
    horizon: Int, drivers: [DriverKnowledge?], mixes: [PriceBacktest.Mix]
  ) throws(DataError) -> Rows {
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
    for (run, drivers) in zip(runs, drivers) {
      guard let record = run.records.first(where: { $0.horizon == horizon }) else { continue }
      let row = try row(
        of: record, last: last, average: average, origins: origins,
        failures: run.failures(horizon: horizon).filter { $0.origin >= terms.judgedFrom },
        drivers: drivers)
      guard let row else { continue }
      found.rows.append(row)
      records.append(record)
    }
    for mix in mixes {
      var members: [ForecastRecord] = []
      for label in mix.members {
        guard let run = runs.first(where: { $0.model == label }) else {
          throw .other(
            "The combination '\(mix.label)' names '\(label)', which is no model of this price; "
              + "there are \(runs.map { "'\($0.model)'" }.joined(separator: ", ")).")
        }
        members += run.records.filter { $0.horizon == horizon }
      }
      members = members.onCommonOrigins()
      guard members.count == mix.members.count else { continue }
      do throws(DataError) {
        let record = try members.combined(by: mix.rule).named(mix.label)
        let row = try row(
          of: record, last: last, average: average, origins: origins, failures: [],
          drivers: mix.drivers, isCombination: true)
        guard let row else { continue }
        found.rows.append(row)
        records.append(record)
      } catch {
        found.gaps.append(
          PriceBacktest.Gap(what: "'\(mix.label)'", horizon: horizon, reason: error))
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
    of whole: ForecastRecord, last: ForecastRecord, average: ForecastRecord,
    origins: Set<Period>, failures: [RollingForecasts.Failure], drivers: DriverKnowledge?,
    isCombination: Bool = false
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
      record, series: prices.average.name, last: last, average: average,
      scale: prices.average, bands: bands, drivers: drivers,
      isCombination: isCombination, failures: failures)
  }

  /// The set of those that speak at every origin, with blocks as long as forecasts overlap.
  private func addConfidenceSet(
    to rows: inout [BacktestRow], records: [ForecastRecord]
  ) throws(DataError) {
    guard let most = records.map(\.count).max() else { return }
    var competing: [ForecastRecord] = []
    for record in records where record.count == most {
      // Two rows that never differ would be one model in the set.
      if !competing.contains(where: { $0.forecasts == record.forecasts }) {
        competing.append(record)
      }
    }
    let horizon = competing[0].horizon
    let set = try ModelConfidenceSet(
      of: competing, statistic: .maximum, blockLength: max(horizon, 2), resamples: terms.resamples,
      seed: terms.seed)
    for member in set.members {
      guard let place = rows.firstIndex(where: { $0.model == member.model }) else { continue }
      rows[place].setPValue = member.pValue
    }
  }
}
