import Foundation

/// How long half of a deviation from the long-run relation lasts.
public struct HalfLife: Sendable, Hashable {
  /// The half-life in periods of the data, `ln ½ / ln(1 + c1)`.
  public let periods: Double
  /// Its standard error by the delta method, in periods.
  public let standardError: Double
}

extension LongRun {
  /// The time after which half of a deviation from the relation is gone.
  ///
  ///     h = ln ½ / ln(1 + c1)      se(h) = |h / ((1 + c1)·ln(1 + c1))|·se(c1)
  ///
  /// It follows from the adjustment speed alone and so leaves aside lagged differences, which can stretch
  /// or shorten the way back. The standard error is a poor guide when c1 is within two of its own
  /// standard errors of zero: the half-life then has no upper bound.
  ///
  /// - Throws: ``DataError/other(_:)`` unless −1 < c1 < 0, as a deviation then does not fade away by
  ///   halves.
  public func halfLife() throws(DataError) -> HalfLife {
    let c1 = adjustment.estimate
    guard isStable else {
      throw .other(
        "A deviation has a half-life only for an adjustment speed between −1 and 0, but "
          + "\(adjustment.term) has \(c1.text(decimals: 4)); look for a missing level.")
    }

    let rate = log1p(c1)
    let periods = log(0.5) / rate
    let slope = periods / ((1 + c1) * rate)
    return HalfLife(periods: periods, standardError: abs(slope) * adjustment.standardError)
  }
}
