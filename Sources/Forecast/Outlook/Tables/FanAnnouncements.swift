extension OutlookViews {
  /// What a reader must know before believing the bands: few paths, drivers that part from each other, prices that no
  /// market has seen.
  func fanNotes() -> [String] {
    guard let fans else { return [] }
    return [fans.simulation.fewPathsNote, fans.gap?.note].compactMap { $0 }
      + fans.reaches.flatMap(\.notes)
  }
}

extension SimulationPlan {
  /// Says that a band rests on a handful of paths.
  fileprivate var fewPathsNote: String? {
    guard draws < 200, let widest = bands.last else { return nil }
    let beyond = Double(draws) * (100 - Double(widest)) / 200
    return
      "\(draws == 1 ? "One path" : "\(draws) paths") for each scenario: about \(beyond.shown(1)) of them lie beyond "
      + "either end of a band of \(widest) %, so the ends are a matter of luck; draw 200 or more."
  }
}

extension DriverDeviations.Gap {
  /// Holds the drawn gap between demand and production against the known one.
  fileprivate var note: String {
    let drawn =
      "Growth of demand less that of production strays by \(drawn.shown(2)) points a year in the paths"
    guard let history else { return "\(drawn); no common years of the two are known." }
    return
      "\(drawn); over \(history.years) it strayed by \(history.gap.shown(2)), the two growths having a correlation of "
      + "\(history.correlation.shown(2))."
  }
}

extension FanReach {
  fileprivate var notes: [String] {
    var notes: [String] = []
    if let outside {
      notes.append(
        "\(title): \(outside.share.shown(1)) % of the paths of the oil price leave the range of the sample "
          + "(\(outside.range.lowerBound.shown(1)) to \(outside.range.upperBound.shown(1)) \(outside.unit.spelled)), down to "
          + "\(outside.drawn.lowerBound.rough) and up to \(outside.drawn.upperBound.shown(1)); there the median says more "
          + "than the mean.")
    }
    if !negative.isEmpty {
      let prices = negative.map { "\($0.title) \($0.share.shown(2)) % in \($0.year)" }
      notes.append(
        "\(title): paths below zero: \(prices.joined(separator: ", ")); a spread or a cost "
          + "is taken off however low the price.")
    }
    return notes
  }
}
