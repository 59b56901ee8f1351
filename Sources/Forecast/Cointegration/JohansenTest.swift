import Foundation

/// Johansen's tests for the number of cointegrating relations among several variables.
public struct JohansenTest: Sendable {
  /// One null hypothesis: at most ``rank`` relations.
  public struct Row: Sendable, Hashable {
    /// The number of relations r under the null hypothesis.
    public let rank: Int
    /// The (r + 1)-th eigenvalue λ.
    public let eigenvalue: Double
    /// `−T·Σ ln(1 − λᵢ)` over i > r: against any larger number.
    public let trace: Double
    /// `−T·ln(1 − λ)` of the (r + 1)-th: against r + 1.
    public let maximumEigenvalue: Double
    /// The p-value of the trace statistic.
    public let tracePValue: Double
    /// The p-value of the maximum-eigenvalue statistic.
    public let maximumPValue: Double
    /// Critical values of the trace statistic.
    public let traceCriticalValues: CriticalValues
    /// Critical values of the maximum-eigenvalue statistic.
    public let maximumCriticalValues: CriticalValues
  }

  /// A candidate for a cointegrating relation.
  public struct Vector: Sendable, Hashable {
    /// β: the coefficients of ``JohansenTest/terms``, 1 on the first variable.
    public let coefficients: [Double]
    /// α: how each variable's difference reacts to the relation.
    public let loadings: [Double]
  }

  /// The names of the variables.
  public let variables: [String]
  /// The variables and, in cases 2 and 4, the deterministic term inside the relations.
  public let terms: [String]
  /// How the deterministic terms enter.
  public let deterministics: JohansenCase
  /// Lags K of the system in levels; K − 1 lagged differences.
  public let lags: Int
  /// Whether centred seasonal dummies are among the regressors.
  public let isSeasonal: Bool
  /// The first and last row.
  public let sample: ClosedRange<Period>
  /// The hypotheses from no relation to one less than the variables.
  public let rows: [Row]
  /// The vectors that belong to the eigenvalues, largest first; those beyond the rank mean nothing.
  public let vectors: [Vector]

  /// Rows, T.
  public var observations: Int { sample.lowerBound.distance(to: sample.upperBound) + 1 }

  /// The first r that the trace test does not reject at a level; the number of variables if it rejects
  /// all of them.
  public func rank(at level: Double = 0.05) -> Int {
    rows.first { $0.tracePValue > level }?.rank ?? variables.count
  }

  /// What the trace test says at 5 %, in words.
  public var verdict: String {
    switch rank() {
    case 0: "no cointegrating relation at 5 % (trace)"
    case variables.count:
      "every combination is stationary at 5 % (trace): test the series one by one"
    case 1: "1 cointegrating relation at 5 % (trace)"
    case let rank: "\(rank) cointegrating relations at 5 % (trace)"
    }
  }

  /// Runs the tests.
  ///
  /// In the system with K lags in levels,
  ///
  ///     Δxₜ = α·β'(xₜ₋₁, restricted term) + Γ₁Δxₜ₋₁ + … + Γ_{K−1}Δxₜ₋_{K+1} + free terms + εₜ,
  ///
  /// the λ are the squared canonical correlations of Δxₜ and (xₜ₋₁, restricted term) once the other
  /// regressors are taken out, computed from orthogonal factors rather than moment matrices. Statistics
  /// carry no small-sample correction and reject too often where T is a small multiple of the coefficients.
  /// p-values are Doornik's gamma approximation to the asymptotic distribution; critical values are
  /// those of MacKinnon, Haug and Michelis in cases 1, 3 and 5 up to twelve variables, else its quantiles.
  ///
  /// - Parameters:
  ///   - series: two or more variables; the span that they share is used.
  ///   - lags: K, at least one.
  ///   - deterministics: how constant and trend enter.
  ///   - seasonal: whether centred seasonal dummies are added.
  /// - Throws: ``DataError`` for series that do not overlap, do not move or are exactly related; a
  ///   sentence of its own for fewer than two variables and too many lags for the sample.
  ///
  /// > Reference: Johansen (1995), *Likelihood-Based Inference in Cointegrated Vector Autoregressive
  /// > Models*, doi:10.1093/0198774508.001.0001; Doornik (1998), *Journal of Economic Surveys* 12(5),
  /// > 573–593, doi:10.1111/1467-6419.00068.
  public init(
    _ series: [Series], lags: Int, _ deterministics: JohansenCase = .unrestrictedConstant,
    seasonal: Bool = false
  ) throws(DataError) {
    precondition(lags >= 1, "a system in levels has at least one lag")
    let aligned = try series.aligned()
    guard aligned.count >= 2 else {
      throw .other(
        "The Johansen test needs at least 2 variables but is given \(aligned.count); name another.")
    }
    for series in aligned where !series.values.contains(where: { $0 != series.values[0] }) {
      throw .constantSeries(method: "The Johansen test of '\(series.name)'")
    }
    let system = JohansenSystem(
      aligned, lags: lags, deterministics: deterministics, seasonal: seasonal)
    let (eigenvalues, vectors) = try system.solution()

    let observations = Double(system.rows.count)
    let p = aligned.count
    rows = (0..<p).map { rank in
      let logs = eigenvalues[rank...].map { -observations * log1p(-$0) }
      let trace = logs.reduce(0, +)
      let free = p - rank
      return Row(
        rank: rank, eigenvalue: eigenvalues[rank], trace: trace, maximumEigenvalue: logs[0],
        tracePValue: JohansenDistribution.trace.pValue(trace, deterministics, free),
        maximumPValue: JohansenDistribution.maximum.pValue(logs[0], deterministics, free),
        traceCriticalValues: JohansenTables.trace(deterministics, free)
          ?? JohansenDistribution.trace.criticalValues(deterministics, free),
        maximumCriticalValues: JohansenTables.maximum(deterministics, free)
          ?? JohansenDistribution.maximum.criticalValues(deterministics, free))
    }
    self.vectors = vectors
    variables = aligned.map(\.name)
    terms = variables + [deterministics.restrictedTerm].compactMap { $0 }
    self.deterministics = deterministics
    self.lags = lags
    isSeasonal = seasonal
    sample = aligned[0].start.advanced(by: lags)...aligned[0].end
  }
}
