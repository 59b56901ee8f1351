/// What a unit-root or stationarity test found in one series.
public struct UnitRootResult: Sendable, Hashable {
  /// The test and its statistic.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Augmented Dickey–Fuller, τ.
    case augmentedDickeyFuller = "ADF"
    /// Phillips–Perron, Z-tau.
    case phillipsPerronTau = "PP Z-tau"
    /// Phillips–Perron, Z-rho.
    case phillipsPerronRho = "PP Z-rho"
    /// Kwiatkowski–Phillips–Schmidt–Shin, η.
    case kpss = "KPSS"
    /// Dickey–Fuller after GLS detrending, τ.
    case dickeyFullerGLS = "DF-GLS"
    /// Zivot–Andrews, the smallest τ over all breaks.
    case zivotAndrews = "ZA"
  }

  /// The test.
  public let kind: Kind
  /// The name of the series.
  public let series: String
  /// The deterministic terms of the regression.
  public let deterministics: DeterministicTerms
  /// The statistic.
  public let statistic: Double
  /// Lagged differences, or the bandwidth of the Bartlett kernel where ``kind`` uses one.
  public let lags: Int
  /// The first and last row of the regression that gave the statistic.
  public let sample: ClosedRange<Period>
  /// The p-value; `nil` where none is published.
  public let pValue: PValue?
  /// Critical values.
  public let criticalValues: CriticalValues
  /// What breaks (Zivot–Andrews); `nil` elsewhere.
  public let broken: Series.TrendBreak?
  /// The last period before the break (Zivot–Andrews); `nil` elsewhere.
  public let breakPeriod: Period?
  /// How the statistic was formed where programs differ, in words.
  public let convention: String

  /// The rows of the regression.
  public var observations: Int { sample.lowerBound.distance(to: sample.upperBound) + 1 }

  /// Whether stationarity is what the test assumes (KPSS) rather than a unit root.
  public var assumesStationarity: Bool { kind == .kpss }

  /// The strictest of 1, 5 and 10 % at which the null hypothesis is rejected; `nil` when at none.
  public var rejectionLevel: Int? {
    criticalValues.strictestFirst.first { level in
      assumesStationarity ? statistic > level.value : statistic < level.value
    }?.percent
  }

  /// Whether the null hypothesis is rejected at a level in percent (1, 5 or 10).
  public func rejects(at percent: Int = 5) -> Bool { rejectionLevel.map { $0 <= percent } ?? false }

  /// Whether the test speaks for stationarity at a level in percent.
  public func favoursStationarity(at percent: Int = 5) -> Bool {
    rejects(at: percent) != assumesStationarity
  }

  /// What the test says, in words.
  public var verdict: String {
    let hypothesis = assumesStationarity ? "stationarity" : "a unit root"
    let around =
      switch (kind, deterministics) {
      case (.zivotAndrews, _): "a trend with one break"
      case (_, .none): "zero"
      case (_, .constant): "a level"
      case (_, .constantAndTrend): "a trend"
      case (_, .constantTrendAndSquare): "a quadratic trend"
      }
    guard let level = rejectionLevel else {
      return assumesStationarity
        ? "stationarity around \(around) is not rejected at 10 %"
        : "a unit root is not rejected at 10 %"
    }
    return assumesStationarity
      ? "\(hypothesis) around \(around) is rejected at \(level) %"
      : "\(hypothesis) is rejected at \(level) % in favour of stationarity around \(around)"
  }
}
