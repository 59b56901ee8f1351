/// Engle and Granger's two-step test for cointegration.
public struct EngleGranger: Sendable {
  /// The names of the response and the regressors.
  public let variables: [String]
  /// The deterministic terms of the first step.
  public let deterministics: DeterministicTerms
  /// The estimates of the first step: the regressors in order, then constant, trend and its square.
  public let coefficients: [Double]
  /// The residuals of the first step: deviations from the relationship.
  public let residuals: Series
  /// The t-ratio of the lagged residual in the second step.
  public let statistic: Double
  /// Lagged differences in the second step.
  public let lags: Int
  /// The first and last row of the second step.
  public let sample: ClosedRange<Period>
  /// The p-value; `nil` for more than six variables, for which none is published.
  public let pValue: Double?
  /// Critical values for this number of variables and rows.
  public let criticalValues: CriticalValues
  /// How the lags were chosen, in words.
  public let convention: String

  /// The strictest of 1, 5 and 10 % at which "no cointegration" is rejected; `nil` when at none.
  public var rejectionLevel: Int? {
    criticalValues.strictestFirst.first { statistic < $0.value }?.percent
  }

  /// What the test says, in words.
  public var verdict: String {
    rejectionLevel.map { "cointegration, as its absence is rejected at \($0) %" }
      ?? "no cointegration shown, as its absence is not rejected at 10 %"
  }

  /// Tests whether a variable and others move along a common relationship.
  ///
  ///     yₜ = xₜ'β + dₜ'δ + uₜ      Δuₜ = ρ·uₜ₋₁ + Σγᵢ·Δuₜ₋ᵢ + εₜ      τ = ρ/se(ρ)
  ///
  /// The second step has no constant; its τ has MacKinnon's distribution for N variables, not that of a
  /// unit-root test. The result depends on which variable stands on the left, and a common relationship
  /// among the regressors alone invalidates it.
  ///
  /// - Throws: ``DataError`` for series that do not overlap, differ in frequency, are too short for the
  ///   lags or exactly related; a sentence of its own without a constant, with no regressor, or with more
  ///   than twelve variables.
  ///
  /// > Reference: Engle & Granger (1987), *Econometrica* 55(2), 251–276, doi:10.2307/1913236; MacKinnon
  /// > (1994, 2010).
  public init(
    _ response: Series, on regressors: [Series], _ terms: DeterministicTerms = .constant,
    lags choice: LagChoice = .bic()
  ) throws(DataError) {
    let method = "The Engle–Granger test"
    let most = MacKinnonDistribution.mostVariablesOfCriticalValues
    guard terms != .none else {
      throw .other(
        "\(method) has no published critical values without a constant; choose c, ct or ctt.")
    }
    guard !regressors.isEmpty, regressors.count < most else {
      throw .other(
        "\(method) needs 2 to \(most) variables but is given \(regressors.count + 1); "
          + "\(regressors.isEmpty ? "name a regressor" : "leave some out").")
    }
    let aligned = try ([response] + regressors).aligned()
    let range = aligned[0].span
    let n = aligned[0].count
    guard aligned[0].values.contains(where: { $0 != aligned[0].values[0] }) else {
      throw .constantSeries(method: method)
    }
    let required = regressors.count + terms.count + DickeyFullerRegression.fewestRows
    guard n >= required else {
      throw .tooShort(method: method, required: required, available: n)
    }
    let names = aligned.map(\.name)
    guard
      let first = ColumnRegression(
        aligned[0].values, on: aligned.dropFirst().map(\.values) + terms.columns(over: 0..<n))
    else { throw .collinear(columns: Array(names.dropFirst()) + [terms.words]) }
    let total = dot(aligned[0].values, aligned[0].values)
    guard first.sumOfSquares > 1e-22 * total else {
      throw .other(
        "\(method) cannot be formed: '\(names[0])' is an exact function of "
          + "\(names.dropFirst().map { "'\($0)'" }.joined(separator: ", ")); drop one of them.")
    }

    let second = DickeyFullerRegression(
      method: method, series: "residuals of \(names[0])", values: first.residuals, terms: .none)
    let (lags, fit) = try second.fitted(choice)
    let distribution = MacKinnonDistribution(terms, variables: aligned.count)
    variables = names
    deterministics = terms
    coefficients = first.coefficients
    residuals = aligned[0].with(name: "residuals", unit: .ratio, values: first.residuals)
    statistic = fit.tau
    self.lags = lags
    sample = range.lowerBound.advanced(by: fit.first)...range.upperBound
    pValue =
      aligned.count <= MacKinnonDistribution.mostVariables ? distribution.pValue(fit.tau) : nil
    criticalValues = distribution.criticalValues(observations: n - fit.first)
    convention = choice.words(chosen: lags) + "; no constant in the second step"
  }
}

extension [Series] {
  /// The series over the span that they share.
  ///
  /// - Throws: ``DataError`` when frequencies differ or there is no common period.
  func aligned() throws(DataError) -> [Series] {
    guard var range = first?.span else { return [] }
    for series in self {
      let shared = try self[0].overlap(series)
      guard shared.overlaps(range) else {
        throw .noOverlap(
          left: self[0].name, leftSpan: range, right: series.name, rightSpan: series.span)
      }
      range = shared.clamped(to: range)
    }
    var aligned: [Series] = []
    for series in self { aligned.append(try series.slice(range)) }
    return aligned
  }
}
