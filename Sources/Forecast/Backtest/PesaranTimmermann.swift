extension ForecastRecord {
  /// Tests whether the directions foreseen have anything to do with those that came.
  ///
  /// With the shares of hits `P`, of rises among outcomes `Py` and among forecasts `Px`,
  ///
  ///     P* = Py·Px + (1 − Py)(1 − Px)      V = P*(1 − P*)/n
  ///     V* = (2Py − 1)²·Px(1 − Px)/n + (2Px − 1)²·Py(1 − Py)/n + 4·Py·Px(1 − Py)(1 − Px)/n²
  ///     S  = (P − P*)/√(V − V*)  →  N(0, 1)
  ///
  /// The p-value is that of the upper tail: small when there are more hits than chance would give.
  /// Errors of forecasts several periods ahead overlap, which the test ignores: beyond one period
  /// its p-values are too small.
  ///
  /// - Throws: ``DataError`` when forecasts or outcomes all point one way.
  ///
  /// > Reference: Pesaran & Timmermann (1992), *Journal of Business & Economic Statistics* 10(4),
  /// > 461–465, doi:10.1080/07350015.1992.10509922.
  public func pesaranTimmermann() throws(DataError) -> TestResult {
    let hits = try directionHits()
    let n = Double(hits.count)
    let p = hits.share
    let py = Double(movements.count { $0.outcomeRose }) / n
    let px = Double(movements.count { $0.forecastRose }) / n
    let expected = py * px + (1 - py) * (1 - px)
    let variance = expected * (1 - expected) / n
    let shareY = py * (1 - py)
    let shareX = px * (1 - px)
    let slopes = (2 * py - 1) * (2 * py - 1) * shareX + (2 * px - 1) * (2 * px - 1) * shareY
    let difference = variance - slopes / n - 4 * shareY * shareX / (n * n)
    guard shareX > 0, shareY > 0, difference > 0 else {
      throw .other(
        "Pesaran–Timmermann needs rises and falls among the \(hits.count) forecasts and outcomes "
          + "of '\(model)'; extend the origins.")
    }

    let statistic = (p - expected) / difference.squareRoot()
    return TestResult(
      name: "Pesaran–Timmermann", null: "directions are foreseen no better than by chance",
      statistic: statistic, distribution: "N(0, 1)", pValue: Normal.upperTail(statistic),
      convention: "one-sided; origins without a movement left out; no correction for overlap")
  }
}
