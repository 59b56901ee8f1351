extension ForecastRecord {
  /// The mean absolute percentage error, `MAPE = 100/n · Σ|eₜ/yₜ|`, in percent.
  ///
  /// It punishes a forecast that is too high more than one that is too low by the same factor, so
  /// it favours models that say too little.
  ///
  /// - Throws: ``DataError/notPositive(method:series:period:value:)`` for an outcome of zero or
  ///   less, whose percentage means nothing.
  ///
  /// > Reference: Hyndman & Koehler (2006), *International Journal of Forecasting* 22(4), 679–688,
  /// > doi:10.1016/j.ijforecast.2006.03.001.
  public func mape() throws(DataError) -> Double {
    for (origin, outcome) in zip(origins, outcomes) where outcome <= 0 {
      throw .notPositive(
        method: "The percentage error", series: model, period: origin.advanced(by: horizon),
        value: outcome)
    }

    return 100 * mean(zip(errors, outcomes).map { abs($0) / $1 })
  }
}
