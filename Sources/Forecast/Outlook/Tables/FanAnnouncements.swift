extension OutlookViews {
  /// What a reader must know before believing the bands: few paths, drivers that part from each other, prices that no
  /// market has seen.
  func fanNotes() -> [String] {
    guard let fans else { return [] }
    return [fans.simulation.fewPathsNote, fans.gap?.note, fans.gap?.demandNote].compactMap { $0 }
      + fans.reaches.flatMap(\.notes)
  }
}

extension SimulationPlan {
  /// The fewest paths that bands are drawn from without a caution: the end of a band of 80 % then lies at a probability
  /// of 10 %, give or take `√(0.1·0.9/200)`, two points.
  static let fewestPaths = 200

  /// Says that a band rests on a handful of paths.
  fileprivate var fewPathsNote: String? {
    guard draws < Self.fewestPaths else { return nil }
    let fewest = "draw \(Self.fewestPaths) or more"
    guard draws > 1 else {
      return "One path for each scenario has no spread, and every band no width; \(fewest)."
    }
    let luck = 100 * (0.1 * 0.9 / Double(draws)).squareRoot()
    return
      "\(draws) paths for each scenario: the ends of a band of 80 % lie at probabilities of 10 % and 90 % give or take "
      + "\(luck.shown(1)) points; \(fewest)."
  }
}

extension DriverDeviations.Gap {
  /// Holds the drawn gap between demand and production against the known one.
  fileprivate var note: String {
    var drawn =
      "Growth of demand less that of production strays by \(drawn.shown(2)) points a year in the paths"
    if years > 1 { drawn += " and over \(years) years together by \(sum.shown(2))" }
    guard let history, let known = history.gap(over: 1) else {
      return "\(drawn); no common years of the two are known."
    }
    let together = years > 1 ? history.gap(over: years).map { " and \($0.shown(2))" } ?? "" : ""
    return
      "\(drawn); over \(history.years) it strayed by \(known.shown(2))\(together), the two growths having a correlation of "
      + "\(history.correlation.shown(2))."
  }

  /// Holds the drawn level of demand against the known one; `nil` where history is too short.
  fileprivate var demandNote: String? {
    guard years > 1, let history, let known = history.spread(of: .demand, over: years) else {
      return nil
    }
    return
      "Growth of demand alone strays by \(demand.shown(2)) points over \(years) years together in the paths; over "
      + "\(history.years) it strayed from its average by \(known.shown(2))."
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
