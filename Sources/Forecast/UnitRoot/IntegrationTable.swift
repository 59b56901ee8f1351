/// The order of integration of several series, as far as the tests agree on it.
///
/// ADF, DF-GLS and Phillips–Perron assume a unit root, KPSS assumes stationarity. Each is run on the levels
/// and, as long as the levels do not look stationary, on first and second differences. A series counts as
/// stationary where at least three of the four say so at 5 %; the order suggested is the first at which it
/// does. Differences are tested around a level, whatever the levels are tested around.
///
/// Two to two is no majority, and a break or a few dozen observations can turn any of them: read the
/// disagreements.
public struct IntegrationTable: Sendable {
  /// The tests of one series at one order of differencing.
  public struct Stage: Sendable {
    /// 0 for levels, 1 for differences, 2 for differences of differences.
    public let order: Int
    /// ADF, DF-GLS, Phillips–Perron and KPSS.
    public let tests: [UnitRootResult]

    /// How many of the tests speak for stationarity at 5 %.
    public var votes: Int { tests.filter { $0.favoursStationarity() }.count }
    /// Whether at least three of the four do.
    public var isStationary: Bool { votes >= 3 }

    /// The tests that the others outvote, such as `KPSS in levels`; empty when all agree.
    public var disagreements: [String] {
      let place = ["in levels", "in differences", "in second differences"][order]
      return tests.filter { $0.favoursStationarity() != isStationary }
        .map { "\($0.kind.rawValue) \(place)" }
    }
  }

  /// What the tests found in one series.
  public struct Row: Sendable {
    /// The name of the series.
    public let series: String
    /// Levels first, then as many differences as it took.
    public let stages: [Stage]

    /// The suggested order of integration; `nil` when even second differences do not look stationary.
    public var order: Int? { stages.last.flatMap { $0.isStationary ? $0.order : nil } }
    /// The tests that were outvoted.
    public var disagreements: [String] { stages.flatMap(\.disagreements) }

    /// The finding in words.
    public var verdict: String {
      let found = order.map { "I(\($0))" } ?? "no order up to 2"
      guard !disagreements.isEmpty else { return "\(found), all tests agree" }
      return "\(found); otherwise: \(disagreements.joined(separator: ", "))"
    }
  }

  /// One row for each series, in their order.
  public let rows: [Row]

  /// Tests every series.
  ///
  /// - Parameters:
  ///   - series: the series, in levels.
  ///   - terms: the deterministic terms of the levels, a constant or a constant and a trend.
  ///   - lags: the lagged differences of ADF and DF-GLS.
  ///   - bandwidth: the bandwidth of Phillips–Perron and KPSS.
  /// - Throws: ``DataError`` as the tests do.
  public init(
    _ series: [Series], _ terms: DeterministicTerms = .constant, lags: LagChoice = .bic(),
    bandwidth: BartlettBandwidth = .automatic
  ) throws(DataError) {
    var rows: [Row] = []
    for original in series {
      var stages: [Stage] = []
      var current = original
      for order in 0...2 {
        let terms = order == 0 ? terms : .constant
        let stage = Stage(
          order: order,
          tests: [
            try current.augmentedDickeyFuller(terms, lags: lags),
            try current.dickeyFullerGLS(terms, lags: lags),
            try current.phillipsPerron(terms, bandwidth: bandwidth),
            try current.kpss(terms, bandwidth: bandwidth),
          ])
        stages.append(stage)
        if stage.isStationary || order == 2 { break }
        current = try current.difference()
      }
      rows.append(Row(series: original.name, stages: stages))
    }
    self.rows = rows
  }
}
