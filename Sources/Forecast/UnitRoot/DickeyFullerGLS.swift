extension Series {
  /// Tests for a unit root after detrending by generalised least squares: more power than ADF near one.
  ///
  /// With `α = 1 + c̄/n`, c̄ = −7 with a constant and −13.5 with a trend, the terms are fitted to
  ///
  ///     y₁, yₜ − α·yₜ₋₁      on      d₁, dₜ − α·dₜ₋₁
  ///
  /// and the ADF regression without deterministic terms is run on what they leave of y. With a constant its
  /// τ has, in the limit, the Dickey–Fuller distribution without one, whose surfaces are used here; with a
  /// trend critical values are those of the paper's table, linear in 1/n between its sample sizes, and
  /// there is no p-value.
  ///
  /// - Throws: ``DataError`` for a series that does not move, is too short for the lags or is an exact line;
  ///   a sentence of its own for other deterministic terms.
  ///
  /// > Reference: Elliott, Rothenberg & Stock (1996), *Econometrica* 64(4), 813–836,
  /// > doi:10.2307/2171846, Table I; lags chosen on OLS-detrended data as Perron & Qu (2007), *Economics
  /// > Letters* 94(1), 12–19, doi:10.1016/j.econlet.2006.06.009.
  public func dickeyFullerGLS(
    _ terms: DeterministicTerms = .constant, lags choice: LagChoice = .bic()
  ) throws(DataError) -> UnitRootResult {
    guard terms == .constant || terms == .constantAndTrend else {
      throw .other(
        "The DF-GLS test is defined with a constant (c) or with a constant and a trend (ct), not with "
          + "\(terms.words); choose one of the two.")
    }
    let method = "The DF-GLS test"
    let raw = DickeyFullerRegression(method: method, series: name, values: values, terms: .none)
    let columns = terms.columns(over: 0..<count)
    guard count >= DickeyFullerRegression.fewestRows,
      let ordinary = ColumnRegression(values, on: columns),
      ordinary.sumOfSquares > 1e-22 * dot(values, values)
    else {
      // Says what is wrong with a series that is constant or short, and why a line cannot be tested.
      _ = try raw.fitted(.fixed(0))
      throw .other(
        "\(method) cannot be formed for '\(name)': its \(count) observations lie on a line; "
          + "check the column.")
    }

    let alpha = 1 - (terms == .constant ? 7 : 13.5) / Double(count)
    func quasiDifference(_ x: [Double]) -> [Double] {
      [x[0]] + zip(x.dropFirst(), x).map { $0 - alpha * $1 }
    }
    guard
      let generalised = ColumnRegression(
        quasiDifference(values), on: columns.map(quasiDifference))
    else { preconditionFailure("a quasi-differenced line is no constant") }
    let detrended = values.indices.map { t in
      values[t] - zip(columns, generalised.coefficients).reduce(0) { $0 + $1.0[t] * $1.1 }
    }
    let lags = try DickeyFullerRegression(
      method: method, series: name, values: ordinary.residuals, terms: .none
    ).lags(choice)
    let fit = try DickeyFullerRegression(
      method: method, series: name, values: detrended, terms: .none
    ).fit(lags)

    let rows = count - fit.first
    let unadorned = MacKinnonDistribution(.none)
    let hasTrend = terms == .constantAndTrend
    return UnitRootResult(
      kind: .dickeyFullerGLS, series: name, deterministics: terms, statistic: fit.tau, lags: lags,
      sample: start.advanced(by: fit.first)...end,
      pValue: hasTrend ? nil : .value(unadorned.pValue(fit.tau)),
      criticalValues: hasTrend
        ? ElliottTable.criticalValues(observations: count)
        : unadorned.criticalValues(observations: rows),
      broken: nil, breakPeriod: nil,
      convention: choice.words(chosen: lags) + "; GLS detrending with c̄ = "
        + (hasTrend ? "−13.5" : "−7"))
  }
}

/// Critical values of DF-GLS with a trend, as published.
///
/// > Reference: Elliott, Rothenberg & Stock (1996), *Econometrica* 64(4), 813–836, doi:10.2307/2171846,
/// > Table I.C.
private enum ElliottTable {
  /// 1/n and the values at 10, 5 and 1 %, from the infinite sample to 50 observations.
  static let rows: [(inverse: Double, values: [Double])] = [
    (0, [-2.57, -2.89, -3.48]), (1.0 / 200, [-2.64, -2.93, -3.46]),
    (1.0 / 100, [-2.74, -3.03, -3.58]), (1.0 / 50, [-2.89, -3.19, -3.77]),
  ]

  /// Linear in 1/n between the rows; the last row below 50 observations.
  static func criticalValues(observations n: Int) -> CriticalValues {
    let inverse = min(1 / Double(n), rows[3].inverse)
    let right = rows.firstIndex { inverse <= $0.inverse } ?? 3
    let left = max(right - 1, 0)
    let width = rows[right].inverse - rows[left].inverse
    let share = width > 0 ? (inverse - rows[left].inverse) / width : 0
    let values = zip(rows[left].values, rows[right].values).map { $0 + share * ($1 - $0) }
    return CriticalValues(tenPercent: values[0], fivePercent: values[1], onePercent: values[2])
  }
}
