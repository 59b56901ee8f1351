/// Averaging rules that compete for the best fit to a gas price, on one common sample.
///
/// The averages are taken once, of everything the index holds; a month's average looks only at
/// earlier months, so nothing later enters a fit that ends at an origin.
public struct OilLinkSearch: Sendable, Hashable {
  /// The rules that compete, at least one.
  public let rules: [AveragingRule]
  /// `ln a` of each rule, in the order of ``rules``.
  let logAverages: [Series]

  /// The rules that European contracts of 1990–2010 commonly wrote: 3, 6, 9 or 12 months averaged,
  /// 0 to 3 skipped, held for a month or a quarter (32 rules).
  public static let europeanRules: [AveragingRule] = [3, 6, 9, 12].flatMap { average in
    (0...3).flatMap { lag in
      [1, 3].map { hold in AveragingRule(average: average, lag: lag, hold: hold) }
    }
  }

  /// Creates a search.
  ///
  /// - Throws: ``DataError`` without a rule, or for an index that is not monthly, too short for a
  ///   rule, or not positive.
  public init(rules: [AveragingRule], index: Series) throws(DataError) {
    guard !rules.isEmpty else {
      throw .other("A search for an averaging rule needs candidates; name one, such as 6-6-1.")
    }
    self.rules = rules
    var logAverages: [Series] = []
    for rule in rules { logAverages.append(try rule.averages(of: index).log()) }
    self.logAverages = logAverages
  }

  /// The link with the least sum of squares over the last months of a price.
  ///
  /// - Parameters:
  ///   - logPrice: `ln P`, monthly; its end is the origin.
  ///   - months: how many of the last months count at most; all of them without it.
  /// - Returns: the winner as estimated; of two equal ones the earlier in ``rules``.
  /// - Throws: ``DataError/tooShort(method:required:available:)`` with fewer than 24 months that
  ///   every rule prices, ``DataError/missingPeriod(series:period:span:)`` when the index ends
  ///   before the origin's windows do, and ``DataError/constantSeries(method:)`` for an index that
  ///   does not move.
  public func best(for logPrice: Series, last months: Int? = nil) throws(DataError) -> OilLink {
    let end = logPrice.end
    var first = logPrice.start
    for averages in logAverages {
      _ = try averages.value(at: end)
      first = max(first, averages.start)
    }
    if let months { first = max(first, end.advanced(by: 1 - months)) }
    let count = first.distance(to: end) + 1
    guard count >= Self.leastMonths else {
      throw .tooShort(
        method: "The link of '\(logPrice.name)' to oil up to \(end)", required: Self.leastMonths,
        available: max(0, count))
    }

    let prices = logPrice.values.suffix(count)
    var best: OilLink?
    for (rule, averages) in zip(rules, logAverages) {
      let offset = averages.start.distance(to: first)
      let slice = averages.values[offset..<(offset + count)]
      guard slice.contains(where: { $0 != slice[offset] }) else {
        throw .constantSeries(method: "The link of '\(logPrice.name)' to oil up to \(end)")
      }
      let link = OilLink(rule: rule, logPrice: prices, logAverage: slice)
      if link.sumOfSquares < best?.sumOfSquares ?? .infinity { best = link }
    }
    guard let best else {
      throw .other("No averaging rule fits '\(logPrice.name)' up to \(end); check its figures.")
    }
    return best
  }

  /// The first end of a price at which a link can be estimated.
  func firstOrigin(for price: Series) -> Period {
    logAverages.reduce(price.start) { max($0, $1.start) }.advanced(by: Self.leastMonths - 1)
  }

  /// Months without which no link is estimated.
  static let leastMonths = 24
}
