/// The first stage of a run: columns become series, linked and filled as the plan says, and the ones that the
/// oil equation uses are cut at the origin and brought to its frequency.
struct DataStage: Sendable {
  /// Each series at its own frequency, as far as it is known.
  let known: [String: Handle<Series>]
  /// Sparse quotes by series name, for grades.
  let quotes: [String: Handle<Quotes>]
  /// Each series that the equation may use: at its frequency, cut at the origin.
  let model: [String: Handle<Series>]

  init(plan: Plan, data: PlanData, ledger: inout Ledger) throws {
    var known: [String: Handle<Series>] = [:]
    var quotes: [String: Handle<Quotes>] = [:]
    var columns: [String: Handle<Series>] = [:]
    try Self.checkPositive(plan: plan, data: data)
    for source in plan.data.series {
      if !source.filledFrom.isEmpty {
        quotes[source.name] = try Self.quotes(of: source, data: data, ledger: &ledger)
        continue
      }
      known[source.name] = try Self.assemble(
        source, plan: plan, data: data, columns: &columns, ledger: &ledger)
    }
    try Self.checkUnits(known, plan: plan, data: data, ledger: ledger)
    for source in plan.data.series {
      guard let additions = source.rolledForward, let stock = known[source.name] else { continue }
      known[source.name] = try Self.rolledForward(
        source, stock: stock, additions: additions, known: known, plan: plan, ledger: &ledger)
    }
    var model: [String: Handle<Series>] = [:]
    for source in plan.data.series {
      guard let whole = known[source.name] else { continue }
      model[source.name] = try Self.atModelFrequency(
        source, whole: whole, known: known, plan: plan, ledger: &ledger)
    }
    self.known = known
    self.quotes = quotes
    self.model = model
  }

  /// The known series of a name that the plan must have.
  func known(_ name: String, for purpose: String) throws -> Handle<Series> {
    guard let handle = known[name] else {
      throw Plan.unknownSeries(name, for: purpose, available: known.keys.sorted())
    }
    return handle
  }

  /// The series of a name at the frequency of the equation.
  func model(_ name: String, for purpose: String) throws -> Handle<Series> {
    guard let handle = model[name] else {
      throw Plan.unknownSeries(name, for: purpose, available: model.keys.sorted())
    }
    return handle
  }
}

extension DataStage {
  /// Sparse quotes: the main column where it has a figure, else the first of the others that has.
  private static func quotes(
    of source: DataPlan.Source, data: PlanData, ledger: inout Ledger
  ) throws -> Handle<Quotes> {
    let columns = try ([source.column] + source.filledFrom).map { column in
      let dataset = try data.dataset(column.file)
      for (period, value) in try dataset.observations(column.column)
      where abs(value) > Dataset.largest {
        throw dataset.tooLarge(value, column.column, period)
      }
      return ledger.enter(
        "data.\(column.file).\(column.column) quotes of \(source.name)",
        data: Quotes(try dataset.observations(column.column)), file: dataset.file,
        column: column.column)
    }
    return ledger.derive(
      "series.\(source.name)", "single quotes: \(columns.map(\.id).joined(separator: ", else "))"
    ) { reader in
      var found: [Period: Double] = [:]
      for column in columns {
        for (period, value) in reader.read(column).values where found[period] == nil {
          found[period] = value
        }
      }
      return Quotes(found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }

  /// One series at its own frequency: read and linked as the plan says; a stock that is yet to be rolled
  /// forward is called published.
  private static func assemble(
    _ source: DataPlan.Source, plan: Plan, data: PlanData,
    columns: inout [String: Handle<Series>], ledger: inout Ledger
  ) throws -> Handle<Series> {
    func column(
      _ column: DataPlan.Column, fills: [Period: Dataset.FillRule]
    ) throws -> Handle<Series> {
      let dataset = try data.dataset(column.file)
      let range = try plan.range(of: column.column, in: dataset, for: source.name)
      let id =
        "data.\(column.file).\(column.column)" + (range.map { " to \($0.upperBound)" } ?? "")
        + (fills.isEmpty ? "" : " filled")
      if let read = columns[id] { return read }
      let series = try dataset.series(column.column, over: range, filling: fills)
      let handle = ledger.enter(
        id, data: series.named(source.name), file: dataset.file, column: column.column)
      columns[id] = handle
      return handle
    }
    let main = try column(source.column, fills: source.fills)
    let back = try source.linkedBack.map { (try column($0.column, fills: [:]), $0.overlap) }
    let onto = try source.linkedOnto.map { (try column($0.column, fills: [:]), $0.overlap) }
    let links =
      back.map { "linked back to \($0.0.id) over \($0.1) periods" }
      + onto.map { "linked on to \($0.0.id) over \($0.1) periods" }
      + source.fills.sorted { $0.key < $1.key }
      .map { "\($0.key) filled by the \($0.value.rawValue) rule" }
    let id = "series.\(source.name)" + (source.rolledForward == nil ? "" : ".published")
    return try ledger.derive(
      id, (["\(source.column.file), \(source.column.column)"] + links).joined(separator: "; ")
    ) { reader in
      var series = reader.read(main)
      do throws(DataError) {
        for (older, overlap) in back {
          series = try series.linked(backTo: reader.read(older), overlap: overlap)
        }
        for (newer, overlap) in onto {
          series = try series.linked(onTo: reader.read(newer), overlap: overlap)
        }
      } catch {
        throw DataError.other(
          "\(plan.file), line \(source.line): the columns of 'data.series.\(source.name)' cannot be "
            + "linked: \(error)")
      }
      return series
    }
  }

  /// A stock carried on from its last published figure to the origin.
  ///
  ///     Rₜ = Rₜ₋₁ + additions − productionₜ · 365.25 / 10⁶
  ///
  /// in Gbbl at the end of each year, with the plan's own `production` in kb/d.
  private static func rolledForward(
    _ source: DataPlan.Source, stock: Handle<Series>, additions: Sourced<Double>,
    known: [String: Handle<Series>], plan: Plan, ledger: inout Ledger
  ) throws -> Handle<Series> {
    guard let production = known["production"] else {
      throw Plan.unknownSeries(
        "production", for: "data.series.\(source.name).rolled_forward",
        available: known.keys.sorted())
    }
    return try ledger.derive(
      "series.\(source.name)",
      "\(stock.id), then + \(additions.value.plain) Gbbl a year − \(production.id) × 365.25 days, to \(plan.origin.year)"
    ) { reader in
      let published = reader.read(stock)
      let last = plan.lastComplete(published.frequency)
      guard let history = published.through(last), history.end < last else { return published }
      let span = history.end.advanced(by: 1)...last
      let made = reader.read(production)
      guard made.frequency >= published.frequency else {
        throw DataError.frequencyMismatch(
          left: production.id, leftFrequency: made.frequency, right: stock.id,
          rightFrequency: published.frequency)
      }
      let flow = try made.aggregated(to: published.frequency, by: .mean)
      let yearly = Series(
        "additions to \(source.name)", unit: .billionBarrels, start: span.lowerBound,
        values: Array(repeating: reader.use(additions), count: span.count))
      let rolled = try ReservesDriver.rolledForward(additions: yearly)
        .path(history: history, production: flow, shape: plan.growthShape)
      return try history.appending(rolled)
    }
  }

  /// The series as the equation may see it: cut at the origin first, then aggregated or spread.
  private static func atModelFrequency(
    _ source: DataPlan.Source, whole: Handle<Series>, known: [String: Handle<Series>], plan: Plan,
    ledger: inout Ledger
  ) throws -> Handle<Series>? {
    let series = ledger.value(whole)
    let last = plan.lastComplete(series.frequency)
    guard series.through(last) != nil else { return nil }
    let frequency = plan.frequency
    if series.frequency == frequency || series.frequency > frequency {
      let rule = series.frequency == frequency ? "" : ", averaged by \(frequency.periodName)"
      let aggregation: Series.Aggregation = source.spread == .stock ? .last : .mean
      guard series.count >= series.frequency.perYear / frequency.perYear else { return nil }
      return try ledger.derive(
        "model.\(source.name)", "\(whole.id) cut at \(last)\(rule)", usingThrough: last
      ) { reader in
        let series = reader.read(whole)
        return try (series.through(last) ?? series).aggregated(to: frequency, by: aggregation)
      }
    }
    guard let spread = source.spread else { return nil }
    let indicator = try source.indicator.map { name -> Handle<Series> in
      guard let handle = known[name] else {
        throw Plan.unknownSeries(
          name, for: "the indicator of '\(source.name)'", available: known.keys.sorted())
      }
      return handle
    }
    let along = indicator.map { " along \($0.id)" } ?? ""
    let method =
      spread == .stock
      ? "interpolated log-linearly between year ends" : "spread by Denton–Cholette\(along)"
    return try ledger.derive(
      "model.\(source.name)", "\(whole.id) cut at \(last), then \(method)", usingThrough: last
    ) { reader in
      let series = reader.read(whole)
      let cut = series.through(last) ?? series
      switch spread {
      case .stock: return try cut.interpolatedStock(to: frequency)
      case .denton:
        guard let indicator else { return try cut.disaggregated(to: frequency) }
        let whole = reader.read(indicator)
        let guide = try (whole.through(plan.lastComplete(whole.frequency)) ?? whole)
          .aggregated(to: frequency, by: .mean)
        return try cut.disaggregated(to: frequency, alongWhole: guide)
      }
    }
  }
}

extension Series {
  /// Denton–Cholette over those coarse periods that the indicator covers whole.
  func disaggregated(
    to frequency: Frequency, alongWhole indicator: Series
  ) throws(DataError) -> Series {
    var first = indicator.start.containing(self.frequency)
    if first.first(frequency) < indicator.start { first = first.advanced(by: 1) }
    var last = indicator.end.containing(self.frequency)
    if last.last(frequency) > indicator.end { last = last.advanced(by: -1) }
    let range = max(first, start)...min(last, end)
    return try slice(range).disaggregated(to: frequency, along: indicator)
  }
}

extension Plan {
  /// The refusal of a name that `data.series` does not have.
  static func unknownSeries(_ name: String, for purpose: String, available: [String]) -> DataError {
    .other(
      "\(purpose) names the series '\(name)', which data.series of the plan does not have; "
        + (name.nearest(among: available).map { "did you mean '\($0)'?" }
          ?? "there are \(available.joined(separator: ", "))."))
  }

  /// The last complete period of a frequency at or before the origin.
  func lastComplete(_ frequency: Frequency) -> Period {
    let period = originMonth.containing(frequency)
    return period.last(.monthly) > originMonth ? period.advanced(by: -1) : period
  }

  /// The periods of a column to read: what no part of the plan uses after the origin is not even read beyond it.
  func range(
    of column: String, in dataset: Dataset, for name: String
  ) throws(DataError) -> ClosedRange<Period>? {
    guard isEquationInput(name) || !mayBeUsedAfterOrigin(name),
      let first = try dataset.observations(column).first?.period
    else {
      return nil
    }
    let last = try dataset.observations(column).last?.period ?? first
    return first...max(first, min(last, lastComplete(dataset.frequency)))
  }

  /// Whether a series enters the oil equation only (prices of grades, gas and currencies are known later too).
  func isEquationInput(_ name: String) -> Bool {
    let named = [oil.deflator, oil.demand, oil.supply.rawValue].compactMap { $0 }
    return named.contains(name)
      || data.series.contains { named.contains($0.name) && $0.indicator == name }
  }
}
