extension ForecastRecord {
  /// The root of the mean squared error, `√(Σeₜ²/n)`, in the unit of the series.
  ///
  /// A few large errors dominate it: a crash year can decide a comparison of twenty.
  public var rmse: Double { meanSquaredError.squareRoot() }

  /// The mean squared error, `MSPE = Σeₜ²/n`, in the squared unit of the series.
  public var meanSquaredError: Double { mean(losses(.squared)) }
}
