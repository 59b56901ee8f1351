extension Series {
  /// Tests stationarity, around a level or a trend: here a small p-value speaks for a unit root.
  ///
  /// With partial sums S of the residuals e from the deterministic terms,
  ///
  ///     η = Σ Sₜ² / (n²·λ²)
  ///
  /// where λ² is the long-run variance with the Bartlett kernel. A short bandwidth rejects too often for
  /// persistent series, a long one has little power. The p-value is interpolated in the paper's table,
  /// which runs from 0.10 to 0.01.
  ///
  /// - Throws: ``DataError`` for a series that does not move, is too short or is an exact line; a sentence
  ///   of its own for other deterministic terms and for a bandwidth as long as the sample.
  ///
  /// > Reference: Kwiatkowski, Phillips, Schmidt & Shin (1992), *Journal of Econometrics* 54, 159–178,
  /// > doi:10.1016/0304-4076(92)90104-Y, Table 1.
  public func kpss(
    _ terms: DeterministicTerms = .constant, bandwidth: BartlettBandwidth = .automatic
  ) throws(DataError) -> UnitRootResult {
    guard let table = KPSSTable.criticalValues[terms] else {
      throw .other(
        "The KPSS test is defined with a constant (c) or with a constant and a trend (ct), not with "
          + "\(terms.words); choose one of the two.")
    }
    guard values.contains(where: { $0 != values[0] }) else {
      throw .constantSeries(method: "The KPSS test")
    }
    guard count >= DickeyFullerRegression.fewestRows else {
      throw .tooShort(
        method: "The KPSS test", required: DickeyFullerRegression.fewestRows, available: count)
    }
    guard let fit = ColumnRegression(values, on: terms.columns(over: 0..<count)),
      fit.sumOfSquares > 1e-22 * dot(values, values)
    else {
      throw .other(
        "The KPSS test cannot be formed for '\(name)': its \(count) observations lie on a line; "
          + "check the column.")
    }
    let lags = bandwidth.lags(for: fit.residuals, observations: count)
    guard lags < count else {
      throw .other(
        "The KPSS test has a bandwidth of \(lags) but only \(count) observations; choose a shorter one."
      )
    }

    let n = Double(count)
    var partialSum = 0.0
    let squares = fit.residuals.reduce(0.0) { sum, residual in
      partialSum += residual
      return sum + partialSum * partialSum
    }
    let statistic = squares / (n * n * longRunVariance(of: fit.residuals, bandwidth: lags))
    return UnitRootResult(
      kind: .kpss, series: name, deterministics: terms, statistic: statistic, lags: lags,
      sample: span, pValue: KPSSTable.pValue(statistic, table),
      criticalValues: CriticalValues(
        tenPercent: table[0], fivePercent: table[1], onePercent: table[3]),
      broken: nil, breakPeriod: nil, convention: bandwidth.words(chosen: lags))
  }
}

/// Critical values of KPSS, as published.
///
/// > Reference: Kwiatkowski, Phillips, Schmidt & Shin (1992), *Journal of Econometrics* 54, 159–178,
/// > doi:10.1016/0304-4076(92)90104-Y, Table 1.
private enum KPSSTable {
  static let probabilities = [0.1, 0.05, 0.025, 0.01]
  static let criticalValues: [DeterministicTerms: [Double]] = [
    .constant: [0.347, 0.463, 0.574, 0.739],
    .constantAndTrend: [0.119, 0.146, 0.176, 0.216],
  ]

  static func pValue(_ statistic: Double, _ table: [Double]) -> PValue {
    guard statistic >= table[0] else { return .above(probabilities[0]) }
    guard statistic <= table[3] else { return .below(probabilities[3]) }
    let right = table.firstIndex { statistic <= $0 } ?? 3
    guard right > 0 else { return .value(probabilities[0]) }
    let share = (statistic - table[right - 1]) / (table[right] - table[right - 1])
    return .value(
      probabilities[right - 1] + share * (probabilities[right] - probabilities[right - 1]))
  }
}
