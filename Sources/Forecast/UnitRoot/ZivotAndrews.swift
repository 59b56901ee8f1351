extension Series {
  /// What breaks, once and at a date that the data choose, under the alternative of Zivot and Andrews.
  public enum TrendBreak: String, Sendable, Hashable, CaseIterable {
    /// The level of the trend (model A).
    case intercept
    /// Its slope (model B).
    case trend
    /// Both (model C).
    case both
  }

  /// Tests for a unit root against stationarity around a trend that breaks once.
  ///
  ///     Δyₜ = μ + βt + θ·DUₜ(b) + γ·DTₜ(b) + ρ·yₜ₋₁ + Σγᵢ·Δyₜ₋ᵢ + εₜ
  ///     DUₜ = 1 and DTₜ = t − b after the break b, 0 up to it
  ///
  /// for every b between the trimmed ends; the statistic is the smallest τ. The null hypothesis has no
  /// break, so a rejection may be due to a break under a unit root. Critical values are asymptotic; no
  /// p-values are published.
  ///
  /// - Parameters:
  ///   - broken: what breaks.
  ///   - choice: the lagged differences, chosen in the regression without a break.
  ///   - trimming: the share of the sample at each end where no break is looked for.
  /// - Returns: the smallest τ with the break that gave it.
  /// - Throws: ``DataError`` for a series that does not move, is too short for the lags, or is an exact
  ///   broken line.
  ///
  /// > Reference: Zivot & Andrews (1992), *Journal of Business & Economic Statistics* 10(3), 251–270,
  /// > doi:10.1080/07350015.1992.10509904, Tables 2 to 4.
  public func zivotAndrews(
    breakIn broken: TrendBreak = .both, lags choice: LagChoice = .bic(), trimming: Double = 0.15
  ) throws(DataError) -> UnitRootResult {
    precondition(trimming >= 0 && trimming < 0.5, "trimming leaves a middle of the sample")
    let method = "The Zivot–Andrews test"
    let lags = try DickeyFullerRegression(
      method: method, series: name, values: values, terms: .constantAndTrend
    ).fitted(choice).lags
    let first = lags + 1
    let required = first + DickeyFullerRegression.fewestRows + lags + 4
    guard count >= required else {
      throw .other(
        "\(method) with \(lags) lagged differences needs \(required) observations but '\(name)' has "
          + "\(count); take fewer lags or extend the sample.")
    }

    let rows = first..<count
    let changes = rows.map { values[$0] - values[$0 - 1] }
    var fixed = DeterministicTerms.constantAndTrend.columns(over: rows)
    for lag in stride(from: 1, through: lags, by: 1) {
      fixed.append(rows.map { values[$0 - lag] - values[$0 - lag - 1] })
    }
    let level = rows.map { values[$0 - 1] }
    let margin = Int(Double(count) * trimming)
    let candidates = max(margin + 1, first + 1)...min(count - margin, count - 2)
    var best: (tau: Double, after: Int)?
    for after in candidates {
      // `after` observations lie before the break, so position `after` is the first behind it.
      var columns = fixed
      if broken != .trend { columns.append(rows.map { $0 >= after ? 1 : 0 }) }
      if broken != .intercept { columns.append(rows.map { Double(max($0 - after + 1, 0)) }) }
      columns.append(level)
      guard let fit = ColumnRegression(changes, on: columns),
        fit.sumOfSquares > 1e-22 * dot(changes, changes)
      else { continue }
      let tau = fit.t(columns.count - 1)
      if best.map({ tau < $0.tau }) ?? true { best = (tau, after) }
    }
    guard let best else {
      throw .other(
        "\(method) cannot be formed for '\(name)': its \(count) observations follow a broken line "
          + "without error; check the column.")
    }

    let breakPeriod = start.advanced(by: best.after - 1)
    return UnitRootResult(
      kind: .zivotAndrews, series: name, deterministics: .constantAndTrend, statistic: best.tau,
      lags: lags, sample: start.advanced(by: first)...end, pValue: nil,
      criticalValues: broken.criticalValues, broken: broken, breakPeriod: breakPeriod,
      convention: "\(broken.words) after \(breakPeriod), of \(candidates.count) candidates; "
        + choice.words(chosen: lags))
  }
}

extension Series.TrendBreak {
  /// What breaks, in words.
  var words: String {
    switch self {
    case .intercept: "level breaks"
    case .trend: "slope breaks"
    case .both: "level and slope break"
    }
  }

  /// Tables 2, 3 and 4 of the paper.
  fileprivate var criticalValues: CriticalValues {
    switch self {
    case .intercept: CriticalValues(tenPercent: -4.58, fivePercent: -4.80, onePercent: -5.34)
    case .trend: CriticalValues(tenPercent: -4.11, fivePercent: -4.42, onePercent: -4.93)
    case .both: CriticalValues(tenPercent: -4.82, fivePercent: -5.08, onePercent: -5.57)
    }
  }
}
