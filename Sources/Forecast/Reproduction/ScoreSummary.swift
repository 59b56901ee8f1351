/// How a forecaster did beside the study, on what both of them forecast.
public struct ScoreSummary: Sendable, Hashable {
  /// Who.
  public let forecaster: String
  /// Rows that both forecast and whose outcome is held.
  public let count: Int
  /// Their mean absolute error, percent of the outcome.
  public let meanAbsolutePercent: Double
  /// The study's on the same rows.
  public let studyMeanAbsolutePercent: Double
  /// Rows on which the study was nearer.
  public let studyNearer: Int
}

extension Score {
  /// The rows that count: prices and rates forecast or implied, with an outcome.
  public var scored: [Row] {
    rows.filter { [.forecast, .implied].contains($0.kind) }
      .filter { $0.said(by: Self.study)?.errorPercent != nil }
  }

  /// The study and every other forecaster on the rows that each shares with the study.
  ///
  ///     MAPE = mean of |100·(said − came)/came|
  ///
  /// Few rows, and several of them one oil price in another guise: no test is made of it.
  public var summaries: [ScoreSummary] {
    var names: [String] = []
    for row in scored {
      for one in row.judged where !names.contains(one.forecaster) { names.append(one.forecaster) }
    }
    return names.map { name in
      let pairs = scored.compactMap { row -> (own: Double, study: Double)? in
        guard let own = row.said(by: name)?.errorPercent,
          let study = row.said(by: Self.study)?.errorPercent
        else { return nil }
        return (abs(own), abs(study))
      }
      return ScoreSummary(
        forecaster: name, count: pairs.count, meanAbsolutePercent: mean(pairs.map(\.own)),
        studyMeanAbsolutePercent: mean(pairs.map(\.study)),
        studyNearer: pairs.count { $0.study < $0.own })
    }.filter { $0.count > 0 }
  }

  /// The score in one sentence, computed.
  public var verdict: String {
    let errors = scored.compactMap { $0.said(by: Self.study)?.errorPercent }
    guard !errors.isEmpty else { return "No published price has an outcome that is held." }
    let above = errors.count { $0 > 0 }
    let below = errors.count { $0 < 0 }
    let others = summaries.filter { ![Self.study, Self.rerun].contains($0.forecaster) }
      .map { "\($0.forecaster) on \($0.studyNearer) of \($0.count)" }
    let size = Int(mean(errors.map { abs($0) }).rounded())
    return "The study missed \(errors.count) prices and rates by \(size) % on average, too low in "
      + "\(below) and too high in \(above)"
      + (others.isEmpty ? "." : "; it was nearer than \(others.joined(separator: ", ")).")
  }
}
