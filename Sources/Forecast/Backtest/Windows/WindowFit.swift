/// Least squares of one figure on a constant and another, one row after another.
///
///     m ← m + (x − m)/n,   Sxx ← Sxx + (x − m_old)(x − m_new),   Sxy, Syy alike
///
/// The moments stay centred, so nothing is lost when the figures are large beside their movement.
///
/// > Reference: Welford (1962), *Technometrics* 4(3), 419–420, doi:10.1080/00401706.1962.10490022.
struct RunningLine: Sendable {
  private(set) var count = 0.0
  private(set) var meanX = 0.0
  private(set) var meanY = 0.0
  private(set) var sxx = 0.0
  private(set) var sxy = 0.0
  private(set) var syy = 0.0

  /// Takes a row in.
  mutating func add(_ x: Double, _ y: Double) {
    count += 1
    let (dx, dy) = (x - meanX, y - meanY)
    meanX += dx / count
    meanY += dy / count
    sxx += dx * (x - meanX)
    sxy += dx * (y - meanY)
    syy += dy * (y - meanY)
  }

  /// The slope; `nil` while the regressor has not moved.
  var slope: Double? { sxx > 0 ? sxy / sxx : nil }

  /// The line at a point, from its middle so that the constant costs no digits; `nil` without a slope.
  func value(at x: Double) -> Double? { slope.map { meanY + $0 * (x - meanX) } }
}

extension WindowCandidate {
  /// Fits a rule on the whole sample and forecasts its months from `first` on.
  init(
    index: String, rule: AveragingRule, price: Series, averages: [Double], first: Int, ahead: Int,
    averager: WindowAverager, years: [Int]
  ) throws(DataError) {
    let prices = price.values
    var line = RunningLine()
    var errors: [Double] = []
    var percentages: [Double] = []
    errors.reserveCapacity(prices.count - first)
    percentages.reserveCapacity(prices.count - first)
    for t in prices.indices {
      let known = t + 1 - ahead
      if t >= first {
        guard let forecast = line.value(at: averages[t]) else {
          throw .constantSeries(method: "The search over windows of '\(index)' under \(rule)")
        }
        errors.append(prices[t] - forecast)
        percentages.append(100 * abs(prices[t] - forecast) / prices[t])
      }
      if known >= 0 { line.add(averages[known], prices[known]) }
    }
    for t in (prices.count + 1 - ahead)..<prices.count {
      line.add(averages[t], prices[t])
    }
    guard let slope = line.slope, line.syy > 0 else {
      throw .constantSeries(method: "The search over windows of '\(index)' under \(rule)")
    }
    var sumOfSquares = 0.0
    for t in prices.indices {
      let residual = prices[t] - line.meanY - slope * (averages[t] - line.meanX)
      sumOfSquares += residual * residual
    }
    let constant = line.meanY - slope * line.meanX
    self.init(
      index: index, rule: rule, constant: constant, slope: slope, observations: prices.count,
      sumOfSquares: sumOfSquares, r2: 1 - sumOfSquares / line.syy, errors: errors,
      percentageErrors: percentages,
      implied: years.map { year in
        Implied(
          year: year,
          price: averager.yearAverage(rule, year: year).map {
            line.meanY + slope * ($0 - line.meanX)
          })
      })
  }
}

extension WindowAverager {
  /// The mean of a rule's averages over the months of a year; `nil` unless all twelve have full windows.
  func yearAverage(_ rule: AveragingRule, year: Int) -> Double? {
    var sum = 0.0
    for month in (12 * year)..<(12 * year + 12) {
      guard let average = average(rule, month: month) else { return nil }
      sum += average
    }
    return sum / 12
  }
}
