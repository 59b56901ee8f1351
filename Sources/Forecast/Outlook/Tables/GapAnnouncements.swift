extension OutlookViews {
  /// Gaps in the data that the plan meets by a rule, series by series.
  func dataNotes() -> [String] {
    var sentences: [String] = []
    for source in plan.data.series {
      sentences += linkNotes(source)
      for (period, rule) in source.fills.sorted(by: { $0.key < $1.key }) {
        sentences.append(
          "'\(source.name)' of \(period) was never published and is filled by the "
            + "\(rule.rawValue) rule.")
      }
      if let additions = source.rolledForward, let last = span(of: source.column)?.upperBound {
        sentences.append(
          "'\(source.name)' after \(last) is rolled forward to \(plan.origin.year): additions of "
            + "\(additions.value.shown(1)) Gbbl a year less production.")
      }
    }
    return sentences + [spreadNote(), groupNote()].compactMap { $0 } + quoteNotes()
  }

  /// Where a series stands in for another, at which level.
  private func linkNotes(_ source: DataPlan.Source) -> [String] {
    var sentences: [String] = []
    var newer = source.column
    for link in source.linkedBack {
      let start = span(of: newer).map { "\($0.lowerBound)" } ?? "its start"
      sentences.append(
        "'\(source.name)' before \(start) is \(link.column.column), linked at its level over "
          + "\(link.overlap) periods.")
      newer = link.column
    }
    var older = source.column
    for link in source.linkedOnto {
      let end = span(of: older).map { "\($0.upperBound)" } ?? "its end"
      sentences.append(
        "'\(source.name)' after \(end) is \(link.column.column), linked at its level over "
          + "\(link.overlap) periods.")
      older = link.column
    }
    return sentences
  }

  /// How annual figures reach the frequency of the equation.
  private func spreadNote() -> String? {
    let oil = ([main] + oil).flatMap { Array($0.chain.oil.variables.keys) }
    let names = Set(oil + ["production", "reserves"])
    let spread = plan.data.series.filter { source in
      guard names.contains(source.name), source.spread != nil else { return false }
      return span(of: source.column).map { $0.lowerBound.frequency < plan.frequency } ?? false
    }
    let parts = spread.map { source in
      switch source.spread {
      case .stock: "'\(source.name)' log-linearly between year ends"
      default:
        "'\(source.name)' by Denton–Cholette" + (source.indicator.map { " along '\($0)'" } ?? "")
      }
    }
    guard !parts.isEmpty else { return nil }
    return "Annual figures are spread over \(plan.frequency.periodName)s: "
      + parts.joined(separator: ", ") + "."
  }

  /// What the levels of groups of countries are used for.
  private func groupNote() -> String? {
    let groups = plan.scenarios.flatMap { scenario -> [String] in
      guard case .assumptions(let own) = scenario.content else { return [] }
      return [own.demand, own.production].filter { $0.count > 1 }.flatMap { $0.map(\.name) }
    }
    guard !groups.isEmpty else { return nil }
    let names = groups.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return "The levels of \(names.map { "'\($0)'" }.joined(separator: ", ")) only weigh the growth "
      + "of the groups; they are not the world totals of the equation."
  }

  /// Grades that are known for single months only.
  private func quoteNotes() -> [String] {
    plan.grades.compactMap { tie in
      guard let handle = main.chain.series.quotes[tie.name],
        let last = main.chain.ledger.value(handle).through(plan.originMonth).values.last
      else { return nil }
      return
        "'\(tie.name)' is quoted for single months, the last of them \(last.period); the other "
        + "months are \(tie.over) with the \(tie.kind.rawValue)."
    }
  }

  /// Gaps of the gas side: hub, exchange rates, the law on export duty.
  func gasDataNotes() -> [String] {
    guard let gas = plan.gas else { return [] }
    var sentences: [String] = []
    if let hub = gas.europe.hub, let known = main.chain.series.known[hub.price] {
      sentences.append(
        "The European price follows a hub by the share that the plan states; hub prices are "
          + "'\(hub.price)' to \(main.chain.ledger.value(known).end), then the plan's. The oil rule "
          + "alone stands beside it.")
    }
    if let russia = gas.russia {
      sentences.append(
        "RUB/USD is known to \(russia.roublesKnownThrough), then "
          + (russia.roubles == nil ? "held." : "the plan's path."))
      sentences.append(
        russia.duty.lawOf.map { "Export duty: the law of \($0) stays in force." }
          ?? "Export duty: the schedule follows the law as it changed, brackets still open "
          + "staying in force.")
    }
    if let euro = main.chain.series.known["eur_per_usd"] {
      let last = min(main.chain.ledger.value(euro).end, plan.gasKnownMonth)
      sentences.append("EUR/USD is known to \(last), then held.")
    }
    return sentences
  }

  /// The periods of a column that the run has read.
  private func span(of column: DataPlan.Column) -> ClosedRange<Period>? {
    main.chain.ledger.ids.lazy
      .filter { $0.hasPrefix("data.\(column.file).\(column.column)") }
      .compactMap { main.chain.ledger.series($0)?.span }.first
  }
}
