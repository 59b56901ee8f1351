/// European gas forecast from oil, held against no-change era by era.
///
/// At the end of every month from the first origin on, five models forecast the average price of
/// the months ahead: no-change; the study's rule and the rule that the data up to then prefer, both
/// re-estimated; the latter from the last price and with error correction; and the regime-aware
/// price. The average of a month is taken as known at its end, or with a lag some months later, when as many more
/// months of oil are known; oil after them is held at its last price. Nothing that came out later enters.
///
/// When not to believe it: World Bank's European price is published some weeks after its month, so without a lag an
/// era's gain is that of a reader with a month's patience; and it changed its definition twice.
public struct GasBacktest: Sendable {
  /// What every model said, no-change first and the regime-aware price last.
  public let runs: [RollingForecasts]
  /// The regime-aware price with its weights.
  public let regimeAware: RegimeAwareForecasts
  /// The distributions of every model, horizon by horizon, in the order of ``runs``.
  public let distributions: [[SteeredDistribution]]
  /// The regime-aware price of the months after the last price held.
  public let ahead: [GasPriceAhead]
  /// Months until the price of a month is published.
  public let lag: Int
  /// The prices of gas; averages alone are held and stand for last prices too.
  public let prices: PriceHistory
  /// The share that bands promise in tables.
  public static let level = 0.8

  /// How many models are estimated.
  private static let models = 5

  /// How many forecasts a backtest of such a price makes, for those who watch it.
  static func pieces(of gas: Series, from first: Period) -> Int {
    models * max(0, first.distance(to: gas.end))
  }

  /// What tables call the regime-aware price.
  public static let regimeAware = "regime-aware"

  /// Forecasts from every origin.
  ///
  /// - Parameters:
  ///   - gas: monthly gas prices; figures after 1991 move month by month.
  ///   - oil: monthly averages and last prices of the index.
  ///   - studyRule: a fixed rule to hold beside the searched one.
  ///   - rules: the rules that compete at each origin.
  ///   - first: the first origin; evidence gathers from here, so give it some years before the
  ///     first era.
  ///   - longest: the largest horizon, in months.
  ///   - lag: months until the price of a month is published; so much further oil is known at every origin. Months
  ///     ahead count from the last price known.
  ///   - discount: λ of ``RollingForecasts/regimeAware(discount:name:)``.
  ///   - report: hears of every origin of every model.
  /// - Throws: ``DataError`` when the data do not carry a model at the first origin or beyond.
  public init(
    gas: Series, oil: PriceHistory, studyRule: AveragingRule,
    rules: [AveragingRule] = OilLinkSearch.europeanRules, from first: Period, longest: Int = 12,
    lag: Int = 0, discount: Double = 0.9, report: WorkReport? = nil
  ) throws(DataError) {
    let prices = try PriceHistory(average: gas, last: gas)
    let origins = try RollingOrigins(from: first, on: prices, horizons: Array(1...longest))
    let known = try OilLinkForecaster(rules: rules, index: oil, lead: lag)
    let models: [any PriceForecaster] = [
      NoChange(from: .average),
      try OilLinkForecaster(rules: [studyRule], index: oil, return: .atOnce, lead: lag),
      known.returning(.atOnce), known.returning(.estimated), known,
    ]
    let pieces = Self.models * origins.origins.count
    precondition(models.count == Self.models, "progress counts every model")
    var runs: [RollingForecasts] = []
    for model in models {
      let run = try origins.forecasts(of: model, on: prices) { report?(1, pieces) }
      if let failure = run.failures.first { throw failure.reason }
      runs.append(run)
    }
    self.regimeAware = try runs[runs.count - 1].regimeAware(
      discount: discount, name: Self.regimeAware)
    self.runs = runs + [regimeAware.forecasts]
    var distributions: [[SteeredDistribution]] = []
    for run in self.runs {
      var own: [SteeredDistribution] = []
      for record in run.records {
        own.append(
          try record.steeredDistribution(
            warmUp: Self.bandMinimum, laterPrices: prices.prices(after: record)))
      }
      distributions.append(own)
    }
    self.distributions = distributions
    self.ahead = try regimeAware.ahead(
      of: known, from: prices, distributions: distributions[distributions.count - 1],
      level: Self.level)
    self.prices = prices
    self.lag = lag
  }
}

extension GasBacktest {
  /// The first origin at which every model can be estimated.
  ///
  /// - Throws: ``DataError`` when the oil price does not carry a rule.
  static func firstOrigin(
    gas: Series, oil: PriceHistory, studyRule: AveragingRule,
    rules: [AveragingRule] = OilLinkSearch.europeanRules
  ) throws(DataError) -> Period {
    let search = try OilLinkSearch(rules: rules + [studyRule], index: oil.average)
    return max(search.firstOrigin(for: gas), oil.last.start)
  }

  /// Errors without which an origin has no band.
  static let bandMinimum = 24

  /// The name of the gas series.
  public var series: String { prices.average.name }
  /// The unit of prices and errors.
  public var unit: MeasureUnit { prices.average.unit }
}

extension PriceHistory {
  /// The prices known at the origins after a record's, to the end of the data.
  fileprivate func prices(after record: ForecastRecord) -> [Double] {
    let next = record.origins[record.count - 1].advanced(by: 1)
    return last.from(next)?.values ?? []
  }
}
