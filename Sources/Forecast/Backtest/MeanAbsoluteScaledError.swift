extension ForecastRecord {
  /// The mean absolute error in units of what no-change had erred one step ahead by each origin.
  ///
  ///     MASE = Σ(|eₜ|/qₜ)/n      qₜ = Σ|yᵢ − yᵢ₋ₘ| / (T − m), i = m+1 … T, with T the origin t
  ///
  /// The scale `qₜ` is taken from the history up to the origin alone, always one step (or one season of
  /// m periods) ahead, whatever the horizon. Where the history ends before the first origin all origins
  /// have one scale, that of the paper. Below 1 is better than no-change was one step ahead on that
  /// history; at long horizons figures far above 1 are normal, for no-change too.
  ///
  /// - Throws: ``DataError`` when the history by the first origin is no longer than one season, or
  ///   never moved.
  ///
  /// > Reference: Hyndman & Koehler (2006), *International Journal of Forecasting* 22(4), 679–688,
  /// > doi:10.1016/j.ijforecast.2006.03.001.
  public func mase(scaledBy history: Series, season m: Int = 1) throws(DataError) -> Double {
    precondition(m >= 1, "a season has at least one period")
    guard history.frequency == origins[0].frequency else {
      throw .frequencyMismatch(
        left: history.name, leftFrequency: history.frequency, right: model,
        rightFrequency: origins[0].frequency)
    }
    let y = history.values
    let held = origins.map { min(history.start.distance(to: $0) + 1, y.count) }
    guard held[0] > m else {
      throw .tooShort(method: "MASE", required: m + 1, available: max(held[0], 0))
    }

    var scaled = 0.0
    var moved = 0.0
    var next = m
    for (error, count) in zip(errors, held) {
      while next < count {
        moved += abs(y[next] - y[next - m])
        next += 1
      }
      guard moved > 0 else { throw .constantSeries(method: "MASE") }
      scaled += abs(error) / (moved / Double(count - m))
    }
    return scaled / Double(count)
  }
}
