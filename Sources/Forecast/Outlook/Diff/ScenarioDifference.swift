extension RunDifference {
  /// Compares two scenarios of one run: what they assume, every price by year, and what moved the prices.
  ///
  /// - Throws: ``DataError`` naming a scenario that the plan does not have; or when an exchanged path leads the
  ///   equation out of its range.
  public init(_ chain: Chain, from old: String, to new: String) throws {
    let names = chain.scenarios.map(\.name)
    for name in [old, new] where !names.contains(name) {
      throw DataError.other(
        "'\(name)' is no scenario of '\(chain.plan.file)'; "
          + (name.nearest(among: names).map { "did you mean '\($0)'?" }
            ?? "there are \(names.joined(separator: ", "))."))
    }
    guard old != new else {
      throw DataError.other("'\(old)' cannot be compared with itself; name two scenarios.")
    }
    func stated(_ scenario: String) -> [String: String] {
      let prefix = "plan:scenarios.\(scenario)."
      var texts: [String: String] = [:]
      for id in chain.ledger.ids where id.hasPrefix(prefix) {
        texts[String(id.dropFirst(prefix.count))] = chain.ledger[id]?.statedText
      }
      return texts
    }
    let (before, after) = (stated(old), stated(new))
    let assumptions = Set(before.keys).union(after.keys).sorted().compactMap { key in
      before[key] == after[key] ? nil : Assumption(key: key, old: before[key], new: after[key])
    }
    var figures: [Figure] = []
    for series in chain.plan.fanSeries {
      guard let one = chain.ledger.series("\(series.id)[\(old)]"),
        let two = chain.ledger.series("\(series.id)[\(new)]")
      else { continue }
      for (period, value) in one.observations where period > .year(chain.plan.origin.year) {
        guard let other = two[period], Self.differ(value, other) else { continue }
        figures.append(
          Figure(
            table: "prices", row: "\(period)", column: series.key, title: series.title,
            unit: series.unit.symbol, digits: 2, old: value, new: other))
      }
    }
    self.init(
      old: old, new: new, assumptions: assumptions, figures: figures, mismatches: [],
      changes: try PriceChange.all(from: (chain, old), to: (chain, new)),
      notes: ["Both are scenarios of \(chain.plan.sourceName)."])
  }
}
