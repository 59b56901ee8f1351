/// What a model said at every origin of a backtest, horizon by horizon.
public struct RollingForecasts: Sendable, Hashable {
  /// An origin from which the model could not forecast all horizons.
  public struct Failure: Sendable, Hashable {
    /// The origin.
    public let origin: Period
    /// The nearest horizon that failed; those beyond it failed too.
    public let horizon: Int
    /// What went wrong.
    public let reason: DataError
  }

  /// The model.
  public let model: String
  /// One record for each horizon with at least one forecast.
  public let records: [ForecastRecord]
  /// Origins without a forecast of some horizon, counted and not hidden.
  public let failures: [Failure]

  /// Whether a figure can be a forecast: its fourth power, which tests of forecasts take, stays within the range of numbers.
  static func holds(_ forecast: Double) -> Bool { abs(forecast) < 1e75 }

  /// Those without a forecast of one horizon.
  public func failures(horizon: Int) -> [Failure] { failures.filter { $0.horizon <= horizon } }

  /// The record of a horizon.
  ///
  /// - Throws: ``DataError`` when no forecast of that horizon was made.
  public func record(horizon: Int) throws(DataError) -> ForecastRecord {
    guard let record = records.first(where: { $0.horizon == horizon }) else {
      throw .other(
        "'\(model)' has no forecast \(horizon) periods ahead (\(failures(horizon: horizon).count) origins failed); "
          + "choose another horizon or earlier origins.")
    }
    return record
  }
}

extension RollingOrigins {
  /// Lets a model forecast the average price from every origin and sets the outcomes beside it.
  ///
  /// The model sees nothing but the history up to the origin, and is asked only where it speaks and
  /// as far as it reaches; where the history carries near horizons alone, those are forecast and the rest
  /// is a failure. Movements are counted from the last price of the origin. A forecast whose outcome lies after the data is left out, so long
  /// horizons have fewer origins. `finished` is called after every origin.
  ///
  /// - Throws: ``DataError`` when the last origin has no outcome even at the shortest horizon.
  public func forecasts(
    of model: any PriceForecaster, on prices: PriceHistory, finished: () -> Void = {}
  ) throws(DataError) -> RollingForecasts {
    let end = prices.average.end
    guard last.frequency == end.frequency, last.advanced(by: horizons[0]) <= end else {
      throw .other(
        "The last origin \(last) has no outcome \(horizons[0]) periods ahead (the data end in "
          + "\(end)); choose an earlier one.")
    }

    let horizons = horizons.filter { $0 <= model.longestHorizon ?? $0 }
    guard !horizons.isEmpty else {
      for _ in origins { finished() }
      return RollingForecasts(model: model.name, records: [], failures: [])
    }
    let window = model.usesHistory ? window : .expanding
    var made: [(origin: Period, forecasts: [Double])] = []
    var failures: [RollingForecasts.Failure] = []
    let asked = origins.filter(model.speaks(at:))
    for _ in asked.count..<origins.count { finished() }
    model.forecasts(at: asked, of: prices, window: window, horizons: horizons) { origin, answer in
      defer { finished() }
      var near: [Double] = []
      var failure: DataError?
      switch answer {
      case .success(let forecasts): near = forecasts
      case .failure(let reason):
        failure = reason
        if let known = try? prices.known(at: origin, window: window) {
          near = model.nearForecasts(from: known, horizons: horizons)
        }
      }
      if let place = near.firstIndex(where: { !RollingForecasts.holds($0) }) {
        near.removeSubrange(place...)
        failure =
          failure
          ?? .other(
            "The forecast of '\(model.name)' from \(origin) leaves the range of prices "
              + "\(horizons[place]) \(origin.frequency.periodName)\(horizons[place] == 1 ? "" : "s") ahead; look for a "
              + "misprint in the figures up to there, or take a longer window.")
      }
      if let failure {
        failures.append(
          RollingForecasts.Failure(origin: origin, horizon: horizons[near.count], reason: failure))
      }
      if !near.isEmpty { made.append((origin, near)) }
    }
    let name = model.name
    let records = horizons.enumerated().compactMap { position, horizon -> ForecastRecord? in
      var (judged, said, came, known): ([Period], [Double], [Double], [Double]) = ([], [], [], [])
      for place in made.indices where made[place].forecasts.count > position {
        let origin = made[place].origin
        guard let outcome = prices.average[origin.advanced(by: horizon)],
          let last = prices.last[origin]
        else { continue }
        judged.append(origin)
        said.append(made[place].forecasts[position])
        came.append(outcome)
        known.append(last)
      }
      guard !judged.isEmpty else { return nil }
      return ForecastRecord(
        model: name, horizon: horizon, origins: judged, forecasts: said, outcomes: came,
        lastKnown: known)
    }
    return RollingForecasts(model: model.name, records: records, failures: failures)
  }
}
