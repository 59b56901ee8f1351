extension LinearFit {
  /// Tests whether the coefficients are the same before and from a period on.
  ///
  ///     F = (SSR − SSR₁ − SSR₂)/q / ((SSR₁ + SSR₂)/(n − k − q))  ~  F(q, n − k − q)
  ///
  /// with each part fitted alone. Usually q = k; where a dummy does not move in one part, q is what the two
  /// parts have in coefficients beyond k, and the coefficient that only one of them has is not compared. It takes
  /// equal variances, and a period that was chosen without looking at the data: see
  /// ``quandtAndrews(trimming:)`` otherwise.
  ///
  /// - Parameter period: the first of the second part.
  /// - Returns: the F test.
  /// - Throws: ``DataError/other(_:)`` when the period leaves fewer than k + 1 rows on a side or the equation fits
  ///   exactly; then ``chowForecastTest(from:)`` may still be possible.
  ///
  /// > Reference: Chow (1960), *Econometrica* 28(3), 591–605, doi:10.2307/1910133.
  public func chowTest(at period: Period) throws(DataError) -> TestResult {
    let rows = try OrthogonalRows(self, method: "The Chow test")
    let first = try rowsBefore(period, method: "The Chow break test")
    guard first > parameters, observations - first > parameters else {
      throw .other(
        "The Chow break test at \(period) leaves \(first) rows before and \(observations - first) from "
          + "there on, but \(parameters) coefficients need \(parameters + 1) on each side; use the forecast "
          + "form or another period.")
    }
    let before = rows.fit(0..<first)
    let after = rows.fit(first..<observations)
    let whole = rows.fit(0..<observations)
    let q = before.rank + after.rank - parameters
    let freedom = observations - before.rank - after.rank
    let free = before.sumOfSquares + after.sumOfSquares
    guard q > 0, freedom > 0, free > 1e-26 * whole.sumOfSquares else {
      throw .other(
        "The Chow break test at \(period) has no coefficient to compare; choose a period in which the terms "
          + "move on both sides.")
    }
    return TestResult(
      "Chow break test at \(period)", null: "the same coefficients before and from \(period) on",
      f: (whole.sumOfSquares - free) / Double(q) / (free / Double(freedom)), numerator: q,
      denominator: freedom, convention: "break form, equal variances")
  }

  /// Tests whether the equation of the rows before a period forecasts those from it on within its error.
  ///
  ///     F = (SSR − SSR₁)/n₂ / (SSR₁/(n₁ − k))  ~  F(n₂, n₁ − k)
  ///
  /// with the first n₁ rows fitted alone. It works for a second part of any length, one row included, and speaks
  /// against large errors there, whatever they come from.
  ///
  /// - Parameter period: the first that is forecast.
  /// - Returns: the F test.
  /// - Throws: ``DataError/other(_:)`` when the first part has no more than k rows or does not move every term, or
  ///   when it fits exactly.
  ///
  /// > Reference: Chow (1960), *Econometrica* 28(3), 591–605, doi:10.2307/1910133.
  public func chowForecastTest(from period: Period) throws(DataError) -> TestResult {
    let rows = try OrthogonalRows(self, method: "The Chow forecast test")
    let first = try rowsBefore(period, method: "The Chow forecast test")
    let before = rows.fit(0..<first)
    let whole = rows.fit(0..<observations)
    guard before.rank == parameters, first > parameters,
      before.sumOfSquares > 1e-26 * whole.sumOfSquares
    else {
      throw .other(
        "The Chow forecast test from \(period) has \(first) rows before it, which determine \(before.rank) "
          + "of \(parameters) coefficients and must leave an error; choose a later period.")
    }
    let ahead = observations - first
    let freedom = first - parameters
    return TestResult(
      "Chow forecast test from \(period)",
      null: "the equation before \(period) forecasts what follows",
      f: (whole.sumOfSquares - before.sumOfSquares) / Double(ahead)
        / (before.sumOfSquares / Double(freedom)),
      numerator: ahead, denominator: freedom, convention: "forecast form")
  }

  /// The rows before a period inside the sample but not its first.
  private func rowsBefore(_ period: Period, method: String) throws(DataError) -> Int {
    guard period.frequency == design.start.frequency else {
      throw .other(
        "\(method) needs a period of the data's own frequency, such as \(design.end), not \(period); "
          + "write it that way.")
    }
    guard period > design.start, period <= design.end else {
      throw .other(
        "\(method) at \(period) does not split the sample \(design.start) to \(design.end); choose a "
          + "period inside it.")
    }
    return design.start.distance(to: period)
  }
}
