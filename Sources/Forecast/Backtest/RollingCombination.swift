extension [ForecastRecord] {
  /// Combines records of one horizon, at each origin from the errors known by then alone.
  ///
  /// The error of a forecast is known when its period has passed: at origin t those made at
  /// `t − h` and before. Until there are enough, weights are equal.
  ///
  /// - Throws: ``DataError`` when the models were not asked the same questions or a rule has no
  ///   weights.
  public func combined(by rule: Combination) throws(DataError) -> ForecastRecord {
    guard let first else { throw .other("There is nothing to combine; name at least one model.") }
    for record in self { try first.checkComparable(with: record) }

    let errors = map(\.errors)
    var combined: [Double] = []
    for (t, origin) in first.origins.enumerated() {
      let known = first.origins.count { $0.advanced(by: first.horizon) <= origin }
      let forecast = try rule.combined(
        map { $0.forecasts[t] }, pastErrors: errors.map { Array<Double>($0.prefix(known)) })
      guard RollingForecasts.holds(forecast) else {
        throw .other(
          "The weights of '\(rule.name)' lead out of the range of prices at \(origin); leave out the model whose "
            + "forecasts are far off.")
      }
      combined.append(forecast)
    }
    return ForecastRecord(
      model: rule.name, horizon: first.horizon, origins: first.origins, forecasts: combined,
      outcomes: first.outcomes, lastKnown: first.lastKnown)
  }
}
