extension GasPlan {
  /// Reads the `gas` section.
  init(_ node: PlanNode, firstYear: Int) throws(PlanError) {
    let heatNode = try node.required("heat")
    let name = try heatNode.text
    heat = try heatNode.located { () throws(DataError) in try HeatContent(named: name) }
    europe = try EuropePlan(try node.required("europe"), firstYear: firstYear)
    russia = try node.optional("russia").map { node throws(PlanError) in
      try RussiaPlan(node, firstYear: firstYear)
    }
    formerSovietUnion = try node.optional("former_soviet_union").map { node throws(PlanError) in
      try CountriesPlan(node)
    }
    centralAsia = try node.optional("central_asia").map { node throws(PlanError) in
      try CountriesPlan(node)
    }
  }
}

extension EuropePlan {
  fileprivate init(_ node: PlanNode, firstYear first: Int) throws(PlanError) {
    price = try node.required("price").text
    let ruleNode = try node.required("rule")
    let text = try ruleNode.text
    rule = try ruleNode.located { () throws(DataError) in try AveragingRule(text) }
    let node2 = try node.required("coefficients")
    if let constant = try node2.optional("constant") {
      coefficients = .stated(
        constant: try constant.sourcedNumber(), slope: try node2.required("slope").sourcedNumber())
    } else {
      coefficients = .fitted(try node2.range(of: .monthly))
    }
    hub = try node.optional("hub").map { hub throws(PlanError) in
      let share = try hub.required("share").driverPath("share of the hub", unit: .ratio, from: first)
      for (period, value) in share.value.points where !(0...1).contains(value) {
        throw try hub.required("share").fault(
          "the share of the hub in \(period) is \(value)", "give a number from 0 to 1")
      }
      return Hub(
        share: share, price: try hub.required("price").text,
        assumed: try hub.required("assumed").driverPath(
          "hub price", unit: .dollarsPerMMBtu, from: first))
    }
    firstYear = try node.optional("first_year")?.integer ?? first - 2
  }
}

extension RussiaPlan {
  fileprivate init(_ node: PlanNode, firstYear: Int) throws(PlanError) {
    let dutyNode = try node.required("duty")
    let lag = try dutyNode.optional("lag")?.integer
    duty = Duty(
      lawOf: try dutyNode.optional("law_of")?.period(of: .monthly),
      barrelsPerTonne: try dutyNode.required("barrels_per_tonne").sourcedNumber(),
      stated: try lag.map { lag throws(PlanError) in
        (lag, try dutyNode.required("averaging").count)
      })
    transport = try node.required("transport").sourcedNumber()
    tariff = try node.optional("tariff").map { tariff throws(PlanError) in
      Tariff(
        baseYear: try tariff.required("base_year").integer,
        base: try tariff.required("base").sourcedNumber(),
        growth: try tariff.required("growth").driverPath(
          "growth of the tariff", unit: .percent, from: firstYear),
        parityYear: try tariff.required("parity_year").integer)
    }
    let roublesNode = try node.required("roubles")
    roublesKnownThrough = try roublesNode.required("known_through").period(of: .monthly)
    roubles = try roublesNode.optional("path")?.driverPath(
      "exchange rate", unit: .roublesPerDollar, from: firstYear)
  }
}

extension CountriesPlan {
  fileprivate init(_ node: PlanNode) throws(PlanError) {
    let first = try node.required("first_year").integer
    firstYear = first
    var countries: [Country] = []
    for entry in try node.required("countries").entries {
      let country = entry.node
      countries.append(
        Country(
          name: entry.key, title: try country.optional("title")?.text ?? entry.key,
          prices: try country.optional("prices")?.driverPath(
            "agreed price of \(entry.key)", unit: .dollarsPer1000CubicMetres, from: first),
          shares: try country.required("shares").driverPath(
            "share of \(entry.key)", unit: .ratio, from: first),
          between: try country.optional("between")?.choice() ?? .linear))
      let last = countries[countries.count - 1].shares
      for (period, share) in last.value.points where !(0...2).contains(share) {
        throw try country.required("shares").fault(
          "the share of \(entry.key) in \(period) is \(share), outside 0 to 2", "write 0.9 for 90 %")
      }
    }
    self.countries = countries
    let weightsNode = try node.required("weights")
    var weights: [(name: String, weight: Sourced<DriverPath>)] = []
    for entry in try weightsNode.entries {
      guard countries.contains(where: { $0.name == entry.key }) else {
        throw entry.node.fault(
          "'\(weightsNode.path)' weighs '\(entry.key)', which is no country of the plan",
          entry.key.nearest(among: countries.map(\.name)).map { "did you mean '\($0)'?" }
            ?? "name one of \(countries.map(\.name).joined(separator: ", "))")
      }
      weights.append(
        (entry.key, try entry.node.driverPath("weight of \(entry.key)", unit: .ratio, from: first)))
    }
    if let lacking = countries.first(where: { country in !weights.contains { $0.name == country.name } }) {
      throw weightsNode.fault("'\(weightsNode.path)' lacks '\(lacking.name)'", "give its weight (0 leaves it out)")
    }
    self.weights = weights
  }
}
