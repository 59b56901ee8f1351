/// The figures that a backtest plan names, read once.
public struct BacktestInputs: Sendable {
  /// Series by column.
  public let figures: [DataPlan.Column: Series]
  /// What was read, for the manifest.
  public let inputs: [FileDigest]
  /// Empty cells that were filled, by column.
  public let filled: [DataPlan.Column: [Period: Dataset.FillRule]]

  /// Takes figures from elsewhere.
  init(figures: [DataPlan.Column: Series], inputs: [FileDigest]) {
    self.figures = figures
    self.inputs = inputs
    filled = [:]
  }

  /// Reads the files that a plan names.
  ///
  /// - Throws: ``DataError`` for a file that cannot be opened or read, or a column it does not have.
  public init(plan: BacktestPlan, folder: DataFolder) throws(DataError) {
    var datasets: [String: Dataset] = [:]
    var inputs: [FileDigest] = []
    func dataset(_ file: String) throws(DataError) -> Dataset {
      if let held = datasets[file] { return held }
      let (dataset, digest) = try folder.dataset(file)
      datasets[file] = dataset
      inputs.append(digest)
      return dataset
    }

    var figures: [DataPlan.Column: Series] = [:]
    var filled: [DataPlan.Column: [Period: Dataset.FillRule]] = [:]
    for (column, name, fills) in plan.columns {
      let dataset = try dataset(column.file)
      guard let star = column.column.firstIndex(of: "*") else {
        let series = try dataset.series(column.column, filling: fills).named(name)
        figures[column] = series
        let empty = try dataset.empty(column.column, among: fills, of: series)
        if !empty.isEmpty { filled[column] = empty }
        continue
      }
      let before = column.column[..<star]
      let after = column.column[column.column.index(after: star)...]
      var editions = 0
      for other in dataset.columns where other.hasPrefix(before) && other.hasSuffix(after) {
        let middle = other.dropFirst(before.count).dropLast(after.count)
        guard middle.count == 4, Int(middle) != nil else { continue }
        editions += 1
        figures[DataPlan.Column(file: column.file, column: other)] =
          try dataset.series(other).named(other)
      }
      guard editions > 0 else {
        throw .missingColumn(
          file: dataset.file, column: column.column, nearest: nil, available: dataset.columns)
      }
    }
    if let package = folder.package { inputs.append(package) }
    self.figures = figures
    self.inputs = inputs.sorted { $0.file < $1.file }
    self.filled = filled
  }
}

extension BacktestInputs {
  /// What was filled in the columns of a price and of the drivers, for the notes below its skill.
  func fillNotes(_ price: BacktestPlan.Price, of plan: BacktestPlan) -> [String] {
    let columns =
      [(price.average, price.title), (price.last, "last price of \(price.title)")]
      + plan.drivers.map { ($0.column, $0.name) }
    let same =
      price.average == price.last
      ? [
        "'\(price.name)' has one column for averages and last prices, so that both no-change rows are one."
      ] : []
    return same
      + columns.flatMap { column, name in
        (filled[column] ?? [:]).sorted { $0.key < $1.key }.map { period, rule in
          "\(name) has no figure for \(period) in its file; it is filled by the \(rule.rawValue) rule, as the plan says."
        }
      }
  }
}

extension Dataset {
  /// Of the cells that may be filled, those that are empty inside the span of a series.
  fileprivate func empty(
    _ column: String, among rules: [Period: FillRule], of series: Series
  ) throws(DataError) -> [Period: FillRule] {
    guard !rules.isEmpty else { return [:] }
    let held = Set(try observations(column).map(\.period))
    return rules.filter { !held.contains($0.key) && series[$0.key] != nil }
  }
}

extension BacktestInputs {
  /// The history of a price at the frequency of a plan.
  func prices(_ price: BacktestPlan.Price, of plan: BacktestPlan) throws(DataError) -> PriceHistory
  {
    let (average, last) = (try series(price.average), try series(price.last))
    guard average.unit == last.unit else {
      throw .other(
        "\(plan.file): 'series.\(price.name)' has averages in \(average.unit) but last prices in \(last.unit); name "
          + "columns of one price.")
    }
    return try PriceHistory(
      average: try series(price.average).aggregated(to: plan.frequency, by: .mean)
        .named(price.title),
      last: try series(price.last).aggregated(to: plan.frequency, by: .last)
        .named("last price of \(price.title)"))
  }

  /// The models of a plan that forecast a price.
  func candidates(
    for price: BacktestPlan.Price, of plan: BacktestPlan
  ) throws(DataError) -> [PriceBacktest.Candidate] {
    var candidates: [PriceBacktest.Candidate] = []
    for model in plan.models where model.prices?.contains(price.name) ?? true {
      guard let forecaster = try forecaster(model, for: price, of: plan) else { continue }
      candidates.append(
        PriceBacktest.Candidate(
          model.label, forecaster, drivers: model.drivers, key: model.name))
    }
    return candidates
  }

  private func forecaster(
    _ model: BacktestPlan.Model, for price: BacktestPlan.Price, of plan: BacktestPlan
  ) throws(DataError) -> (any PriceForecaster)? {
    switch model.kind {
    case .drift(let start): return Drift(from: start)
    case .autoregression(let start, let order):
      return AutoregressionByBIC(maximumOrder: order, from: start)
    case .dampedTrend(let start): return DampedTrend(from: start)
    case .productSpread(let start, let product, let constant):
      let released = try driver(product, of: plan)
      let (own, other) = (released.series.unit.symbol, try series(price.average).unit.symbol)
      guard own.contains("/"),
        own.prefix(while: { $0 != "/" }) == other.prefix(while: { $0 != "/" })
      else {
        let fault = model.node.fault(
          "the product '\(product)' of '\(model.node.path)' is in \(own) but '\(price.name)' in \(other), and a spread "
            + "needs two prices in one currency",
          "name the price of a product")
        throw .other(fault.description)
      }
      return DirectRegression(on: .productSpread(released), from: start, hasConstant: constant)
    case .meanReversion(let start, let periods, let constant):
      return DirectRegression(
        on: .distanceFromMean(periods: periods), from: start, hasConstant: constant)
    case .momentum(let start, let periods, let constant):
      return DirectRegression(on: .momentum(periods: periods), from: start, hasConstant: constant)
    case .futures(let use, let columns):
      var contracts: [Series] = []
      for column in columns {
        let contract = try series(column)
        try check(contract, of: model, in: price)
        contracts.append(contract)
      }
      return FuturesForecaster(contracts: contracts, as: use)
    case .outlook(let columns, let month, let age):
      guard let column = columns[price.name] else { return nil }
      var known: [Period: Series] = [:]
      for (published, edition) in editions(of: column, month: month) {
        try check(edition, of: model, in: price)
        known[published.advanced(by: -age)] = edition
      }
      return PublishedOutlook("outlook", editions: known)
    case .curve(let paths):
      let unit = try series(price.average).unit
      var known: [Period: Series] = [:]
      for (origin, path) in paths {
        known[origin] = Series(
          "curve of \(origin)", unit: unit, start: origin.advanced(by: 1), values: path)
      }
      return PublishedOutlook("curve", editions: known)
    case .vectorAutoregression(let start, let names, let orders):
      var drivers: [ReleasedSeries] = []
      for name in names { drivers.append(try driver(name, of: plan)) }
      return VectorAutoregression(with: drivers, from: start, orders: orders)
    case .distributedLag(let start, let names, let order, let lag, let known):
      var drivers: [String: ReleasedSeries] = [:]
      for name in names { drivers[name] = try driver(name, of: plan) }
      return EquationForecaster(
        .searched(upTo: EquationForecaster.largestModel(order: order, of: names, lag: lag)),
        drivers: drivers, known: known, from: start)
    case .equation(let start, let terms): return try equation(terms, from: start, of: plan)
    }
  }

  /// Makes sure that what a model forecasts with is in the unit of the price.
  private func check(
    _ column: Series, of model: BacktestPlan.Model, in price: BacktestPlan.Price
  ) throws(DataError) {
    let unit = try series(price.average).unit
    guard column.unit != unit else { return }
    let fault = model.node.fault(
      "'\(column.name)' of '\(model.node.path)' is in \(column.unit) but '\(price.name)' in \(unit)",
      "name columns of that price or keep the model to others with 'series'")
    throw .other(fault.description)
  }

  private func equation(
    _ terms: BacktestPlan.EquationTerms, from start: StartingPrice, of plan: BacktestPlan
  ) throws(DataError) -> EquationForecaster {
    let names = ["demand": terms.demand, "supply": terms.supply]
    var drivers: [String: ReleasedSeries] = [:]
    var vintages: [String: [Period: Series]] = [:]
    for (role, name) in names where terms.equation.variables.contains(role) {
      drivers[role] = try driver(name, of: plan)
      guard terms.known == .vintage, let column = terms.vintages[name] else { continue }
      vintages[role] = editions(of: column, month: 1)
    }
    return EquationForecaster(
      .given(terms.equation), drivers: drivers,
      deflator: try terms.deflator.map { name throws(DataError) in try driver(name, of: plan) },
      known: terms.known, vintages: vintages, from: start)
  }

  /// Editions of an outlook by the month of their publication.
  private func editions(of column: DataPlan.Column, month: Int) -> [Period: Series] {
    let parts = column.column.split(separator: "*", omittingEmptySubsequences: false)
    var editions: [Period: Series] = [:]
    for (held, series) in figures where held.file == column.file {
      guard let before = parts.first, let after = parts.last, held.column.hasPrefix(before),
        held.column.hasSuffix(after),
        let year = Int(
          held.column.dropFirst(before.count).dropLast(after.count))
      else { continue }
      editions[.month(year, month)] = series
    }
    return editions
  }

  private func driver(
    _ name: String, of plan: BacktestPlan
  ) throws(DataError) -> ReleasedSeries {
    guard let driver = plan.drivers.first(where: { $0.name == name }) else {
      throw .other("The plan has no driver '\(name)'; add it under 'drivers'.")
    }
    let figures = try series(driver.column)
    guard figures.frequency >= plan.frequency || driver.spread != nil else {
      let fault = driver.node.fault(
        "'drivers.\(name)' is \(figures.frequency.rawValue) but the plan \(plan.frequency.rawValue)",
        "add spread: denton for a flow or spread: stock for a stock")
      throw .other(fault.description)
    }
    let continuation = try driver.continuation.map { column throws(DataError) in
      try series(column)
    }
    if let continuation {
      let common = continuation.frequency == figures.frequency ? figures.shared(continuation) : 0
      guard common >= ReleasedSeries.overlap else {
        let fault = driver.node.fault(
          "'\(name)' is \(figures.frequency.rawValue) and ends in \(figures.end); what continues it is \(continuation.frequency.rawValue), begins in \(continuation.start) and shares \(common) periods with it",
          "name a series of the same frequency that shares \(ReleasedSeries.overlap) or more")
        throw .other(fault.description)
      }
    }
    return ReleasedSeries(
      figures, continuedBy: continuation, lag: driver.lag, spread: driver.spread)
  }

  func series(_ column: DataPlan.Column) throws(DataError) -> Series {
    guard let series = figures[column] else {
      throw .cannotOpen(file: "\(column.file).csv", reason: "the plan does not name it")
    }
    return series
  }
}

extension BacktestPlan {
  /// Every column that the plan reads, with the name of its series and the cells that may be filled.
  var columns: [(column: DataPlan.Column, name: String, fills: [Period: Dataset.FillRule])] {
    var columns: [(DataPlan.Column, String, [Period: Dataset.FillRule])] = []
    for price in prices {
      columns.append((price.average, price.title, price.fills))
      columns.append((price.last, "last price of \(price.title)", price.fills))
    }
    if let gas { columns.append((gas.price, "gas", gas.fills)) }
    for driver in drivers {
      columns.append((driver.column, driver.name, driver.fills))
      if let other = driver.continuation { columns.append((other, driver.name, [:])) }
    }
    for model in models {
      switch model.kind {
      case .futures(_, let contracts): columns += contracts.map { ($0, $0.column, [:]) }
      case .outlook(let editions, _, _): columns += editions.values.map { ($0, $0.column, [:]) }
      case .equation(_, let terms): columns += terms.vintages.values.map { ($0, $0.column, [:]) }
      default: continue
      }
    }
    return columns
  }
}

extension Series {
  /// How many periods it shares with another of its frequency.
  fileprivate func shared(_ other: Series) -> Int {
    max(0, max(start, other.start).distance(to: min(end, other.end)) + 1)
  }
}
