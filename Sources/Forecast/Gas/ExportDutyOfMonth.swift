extension ExportDuty {
  /// The duty of a month at a monitored Urals price in USD/bbl.
  ///
  /// The price is the one that the ministry monitored for that month, not the price of the month
  /// itself: ``path(urals:lag:averagingMonths:)`` finds it.
  ///
  /// - Throws: ``DataError/other(_:)`` for a month without brackets and for a price below the
  ///   lowest of them.
  public func duty(month: Period, urals: Double) throws(DataError) -> Amount {
    let inForce = brackets.filter { $0.isInForce(in: month) }
      .sorted { $0.aboveUSDPerTonne < $1.aboveUSDPerTonne }
    guard let lowest = inForce.first else {
      throw .other(
        "The export duty schedule has no bracket for \(month) (it holds \(reach)); add a row "
          + "for that month or choose others.")
    }
    let price = urals * barrelsPerTonne
    guard price.isFinite, price >= lowest.aboveUSDPerTonne else {
      throw .other(
        "The export duty schedule of \(month) begins at \(lowest.aboveUSDPerTonne) USD/t "
          + "but Urals at \(urals) USD/bbl is \(price) USD/t; "
          + "add the bracket below or check the price."
      )
    }
    let bracket = inForce.last { $0.aboveUSDPerTonne < price } ?? lowest

    let perTonne =
      bracket.factor
      * (bracket.base + bracket.marginalRate * (price - bracket.aboveUSDPerTonne))
    return Amount(
      usdPerTonne: perTonne, usdPerBarrel: perTonne / barrelsPerTonne, bracket: bracket)
  }

  /// The brackets marked ``Status/toCheck`` that are in force somewhere in a span of months.
  ///
  /// Print them beside any result of that span.
  public func unverified(over span: ClosedRange<Period>) -> [Bracket] {
    brackets.filter { bracket in
      bracket.status == .toCheck && bracket.from <= span.upperBound
        && bracket.to.map { $0 >= span.lowerBound } ?? true
    }
  }

  private var reach: String {
    let first = brackets[0].from
    let ends = brackets.compactMap(\.to)
    guard ends.count == brackets.count, let last = ends.max() else { return "from \(first) on" }
    return "from \(first) to \(last)"
  }
}
