extension Series {
  /// Tests for a unit root against stationarity around the deterministic terms.
  ///
  ///     Δyₜ = dₜ'δ + γ₁Δyₜ₋₁ + … + γₚΔyₜ₋ₚ + ρ·yₜ₋₁ + εₜ      τ = ρ / se(ρ)
  ///
  /// The lags must leave ε without serial correlation; too few distort the size, too many cost power. A
  /// break in level or trend looks like a unit root: see ``zivotAndrews(breakIn:lags:trimming:)``. p-values
  /// are asymptotic, critical values those of the sample's size.
  ///
  /// - Throws: ``DataError`` for a series that does not move, is too short for the lags, or is an exact
  ///   function of time and its own past.
  ///
  /// > Reference: Said & Dickey (1984), *Biometrika* 71(3), 599–607, doi:10.1093/biomet/71.3.599;
  /// > p-values: MacKinnon (1994); critical values: MacKinnon (2010).
  public func augmentedDickeyFuller(
    _ terms: DeterministicTerms = .constant, lags choice: LagChoice = .bic()
  ) throws(DataError) -> UnitRootResult {
    let regression = DickeyFullerRegression(
      method: "The ADF test", series: name, values: values, terms: terms)
    let (lags, fit) = try regression.fitted(choice)
    let distribution = MacKinnonDistribution(terms)
    return UnitRootResult(
      kind: .augmentedDickeyFuller, series: name, deterministics: terms, statistic: fit.tau,
      lags: lags, sample: start.advanced(by: fit.first)...end,
      pValue: .value(distribution.pValue(fit.tau)),
      criticalValues: distribution.criticalValues(observations: count - fit.first),
      broken: nil, breakPeriod: nil, convention: choice.words(chosen: lags))
  }
}
