extension ForecastRecord {
  /// The mean absolute error in units of the in-sample error of no-change.
  ///
  ///     MASE = (Σ|eₜ|/n) / q      q = Σ|yᵢ − yᵢ₋ₘ| / (T − m), i = m+1 … T
  ///
  /// The scale `q` is taken *in-sample*: from the history that ends before the first forecast
  /// period, always one step (or one season of m periods) ahead, whatever the horizon. Below 1 is
  /// better than no-change was on that history; at long horizons figures far above 1 are normal.
  ///
  /// - Throws: ``DataError`` when the history reaches into what is forecast, is no longer than one
  ///   season, or never moves.
  ///
  /// > Reference: Hyndman & Koehler (2006), *International Journal of Forecasting* 22(4), 679–688,
  /// > doi:10.1016/j.ijforecast.2006.03.001.
  public func mase(scaledBy history: Series, season m: Int = 1) throws(DataError) -> Double {
    precondition(m >= 1, "a season has at least one period")
    guard history.frequency == origins[0].frequency, history.end <= origins[0] else {
      throw .other(
        "The history that scales the error ends in \(history.end), after the first origin "
          + "\(origins[0]); cut it there.")
    }
    guard history.count > m else {
      throw .tooShort(method: "MASE", required: m + 1, available: history.count)
    }
    let y = history.values
    let q = mean((m..<y.count).map { abs(y[$0] - y[$0 - m]) })
    guard q > 0 else { throw .constantSeries(method: "MASE") }

    return mae / q
  }
}
