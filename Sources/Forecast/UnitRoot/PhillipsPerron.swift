extension Series {
  /// The two statistics of Phillips and Perron.
  public enum PhillipsPerronStatistic: Sendable, Hashable, CaseIterable {
    /// The corrected t-ratio.
    case tau
    /// The corrected coefficient, `n·(ρ − 1)`.
    case rho
  }

  /// Tests for a unit root without lagged differences: serial correlation is corrected for in the statistic.
  ///
  /// From `yₜ = dₜ'δ + ρ·yₜ₋₁ + uₜ` with n rows, σ² = SSR/(n − k), γ₀ = SSR/n and the long-run variance λ²
  /// of the residuals,
  ///
  ///     Z-tau = √(γ₀/λ²)·(ρ − 1)/se(ρ) − (λ² − γ₀)/(2λ) · n·se(ρ)/σ
  ///     Z-rho = n·(ρ − 1) − (λ² − γ₀)/2 · n²·se(ρ)²/σ²
  ///
  /// It rejects far too often when the errors have a large negative moving average, as inflation and
  /// first differences of noisy series do.
  ///
  /// - Throws: ``DataError`` for a series that does not move, is too short, or is an exact function of time
  ///   and its own past; a sentence of its own for a bandwidth as long as the sample.
  ///
  /// > Reference: Phillips & Perron (1988), *Biometrika* 75(2), 335–346, doi:10.1093/biomet/75.2.335.
  public func phillipsPerron(
    _ terms: DeterministicTerms = .constant, statistic: PhillipsPerronStatistic = .tau,
    bandwidth: BartlettBandwidth = .automatic
  ) throws(DataError) -> UnitRootResult {
    let method = "The Phillips–Perron test"
    let required = DickeyFullerRegression.fewestRows + 1
    guard values.contains(where: { $0 != values[0] }) else { throw .constantSeries(method: method) }
    guard count >= required else {
      throw .tooShort(method: method, required: required, available: count)
    }
    let response = Array(values.dropFirst())
    guard
      let fit = ColumnRegression(
        response, on: [Array(values.dropLast())] + terms.columns(over: 1..<count)),
      fit.sumOfSquares > 1e-22 * dot(response, response)
    else {
      throw .other(
        "\(method) cannot be formed for '\(name)': its \(count) observations follow "
          + "\(terms.words) and their own lag without error; check the column.")
    }
    let lags = bandwidth.lags(for: fit.residuals, observations: count)
    guard lags < response.count else {
      throw .other(
        "\(method) has a bandwidth of \(lags) but only \(response.count) residuals; choose a shorter one."
      )
    }

    let n = Double(response.count)
    let lambda2 = longRunVariance(of: fit.residuals, bandwidth: lags)
    let gamma0 = fit.sumOfSquares / n
    let excess = (lambda2 - gamma0) / 2
    let error = fit.standardError(0)
    let gap = fit.coefficients[0] - 1
    let distribution = MacKinnonDistribution(terms)
    let isTau = statistic == .tau
    let value =
      isTau
      ? (gamma0 / lambda2).squareRoot() * gap / error
        - excess / lambda2.squareRoot() * n * error / fit.variance.squareRoot()
      : n * gap - excess * n * n * error * error / fit.variance
    return UnitRootResult(
      kind: isTau ? .phillipsPerronTau : .phillipsPerronRho, series: name, deterministics: terms,
      statistic: value, lags: lags, sample: start.advanced(by: 1)...end,
      pValue: .value(isTau ? distribution.pValue(value) : distribution.pValueOfRho(value)),
      criticalValues: isTau
        ? distribution.criticalValues(observations: response.count)
        : distribution.criticalValuesOfRho,
      broken: nil, breakPeriod: nil, convention: bandwidth.words(chosen: lags))
  }
}
