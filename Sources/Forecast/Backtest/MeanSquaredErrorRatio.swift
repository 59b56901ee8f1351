extension ForecastRecord {
  /// The mean squared error divided by that of a benchmark on the same origins.
  ///
  ///     ratio = Σeₜ² / Σbₜ²
  ///
  /// Below 1 the model is ahead. Whether that is more than luck, ask
  /// ``dieboldMariano(against:loss:)``.
  ///
  /// - Throws: ``DataError`` when the two were not asked the same questions or the benchmark never
  ///   errs.
  public func mspeRatio(to benchmark: ForecastRecord) throws(DataError) -> Double {
    try checkComparable(with: benchmark)
    guard benchmark.meanSquaredError > 0 else {
      throw .other(
        "'\(benchmark.model)' has no errors to be compared with; choose another benchmark.")
    }

    return meanSquaredError / benchmark.meanSquaredError
  }
}
