extension OutlookViews {
  /// Sentences about what a reader must know before believing the tables: wrong signs, extrapolations, gaps.
  func announcements() -> [String] {
    var sentences = dataNotes() + gasDataNotes() + [outcomeNote()].compactMap { $0 }
    for view in [main] + oil {
      let name = view.variant == nil ? "" : " (\(view.title))"
      sentences += signNotes(view, name)
      for scenario in view.chain.scenarios { sentences += rangeNotes(view, scenario, name) }
    }
    sentences += gasRangeNotes() + fanNotes()
    for balance in main.chain.balances {
      let value = main.chain.ledger.value(balance.balance)
      guard (try? value.growsWithoutEnd()) == true, let change = try? value.stockChange() else {
        continue
      }
      sentences.append(
        "\(title(balance.scenario)): the balance gap widens without end, to \(change.values[change.count - 1].shown(0)) kb/d in \(change.end); demand and production do not belong together."
      )
    }
    return sentences
  }

  private func title(_ scenario: String) -> String {
    scenarios.first { $0.name == scenario }?.title ?? scenario
  }

  /// What became known since the origin, where the horizon is still ahead.
  private func outcomeNote() -> String? {
    let first = plan.originMonth.advanced(by: 1)
    guard let actual = main.market("actual")?.grades["wti"],
      let expected = main.market(main.chain.mainScenario)?.grades["wti"],
      let known = main.chain.ledger.value(actual).from(first),
      known.end < plan.forecastMonths.upperBound,
      let path = try? main.chain.ledger.value(expected).slice(known.span)
    else { return nil }
    func average(_ series: Series) -> String {
      (series.values.reduce(0, +) / Double(series.count)).shown(1)
    }
    return
      "WTI of \(first) to \(known.end) is known and averages \(average(known)) USD/bbl, against "
      + "\(average(path)) on the path of \(title(main.chain.mainScenario)), which has not seen it."
  }

  private func signNotes(_ view: ChainView, _ name: String) -> [String] {
    let fit = view.chain.ledger.value(view.chain.oil.fit)
    return zip(fit.signChecks(expecting: view.chain.oil.model.expectedSigns), fit.coefficientTable)
      .filter { $0.0.verdict == .disagrees }
      .map { check, coefficient in
        "The oil equation\(name): the sign of \(check.term) is wrong (\(check.estimate.shown(3)), t = \(coefficient.t.shown(1)); theory expects \(check.expectationText))."
      }
  }

  /// Drivers and prices that leave the range of the sample, with the first period in which they do.
  private func rangeNotes(_ view: ChainView, _ scenario: ScenarioStage, _ name: String) -> [String]
  {
    let ledger = view.chain.ledger
    let fit = ledger.value(view.chain.oil.fit)
    let model = view.chain.oil.model
    let supply = view.chain.plan.oil.supply == .production ? scenario.production : scenario.reserves
    let paths = [
      (model.price, scenario.real), (model.demand, scenario.demand), (model.supply, supply),
    ]
    var sentences: [String] = []
    for (variable, path) in paths {
      guard let handle = view.chain.oil.variables[variable],
        let known = try? ledger.value(handle).slice(fit.design.start...fit.design.end),
        let low = known.values.min(), let high = known.values.max()
      else { continue }
      let future = ledger.value(path)
      guard let offset = future.values.firstIndex(where: { $0 < low || $0 > high }) else {
        continue
      }
      let value = future.values[offset]
      sentences.append(
        "\(title(scenario.name))\(name): \(variable) leaves the range of the sample (\(low.shown(1)) to \(high.shown(1)) \(known.unit.spelled)) in \(future.span.lowerBound.advanced(by: offset)), at \(value.shown(1))."
      )
    }
    return sentences
  }

  /// The sentences as a table, so that they are written and read like everything else.
  func announcementTable(_ sentences: [String]) -> Table {
    Table(
      id: "announcements", title: "Before you believe the tables", rowTitle: "no.",
      columns: [Table.Column("sentence", "what to know")],
      rows: sentences.enumerated().map { Table.Row("\($0.offset + 1)", [.text($0.element)]) })
  }

  /// Every figure of the plan that a result used, with its line.
  func assumptionTable() -> Table {
    let whole = ["frequency", "origin", "horizon", "growth_shape"].map { plan.stated($0) }
      .filter { $0.value != Plan.leftOut }
      .map { Table.Row($0.key, [.text($0.value), .place($0.line)]) }
    let rows = main.chain.ledger.ids.compactMap { id -> Table.Row? in
      guard let entry = main.chain.ledger[id], case .plan(_, let line) = entry.origin,
        entry.statedText != Plan.leftOut
      else { return nil }
      return Table.Row(
        String(id.dropFirst("plan:".count)),
        [.text(entry.statedText), .place(line)])
    }
    return Table(
      id: "assumptions", title: "Assumptions of the plan that the results use", rowTitle: "key",
      columns: [Table.Column("value", "value"), Table.Column("line", "line", digits: 0)],
      rows: whole + rows.filter { row in !whole.contains { $0.key == row.key } },
      isHeadline: false)
  }
}

extension Ledger.Entry {
  /// The value of a stated entry in words.
  var statedText: String {
    switch value {
    case let number as Double: return number.plain
    case let path as DriverPath:
      let points = path.points.sorted {
        ($0.key.first(.monthly), $0.key.frequency) < ($1.key.first(.monthly), $1.key.frequency)
      }
      let text = points.map { "\($0.key): \($0.value.plain)" }.joined(separator: ", ")
      return path.unit == .ratio ? text : "\(text) \(path.unit)"
    default: return "\(value)"
    }
  }
}

extension Table.Cell {
  /// The line of a plan that states something, or the option of the command line that did.
  fileprivate static func place(_ line: Int) -> Table.Cell {
    line == 0 ? .text("--set") : .number(Double(line))
  }
}
