/// Which window of which index a gas price follows: every rule of a grid, fitted and tried out of sample.
///
/// Each rule is fitted by least squares on one common sample, and forecasts each month of its later part from the
/// months at least `ahead` before it (the sample grows; the window of the month is known when its lag is at
/// least `ahead − 1`, else it is taken as it happened). All rules forecast the same months, so errors and criteria
/// can be compared; criteria reward a rule that fits, errors one that goes on to fit.
///
/// When not to believe it: neighbouring windows share most of their months, so the best one is rarely better than its
/// neighbours by more than chance; read the confidence set. Levels on levels of trending prices always fit well.
///
/// > Reference: the study's rule and its sample, K. P. Tereshchenko (2009), *Problems of Modern Economics* 4(32).
public struct WindowSearch: Sendable {
  /// The gas price that is explained, monthly.
  public let price: Series
  /// The indices, monthly.
  public let indices: [Series]
  /// The rules.
  public let grid: WindowGrid
  /// The months that are fitted.
  public let sample: ClosedRange<Period>
  /// The months that are forecast, the later part of the sample.
  public let forecastMonths: ClosedRange<Period>
  /// Months from the last known price to the month that is forecast.
  public let ahead: Int
  /// Every rule on every index, in the order of the indices and of the grid.
  public let candidates: [WindowCandidate]

  /// Fits and tries every rule.
  ///
  /// - Parameters:
  ///   - price: monthly gas prices, above zero in the sample.
  ///   - indices: monthly prices of oil or products, under different names.
  ///   - grid: the rules.
  ///   - sample: the months that are fitted.
  ///   - ahead: months from the last known price to the one forecast, from 1.
  ///   - years: years whose price each rule is to imply.
  /// - Throws: ``DataError`` when a month of the sample has no price or a rule no full window for it, when a price
  ///   is not above zero, when an index does not move, or for fewer than 24 months.
  public init(
    price: Series, indices: [Series], grid: WindowGrid = .standard, sample: ClosedRange<Period>,
    ahead: Int = 1, years: [Int] = []
  ) throws(DataError) {
    precondition(ahead >= 1, "a forecast looks at least one month ahead")
    let prices = try price.slice(sample)
    guard prices.frequency == .monthly else {
      throw .other("A search over windows needs months but '\(price.name)' has none; give them.")
    }
    guard prices.count >= Self.leastMonths + ahead else {
      throw .tooShort(
        method: "A search over windows", required: Self.leastMonths + ahead, available: prices.count
      )
    }
    if let low = prices.values.firstIndex(where: { $0 <= 0 }) {
      throw .notPositive(
        method: "A search over windows", series: price.name,
        period: prices.start.advanced(by: low), value: prices.values[low])
    }
    let known = min(Self.mostBefore, prices.count / 2)
    let first = known + ahead - 1
    var candidates: [WindowCandidate] = []
    candidates.reserveCapacity(indices.count * grid.rules.count)
    for index in indices {
      let averager = WindowAverager(index)
      for rule in grid.rules {
        let averages = try averager.averages(rule, of: index, over: sample)
        candidates.append(
          try WindowCandidate(
            index: index.name, rule: rule, price: prices, averages: averages, first: first,
            ahead: ahead, averager: averager, years: years))
      }
    }
    self.price = price
    self.indices = indices
    self.grid = grid
    self.sample = sample
    self.ahead = ahead
    forecastMonths = sample.lowerBound.advanced(by: first)...sample.upperBound
    self.candidates = candidates
  }

  /// Months without which nothing is searched.
  static let leastMonths = 24
  /// Months that are fitted before the first forecast, where the sample is at least twice as long.
  static let mostBefore = 24

  /// The candidates by a figure, the smallest first; of equals the earlier in the grid.
  public func ranked(by figure: (WindowCandidate) -> Double) -> [WindowCandidate] {
    candidates.enumerated().map { ($0.offset, figure($0.element), $0.element) }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.2)
  }

  /// The candidate of an index and a rule.
  public subscript(index: String, rule: AveragingRule) -> WindowCandidate? {
    candidates.first { $0.index == index && $0.rule == rule }
  }
}

extension WindowAverager {
  /// The averages of consecutive months, all of which must have a full window.
  func averages(
    _ rule: AveragingRule, of index: Series, over months: ClosedRange<Period>
  ) throws(DataError) -> [Double] {
    var averages: [Double] = []
    averages.reserveCapacity(months.lowerBound.distance(to: months.upperBound) + 1)
    for ordinal in months.lowerBound.ordinal...months.upperBound.ordinal {
      guard let average = average(rule, month: ordinal) else {
        let month = Period(frequency: .monthly, ordinal: ordinal)
        let window = rule.window(for: month)
        throw .other(
          "The rule \(rule) averages \(window.lowerBound) to \(window.upperBound) for \(month), but "
            + "'\(index.name)' runs from \(index.start) to \(index.end); search over later or fewer months, or "
            + "over shorter windows.")
      }
      averages.append(average)
    }
    return averages
  }
}
