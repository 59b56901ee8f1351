extension ForecastRecord {
  /// The mean absolute error, `MAE = Σ|eₜ|/n`, in the unit of the series.
  public var mae: Double { mean(losses(.absolute)) }
}
