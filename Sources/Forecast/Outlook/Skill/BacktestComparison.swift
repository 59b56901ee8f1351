/// Rows of a backtest held against those of an earlier one.
public struct BacktestComparison: Sendable {
  /// The rows of the earlier one that were compared.
  public let count: Int
  /// Figures that moved, each told in words.
  public let differences: [String]

  /// Looks up every row of an earlier backtest in a later one.
  ///
  /// Rows that only the later one has are not asked for: the earlier may hold some of the horizons alone.
  ///
  /// - Parameters:
  ///   - earlier: the rows as they were.
  ///   - later: the rows as they are.
  ///   - tolerance: how far two figures may lie apart, as a share of the larger (of 1 for figures below 1).
  public init(_ earlier: LastBacktest, with later: LastBacktest, tolerance: Double = 1e-6) {
    var differences: [String] = []
    for row in earlier.rows {
      let name =
        "\(row.series) by '\(row.model)', \(row.horizon) ahead\(row.era.map { ", \($0)" } ?? "")"
      let match = later.rows.first {
        $0.series == row.series && $0.era == row.era && $0.model == row.model
          && $0.horizon == row.horizon
      }
      guard let match else {
        differences.append("\(name): there is no such row any more")
        continue
      }
      for ((key, old), (_, new)) in zip(row.words, match.words) where old != new {
        differences.append("\(key) of \(name) was \(old) and is \(new)")
      }
      for ((key, old), (_, new)) in zip(row.figures, match.figures) {
        if let old, let new, abs(old - new) <= tolerance * max(1, abs(old), abs(new)) { continue }
        if old == nil, new == nil { continue }
        differences.append(
          "\(key) of \(name) was \(old.map { "\($0)" } ?? "none") and is \(new.map { "\($0)" } ?? "none")"
        )
      }
    }
    count = earlier.rows.count
    self.differences = differences
  }
}

extension LastBacktest.Row {
  fileprivate var words: [(key: String, text: String)] {
    [
      ("n", "\(n)"), ("failures", "\(failures)"), ("frequency", frequency.rawValue),
      ("unit", unit), ("drivers", drivers ?? "none"), ("from", from), ("through", through),
      ("plan", plan),
    ]
  }

  fileprivate var figures: [(key: String, value: Double?)] {
    [
      ("rmse", rmse), ("mspeRatioLast", mspeRatioLast), ("mspeRatioAverage", mspeRatioAverage),
      ("dmP", dmP), ("dmPBartlett", dmPBartlett), ("direction", direction), ("crps", crps),
      ("coverage80", coverage80), ("coverage80P", coverage80P),
    ]
  }
}
