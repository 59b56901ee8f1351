/// How a forecaster did beside the study, on what both of them put a figure to.
public struct ScoreSummary: Sendable, Hashable {
  /// Rows that both put a figure to and whose outcome is held.
  public struct Beside: Sendable, Hashable {
    /// How many rows.
    public let count: Int
    /// The forecaster's mean absolute error, in percent of the outcome or in percentage points.
    public let meanAbsoluteError: Double
    /// The study's on the same rows.
    public let studyMeanAbsoluteError: Double
    /// Rows on which the study was nearer.
    public let studyNearer: Int
  }

  /// Who.
  public let forecaster: String
  /// Prices and rates, errors in percent of the outcome; `nil` where the two share none.
  public let prices: Beside?
  /// Growth and shares stated in percent, errors in percentage points; `nil` where the two share none.
  public let percents: Beside?
}

extension Score {
  /// The prices and rates that count: forecast or implied, with an outcome.
  public var scored: [Row] {
    rows.filter { [.forecast, .implied].contains($0.kind) }
      .filter { $0.said(by: Self.study)?.errorPercent != nil }
  }

  /// The growth and the shares that count: forecast, implied or assumed in percent, with an outcome.
  public var scoredPercents: [Row] {
    rows.filter { $0.unit == .percent && $0.kind != .conditional }
      .filter { $0.said(by: Self.study)?.error != nil }
  }

  /// The study and every other forecaster on the rows that each shares with the study.
  ///
  ///     prices and rates: mean of |100·(said − came)/came|      percents: mean of |said − came|
  ///
  /// Few rows, and several of them one oil price in another guise: no test is made of it.
  public var summaries: [ScoreSummary] {
    var names: [String] = []
    for row in scored + scoredPercents {
      for one in row.judged where !names.contains(one.forecaster) { names.append(one.forecaster) }
    }
    return names.map { name in
      ScoreSummary(
        forecaster: name, prices: scored.beside(name) { $0.errorPercent },
        percents: scoredPercents.beside(name) { $0.error })
    }.filter { $0.prices != nil || $0.percents != nil }
  }

  /// The score in sentences, computed: prices and rates, then percents.
  public var verdict: String {
    let errors = scored.compactMap { $0.said(by: Self.study)?.errorPercent }
    guard !errors.isEmpty else { return "No published price has an outcome that is held." }
    let above = errors.count { $0 > 0 }
    let below = errors.count { $0 < 0 }
    let size = Int(mean(errors.map { abs($0) }).rounded())
    return "The study missed \(errors.count) prices and rates by \(size) % on average, too low in "
      + "\(below) and too high in \(above)\(nearer(\.prices).map { "; it was nearer than \($0)" } ?? "")."
      + percentVerdict
  }

  private var percentVerdict: String {
    let errors = scoredPercents.compactMap { $0.said(by: Self.study)?.error }
    guard !errors.isEmpty else { return "" }
    let shared = scoredPercents.filter { row in
      row.judged.contains { ![Self.study, Self.rerun].contains($0.forecaster) && $0.error != nil }
    }
    let others = nearer(\.percents).map { names in
      "; where others put figures too (\(shared.map(\.label).joined(separator: ", "))), it was nearer than \(names)"
    }
    return
      " What it stated in percent it missed by \(mean(errors.map { abs($0) }).shown(1)) points on average of "
      + "\(errors.count)\(others ?? "")."
  }

  /// Than whom the study was nearer, and on how many of the rows that both put a figure to; `nil` for nobody.
  private func nearer(_ rows: KeyPath<ScoreSummary, ScoreSummary.Beside?>) -> String? {
    let others = summaries.filter { ![Self.study, Self.rerun].contains($0.forecaster) }
      .compactMap { summary in
        summary[keyPath: rows].map { "\(summary.forecaster) on \($0.studyNearer) of \($0.count)" }
      }
    return others.isEmpty ? nil : others.joined(separator: ", ")
  }
}

extension Score.Row {
  /// What is measured, with its period.
  var label: String { period.isEmpty ? what : "\(what) \(period)" }
}

extension [Score.Row] {
  /// A forecaster beside the study by one kind of error; `nil` where they share no row.
  fileprivate func beside(
    _ name: String, _ error: (Score.Judged) -> Double?
  ) -> ScoreSummary.Beside? {
    let pairs = compactMap { row -> (own: Double, study: Double)? in
      guard let own = row.said(by: name).flatMap(error),
        let study = row.said(by: Score.study).flatMap(error)
      else { return nil }
      return (abs(own), abs(study))
    }
    guard !pairs.isEmpty else { return nil }
    return ScoreSummary.Beside(
      count: pairs.count,
      meanAbsoluteError: pairs.map(\.own).reduce(0, +) / Double(pairs.count),
      studyMeanAbsoluteError: pairs.map(\.study).reduce(0, +) / Double(pairs.count),
      studyNearer: pairs.count { $0.study < $0.own })
  }
}
