/// How forecast distributions are made of a model's past errors.
public enum BandRule: String, Sendable, CaseIterable {
  /// ``ForecastRecord/pastErrorBands(levels:minimum:judged:)``: all errors known, as they came.
  case pastErrors = "past_errors"
  /// ``ForecastRecord/steeredDistribution(bands:rate:warmUp:laterPrices:)``: symmetric, as wide as the price moves,
  /// corrected after every miss.
  case adaptive
}

extension ForecastRecord {
  /// Bands, score and transforms by a rule, all from the same distributions.
  ///
  /// - Parameters:
  ///   - rule: how distributions are made.
  ///   - levels: shares that bands promise.
  ///   - minimum: errors without which an origin has no band.
  ///   - judged: the origins that count.
  /// - Returns: what the judged origins that have enough errors show.
  /// - Throws: ``DataError`` when no origin has enough errors or a figure is not positive.
  func bands(
    by rule: BandRule, levels: [Double], minimum: Int, judged: Set<Period>
  ) throws(DataError) -> PastErrorBands {
    switch rule {
    case .pastErrors: try pastErrorBands(levels: levels, minimum: minimum, judged: judged)
    case .adaptive:
      try steeredDistribution(warmUp: minimum).judged(levels: levels, at: judged)
    }
  }
}
