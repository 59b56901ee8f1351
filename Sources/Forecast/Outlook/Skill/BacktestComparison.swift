import Foundation

/// Rows of a backtest held against those of an earlier one, figure by figure.
public struct BacktestComparison: Sendable {
  /// The earlier one by its file.
  public let file: String
  /// The rows of the earlier one that were compared.
  public let count: Int
  /// What moved, each told in words.
  public let differences: [String]

  /// How far two figures may lie apart, as a share of the larger (of 1 for figures below 1).
  static let tolerance = 1e-6

  /// Looks up every row of an earlier backtest in a later one, by the keys of the plan: another title is no difference.
  ///
  /// Every member of a row is compared but its titles and reasons. Rows and members that only the later one has are not
  /// asked for: the earlier may hold some of the horizons alone.
  ///
  /// - Throws: ``DataError`` when rows are no objects.
  public init(_ earlier: LastBacktest, with later: LastBacktest) throws(DataError) {
    let old = try earlier.values()
    let new = try later.values()
    var places: [[String]: Int] = [:]
    for (place, row) in later.rows.enumerated() { places[row.place] = place }
    var differences: [String] = []
    for (row, values) in zip(earlier.rows, old) {
      let name =
        "\(row.series) by '\(row.model)', \(row.horizon) ahead\(row.era.map { ", \($0)" } ?? "")"
      guard let place = places[row.place] else {
        differences.append("\(name): there is no such row any more")
        continue
      }
      for (key, value) in values.sorted(by: { $0.key < $1.key })
      where !["model", "missing", "failureReasons"].contains(key) {
        let found = new[place][key] ?? .none
        guard !value.agrees(with: found, within: Self.tolerance) else { continue }
        differences.append("\(key) of \(name) was \(value) and is \(found)")
      }
    }
    file = earlier.file
    count = earlier.rows.count
    self.differences = differences
  }

  /// Whether all come out the same, or what moved first, in one sentence.
  public var sentence: String {
    guard let first = differences.first else {
      return "All \(count) rows of \(file) come out the same within 1e-6."
    }
    let others = differences.count - 1
    let more = others == 0 ? "" : ", and \(others) more figure\(others == 1 ? "" : "s") moved"
    return
      "\(file) is out of date: \(first)\(more); make it again with 'forecast backtest PLAN --json'."
  }
}

extension LastBacktest.Row {
  /// What a row is found by.
  var place: [String] { [series, era ?? "", modelKey, "\(horizon)"] }
}
