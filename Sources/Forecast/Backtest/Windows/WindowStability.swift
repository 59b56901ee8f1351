/// Whether the link of a gas price to an index held, and when it broke.
public struct WindowStability: Sendable, Hashable {
  /// The window.
  public let rule: AveragingRule
  /// The index.
  public let index: String
  /// The months that were fitted.
  public let months: ClosedRange<Period>
  /// R² over all of them.
  public let r2: Double
  /// The largest Chow statistic and its date.
  public let supF: QuandtAndrews
  /// The regimes that BIC prefers, each with its own line.
  public let regimes: [Regime]

  /// A stretch of months with one line.
  public struct Regime: Sendable, Hashable {
    /// The months.
    public let months: ClosedRange<Period>
    /// The constant of the line.
    public let constant: Double
    /// The slope of the line.
    public let slope: Double
    /// R² inside the regime.
    public let r2: Double
  }
}

extension WindowSearch {
  /// Tests the line of a window for a change at an unknown date, and finds its regimes.
  ///
  /// Sup-F of Andrews with Hansen's p-values, and Bai and Perron's dates with the number that BIC prefers. Both suppose
  /// errors without memory; gas prices have one, so p-values are too small and dates are the better evidence.
  ///
  /// - Throws: ``DataError`` when a month has no price or no full window, or there are too few months.
  public func stability(
    of rule: AveragingRule, index name: String, over months: ClosedRange<Period>
  ) throws(DataError) -> WindowStability {
    guard let index = indices.first(where: { $0.name == name }) else {
      throw .other(
        "The search has no index '\(name)'; choose \(indices.map(\.name).joined(separator: ", "))."
      )
    }
    let fit = try rule.leastSquares(price: price, index: index, sample: months)
    let starts = try fit.baiPerron().chosen.breaks
    let bounds = [months.lowerBound] + starts + [months.upperBound.advanced(by: 1)]
    var regimes: [WindowStability.Regime] = []
    for (first, next) in zip(bounds, bounds.dropFirst()) {
      let part = first...next.advanced(by: -1)
      let own = try rule.leastSquares(price: price, index: index, sample: part)
      regimes.append(
        WindowStability.Regime(
          months: part, constant: own.coefficients[0], slope: own.coefficients[1], r2: own.r2))
    }
    return WindowStability(
      rule: rule, index: name, months: months, r2: fit.r2, supF: try fit.quandtAndrews(),
      regimes: regimes)
  }

  /// The months that the price and every window of every index share.
  public var commonMonths: ClosedRange<Period>? {
    var (first, last) = (price.start, price.end)
    for index in indices {
      for rule in grid.rules {
        first = max(first, index.start.advanced(by: rule.average + rule.lag + rule.hold - 1))
        last = min(last, index.end.advanced(by: rule.lag + 1))
      }
    }
    return first <= last ? first...last : nil
  }
}
