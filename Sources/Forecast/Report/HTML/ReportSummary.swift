/// What a run says, in sentences computed from its figures.
extension Outlook {
  /// The sentences at the head of a report: what oil does in each scenario, European gas, what happened since.
  ///
  /// Every figure in them stands in a table as well; a sentence whose figures the run does not have is left out.
  public var summary: [String] {
    let sentences: [String?] =
      main.scenarios.map(oilSentence) + [spreadSentence] + variantSentences
      + [gasSentence, bandSentence, sinceSentence, partSentence]
    return sentences.compactMap { $0 }
  }

  /// Reasons for doubt: signs against theory, answers of the diagnosis, the last backtest, what was announced.
  public var doubts: [String] {
    [signSentence, diagnosisSentence, backtest?.sentence, announcementSentence].compactMap { $0 }
  }

  /// The grade that sentences speak of: the first of the plan after WTI, else WTI.
  private var spokenGrade: (name: String, title: String) {
    plan.grades.first.map { ($0.name, Grade.title(of: $0.name)) } ?? ("wti", "WTI")
  }

  /// Annual figures of a grade along a path, by year.
  private func annual(_ grade: String, along path: String) -> Series? {
    main.markets.first { $0.name == path }?.annual[grade].map { main.ledger.value($0) }
  }

  private func title(_ scenario: String) -> String {
    main.scenarios.first { $0.name == scenario }?.title ?? scenario
  }

  /// What the price does in a scenario: its first year, its extremes, its last year.
  private func oilSentence(_ scenario: ScenarioStage) -> String? {
    let (grade, name) = spokenGrade
    guard let prices = annual(grade, along: scenario.name),
      let future = prices.from(.year(plan.origin.year + 1)), future.count > 0
    else { return nil }
    let first = future.start
    var text =
      "\(scenario.title): \(name) averages \(future.values[0].shown(1)) USD/bbl in \(first)"
    if let known = prices[first.advanced(by: -1)] {
      text += " after \(known.shown(1)) in \(first.advanced(by: -1))"
    }
    guard future.count > 1 else { return text + "." }
    for (word, value) in [("lowest", future.values.min()), ("highest", future.values.max())] {
      guard let value, let offset = future.values.firstIndex(of: value), offset > 0,
        offset < future.count - 1, value.shown(1) != future.values[future.count - 1].shown(1)
      else { continue }
      text += ", is \(word) in \(first.advanced(by: offset)) (\(value.shown(1)))"
    }
    text += " and ends at \(future.values[future.count - 1].shown(1)) in \(future.end)"
    if let real = main.ledger.value(scenario.realAnnual)[future.end], plan.oil.deflator != nil {
      text += "; WTI is then \(real.shown(1)) in dollars of \(plan.dollarsOf)"
    }
    return text + "."
  }

  private var spreadSentence: String? {
    let (grade, name) = spokenGrade
    let ends = main.scenarios.compactMap { scenario in
      annual(grade, along: scenario.name)?[.year(plan.horizon)].map { (scenario.title, $0) }
    }
    guard ends.count > 1, let low = ends.min(by: { $0.1 < $1.1 }),
      let high = ends.max(by: { $0.1 < $1.1 }), low.1 > 0
    else { return nil }
    return "In \(plan.horizon) the scenarios set \(name) between \(low.1.shown(1)) (\(low.0)) and "
      + "\(high.1.shown(1)) USD/bbl (\(high.0)), a factor of \((high.1 / low.1).shown(1)) between "
      + "assumptions that the same equation carries forward."
  }

  /// What the variants of the oil equation make of the scenarios.
  private var variantSentences: [String?] {
    let (grade, name) = spokenGrade
    return variants.filter { $0.plan.room == .oil }.map { variant in
      let chain = variant.chain
      let ends = chain.scenarios.compactMap { scenario in
        chain.markets.first { $0.name == scenario.name }?.annual[grade]
          .flatMap { chain.ledger.value($0)[.year(plan.horizon)] }.map { (scenario.title, $0) }
      }
      guard let low = ends.min(by: { $0.1 < $1.1 }), let high = ends.max(by: { $0.1 < $1.1 })
      else { return nil }
      return "With \(variant.plan.title), \(name) of \(plan.horizon) runs from \(low.1.shown(1)) "
        + "(\(low.0)) to \(high.1.shown(1)) USD/bbl (\(high.0))."
    }
  }

  /// The European price where a share of it follows a hub.
  private func hubSentence(_ gas: GasPlan, _ hub: EuropePlan.Hub) -> String? {
    guard let stage = main.gas?.europe[main.mainScenario] else { return nil }
    let years = [plan.origin.year + 1, plan.horizon]
    func both(_ handle: Handle<Series>) -> [String] {
      years.compactMap { main.ledger.value(handle)[.year($0)]?.shown(0) }
    }
    let (own, oil) = (both(stage.annual), both(stage.oilIndexedAnnual))
    let shares = years.compactMap { hub.share.value.value(at: .year($0).first(.monthly)) }
      .map { (100 * $0).shown(0) }
    guard own.count == 2, oil.count == 2, shares.count == 2 else { return nil }
    return "European gas costs \(own[0]) USD/1000 m³ in \(years[0]) and \(own[1]) in \(years[1]) "
      + "(\(title(main.mainScenario))), \(shares[0]) % and \(shares[1]) % of it priced at a hub; by the "
      + "oil rule \(gas.europe.rule) alone it would be \(oil[0]) and \(oil[1])."
  }

  private var gasSentence: String? {
    if let gas = plan.gas, let hub = gas.europe.hub { return hubSentence(gas, hub) }
    guard let gas = plan.gas,
      let own = main.gas?.europe[main.mainScenario].map({ main.ledger.value($0.annual) })
    else { return nil }
    let first = plan.origin.year + 1
    guard let soon = own[.year(first)] else { return nil }
    var text =
      "European gas by the rule \(gas.europe.rule) costs \(soon.shown(0)) USD/1000 m³ in \(first)"
    if let late = own[.year(plan.horizon)] {
      text += " and \(late.shown(0)) in \(plan.horizon)"
    }
    text += " (\(title(main.mainScenario)))"
    let others = variants.compactMap { variant -> String? in
      guard variant.plan.room == .gas,
        let stage = variant.chain.gas?.europe[main.mainScenario],
        let price = variant.chain.ledger.value(stage.annual)[.year(first)]
      else { return nil }
      return "\(price.shown(0)) by \(variant.plan.title)"
    }
    if !others.isEmpty { text += "; in \(first) it is \(others.joined(separator: ", "))" }
    return text + "."
  }

  /// What the bands of the run say of the last year, read off their table.
  private var bandSentence: String? {
    let (grade, name) = spokenGrade
    guard let table = tables.first(where: { $0.id == "fan" }),
      let row = table.rows.first(where: { $0.key == "\(grade) \(plan.horizon)" })
    else { return nil }
    func figure(_ key: String) -> Double? {
      table.columns.firstIndex { $0.key == key }.flatMap { row.cells[$0].number }
    }
    let widths = table.columns.compactMap {
      $0.key.hasPrefix("low_") ? Int($0.key.dropFirst(4)) : nil
    }
    guard let width = widths.contains(80) ? 80 : widths.max(), let low = figure("low_\(width)"),
      let high = figure("high_\(width)"), let median = figure("median")
    else { return nil }
    return
      "Around the path of \(title(main.mainScenario)), \(width) of 100 drawn paths have \(name) of "
      + "\(plan.horizon) between \(low.shown(1)) and \(high.shown(1)) USD/bbl, the median being \(median.shown(1))."
  }

  /// What became known of the years ahead.
  private var sinceSentence: String? {
    let (grade, name) = spokenGrade
    guard let actual = annual(grade, along: "actual"),
      let expected = annual(grade, along: main.mainScenario)
    else { return nil }
    let years = ((plan.origin.year + 1)...plan.horizon).filter {
      actual[.year($0)] != nil && expected[.year($0)] != nil
    }
    let shown = years.count > 2 ? [years[0], years[years.count - 1]] : years
    let parts = shown.compactMap { year -> String? in
      guard let was = actual[.year(year)], let path = expected[.year(year)] else { return nil }
      return
        "\(was.shown(1)) in \(year) where the path of \(title(main.mainScenario)) has \(path.shown(1))"
    }
    guard !parts.isEmpty else { return nil }
    func miss(_ year: Int) -> Double {
      abs((actual[.year(year)] ?? 0) - (expected[.year(year)] ?? 0))
    }
    var text = "Since the origin \(name) has averaged \(parts.joined(separator: " and ")) USD/bbl"
    if let worst = years.max(by: { miss($0) < miss($1) }), !shown.contains(worst),
      let was = actual[.year(worst)], let path = expected[.year(worst)]
    {
      text += "; the widest miss is that of \(worst), \(was.shown(1)) against \(path.shown(1))"
    }
    return text + "."
  }

  /// What became known of a year that has not ended.
  private var partSentence: String? {
    let first = plan.originMonth.advanced(by: 1)
    guard let actual = main.markets.first(where: { $0.name == "actual" })?.grades["wti"],
      let expected = main.markets.first(where: { $0.name == main.mainScenario })?.grades["wti"],
      let known = main.ledger.value(actual).from(first), known.count < 12,
      known.end < plan.forecastMonths.upperBound,
      let path = try? main.ledger.value(expected).slice(known.span)
    else { return nil }
    func average(_ series: Series) -> String {
      (series.values.reduce(0, +) / Double(series.count)).shown(1)
    }
    return
      "From \(first) to \(known.end) WTI has averaged \(average(known)) USD/bbl where the path of "
      + "\(title(main.mainScenario)) has \(average(path))."
  }

  private var signSentence: String? {
    let fit = main.ledger.value(main.oil.fit)
    let checks = fit.signChecks(expecting: main.oil.model.expectedSigns)
    let judged = checks.filter { $0.verdict != .noExpectation }
    let wrong = judged.filter { $0.verdict == .disagrees }
    guard !judged.isEmpty else { return nil }
    return wrong.isEmpty
      ? "All \(judged.count) signs of the oil equation are as theory expects."
      : "\(wrong.count) of \(judged.count) signs of the oil equation \(wrong.count == 1 ? "is" : "are") against theory: "
        + wrong.map(\.term).joined(separator: ", ") + "."
  }

  private var diagnosisSentence: String? {
    guard let diagnosis = try? main.ledger.value(main.oil.fit).diagnosis() else { return nil }
    let asked = diagnosis.findings.count { $0.verdict != .unanswered }
    return diagnosis.doubts == 0
      ? "None of \(asked) diagnostic questions speaks against the oil equation."
      : "\(diagnosis.doubts) of \(asked) diagnostic questions \(diagnosis.doubts == 1 ? "speaks" : "speak") against the oil equation; "
        + "each is answered below."
  }

  private var announcementSentence: String? {
    guard !announcements.isEmpty else { return nil }
    return announcements.count == 1
      ? "One announcement follows."
      : "\(announcements.count) announcements follow: wrong signs, gaps that were filled, drivers and prices that "
        + "leave the range of their sample."
  }
}
