extension ExportDuty {
  /// The duty of a month at a monitored Urals price in USD/bbl.
  ///
  /// The price is the one that the ministry monitored for that month, not the price of the month
  /// itself: ``path(urals:lag:averagingMonths:)`` finds it.
  ///
  /// - Throws: ``DataError/other(_:)`` for a month without brackets and for a price below the
  ///   lowest of them.
  public func duty(month: Period, urals: Double) throws(DataError) -> Amount {
    let law = try schedule(of: month)
    let price = urals * barrelsPerTonne
    let lowest = law.brackets[0].aboveUSDPerTonne
    guard price.isFinite, price >= lowest else {
      throw .other(
        "The export duty schedule of \(month) begins at \(lowest.text(decimals: 2)) USD/t "
          + "but Urals at \(urals.text(decimals: 2)) USD/bbl is \(price.text(decimals: 2)) USD/t; "
          + "add the bracket below or check the price.")
    }
    let bracket = law.bracket(at: price)
    let perTonne = bracket.duty(at: price)
    return Amount(
      usdPerTonne: perTonne, usdPerBarrel: perTonne / barrelsPerTonne, bracket: bracket)
  }

  /// The brackets of a month.
  ///
  /// - Throws: ``DataError/other(_:)`` for a month without brackets.
  func schedule(of month: Period) throws(DataError) -> MonthlySchedule {
    let inForce = brackets.filter { $0.isInForce(in: month) }
      .sorted { $0.aboveUSDPerTonne < $1.aboveUSDPerTonne }
    guard !inForce.isEmpty else {
      throw .other(
        "The export duty schedule has no bracket for \(month) (it holds \(reach)); add a row "
          + "for that month or choose others.")
    }
    return MonthlySchedule(brackets: inForce)
  }

  /// The brackets in force in one month, thresholds ascending; never empty.
  struct MonthlySchedule: Sendable {
    let brackets: [Bracket]
    private let lines: [DutyLine]

    fileprivate init(brackets: [Bracket]) {
      self.brackets = brackets
      lines = brackets.map(\.line)
    }

    /// The bracket of a price in USD/t: the highest whose threshold lies below it, else the lowest.
    func bracket(at price: Double) -> Bracket {
      brackets.last { $0.aboveUSDPerTonne < price } ?? brackets[0]
    }

    /// The duty in USD/t at a price in USD/t.
    func duty(at price: Double) -> Double {
      (lines.last { $0.threshold < price } ?? lines[0]).duty(at: price)
    }
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

/// The figures of a bracket alone.
private struct DutyLine: Sendable {
  let threshold: Double
  let base: Double
  let rate: Double
  let factor: Double

  func duty(at price: Double) -> Double { factor * (base + rate * (price - threshold)) }
}

extension ExportDuty.Bracket {
  fileprivate var line: DutyLine {
    DutyLine(threshold: aboveUSDPerTonne, base: base, rate: marginalRate, factor: factor)
  }

  /// The duty in USD/t at a price in USD/t that lies in the bracket.
  func duty(at price: Double) -> Double { line.duty(at: price) }
}
