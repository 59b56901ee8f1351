/// A model or combination without a forecast that counts at a horizon: a row of nothing, counted and shown.
public struct BacktestAbsence: Sendable, Hashable {
  /// Who has no forecast.
  public let contender: PriceBacktest.Contender
  /// Periods ahead.
  public let horizon: Int
  /// The origins at which it failed; empty for one that speaks at none of them.
  public let failures: [RollingForecasts.Failure]
}
