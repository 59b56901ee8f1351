import Foundation

/// How a growth assumption for a year is spread over its quarters or months.
public enum GrowthShape: String, Sendable, CaseIterable {
  /// Each period against the same one of the year before.
  case samePeriod = "same_period"
  /// Evenly from the last period of the year before to the last period of the year.
  case endToEnd = "q4q4"
  /// Annual averages grow as stated; inside the year the path is as smooth as they allow.
  case smooth
}

extension Series {
  /// The series carried on by growth in percent a year.
  ///
  /// With `s` periods a year and growth `g`:
  ///
  ///     same period   xₜ = xₜ₋ₛ · (1 + gₜ/100)
  ///     end to end    xₜ = xₜ₋₁ · (1 + gₜ/100)^(1/s)
  ///     smooth        annual averages grow by g, Denton–Cholette inside the year along the history and
  ///                   its last figure held, so that the path sets in where the history ends
  ///
  /// - Returns: only the new figures, from the period after the end of the series.
  /// - Throws: ``DataError`` when the history is shorter than a year, growth does not begin after it or
  ///   leaves nothing (−100 % or less).
  public func grown(by growth: Series, shape: GrowthShape) throws(DataError) -> Series {
    let s = frequency.perYear
    guard count >= s else {
      throw .tooShort(
        method: "Growth of '\(name)' on the year before", required: s, available: count)
    }
    guard growth.frequency == frequency, growth.start == end.advanced(by: 1) else {
      throw .missingPeriod(series: growth.name, period: end.advanced(by: 1), span: growth.span)
    }
    for (offset, rate) in growth.values.enumerated() where rate <= -100 {
      throw .other(
        "'\(growth.name)' is \(rate) % in \(growth.start.advanced(by: offset)), which leaves nothing "
          + "of '\(name)'; state a rate above -100 %.")
    }
    switch shape {
    case .samePeriod:
      return carriedOn(growth) { path, t, factor in path[t - s] * factor }
    case .endToEnd:
      return carriedOn(growth) { path, t, factor in path[t - 1] * pow(factor, 1 / Double(s)) }
    case .smooth:
      return try grownSmoothly(by: growth)
    }
  }

  private func carriedOn(_ growth: Series, _ next: ([Double], Int, Double) -> Double) -> Series {
    var path = values
    for rate in growth.values { path.append(next(path, path.count, 1 + rate / 100)) }
    return with(start: growth.start, values: Array(path.dropFirst(count)))
  }

  private func grownSmoothly(by growth: Series) throws(DataError) -> Series {
    guard frequency != .annual else { return try grown(by: growth, shape: .samePeriod) }
    guard end.position == frequency.perYear else {
      throw .other(
        "'smooth' growth of '\(name)' must begin with a year but the history ends in \(end); "
          + "use 'same_period'.")
    }
    let years = try aggregated(to: .annual, by: .mean)
    let rates = try growth.aggregated(to: .annual, by: .mean)
    let future = try years.grown(by: rates, shape: .samePeriod)
    let level = Array(repeating: values[values.count - 1], count: growth.count)
    let guide = try appending(with(start: growth.start, values: level))
    let path = try years.appending(future).disaggregated(to: frequency, along: guide)
    return try path.slice(growth.start...future.end.last(frequency))
  }
}
