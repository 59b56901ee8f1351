import Foundation

/// Several indices together at one window, with weights that may not be negative.
///
///     Pₜ / P̄ − 1 = Σ wᵢ (aᵢₜ / āᵢ − 1) + εₜ      wᵢ ≥ 0 and, where asked, Σ wᵢ = 1
///
/// `P̄` and `āᵢ` are means over the months that are fitted, so that weights compare whatever the units of the
/// indices, and with a sum of one the rule is the trade's own, `P = P₀ · Σ wᵢ · Iᵢ/Iᵢ₀`. In the unit of the price
/// the constant is `P̄ (1 − Σ wᵢ)`. Months are forecast as in ``WindowSearch``, means and weights found anew for each.
///
/// When not to believe it: oil and its products move together, so a weight of zero says that another index did the
/// same work, not that the contract lacks this one. No standard errors hold at such an edge.
///
/// > Reference: ``ConstrainedLeastSquares``.
public struct WeightedWindows: Sendable {
  /// One window with its weights.
  public struct Candidate: Sendable, Hashable {
    /// The window.
    public let rule: AveragingRule
    /// The weights, in the order of the indices.
    public let weights: [Double]
    /// The constant, in the unit of the price.
    public let constant: Double
    /// The unit of the price per unit of each index, in their order.
    public let slopes: [Double]
    /// `1 − SSR/TSS`, about the mean.
    public let r2: Double
    /// Akaike's criterion with the weights above zero and, where their sum is free, the constant as parameters.
    public let aic: Double
    /// The mean absolute percentage error out of sample, percent.
    public let oosMape: Double
    /// The price by year along the indices as they happened.
    public let implied: [WindowCandidate.Implied]

    /// The implied price of a year.
    public subscript(year: Int) -> Double? { implied.first { $0.year == year }?.price }

    /// The implied price of a year over that of the year before.
    public func ratio(_ year: Int) -> Double? {
      guard let before = self[year - 1], let now = self[year], before != 0 else { return nil }
      return now / before
    }
  }

  /// The indices.
  public let indices: [Series]
  /// The months that are fitted.
  public let sample: ClosedRange<Period>
  /// What the weights add up to; `nil` leaves their sum free.
  public let sum: Double?
  /// Every window, the smallest error out of sample first.
  public let candidates: [Candidate]

  /// Fits every rule of a search on several indices together.
  ///
  /// - Parameters:
  ///   - search: the months, rules and forecasts.
  ///   - indices: two indices or more, under different names.
  ///   - sum: what the weights add up to; `nil` leaves it free.
  ///   - years: years whose price each rule is to imply.
  /// - Throws: ``DataError`` for fewer than two indices, a month without a full window, or an index that does not
  ///   move or moves as another does.
  public init(
    _ search: WindowSearch, indices: [Series], addUpTo sum: Double?, years: [Int]
  ) throws(DataError) {
    guard indices.count >= 2 else {
      throw .other(
        "Weights of indices need two indices or more and there \(indices.isEmpty ? "is none" : "is one"); "
          + "state 'gas.europe.products'.")
    }
    let prices = try search.price.slice(search.sample)
    let averagers = indices.map { WindowAverager($0) }
    let first = search.sample.lowerBound.distance(to: search.forecastMonths.lowerBound)
    var candidates: [Candidate] = []
    for rule in search.grid.rules {
      var columns: [[Double]] = []
      for (index, averager) in zip(indices, averagers) {
        columns.append(try averager.averages(rule, of: index, over: search.sample))
      }
      candidates.append(
        try Candidate(
          rule, prices: prices.values, columns: columns, averagers: averagers, first: first,
          ahead: search.ahead, sum: sum, years: years))
    }
    self.indices = indices
    sample = search.sample
    self.sum = sum
    self.candidates = candidates.enumerated()
      .sorted { ($0.element.oosMape, $0.offset) < ($1.element.oosMape, $1.offset) }.map(\.element)
  }
}

/// Weights with the means that they stand on.
private struct WeightedLine {
  let weights: [Double]
  let constant: Double
  let slopes: [Double]

  init(_ prices: ArraySlice<Double>, _ columns: [ArraySlice<Double>], sum: Double?)
    throws(DataError)
  {
    let level = mean(Array(prices))
    let means = columns.map { mean(Array($0)) }
    let relative = zip(columns, means).map { column, mean in column.map { $0 / mean - 1 } }
    let weights = try ConstrainedLeastSquares(
      response: prices.map { $0 / level - 1 }, columns: relative, addUpTo: sum
    ).weights
    self.weights = weights
    constant = level * (1 - weights.reduce(0, +))
    slopes = zip(weights, means).map { $0 * level / $1 }
  }

  func value(_ averages: [Double]) -> Double { constant + dot(slopes, averages) }
}

extension WeightedWindows.Candidate {
  fileprivate init(
    _ rule: AveragingRule, prices: [Double], columns: [[Double]], averagers: [WindowAverager],
    first: Int, ahead: Int, sum: Double?, years: [Int]
  ) throws(DataError) {
    func row(_ t: Int) -> [Double] { columns.map { $0[t] } }
    let line = try WeightedLine(prices[...], columns.map { $0[...] }, sum: sum)
    let n = Double(prices.count)
    let level = mean(prices)
    var (rest, total) = (0.0, 0.0)
    for (t, price) in prices.enumerated() {
      let error = price - line.value(row(t))
      rest += error * error
      total += (price - level) * (price - level)
    }
    var percentages: [Double] = []
    for t in first..<prices.count {
      let known = t + 1 - ahead
      let before = try WeightedLine(prices[..<known], columns.map { $0[..<known] }, sum: sum)
      percentages.append(100 * abs(prices[t] - before.value(row(t))) / prices[t])
    }
    let parameters = Double(line.weights.count { $0 > 0 } + (sum == nil ? 1 : 0))
    self.rule = rule
    weights = line.weights
    constant = line.constant
    slopes = line.slopes
    r2 = 1 - rest / total
    aic = n * (log(2 * .pi) + log(rest / n) + 1) + 2 * parameters
    oosMape = mean(percentages)
    implied = years.map { year in
      let months =
        Period.year(year).first(.monthly).ordinal...Period.year(year).last(.monthly).ordinal
      let full = months.compactMap { month -> Double? in
        let averages = averagers.compactMap { $0.average(rule, month: month) }
        return averages.count == averagers.count ? line.value(averages) : nil
      }
      return WindowCandidate.Implied(
        year: year, price: full.count == months.count ? mean(full) : nil)
    }
  }
}
