extension ScenarioPlan {
  /// Reads the `scenarios` section; a mixture must name scenarios with drivers of their own.
  ///
  /// Figures lie in the years of the forecast. Where a setting cut the horizon short, those behind it are not used.
  static func all(
    _ node: PlanNode, years: ClosedRange<Int>, isShortened: Bool
  ) throws(PlanError) -> [ScenarioPlan] {
    let stated = isShortened ? years.lowerBound...9999 : years
    var scenarios: [ScenarioPlan] = []
    for entry in try node.entries {
      try entry.checkName()
      scenarios.append(
        try ScenarioPlan(entry.key, entry.node, line: entry.line, years: stated))
    }
    try node.checkTitles(scenarios.map(\.title))
    let pure = scenarios.filter { if case .assumptions = $0.content { true } else { false } }
    guard !pure.isEmpty else {
      throw node.fault("'scenarios' has no scenario with drivers of its own", "add one")
    }
    for scenario in scenarios {
      guard case .mixture(let weights) = scenario.content else { continue }
      let mixture = try node.required(scenario.name).required("mixture")
      guard !weights.isEmpty else {
        throw mixture.fault(
          "'\(mixture.path)' names no scenario",
          "give the probability of some of \(pure.map(\.name).joined(separator: ", "))")
      }
      for (name, _) in weights where !pure.contains(where: { $0.name == name }) {
        throw mixture.fault(
          "'\(mixture.path)' names '\(name)', which is no scenario with drivers of its own",
          name.nearest(among: pure.map(\.name)).map { "did you mean '\($0)'?" }
            ?? "name some of \(pure.map(\.name).joined(separator: ", "))")
      }
      _ = try mixture.located { () throws(DataError) in
        try Mixture(weights: weights.map { ($0.name, $0.probability.value) })
      }
      let parts = pure.filter { part in weights.contains { $0.name == part.name } }
      if let unlike = parts.dropFirst().first(where: { !$0.isAlike(parts[0]) }) {
        throw mixture.fault(
          "'\(parts[0].name)' and '\(unlike.name)' state demand, production or reserves in different "
            + "groups or by different rules, which cannot be mixed",
          "use the same in both")
      }
    }
    return scenarios
  }

  /// Whether another scenario with drivers of its own states them in the same groups and by the same rule.
  private func isAlike(_ other: ScenarioPlan) -> Bool {
    guard case .assumptions(let one) = content, case .assumptions(let two) = other.content else {
      return false
    }
    let isSameRule =
      switch (one.reserves, two.reserves) {
      case (.additions, .additions), (.growth, .growth): true
      default: false
      }
    return isSameRule && one.demand.map(\.name) == two.demand.map(\.name)
      && one.production.map(\.name) == two.production.map(\.name)
  }

  private init(_ name: String, _ node: PlanNode, line: Int, years: ClosedRange<Int>)
    throws(PlanError)
  {
    self.name = name
    self.line = line
    title = try node.optional("title")?.heading ?? name
    try node.refuse(["demand", "production", "reserves", "inflation", "shock"], beside: "mixture")
    if let mixture = try node.optional("mixture") {
      var weights: [(name: String, probability: Sourced<Double>)] = []
      for entry in try mixture.entries {
        weights.append((entry.key, try entry.node.sourcedNumber()))
      }
      content = .mixture(weights)
    } else {
      content = .assumptions(try Assumptions(node, years: years))
    }
  }
}

extension ScenarioPlan.Assumptions {
  fileprivate init(_ node: PlanNode, years: ClosedRange<Int>) throws(PlanError) {
    let first = years.lowerBound
    demand = try Self.groups(try node.required("demand"), years: years)
    production = try Self.groups(try node.required("production"), years: years)
    let rule = try node.required("reserves")
    try rule.refuse(["growth"], beside: "additions")
    if let additions = try rule.optional("additions") {
      reserves = .additions(
        try additions.assumption(
          "additions to reserves", unit: MeasureUnit.billionBarrels, over: years, within: .amount))
    } else {
      reserves = .growth(
        try rule.required("growth").assumption(
          "growth of reserves", unit: .percent, over: years, within: .growth))
    }
    inflation = try node.required("inflation").assumption(
      "inflation", unit: .percent, over: years, within: .growth)
    shock =
      try node.optional("shock")?.driverPath("shock", unit: .ratio, from: first)
      ?? node.sourced(DriverPath("shock", unit: .ratio, points: [.year(first): 0]))
    try node.optional("shock")?.checkYears(years)
    for (period, value) in shock.value.points where !(0...1).contains(value) {
      throw try node.required("shock").fault(
        "the shock of \(period) is \(value.plain)", "give a number from 0 to 1")
    }
  }

  /// The total by period, or groups of countries with a path each.
  private static func groups(
    _ node: PlanNode, years: ClosedRange<Int>
  ) throws(PlanError) -> [ScenarioPlan.Group] {
    let name = node.path.split(separator: ".").last.map(String.init) ?? node.path
    if case .mapping(let entries) = node.content, let first = entries.first,
      Period(first.key) == nil
    {
      var groups: [ScenarioPlan.Group] = []
      for entry in entries {
        groups.append(
          ScenarioPlan.Group(
            name: entry.key,
            growth: try entry.node.assumption(
              "growth of \(entry.key)", unit: .percent, over: years, within: .growth)))
      }
      return groups
    }
    let growth = try node.assumption(
      "growth of \(name)", unit: .percent, over: years, within: .growth)
    return [ScenarioPlan.Group(name: "total", growth: growth)]
  }
}

extension GradePlan {
  /// Reads the `grades` section, in its order: a grade may follow `wti` or an earlier grade.
  static func all(_ node: PlanNode, firstYear: Int) throws(PlanError) -> [GradePlan] {
    var grades: [GradePlan] = []
    for entry in try node.entries {
      let over = try entry.node.required("over")
      let markers = ["wti"] + grades.map(\.name)
      guard markers.contains(try over.text) else {
        throw over.fault(
          "'\(over.path)' is '\(try over.text)', which no earlier grade is called",
          "name one of \(markers.joined(separator: ", "))")
      }
      let target = try entry.node.optional("target")
      if let year = try target?.required("year"), try year.year < firstYear {
        throw year.fault(
          "'\(year.path)' is \(try year.integer), not after the origin",
          "choose \(firstYear) or later")
      }
      let kind: Grade.Kind = try entry.node.required("tie").choice()
      for stated in [try entry.node.optional("level"), try target?.required("level")] {
        guard let stated else { continue }
        let level = try stated.number(within: .tie)
        guard kind == .spread || level > 0 else {
          throw stated.fault("the ratio \(stated.name) is \(level.plain)", "state one above 0")
        }
      }
      grades.append(
        GradePlan(
          name: entry.key, over: try over.text, kind: kind, level: try level(entry.node),
          target: try target.map { target throws(PlanError) in
            (try target.required("level").sourcedNumber(), try target.required("year").year)
          }))
    }
    return grades
  }

  private static func level(_ node: PlanNode) throws(PlanError) -> Level {
    try node.refuse(["average"], beside: "level")
    if let stated = try node.optional("level") { return .stated(try stated.sourcedNumber()) }
    return .average(try node.required("average").range(of: .monthly))
  }
}
