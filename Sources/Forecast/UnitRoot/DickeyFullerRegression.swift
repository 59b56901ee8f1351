import Foundation

/// The regression behind every Dickey–Fuller test.
///
///     Δyₜ = dₜ'δ + γ₁Δyₜ₋₁ + … + γₚΔyₜ₋ₚ + ρ·yₜ₋₁ + εₜ      τ = ρ / se(ρ)
///
/// with deterministic terms `d` and σ² = SSR/(n − k).
struct DickeyFullerRegression {
  /// The test in messages, such as `The ADF test`.
  let method: String
  /// The name of the series in messages.
  let series: String
  /// The series, or what detrending left of it.
  let values: [Double]
  /// The deterministic terms of this regression.
  let terms: DeterministicTerms

  /// The fewest rows that a test is worth reading on.
  static let fewestRows = 10

  /// A fitted regression.
  struct Fit {
    /// The t-ratio of the lagged level.
    let tau: Double
    /// The position of the first row among the values.
    let first: Int
  }

  /// Fits the regression with the lags that the choice leads to.
  ///
  /// - Throws: ``DataError`` for a series that does not move, is too short for the lags, or leaves nothing
  ///   to explain.
  func fitted(_ choice: LagChoice) throws(DataError) -> (lags: Int, fit: Fit) {
    try checkMovement()
    let lags = try lags(choice)
    return (lags, try fit(lags))
  }

  /// The lags that a choice leads to.
  func lags(_ choice: LagChoice) throws(DataError) -> Int {
    switch choice {
    case .fixed(let lags):
      precondition(lags >= 0, "a number of lags is not negative")
      return lags
    case .aic(let limit): return try lags(limit) { n, k in 2 * k }
    case .bic(let limit): return try lags(limit) { n, k in log(n) * k }
    case .tStatistic(let limit):
      let most = try self.most(limit)
      for lags in stride(from: most, to: 0, by: -1) {
        let fit = try regression(lags, from: most + 1)
        if abs(fit.t(terms.count + lags - 1)) >= 1.6448536269514722 { return lags }
      }
      return 0
    }
  }

  /// The fit on every row that the lags leave.
  func fit(_ lags: Int) throws(DataError) -> Fit {
    let first = lags + 1
    let fit = try regression(lags, from: first)
    return Fit(tau: fit.t(terms.count + lags), first: first)
  }

  private func lags(
    _ limit: Int?, penalty: (_ n: Double, _ k: Double) -> Double
  ) throws(DataError) -> Int {
    let most = try self.most(limit)
    var best = (lags: 0, criterion: Double.infinity)
    for lags in 0...most {
      let fit = try regression(lags, from: most + 1)
      let n = Double(fit.residuals.count)
      let criterion =
        n * log(fit.sumOfSquares / n) + penalty(n, Double(fit.coefficients.count))
      if criterion < best.criterion { best = (lags, criterion) }
    }
    return best.lags
  }

  private func most(_ limit: Int?) throws(DataError) -> Int {
    guard let limit else {
      let most = LagChoice.schwertLimit(values.count, terms: terms)
      let carried = (values.count - 3 - terms.count - 1) / 2
      return max(0, min(most, carried, values.count - 1 - Self.fewestRows))
    }
    precondition(limit >= 0, "a limit of lags is not negative")
    return limit
  }

  private func regression(_ lags: Int, from first: Int) throws(DataError) -> ColumnRegression {
    let n = values.count
    let coefficients = terms.count + lags + 1
    let required = max(coefficients + 2, Self.fewestRows) + first
    guard n >= required else {
      let lagWords = lags == 0 ? "" : " with \(lags) lagged differences"
      throw .other(
        "\(method)\(lagWords) needs \(required) observations but '\(series)' has \(n); "
          + (lags == 0 ? "extend the sample." : "take fewer lags or extend the sample."))
    }
    let rows = first..<n
    var columns = terms.columns(over: rows)
    for lag in stride(from: 1, through: lags, by: 1) {
      columns.append(rows.map { values[$0 - lag] - values[$0 - lag - 1] })
    }
    columns.append(rows.map { values[$0 - 1] })
    let changes = rows.map { values[$0] - values[$0 - 1] }
    guard let fit = ColumnRegression(changes, on: columns),
      fit.sumOfSquares > 1e-22 * dot(changes, changes)
    else { throw nothingToExplain }
    return fit
  }

  private func checkMovement() throws(DataError) {
    guard values.contains(where: { $0 != values[0] }) else {
      throw .constantSeries(method: method)
    }
  }

  private var nothingToExplain: DataError {
    .other(
      "\(method) cannot be formed for '\(series)': its \(values.count) observations follow "
        + "\(terms.words) and their own lags without error; check the column.")
  }
}
