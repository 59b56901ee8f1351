extension GasPlan {
  /// Reads the `gas` section.
  init(_ node: PlanNode, firstYear: Int, horizon: Int) throws(PlanError) {
    let heatNode = try node.required("heat")
    let name = try heatNode.text
    heat = try heatNode.located { () throws(DataError) in try HeatContent(named: name) }
    europe = try EuropePlan(
      try node.required("europe"), firstYear: firstYear, horizon: horizon)
    russia = try node.optional("russia").map { node throws(PlanError) in
      try RussiaPlan(node, firstYear: firstYear)
    }
    formerSovietUnion = try node.optional("former_soviet_union").map { node throws(PlanError) in
      try CountriesPlan(node, horizon: horizon)
    }
    centralAsia = try node.optional("central_asia").map { node throws(PlanError) in
      try CountriesPlan(node, horizon: horizon)
    }
  }
}

extension EuropePlan {
  fileprivate init(
    _ node: PlanNode, firstYear first: Int, horizon: Int
  ) throws(PlanError) {
    price = try node.required("price").text
    let ruleNode = try node.required("rule")
    let text = try ruleNode.text
    rule = try ruleNode.located { () throws(DataError) in try AveragingRule(text) }
    let fitted = try node.required("coefficients")
    try fitted.refuse(["from", "through"], beside: "constant")
    if let constant = try fitted.optional("constant") {
      coefficients = .stated(
        constant: try constant.sourcedNumber(within: .amount),
        slope: try fitted.required("slope").sourcedNumber(within: .amount))
      if case .stated(let constant, let slope) = coefficients, constant.value == 0, slope.value == 0
      {
        throw fitted.fault("'\(fitted.path)' are both 0, which gives no price", "state the slope")
      }
    } else {
      coefficients = .fitted(try fitted.range(of: .monthly))
    }
    hub = try node.optional("hub").map { hub throws(PlanError) in
      let share = try hub.required("share").driverPath(
        "share of the hub", unit: .ratio, from: first)
      for (period, value) in share.value.points where !(0...1).contains(value) {
        throw try hub.required("share").fault(
          "the share of the hub in \(period) is \(value)", "give a number from 0 to 1")
      }
      return Hub(
        share: share, price: try hub.required("price").text,
        assumed: try hub.required("assumed").driverPath(
          "hub price", unit: .dollarsPerMMBtu, from: first, within: .positive))
    }
    products = try node.optional("products").map { node throws(PlanError) in
      try ProductsPlan(node)
    }
    search = try WindowSearchPlan(node.optional("search"))
    firstYear = try node.optional("first_year")?.year(upTo: horizon) ?? first - 2
    var published: [Int: String] = [:]
    for entry in try node.optional("published")?.entries ?? [] {
      guard let period = Period(entry.key), period.frequency == .annual else {
        throw entry.node.fault("'\(entry.key)' is no year", "write it like 2009")
      }
      published[period.year] = try entry.node.text
    }
    self.published = published
  }
}

extension RussiaPlan {
  fileprivate init(_ node: PlanNode, firstYear: Int) throws(PlanError) {
    let dutyNode = try node.required("duty")
    let lag = try dutyNode.optional("lag")?.integer
    if let lag, !(0...120).contains(lag) {
      throw try dutyNode.required("lag").fault(
        "'\(dutyNode.path).lag' is \(lag)", "give a whole number from 0 to 120")
    }
    if lag == nil, let alone = try dutyNode.optional("averaging") {
      throw alone.fault(
        "'\(alone.path)' stands without a lag", "state both, or neither to follow the law")
    }
    duty = Duty(
      lawOf: try dutyNode.optional("law_of")?.period(of: .monthly),
      barrelsPerTonne: try dutyNode.required("barrels_per_tonne").sourcedNumber(within: .barrels),
      stated: try lag.map { lag throws(PlanError) in
        (lag, try dutyNode.required("averaging").count)
      })
    transport = try node.required("transport").sourcedNumber(within: .cost)
    tariff = try node.optional("tariff").map { tariff throws(PlanError) in
      Tariff(
        baseYear: try tariff.required("base_year").year,
        base: try tariff.required("base").sourcedNumber(within: .positive),
        growth: try tariff.required("growth").driverPath(
          "growth of the tariff", unit: .percent, from: firstYear, within: .growth),
        parityYear: try tariff.parityYear)
    }
    let roublesNode = try node.required("roubles")
    roublesKnownThrough = try roublesNode.required("known_through").period(of: .monthly)
    roubles = try roublesNode.optional("path")?.driverPath(
      "exchange rate", unit: .roublesPerDollar, from: firstYear, within: .positive)
  }
}

extension CountriesPlan {
  fileprivate init(_ node: PlanNode, horizon: Int) throws(PlanError) {
    let first = try node.required("first_year").year(upTo: horizon)
    firstYear = first
    var countries: [Country] = []
    for entry in try node.required("countries").entries {
      let country = entry.node
      countries.append(
        Country(
          name: entry.key, title: try country.optional("title")?.heading ?? entry.key,
          prices: try country.optional("prices")?.driverPath(
            "agreed price of \(entry.key)", unit: .dollarsPer1000CubicMetres, from: first),
          shares: try country.required("shares").driverPath(
            "share of \(entry.key)", unit: .ratio, from: first),
          between: try country.optional("between")?.choice() ?? .linear))
      try countries[countries.count - 1].checkYears(from: first, in: country)
      let last = countries[countries.count - 1].shares
      for (period, share) in last.value.points where !(0...2).contains(share) {
        throw try country.required("shares").fault(
          "the share of \(entry.key) in \(period) is \(share), outside 0 to 2", "write 0.9 for 90 %"
        )
      }
    }
    guard !countries.isEmpty else {
      throw try node.required("countries").fault(
        "'\(node.path).countries' names no country", "add one, or leave out '\(node.path)'")
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
      let weight = try entry.node.driverPath("weight of \(entry.key)", unit: .ratio, from: first)
      for (period, value) in weight.value.points where value < 0 {
        throw entry.node.fault(
          "the weight of \(entry.key) in \(period) is \(value.plain)", "weights are zero or more")
      }
      guard
        weight.value.points.keys.contains(where: { $0.frequency == .annual && $0.year <= first })
      else {
        throw entry.node.fault(
          "'\(entry.node.path)' states no weight for \(first)", "state one for that year or before")
      }
      weights.append((entry.key, weight))
    }
    if let lacking = countries.first(where: { country in
      !weights.contains { $0.name == country.name }
    }) {
      throw weightsNode.fault(
        "'\(weightsNode.path)' lacks '\(lacking.name)'", "give its weight (0 leaves it out)")
    }
    guard weights.contains(where: { $0.weight.value.points.values.contains { $0 > 0 } }) else {
      throw weightsNode.fault(
        "all weights of '\(weightsNode.path)' are zero", "state at least one above zero")
    }
    self.weights = weights
  }
}

extension CountriesPlan.Country {
  /// Refuses a year of the table without a price, and agreed prices that do not cover their year.
  fileprivate func checkYears(from first: Int, in node: PlanNode) throws(PlanError) {
    if let prices {
      _ = try node.required("prices").located { () throws(DataError) in
        try AgreedPrice.years(of: prices.value)
      }
    }
    let stated = shares.value.points.keys.filter { $0.frequency == .annual }.map(\.year).min()
    let agreed = Set(prices?.value.points.keys.map(\.year) ?? [])
    guard let stated else {
      throw try node.required("shares").fault(
        "the shares of \(name) name no year", "state one like 2030: 0.9")
    }
    guard
      let lacking = (min(first, stated)..<stated).first(where: {
        $0 >= first && !agreed.contains($0)
      })
    else { return }
    throw try node.required("shares").fault(
      "\(name) has neither a share nor an agreed price in \(lacking)", "state one of them")
  }
}

extension AgreedPrice {
  /// The agreements of a path by year, or by the months in which prices take force.
  ///
  /// - Throws: ``DataError`` when the months of a year do not begin with January or stand beside a price of the year, or a
  ///   price is below zero.
  static func years(of path: DriverPath) throws(DataError) -> [AgreedPrice] {
    var agreed: [AgreedPrice] = []
    for year in Set(path.points.keys.map(\.year)).sorted() {
      let steps = try path.steps(in: year)
      if let whole = path.points[.year(year)] {
        agreed.append(try AgreedPrice(year: year, price: whole))
      } else {
        agreed.append(
          try AgreedPrice(
            year: year, steps: steps.map { AgreedPrice.Step(month: $0.month, price: $0.value) }))
      }
    }
    return agreed
  }
}

extension PlanNode {
  /// The year of parity, after the base of the tariff.
  fileprivate var parityYear: Int {
    get throws(PlanError) {
      let node = try required("parity_year")
      let year = try node.year
      let base = try required("base_year").year
      guard year > base, year - base <= 100 else {
        throw node.fault(
          "'\(node.path)' is \(year) while the tariff's base is of \(base)",
          "choose a year within 100 years after the base")
      }
      return year
    }
  }

  /// A year that is not after the horizon.
  fileprivate func year(upTo horizon: Int) throws(PlanError) -> Int {
    let year = try self.year
    guard year <= horizon else {
      throw fault(
        "\(name) is \(year), after the horizon \(horizon)", "choose \(horizon) or earlier")
    }
    return year
  }
}
